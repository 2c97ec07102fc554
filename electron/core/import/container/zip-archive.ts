import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';

import type { ByteSource, OpenFailure } from './byte-source.ts';
import { DamagedArchiveError, failureOf } from './failure.ts';
import { isOverRatio, MAX_ENTRIES } from './limits.ts';
import { isSystemLitter, memberName } from './member-name.ts';

/** Where a zip archive lies: on disk, or in memory when it was found inside another. */
export type ZipPlace =
  | { readonly kind: 'file'; readonly path: string; readonly size: number }
  | { readonly kind: 'memory'; readonly bytes: Buffer };

/** The readable members of a zip archive, in the order of its directory, folder names kept. */
export async function* zipMembers(
  place: ZipPlace,
  name: string,
): AsyncGenerator<ByteSource | OpenFailure> {
  const packed = place.kind === 'file' ? place.size : place.bytes.length;
  let zip: ZipFile;
  try {
    zip = await openZip(place);
  } catch (error) {
    yield zipFailure(name, error);
    return;
  }
  let entries = 0;
  let content = 0;
  let encrypted = false;
  try {
    if (zip.entryCount > MAX_ENTRIES) {
      yield limit(name, `entries ${zip.entryCount}`);
      return;
    }
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      content += entry.uncompressedSize;
      if (entries > MAX_ENTRIES || isOverRatio(content, packed)) {
        yield limit(
          name,
          entries > MAX_ENTRIES ? `entries ${entries}` : `ratio ${content}/${packed}`,
        );
        return;
      }
      const path = memberName(entry.fileNameRaw, entry.generalPurposeBitFlag);
      if (path.endsWith('/') || isSystemLitter(path)) continue;
      if ((entry.generalPurposeBitFlag & 1) !== 0) {
        encrypted = true;
        continue;
      }
      yield member(place, entry, `${name}/${path}`);
    }
  } catch (error) {
    yield zipFailure(name, error);
  } finally {
    zip.close();
  }
  if (encrypted) yield { kind: 'failure', reason: 'encrypted-archive', name };
}

function member(place: ZipPlace, entry: Entry, name: string): ByteSource {
  return {
    name,
    size: entry.uncompressedSize,
    modifiedAt: entry.getLastModDate().getTime(),
    open: () => readMember(place, entry),
  };
}

/** @throws DamagedArchiveError where the member's bytes cannot be followed */
async function* readMember(place: ZipPlace, entry: Entry): AsyncGenerator<Uint8Array> {
  const zip = await openZip(place);
  try {
    const stream = await zip.openReadStreamPromise(entry);
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } finally {
      stream.destroy();
    }
  } catch (error) {
    const { reason, detail } = failureOf(error);
    throw reason === 'unreadable' ? new DamagedArchiveError(detail) : error;
  } finally {
    zip.close();
  }
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

function openZip(place: ZipPlace): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: ZipFile): void => {
      if (zip === undefined) reject(error ?? new DamagedArchiveError('no directory'));
      else resolve(zip);
    };
    if (place.kind === 'file') open(place.path, OPTIONS, done);
    else fromBuffer(place.bytes, OPTIONS, done);
  });
}

function zipFailure(name: string, error: unknown): OpenFailure {
  const { reason, detail } = failureOf(error);
  return {
    kind: 'failure',
    reason: reason === 'unreadable' ? 'damaged-archive' : reason,
    name,
    detail,
  };
}

function limit(name: string, detail: string): OpenFailure {
  return { kind: 'failure', reason: 'archive-limit', name, detail };
}
