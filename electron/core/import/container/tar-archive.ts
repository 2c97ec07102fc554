import { unreachable } from '../../../../shared/domain/exhaustive.ts';
import type { ByteSource, OpenFailure } from './byte-source.ts';
import { DamagedArchiveError, failureOf, isDamage } from './failure.ts';
import { MAX_ENTRIES } from './limits.ts';
import { isSystemLitter, memberName } from './member-name.ts';
import { readTarAttributes, readTarHeader, TAR_BLOCK, type TarAttributes } from './tar-header.ts';

/**
 * A member up to this size is held in memory while it is read: the way to the middle of a packed
 * archive leads through all that stands before it.
 */
const MAX_HELD_BYTES = 64 << 20;
/** Names and attributes of a member; real ones are a few hundred bytes. */
const MAX_NOTE_BYTES = 1 << 20;

/** The files of a tar archive in their order, folder names kept; links and devices are passed over. */
export async function* tarMembers(archive: ByteSource): AsyncGenerator<ByteSource | OpenFailure> {
  const { name } = archive;
  const bytes = createWalk(archive.open());
  let entries = 0;
  let longName: string | null = null;
  let attributes: TarAttributes = {};
  try {
    for (;;) {
      const block = await bytes.take(TAR_BLOCK);
      // Empty blocks mark the end; a tape's may be missing.
      if (block.every((byte) => byte === 0)) return;
      const header = readTarHeader(block);
      if (header === null) throw new DamagedArchiveError(`no header at ${bytes.at() - TAR_BLOCK}`);
      entries += 1;
      if (entries > MAX_ENTRIES) {
        yield { kind: 'failure', reason: 'archive-limit', name, detail: `entries ${entries}` };
        return;
      }
      const size = attributes.size ?? header.size;
      const padding = (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
      switch (header.kind) {
        case 'long-name':
          longName = noteText(await bytes.whole(size, MAX_NOTE_BYTES));
          break;
        case 'attributes':
          attributes = readTarAttributes(await bytes.whole(size, MAX_NOTE_BYTES));
          break;
        case 'common-attributes':
          await bytes.skip(size);
          break;
        case 'file':
        case 'other': {
          const path = memberPath(attributes.path ?? longName ?? header.name);
          const modifiedAt = attributes.modifiedAt ?? header.modifiedAt;
          const at = bytes.at();
          longName = null;
          attributes = {};
          if (header.kind === 'other' || path.endsWith('/') || isSystemLitter(path)) {
            await bytes.skip(size);
            break;
          }
          const member = { name: `${name}/${path}`, size, modifiedAt };
          if (size <= MAX_HELD_BYTES) {
            const content = await contentOf(bytes, size);
            yield held(member, content);
            if (content.damage !== null) throw content.damage;
          } else {
            yield { ...member, open: () => readMember(archive, at, size) };
            await bytes.skip(size);
          }
          break;
        }
        default:
          unreachable(header.kind);
      }
      await bytes.skip(padding);
    }
  } catch (error) {
    const { reason, detail } = failureOf(error);
    yield { kind: 'failure', reason, name, detail };
  } finally {
    await bytes.close();
  }
}

interface Content {
  readonly bytes: Buffer;
  /** Why they are not all of the member's. */
  readonly damage: Error | null;
}

async function contentOf(walk: Walk, size: number): Promise<Content> {
  const parts: Uint8Array[] = [];
  let damage: Error | null = null;
  try {
    for (let left = size; left > 0; left -= parts.at(-1)!.length) parts.push(await walk.some(left));
  } catch (error) {
    if (!isDamage(error) || !(error instanceof Error)) throw error;
    damage = error;
  }
  return { bytes: Buffer.concat(parts), damage };
}

/** A member whose bytes are at hand; one that is cut off says so behind its last byte. */
function held(member: Omit<ByteSource, 'open'>, { bytes, damage }: Content): ByteSource {
  return {
    ...member,
    async *open() {
      if (bytes.length > 0) yield bytes;
      if (damage !== null) throw damage;
    },
  };
}

/** @throws DamagedArchiveError where the archive ends before the member does */
async function* readMember(
  archive: ByteSource,
  at: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  const bytes = createWalk(archive.open());
  try {
    await bytes.skip(at);
    let left = size;
    while (left > 0) {
      const chunk = await bytes.some(left);
      left -= chunk.length;
      yield chunk;
    }
  } finally {
    await bytes.close();
  }
}

function noteText(body: Buffer): string {
  return body.toString('utf8').replace(/\0+$/, '');
}

function memberPath(path: string): string {
  const name = memberName(Buffer.from(path), UTF8);
  return name.replace(/^(?:\.\/)+/, '');
}

const UTF8 = 0x800;

/** Bytes of a stream, asked for from its start to its end. */
interface Walk {
  /** Bytes taken so far. */
  at(): number;
  /** So many bytes, or none at the end of the stream. */
  take(bytes: number): Promise<Buffer>;
  /** @throws DamagedArchiveError for more than `most` bytes */
  whole(bytes: number, most: number): Promise<Buffer>;
  /** One byte to `most`. */
  some(most: number): Promise<Uint8Array>;
  skip(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** Its methods throw DamagedArchiveError where the stream ends too soon. */
function createWalk(stream: AsyncIterable<Uint8Array>): Walk {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  let at = 0;

  async function fill(): Promise<boolean> {
    while (rest.length === 0) {
      const { done, value } = await chunks.next();
      if (done === true) return false;
      rest = value;
    }
    return true;
  }

  async function some(most: number): Promise<Uint8Array> {
    if (!(await fill())) throw new DamagedArchiveError(`ends at ${at}`);
    const part = rest.subarray(0, most);
    rest = rest.subarray(part.length);
    at += part.length;
    return part;
  }

  async function whole(bytes: number, most: number): Promise<Buffer> {
    if (bytes > most) throw new DamagedArchiveError(`size ${bytes}`);
    const parts: Uint8Array[] = [];
    for (let left = bytes; left > 0; left -= parts.at(-1)!.length) parts.push(await some(left));
    return Buffer.concat(parts);
  }

  return {
    at: () => at,
    take: async (bytes) => ((await fill()) ? whole(bytes, bytes) : Buffer.alloc(0)),
    whole,
    some,
    async skip(bytes) {
      for (let left = bytes; left > 0;) left -= (await some(left)).length;
    },
    async close() {
      await chunks.return?.();
    },
  };
}
