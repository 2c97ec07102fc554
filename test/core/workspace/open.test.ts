import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../../shared/contract/errors.ts';
import {
  APPLICATION_ID,
  migrate,
  newestVersion,
} from '../../../electron/core/workspace/migrate.ts';
import { MIGRATIONS } from '../../../electron/core/workspace/migrations/list.ts';
import {
  closeWritable,
  openReadable,
  openWritable,
} from '../../../electron/core/workspace/open.ts';
import {
  buildSearchIndexes,
  dropSearchIndexes,
} from '../../../electron/core/workspace/queries/search-indexes.ts';
import type { WritableDatabase } from '../../../electron/core/workspace/connection.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-open-'));
  file = join(folder, 'case.deadletter');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Failure ? error.code : String(error);
  }
}

test('a new workspace carries its mark and the newest version', () => {
  closeWritable(openWritable(file, { create: true }));
  const db = new Database(file);
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(db.pragma('user_version', { simple: true })).toBe(newestVersion(MIGRATIONS));
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
  db.close();
  openReadable(file).close();
});

test('what is no workspace is refused and left alone', () => {
  expect(codeOf(() => openWritable(file))).toBe('workspace-missing');
  expect(codeOf(() => openReadable(file))).toBe('workspace-missing');
  expect(codeOf(() => openWritable(folder))).toBe('not-a-workspace');
  writeFileSync(file, 'event,email\ndelivered,anna@example.org\n'.repeat(50));
  expect(codeOf(() => openWritable(file))).toBe('not-a-workspace');
  const other = join(folder, 'other.db');
  const db = new Database(other);
  db.exec('CREATE TABLE notes (text)');
  db.close();
  expect(codeOf(() => openWritable(other))).toBe('not-a-workspace');
  expect(codeOf(() => openReadable(other))).toBe('not-a-workspace');
});

test('a workspace of a newer program is refused untouched', () => {
  closeWritable(openWritable(file, { create: true }));
  const db = new Database(file);
  db.pragma('user_version = 99990');
  db.close();
  expect(codeOf(() => openWritable(file))).toBe('workspace-newer');
  expect(codeOf(() => openReadable(file))).toBe('workspace-newer');
});

test('a damaged workspace is said to be damaged', () => {
  closeWritable(openWritable(file, { create: true }));
  const db = new Database(file);
  const pages = Number(db.pragma('page_count', { simple: true }));
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const bytes = Buffer.alloc(pages * size, 0x5a);
  const whole = new Database(file);
  whole.serialize().copy(bytes, 0, 0, 100);
  whole.close();
  writeFileSync(file, bytes);
  expect(codeOf(() => openWritable(file))).toBe('workspace-damaged');
});

test.skipIf(process.getuid?.() === 0)(
  'a file that may not be written is opened for reading only',
  () => {
    closeWritable(openWritable(file, { create: true }));
    chmodSync(file, 0o444);
    expect(codeOf(() => openWritable(file))).toBe('workspace-read-only');
    openReadable(file).close();
  },
);

test('another writer in the middle of its work is waited for, then named', () => {
  const db = openWritable(file, { create: true });
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  expect(codeOf(() => db.exec('BEGIN IMMEDIATE'))).toMatch(/locked|busy/i);
  other.exec('ROLLBACK');
  other.close();
  closeWritable(db);
}, 20_000);

test('a step that fails leaves the version before it, and the copy beside the file', () => {
  closeWritable(openWritable(file, { create: true }));
  const db = new Database(file) as WritableDatabase;
  const version = newestVersion(MIGRATIONS);
  const steps = [
    ...MIGRATIONS,
    { version: version + 10, name: 'good', sql: 'CREATE TABLE good (a) STRICT' },
    { version: version + 20, name: 'bad', sql: 'CREATE TABLE' },
  ].map((step) =>
    step.name === 'good' ? { ...step, sql: 'CREATE TABLE good (a TEXT) STRICT' } : step,
  );
  expect(() => migrate(db, steps)).toThrow();
  expect(db.pragma('user_version', { simple: true })).toBe(version);
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'good'`).pluck().get()).toBe(
    0,
  );
  migrate(db, steps.slice(0, -1));
  expect(db.pragma('user_version', { simple: true })).toBe(version + 10);
  db.close();
});

test('two that open at the same moment do not stand in each other’s way', () => {
  const steps = [
    { version: 10, name: 'first', sql: 'CREATE TABLE one (id INTEGER)' },
    { version: 20, name: 'second', sql: 'CREATE TABLE two (id INTEGER)' },
  ];
  const [mine, other] = [new Database(file), new Database(file)] as [
    WritableDatabase,
    WritableDatabase,
  ];
  migrate(mine, steps.slice(0, 1));
  migrate(mine, steps, ({ stage }) => {
    if (stage === 'copying') migrate(other, steps);
  });
  expect(mine.pragma('user_version', { simple: true })).toBe(20);
  mine.close();
  other.close();
  const beside = join(folder, 'beside.deadletter');
  const [early, late] = [openWritable(beside, { create: true }), openWritable(beside)];
  dropSearchIndexes(early);
  let first = true;
  buildSearchIndexes(early, () => {
    if (first) buildSearchIndexes(late);
    first = false;
  });
  closeWritable(late);
  closeWritable(early);
});

test('versions are multiples of ten and grow', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
});
