import { Failure } from '../../../shared/contract/errors.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';

/** SQLite's result codes and the system's error codes → our stable codes (sqlite.org/rescode.html). */
const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  ['SQLITE_NOTADB', 'not-a-workspace'],
  ['SQLITE_CORRUPT', 'workspace-damaged'],
  ['SQLITE_BUSY', 'workspace-locked'],
  ['SQLITE_LOCKED', 'workspace-locked'],
  ['SQLITE_READONLY', 'workspace-read-only'],
  ['SQLITE_PERM', 'permission-denied'],
  ['SQLITE_AUTH', 'permission-denied'],
  ['SQLITE_CANTOPEN', 'permission-denied'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'permission-denied'],
  ['EPERM', 'permission-denied'],
  ['EROFS', 'workspace-read-only'],
];

/** The stable code of an error of SQLite or the file system; undefined for what nobody expects. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return new Failure('cancelled');
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code !== 'string') return undefined;
  const known = CODES.find(([prefix]) => code.startsWith(prefix));
  return known === undefined ? undefined : new Failure(known[1]);
}
