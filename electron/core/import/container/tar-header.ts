/** Tar archives are made of blocks of this size. */
export const TAR_BLOCK = 512;

/** One header block (POSIX.1-1988 ustar; the GNU and pax extensions come as members of their own). */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  /** UTC milliseconds. */
  readonly modifiedAt: number | null;
  readonly kind: 'file' | 'long-name' | 'attributes' | 'common-attributes' | 'other';
}

const KINDS: ReadonlyMap<string, TarHeader['kind']> = new Map([
  ['0', 'file'],
  ['\0', 'file'],
  ['7', 'file'],
  ['L', 'long-name'],
  ['x', 'attributes'],
  ['X', 'attributes'],
  ['g', 'common-attributes'],
]);

const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;

/** Whether a block is a header: it states the sum of its own bytes. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < TAR_BLOCK || block[0] === 0) return false;
  let sum = 0;
  for (let i = 0; i < TAR_BLOCK; i += 1) {
    const inSum = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_BYTES;
    sum += inSum ? 32 : block[i]!;
  }
  return number(Buffer.from(block), CHECKSUM_AT, CHECKSUM_BYTES) === sum;
}

/** Takes a header apart. @returns null for a block that is none */
export function readTarHeader(block: Buffer): TarHeader | null {
  if (!isTarHeader(block)) return null;
  const size = number(block, 124, 12);
  if (size === null) return null;
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  const seconds = number(block, 136, 12);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    modifiedAt: seconds === null || seconds === 0 ? null : seconds * 1000,
    kind: KINDS.get(String.fromCodePoint(block[156]!)) ?? 'other',
  };
}

/** What a pax header says in place of the fields of the next one. */
export interface TarAttributes {
  readonly path?: string;
  readonly size?: number;
  /** UTC milliseconds. */
  readonly modifiedAt?: number;
}

/** Reads `length key=value` records (POSIX.1-2001). */
export function readTarAttributes(body: Buffer): TarAttributes {
  const values = new Map<string, string>();
  let at = 0;
  while (at < body.length) {
    const gap = body.indexOf(32, at);
    const length = gap === -1 ? 0 : Number(body.toString('latin1', at, gap));
    if (!Number.isInteger(length) || length <= gap - at || at + length > body.length) break;
    const record = body.toString('utf8', gap + 1, at + length - 1);
    const equals = record.indexOf('=');
    if (equals > 0) values.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  const path = values.get('path');
  const size = Number(values.get('size') ?? Number.NaN);
  const seconds = Number(values.get('mtime') ?? Number.NaN);
  return {
    ...(path === undefined ? {} : { path }),
    ...(Number.isSafeInteger(size) && size >= 0 ? { size } : {}),
    ...(Number.isFinite(seconds) ? { modifiedAt: Math.trunc(seconds * 1000) } : {}),
  };
}

/** Text up to its zero byte. */
function text(block: Buffer, at: number, length: number): string {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

/** An octal number in ASCII, or a binary one where the first bit says so; null for neither. */
function number(block: Buffer, at: number, length: number): number | null {
  if ((block[at]! & 0x80) !== 0) {
    let value = block[at]! & 0x7f;
    for (let i = 1; i < length; i += 1) value = value * 256 + block[at + i]!;
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = block
    .toString('latin1', at, at + length)
    .replaceAll('\0', ' ')
    .trim();
  if (digits === '') return 0;
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : null;
}
