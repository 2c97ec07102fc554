import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCase } from './case-lines.ts';
import { measureDecoding } from './decode-speed.ts';
import { measureExport } from './export-speed.ts';
import { measureHostile } from './hostile.ts';
import { measurePageTasks } from './page-tasks.ts';
import { writeBounceMails } from './bounce-mails.ts';
import { bundleImport } from './bundled-import.ts';
import { writeSendgridExport } from './sendgrid-rows.ts';
import { sqliteBaseline } from './sqlite-baseline.ts';

/*
 * npm run bench -- [--rows 1000000] [--mails 5000] [--json] [--keep]
 * npm run bench -- --case FILE     only what is asked of a case, of one that an earlier run kept
 * Everything in one run on one machine, so that ratios mean something.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    mails: { type: 'string', default: '5000' },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    case: { type: 'string' },
  },
});

interface Line {
  readonly name: string;
  readonly value: string;
  readonly target: string;
}
const lines: Line[] = [];
const facts: Record<string, unknown> = {};
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

function note(name: string, value: number, unit: string, target = ''): void {
  lines.push({ name, value: `${round(value)} ${unit}`.trim(), target });
  facts[name] = round(value, 3);
}

interface ChildResult {
  readonly ms: number;
  readonly cancelMs: number | null;
  readonly records: number;
  readonly peakMb: number;
}

const importChild = await bundleImport(join(import.meta.dirname, '..', '..', 'out', 'bench'));

function importInChild(...args: readonly string[]): ChildResult {
  const done = spawnSync(process.execPath, [importChild, ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`import failed: ${done.stderr}`);
  return JSON.parse(done.stdout) as ChildResult;
}

const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), 'deadletter-bench-'));
const say = (text: string): void => console.error(text);
try {
  if (values.case === undefined) await measureAll();
  else await measureCase(values.case, { say, note });
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
if (values.json)
  console.log(
    JSON.stringify({ ...(values.case === undefined ? { rows } : {}), machine, ...facts }),
  );
else {
  console.log(`${machine}, ${values.case ?? `${rows} rows`}\n`);
  const width = Math.max(...lines.map(({ name }) => name.length));
  for (const { name, value, target } of lines) {
    console.log(
      `${name.padEnd(width)}  ${value.padStart(24)}${target === '' ? '' : `   (${target})`}`,
    );
  }
}

async function measureAll(): Promise<void> {
  const csv = join(folder, 'activity.csv');
  const workspace = join(folder, 'case.deadletter');
  say(`writing ${rows} rows`);
  const bytes = writeSendgridExport(csv, rows);
  note('export', bytes / 1e6, 'MB');

  say('importing into a workspace');
  const own = importInChild(workspace, csv);
  note('import', own.ms / 1000, 's');
  note('import rate', own.records / (own.ms / 1000) / 1000, 'thousand rows/s');
  note('import peak memory', own.peakMb, 'MB', rows > 2_000_000 ? 'at most 600' : 'at most 400');
  note('workspace / export', statSync(workspace).size / bytes, '×', 'at most 1.3');

  say('the same with the sqlite3 command');
  const baseline = sqliteBaseline(csv, join(folder, 'baseline.db'));
  if (baseline === null) say('sqlite3 is not installed: nothing to compare with');
  else {
    note('sqlite3 .import + 3 indexes + 2 FTS', baseline / 1000, 's');
    note('import / sqlite3', own.ms / baseline, '×', 'at most 1.2');
  }

  say('cancelling in the middle');
  const cancelled = importInChild(
    join(folder, 'cancelled.deadletter'),
    '--cancel-after',
    String(Math.round(own.ms / 2)),
    csv,
  );
  note('cancel', cancelled.cancelMs ?? Number.NaN, 'ms', 'at most 200');

  await measureCase(workspace, { say, note });

  say('exporting every event');
  for (const format of ['csv', 'ndjson', 'parquet'] as const) {
    const done = await measureExport(workspace, join(folder, `events.${format}`), format);
    note(`export as ${format}`, done.perSecond / 1000, 'thousand events/s');
    if (done.cancelMs !== null)
      note(`export as ${format}, cancel`, done.cancelMs, 'ms', 'at most 200');
  }

  say('reading hostile text');
  for (const { name, growth } of measureHostile())
    note(`twice as much hostile text: ${name}`, growth, '×', 'below 4, the square');

  say('importing through the page');
  const pageRows = Math.min(rows, 200_000);
  const pageCsv = join(folder, 'page.csv');
  writeSendgridExport(pageCsv, pageRows);
  const page = await measurePageTasks(pageCsv);
  if (page === null) say('there is no Chromium: the page is not measured');
  else {
    note(
      `page, longest task while it imports ${pageRows} rows`,
      page.longestMs,
      'ms',
      'at most 50',
    );
    note('the same by the processor', page.longestCpuMs, 'ms');
  }

  say('taking in mails');
  const mails = join(folder, 'mails');
  mkdirSync(mails);
  const count = Number(values.mails);
  writeBounceMails(mails, count);
  const stored = importInChild(join(folder, 'mails.deadletter'), mails);
  note('.eml import with storage', stored.records / (stored.ms / 1000), 'mails/s', 'at least 1000');
  const decoding = measureDecoding(count);
  note(`decode, ${decoding.mails} mails`, decoding.perSecond, 'mails/s', 'at least 2000');
}
