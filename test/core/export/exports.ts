import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../../electron/core/core.ts';
import type { ExportWish } from '../../../shared/contract/methods.ts';

/** Everything, as NDJSON, in UTC and English. */
export const wish: ExportWish = {
  rows: 'events',
  format: 'ndjson',
  query: '',
  list: 'messages',
  timezone: 'UTC',
  redact: false,
  mark: true,
  language: 'en',
};

export type Line = Readonly<Record<string, unknown>>;

/** The lines of an NDJSON export. */
export async function exported(
  core: Core,
  folder: string,
  change: Partial<ExportWish> = {},
): Promise<readonly Line[]> {
  const output = join(folder, 'export.ndjson');
  await core.exportRows({ ...wish, ...change }, output);
  return readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** The text of a CSV export. */
export async function exportedCsv(
  core: Core,
  folder: string,
  change: Partial<ExportWish> = {},
): Promise<string> {
  const output = join(folder, 'export.csv');
  await core.exportRows({ ...wish, format: 'csv', ...change }, output);
  return readFileSync(output, 'utf8');
}
