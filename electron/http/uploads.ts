import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../shared/contract/errors.ts';

/** Larger than any export seen; a page cannot fill the disk without end. In bytes. */
export const MOST_UPLOADED = 64 * 1024 ** 3;

/** A file as the page names it. */
export interface Upload {
  /** Its name, with the folders it was dropped in. */
  readonly path: string;
  /** Files of one drop share a folder, so that the names of folders keep their meaning. */
  readonly drop: string;
  /** UTC milliseconds; kept as the date of the file on disk. */
  readonly modifiedAt: number | null;
}

export interface Uploads {
  /** Takes one file in. Answers its path on disk. */
  take(request: IncomingMessage, upload: Upload): Promise<string>;
  /** Removes everything taken in. */
  clear(): Promise<void>;
}

/** Where dropped files wait for their import: a folder of this session under the system's temporary one. */
export function createUploads(limit: number = MOST_UPLOADED): Uploads {
  let folder: Promise<string> | null = null;
  const root = (): Promise<string> => (folder ??= mkdtemp(join(tmpdir(), 'deadletter-')));
  return {
    take: async (request, { path, drop, modifiedAt }) => {
      const target = join(await root(), folderOf(drop), ...safeParts(path));
      await mkdir(dirname(target), { recursive: true });
      try {
        await pipeline(request, limited(limit), createWriteStream(target, { mode: 0o600 }));
        if (modifiedAt !== null) {
          const date = new Date(modifiedAt);
          await utimes(target, date, date);
        }
      } catch (error) {
        await rm(target, { force: true });
        throw asFailure(error, basename(target));
      }
      return target;
    },
    clear: async () => {
      if (folder !== null) await rm(await folder, { recursive: true, force: true });
      folder = null;
    },
  };
}

function folderOf(drop: string): string {
  return createHash('sha256').update(drop).digest('hex').slice(0, 16);
}

function safeParts(path: string): readonly string[] {
  const parts = path
    .split(/[/\\]/)
    .map((part) => part.replace(/[\u0000-\u001f<>:"|?*]/g, '_').slice(0, 200))
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  if (parts.length === 0 || parts.length > 32) throw new Failure('bad-request');
  return parts;
}

function limited(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(new Failure('disk-full'));
      else done(null, chunk);
    },
  });
}

function asFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof Failure) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new Failure('disk-full');
  if (error.code === 'EACCES') return new Failure('permission-denied', { file });
  return error;
}
