import type Database from 'better-sqlite3';

/** Makes a closed case one that version 40 would have written: what came since is taken back. */
export function asVersion40(db: Pick<Database.Database, 'exec' | 'pragma'>): void {
  db.exec('DROP INDEX loose_report_sent_on; ALTER TABLE loose_report DROP COLUMN sent_on_to');
  db.exec('DROP TABLE other_reply');
  db.pragma('user_version = 40');
}
