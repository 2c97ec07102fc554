import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../../shared/contract/errors.ts';

/** A file that is being written. It stands in its place only once `finish` was called. */
export interface FileSink {
  /** Bytes handed over so far. */
  readonly bytes: number;
  text(text: string): void;
  data(data: Uint8Array): void;
  /** Writes what is held back and puts the file in its place. */
  finish(): void;
  /** Leaves nothing behind. */
  discard(): void;
}

/** Bytes held back for one write. */
const CHUNK = 1 << 20;
/** UTF-8 takes at most so many bytes for one UTF-16 unit. */
const WIDEST = 3;

/**
 * Writes to `FILE.part` and renames it at the end, so that a failure leaves what was there. Throws the
 * system's errors (ENOSPC, EACCES), which the thread tells as stable codes, and `not-found` for a
 * folder that is not there.
 */
export function fileSink(output: string): FileSink {
  const part = `${output}.part`;
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Failure('permission-denied', { file: basename(output) });
  }
  let file: number | null = openSync(part, 'w');
  const held = Buffer.allocUnsafeSlow(CHUNK);
  let holding = 0;
  let bytes = 0;

  function write(data: Uint8Array): void {
    if (file === null) throw new Failure('cancelled');
    for (let at = 0; at < data.length;) at += writeSync(file, data, at);
    bytes += data.length;
  }
  function flush(): void {
    write(held.subarray(0, holding));
    holding = 0;
  }
  function close(): void {
    if (file !== null) closeSync(file);
    file = null;
  }

  return {
    get bytes() {
      return bytes;
    },
    text(text) {
      const room = text.length * WIDEST;
      if (holding + room > CHUNK) flush();
      if (room > CHUNK) write(Buffer.from(text, 'utf8'));
      else holding += held.write(text, holding, 'utf8');
    },
    data(data) {
      flush();
      write(data);
    },
    finish() {
      flush();
      close();
      renameSync(part, output);
    },
    discard() {
      close();
      rmSync(part, { force: true });
    },
  };
}
