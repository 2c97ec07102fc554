import { zstdDecompressSync } from 'node:zlib';
import { Failure } from '../../../../shared/contract/errors.ts';
import { row, rows, run, statement } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

/** Original bytes in one block: enough for zstd to find what repeats, little enough to open for one record. */
export const ARCHIVE_BLOCK = 256 << 10;

export interface ArchiveBlock {
  readonly source: number;
  readonly offset: number;
  readonly size: number;
  /** Line of the first record that begins in the block, 0 where none does. */
  readonly firstLine: number;
  readonly data: Uint8Array;
}

export function insertArchiveBlock(db: WritableDatabase, block: ArchiveBlock): void {
  run(
    db,
    'INSERT INTO archive_block (source, offset, size, first_line, data) VALUES (?, ?, ?, ?, ?)',
    block.source,
    block.offset,
    block.size,
    block.firstLine,
    block.data,
  );
}

function unpacked(data: Uint8Array, size: number): Buffer {
  try {
    return zstdDecompressSync(data, { maxOutputLength: size });
  } catch {
    throw new Failure('workspace-damaged');
  }
}

export const BLOCKS_OF_RANGE = `SELECT offset, size, data FROM archive_block
  WHERE source = ? AND offset > ? AND offset < ? ORDER BY offset`;

/** The original bytes of a source from `from` up to `to`, as far as there are any. */
export function archivedBytes(
  db: ReadableDatabase,
  source: number,
  from: number,
  to: number,
): Buffer {
  const first = Math.floor(from / ARCHIVE_BLOCK) * ARCHIVE_BLOCK;
  const blocks = rows<{ offset: number; size: number; data: Buffer }>(
    db,
    BLOCKS_OF_RANGE,
    source,
    first - 1,
    to,
  );
  const all = Buffer.concat(blocks.map(({ data, size }) => unpacked(data, size)));
  return all.subarray(from - first, Math.max(from - first, to - first));
}

/** The original bytes of a source, block by block. */
export function* archivedBlocks(db: ReadableDatabase, source: number): Generator<Buffer> {
  const ids = rows<{ id: number }>(
    db,
    'SELECT id FROM archive_block WHERE source = ? ORDER BY offset',
    source,
  );
  for (const { id } of ids) {
    const block = row<{ data: Buffer; size: number }>(
      db,
      'SELECT data, size FROM archive_block WHERE id = ?',
      id,
    );
    if (block !== undefined) yield unpacked(block.data, block.size);
  }
}

/**
 * Takes the original bytes out of a source's hands, to outlive it for the rest of a transaction.
 * @returns the number under which they are found
 */
export function setArchiveAside(db: WritableDatabase, source: number): number {
  run(db, 'UPDATE archive_block SET source = ? WHERE source = ?', -source, source);
  return -source;
}

export function removeArchive(db: WritableDatabase, source: number): void {
  statement(db, 'DELETE FROM archive_block WHERE source = ?').run(source);
}
