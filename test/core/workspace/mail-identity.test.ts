import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WritableDatabase } from '../../../electron/core/workspace/connection.ts';
import { migrate } from '../../../electron/core/workspace/migrate.ts';
import { MIGRATIONS } from '../../../electron/core/workspace/migrations/list.ts';
import {
  insertReport,
  isKnownMail,
  MAIL_BY_IDENTITY,
  reportById,
} from '../../../electron/core/workspace/queries/reports.ts';

const REPORT = {
  source: 1,
  offset: 0,
  size: 9,
  line: 1,
  kind: 'message',
  at: 5,
  subject: 'A question',
} as const;

test('mails of the version before stay what they are; those taken in from now on are known again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deadletter-migration-'));
  const db = new Database(join(folder, 'case.deadletter')) as WritableDatabase;
  db.pragma('foreign_keys = OFF');
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 40),
  );
  db.exec(`INSERT INTO report (source, offset, size, line, kind, at, subject)
    VALUES (1, 0, 9, 1, 'message', 5, 'A question')`);
  migrate(db, MIGRATIONS);
  expect(reportById(db, 1)).toEqual(REPORT);
  expect(isKnownMail(db, 77)).toBe(false);
  insertReport(db, REPORT, 77);
  expect([isKnownMail(db, 77), isKnownMail(db, 78)]).toEqual([true, false]);
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${MAIL_BY_IDENTITY}`).all(77) as { detail: string }[];
  expect(plan[0]!.detail).toContain('report_identity');
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
