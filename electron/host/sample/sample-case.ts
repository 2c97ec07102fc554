import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createCore } from '../../core/core.ts';
import { letterActivity } from './letters.ts';
import { lateBounces } from './mails.ts';
import { orderBounces, orderDetails, orderStreams } from './orders.ts';
import { suppressedBounces } from './suppressed.ts';

interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** The files of the sample case: an invented shop's exports and returned mails, together showing every outcome. */
export function sampleFiles(): readonly SampleFile[] {
  return [
    { name: 'streams.json', text: orderStreams() },
    { name: 'weekly-letters.csv', text: letterActivity() },
    { name: 'orders.json', text: orderDetails() },
    { name: 'order-bounces.json', text: orderBounces() },
    { name: 'suppression_bounces.csv', text: suppressedBounces() },
    ...lateBounces(),
  ];
}

const FOLDER = 'sample-';

/** Whether a path is that of a sample case, of this version of its files or another. */
export function isSampleCase(configFolder: string, path: string): boolean {
  const folder = dirname(path);
  return resolve(dirname(folder)) === resolve(configFolder) && basename(folder).startsWith(FOLDER);
}

/** Where the sample case is kept; another version of its files makes another case. */
function sampleCasePath(configFolder: string): string {
  const files = createHash('sha256').update(JSON.stringify(sampleFiles()));
  const version = files.digest('hex').slice(0, 8);
  return join(configFolder, `${FOLDER}${version}`, 'Samovar Tea.deadletter');
}

/** The path of the sample case, which is made through the ordinary import where it is not there yet. */
export async function makeSampleCase(configFolder: string): Promise<string> {
  const path = sampleCasePath(configFolder);
  if (existsSync(path)) return path;
  const folder = await mkdtemp(join(tmpdir(), 'deadletter-sample-'));
  try {
    const files: string[] = [];
    for (const { name, text } of sampleFiles()) {
      const file = join(folder, name);
      await writeFile(file, text);
      files.push(file);
    }
    const made = join(folder, 'made.deadletter');
    const core = await createCore({ workspace: made, create: true });
    try {
      await core.importPaths(files);
    } finally {
      await core.close();
    }
    await mkdir(join(path, '..'), { recursive: true });
    await move(made, path);
    return path;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whole or not at all, also from one disk to another. */
async function move(from: string, to: string): Promise<void> {
  const beside = `${to}.new`;
  await copyFile(from, beside);
  await rename(beside, to);
}
