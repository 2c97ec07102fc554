import type { OpenFailure } from './byte-source.ts';

/** What an error of the file system or of a decompressor means for the user. */
export interface ReadFailure {
  readonly reason: OpenFailure['reason'];
  readonly detail: string;
}

const BY_CODE: ReadonlyMap<string, OpenFailure['reason']> = new Map([
  ['EACCES', 'permission-denied'],
  ['EPERM', 'permission-denied'],
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
]);

/** Sorts an error thrown while a source is opened or read. */
export function failureOf(error: unknown): ReadFailure {
  const code = errorCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof ArchiveLimitError) return { reason: 'archive-limit', detail };
  if (isDamage(error)) return { reason: 'damaged-archive', detail };
  return { reason: BY_CODE.get(code) ?? 'unreadable', detail };
}

/** Whether a decompressor gave up: the bytes read before are good. */
export function isDamage(error: unknown): boolean {
  const code = errorCode(error);
  return code.startsWith('Z_') || code.startsWith('ZSTD_') || error instanceof DamagedArchiveError;
}

/** The content of an archive is larger than its limits allow. */
export class ArchiveLimitError extends Error {}

/** An archive's structure cannot be followed. */
export class DamagedArchiveError extends Error {}

function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
