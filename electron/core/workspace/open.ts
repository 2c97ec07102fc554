import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/contract/errors.ts';
import type { OpeningWatch } from '../../../shared/domain/opening.ts';
import type { ReadableDatabase, WritableDatabase } from './connection.ts';
import { failureOf } from './failure.ts';
import { checkWorkspace, migrate, newestVersion, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { createSeed } from './queries/meta.ts';
import { buildSearchIndexes } from './queries/search-indexes.ts';

/** Bytes of a page: measured best for import of 4096, 8192 and 16384 (docs/performance.md). */
const PAGE_SIZE = 8192;
/** Milliseconds to wait for another process that writes. */
const PATIENCE = 3000;

function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw failureOf(error) ?? error;
  }
}

function mustExist(file: string): void {
  if (file === ':memory:') return;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new Failure('workspace-missing', { file });
  if (!found.isFile()) throw new Failure('not-a-workspace', { file });
}

/**
 * The writer's connection: creates the file when asked to, migrates it, and keeps a write-ahead log
 * so that readers go on reading. Throws `Failure`: workspace-missing, not-a-workspace,
 * workspace-newer, workspace-damaged, workspace-locked, workspace-read-only, permission-denied.
 */
export function openWritable(
  file: string,
  {
    create = false,
    watch = () => {},
  }: { readonly create?: boolean; readonly watch?: OpeningWatch | undefined } = {},
): WritableDatabase {
  return guarded(() => {
    if (!create) mustExist(file);
    const fresh = !existsSync(file) || statSync(file).size === 0;
    const db = new Database(file, { timeout: PATIENCE }) as WritableDatabase;
    try {
      if (fresh) db.pragma(`page_size = ${PAGE_SIZE}`);
      else checkWorkspace(db, MIGRATIONS);
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = NORMAL');
      db.pragma('temp_store = FILE');
      db.pragma('cache_size = -16384');
      db.pragma('foreign_keys = OFF');
      migrate(db, MIGRATIONS, watch);
      createSeed(db);
      buildSearchIndexes(db, (done, of) => {
        if (!fresh) watch({ stage: 'indexing', share: done / of });
      });
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * A reader's connection, beside the writer's or alone on a file nobody writes. Throws as
 * `openWritable`, and `workspace-read-only` for a file that would have to be migrated first.
 */
export function openReadable(file: string): ReadableDatabase {
  return guarded(() => {
    mustExist(file);
    const db = new Database(file, { readonly: true, timeout: PATIENCE }) as ReadableDatabase;
    try {
      checkWorkspace(db, MIGRATIONS);
      if (schemaVersion(db) < newestVersion(MIGRATIONS)) throw new Failure('workspace-read-only');
      db.pragma('cache_size = -32768');
      db.pragma('mmap_size = 1073741824');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Closes the writer's connection and leaves one plain file, readable from a folder that nobody may
 * write to.
 */
export function closeWritable(db: WritableDatabase): void {
  if (!db.open) return;
  try {
    db.pragma('journal_mode = DELETE');
  } catch {
    // Another process still reads: the log stays beside the file, and the next one to close folds it in.
  }
  db.close();
}
