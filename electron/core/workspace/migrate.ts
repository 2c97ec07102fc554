import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { Failure } from '../../../shared/contract/errors.ts';
import type { OpeningWatch } from '../../../shared/domain/opening.ts';
import { transaction } from './connection.ts';
import type { ReadableDatabase, WritableDatabase } from './connection.ts';

export interface Migration {
  /** A multiple of ten, above the one before. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL cannot say; runs after `sql` in the same transaction. `tell` takes the share that is done, 0 to 1. */
  readonly after?: (db: WritableDatabase, tell: (share: number) => void) => void;
}

/** "DEAD" in ASCII: PRAGMA application_id of every workspace. */
export const APPLICATION_ID = 0x44_45_41_44;

export function schemaVersion(db: ReadableDatabase): number {
  return Number(db.pragma('user_version', { simple: true }));
}

export const newestVersion = (migrations: readonly Migration[]): number =>
  migrations.at(-1)?.version ?? 0;

/**
 * Refuses what is no workspace (`not-a-workspace`) and what a newer Deadletter wrote
 * (`workspace-newer`). An empty database passes.
 */
export function checkWorkspace(db: ReadableDatabase, migrations: readonly Migration[]): void {
  const id = Number(db.pragma('application_id', { simple: true }));
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  if (id !== APPLICATION_ID && (tables > 0 || id !== 0)) throw new Failure('not-a-workspace');
  const version = schemaVersion(db);
  if (version > newestVersion(migrations)) {
    throw new Failure('workspace-newer', { version });
  }
}

/**
 * Brings a workspace to the newest version, every missing step in one transaction. A workspace that
 * holds data is copied beside itself first; the copy goes once the steps are through.
 */
export function migrate(
  db: WritableDatabase,
  migrations: readonly Migration[],
  watch: OpeningWatch = () => {},
): void {
  checkWorkspace(db, migrations);
  const version = schemaVersion(db);
  const missing = migrations.filter((step) => step.version > version);
  if (missing.length === 0) return;
  const old = version > 0;
  if (old) watch({ stage: 'copying', share: null });
  const backup = old ? backUp(db, version) : null;
  const tell = (share: number): void => {
    if (old) watch({ stage: 'migrating', share: share / missing.length });
  };
  // Set outside the transaction that migrates: both are no-ops when repeated.
  transaction(db, () => {
    // Somebody else who opens it may have come first.
    const now = schemaVersion(db);
    for (const [done, step] of missing.entries()) {
      if (step.version <= now) continue;
      tell(done);
      db.exec(step.sql);
      step.after?.(db, (share) => tell(done + share));
      db.pragma(`user_version = ${step.version}`);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
  });
  if (backup !== null) rmSync(backup, { force: true });
}

/** Copies the file beside itself after everything was written into it. @returns the copy's path. */
function backUp(db: WritableDatabase, version: number): string | null {
  if (db.memory || !existsSync(db.name)) return null;
  db.pragma('wal_checkpoint(TRUNCATE)');
  const copy = `${db.name}.before-${version}`;
  copyFileSync(db.name, copy);
  return copy;
}
