import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WritableDatabase } from '../../../electron/core/workspace/connection.ts';
import { migrate } from '../../../electron/core/workspace/migrate.ts';
import { first } from '../../../electron/core/workspace/migrations/0010-first.ts';
import { streamNames } from '../../../electron/core/workspace/migrations/0020-stream-names.ts';
import { MIGRATIONS } from '../../../electron/core/workspace/migrations/list.ts';
import { allSources } from '../../../electron/core/workspace/queries/sources.ts';

test('sources of the version before know neither a date nor a mapping', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deadletter-migration-'));
  const db = new Database(join(folder, 'case.deadletter')) as WritableDatabase;
  migrate(db, [first, streamNames]);
  db.exec(`INSERT INTO source (id, file, sha256, bytes, format, family, vendor, confidence, encoding,
    delimiter, records, imported, duplicates, rejected, events, bounces, from_at, to_at, zone,
    zone_basis, warnings, stream, imported_at, first_event, next_event)
    VALUES (1, 'a.csv', 'ff', 10, 'generic-csv', 'generic', NULL, 0.6, 'utf-8', ',', 1, 1, 0, 0, 1,
    0, 5, 5, 'UTC', 'default', '[]', 0, 9, 1, 2)`);
  migrate(db, MIGRATIONS);
  expect(allSources(db)).toMatchObject([
    { file: 'a.csv', to: 5, modifiedAt: null, mapping: null, mapped: false },
  ]);
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
