/** A kind of file that no format reads, told by its first bytes. */
export interface ForeignFile {
  readonly reason: 'unknown-format' | 'unsupported-archive' | 'workspace-file';
  /** What it is, e.g. `pdf`. */
  readonly detail: string;
}

interface Signature {
  readonly detail: string;
  readonly at?: number;
  readonly bytes: string;
}

/** First bytes as Latin-1 text (file(1)'s magic numbers). */
const SIGNATURES: readonly Signature[] = [
  { detail: 'pdf', bytes: '%PDF' },
  { detail: 'png', bytes: '\u0089PNG' },
  { detail: 'jpeg', bytes: '\u00ff\u00d8\u00ff' },
  { detail: 'gif', bytes: 'GIF8' },
  { detail: 'webp', at: 8, bytes: 'WEBP' },
  { detail: 'heic', at: 4, bytes: 'ftyp' },
  { detail: 'parquet', bytes: 'PAR1' },
  { detail: 'avro', bytes: 'Obj\u0001' },
  { detail: 'office-97', bytes: '\u00d0\u00cf\u0011\u00e0' },
  { detail: 'rtf', bytes: '{\\rtf' },
  { detail: 'pst', bytes: '!BDN' },
  { detail: 'elf', bytes: '\u007fELF' },
];

/** Archives that must be unpacked first. */
const ARCHIVES: readonly Signature[] = [
  { detail: '7z', bytes: '7z\u00bc\u00af\u0027\u001c' },
  { detail: 'rar', bytes: 'Rar!\u001a\u0007' },
  { detail: 'xz', bytes: '\u00fd7zXZ\u0000' },
  { detail: 'lz4', bytes: '\u0004\u0022M\u0018' },
  { detail: 'compress', bytes: '\u001f\u009d' },
  { detail: 'cab', bytes: 'MSCF\u0000' },
];
/** bzip2 begins like a word: its blocks have a mark of their own. */
const BZIP2 = /^BZh[1-9](?:1AY&SY|\u0017rE8P\u0090)/;

/** Tells files of kinds that hold no readable records: documents, pictures, columnar data, databases. */
export function foreignFile(head: Buffer, name: string): ForeignFile | null {
  const start = head.toString('latin1', 0, 512);
  if (start.startsWith('SQLite format 3\u0000')) {
    return name.toLowerCase().endsWith('.deadletter')
      ? { reason: 'workspace-file', detail: 'deadletter' }
      : { reason: 'unknown-format', detail: 'sqlite' };
  }
  if (start.startsWith('PK\u0003\u0004'))
    return { reason: 'unknown-format', detail: officeKind(name) };
  const archive = BZIP2.test(start) ? 'bzip2' : nameOf(ARCHIVES, start);
  if (archive !== undefined) return { reason: 'unsupported-archive', detail: archive };
  const kind = nameOf(SIGNATURES, start);
  if (kind !== undefined) return { reason: 'unknown-format', detail: kind };
  if (/^\s{0,50}(?:<!doctype html|<html)/i.test(start)) {
    return { reason: 'unknown-format', detail: 'html' };
  }
  if (/^\s{0,50}<\?xml/.test(start)) return { reason: 'unknown-format', detail: 'xml' };
  return null;
}

function nameOf(signatures: readonly Signature[], start: string): string | undefined {
  return signatures.find(({ at = 0, bytes }) => start.startsWith(bytes, at))?.detail;
}

function officeKind(name: string): string {
  const suffix = /\.(xlsx|xlsm|docx|pptx|ods|odt|numbers)$/i.exec(name)?.[1];
  return suffix?.toLowerCase() ?? 'zip';
}

/** Control bytes that no text of any encoding we read has in this number; a small file may have a few. */
export function isBinary(head: Buffer, wide: boolean): boolean {
  if (wide) return false;
  const sample = head.subarray(0, 65_536);
  let control = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const byte = sample[i]!;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32 && byte !== 30))
      control += 1;
  }
  return control > 2 && control * 200 > sample.length;
}
