import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { ByteSource, OpenFailure } from './byte-source.ts';
import { decompressed } from './compressed.ts';
import { failureOf } from './failure.ts';
import { MAX_DEPTH, MAX_FOLDER_DEPTH, MAX_NESTED_BYTES } from './limits.ts';
import { isOfficeDocument, isSystemLitter } from './member-name.ts';
import { plainFile, SMALL_FILE_BYTES, smallFile } from './plain-file.ts';
import { readHead } from './read-head.ts';
import { tarMembers } from './tar-archive.ts';
import { isTarHeader, TAR_BLOCK } from './tar-header.ts';
import { zipMembers, type ZipPlace } from './zip-archive.ts';

/**
 * Opens a path as sources: a file, the files of a folder (in order of name, Maildirs without their
 * `tmp`), the content of gzip, zstd, tar and zip files, archives inside archives to a depth of three.
 * Kinds are told by content. What cannot be opened comes as a failure in its place.
 */
export async function* openPath(path: string): AsyncGenerator<ByteSource | OpenFailure> {
  yield* walk(path, basename(path) || path, 0, new Set());
}

async function* walk(
  path: string,
  name: string,
  depth: number,
  above: ReadonlySet<string>,
): AsyncGenerator<ByteSource | OpenFailure> {
  let found: Stats;
  let names: readonly string[] | null = null;
  try {
    // Thousands of small files: a turn through the thread pool costs twenty times the call itself.
    found = statSync(path);
    if (found.isDirectory()) names = (await readdir(path)).sort(byName);
  } catch (error) {
    yield { kind: 'failure', name, ...failureOf(error) };
    return;
  }
  if (names === null) {
    if (!found.isFile()) {
      yield { kind: 'failure', reason: 'unreadable', name, detail: 'not a file' };
      return;
    }
    const place: ZipPlace = { kind: 'file', path, size: found.size };
    const modifiedAt = Math.trunc(found.mtimeMs);
    let source: ByteSource;
    try {
      source =
        found.size <= SMALL_FILE_BYTES
          ? smallFile(path, name, modifiedAt)
          : plainFile(path, name, found.size, modifiedAt);
    } catch (error) {
      yield { kind: 'failure', name, ...failureOf(error) };
      return;
    }
    yield* unpack(source, place, 0);
    return;
  }
  const real = await realpath(path);
  if (above.has(real)) return;
  if (depth >= MAX_FOLDER_DEPTH) {
    yield { kind: 'failure', reason: 'archive-limit', name, detail: `depth ${depth}` };
    return;
  }
  const maildir = names.includes('cur') && names.includes('new');
  const inside = new Set(above).add(real);
  for (const child of names) {
    if (isSystemLitter(child) || (maildir && child === 'tmp')) continue;
    yield* walk(join(path, child), `${name}/${child}`, depth + 1, inside);
  }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Packing = 'gzip' | 'zstd' | 'tar' | 'zip' | null;

/** Yields the source itself, or what is packed in it. */
async function* unpack(
  source: ByteSource,
  place: ZipPlace | null,
  depth: number,
  compressed = false,
): AsyncGenerator<ByteSource | OpenFailure> {
  let packing: Packing;
  try {
    packing = packingOf((await readHead(source, TAR_BLOCK)).bytes, source.name);
  } catch (error) {
    yield { kind: 'failure', name: source.name, ...failureOf(error) };
    return;
  }
  if (packing === null) {
    yield source;
    return;
  }
  // A .tar.gz is one archive, not two.
  const below = packing === 'tar' && compressed ? depth : depth + 1;
  if (below > MAX_DEPTH) {
    yield { kind: 'failure', reason: 'archive-limit', name: source.name, detail: `depth ${depth}` };
    return;
  }
  if (packing === 'tar') {
    for await (const member of tarMembers(source)) {
      if ('kind' in member) yield member;
      else yield* unpack(member, null, below);
    }
    return;
  }
  if (packing !== 'zip') {
    yield* unpack(decompressed(source, packing), null, below, true);
    return;
  }
  const archive = place ?? (await intoMemory(source));
  if (archive.kind === 'failure') {
    yield archive;
    return;
  }
  for await (const member of zipMembers(archive, source.name)) {
    if ('kind' in member) yield member;
    else yield* unpack(member, null, below);
  }
}

function packingOf(head: Buffer, name: string): Packing {
  if (head.length < 4) return null;
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08) return 'gzip';
  const word = head.readUInt32BE(0);
  if (word === 0x28b52ffd) return 'zstd';
  if (isTarHeader(head)) return 'tar';
  const zip = word === 0x504b0304 || word === 0x504b0506 || word === 0x504b0708;
  return zip && !isOfficeDocument(name) ? 'zip' : null;
}

async function intoMemory(source: ByteSource): Promise<ZipPlace | OpenFailure> {
  const { name } = source;
  try {
    const { bytes, whole } = await readHead(source, MAX_NESTED_BYTES);
    if (whole) return { kind: 'memory', bytes };
    return { kind: 'failure', reason: 'archive-limit', name, detail: `size ${MAX_NESTED_BYTES}` };
  } catch (error) {
    return { kind: 'failure', name, ...failureOf(error) };
  }
}
