import type { ByteSource } from '../container/byte-source.ts';
import type { ReadOptions, SourceVisitor } from '../reading.ts';
import { createMboxSplitter } from '../text/mbox-splitter.ts';
import { type ChunkReader, drive } from './drive.ts';
import type { Run } from './run.ts';

/** A mail larger than this is rejected. */
export const MAX_MAIL_BYTES = 64 << 20;
/** Where the date of a mail is looked for. */
const HEADER_BYTES = 32_768;

/** Reads one mail, or each mail of an mbox. */
export async function readMail(
  source: ByteSource,
  format: 'eml' | 'mbox',
  run: Run,
  visitor: SourceVisitor,
  options: ReadOptions,
): Promise<void> {
  const reader = format === 'eml' ? wholeMail(run) : mailbox(run);
  const { brokenOff } = await drive(source, visitor, options, reader);
  if (brokenOff) run.warn({ code: 'truncated' });
}

function wholeMail(run: Run): ChunkReader {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    push(chunk) {
      length += chunk.length;
      if (length <= MAX_MAIL_BYTES) parts.push(chunk);
    },
    finish() {
      const mail = Buffer.concat(parts);
      const zone = writtenZone(mail.toString('latin1', 0, HEADER_BYTES));
      if (zone !== null) run.zoneUsed(zone, 'explicit');
      take(run, 1, 0, mail, length);
    },
  };
}

/** The zone that a mail writes its date in, by its offset (RFC 5322 section 3.3); null for UTC and none. */
function writtenZone(header: string): string | null {
  const [, hours, minutes] = /^Date:[^\r\n]{8,60} ([+-]\d\d)(\d\d)\b/im.exec(header) ?? [];
  return hours === undefined || `${hours}${minutes}`.endsWith('0000')
    ? null
    : `${hours}:${minutes}`;
}

function mailbox(run: Run): ChunkReader {
  return createMboxSplitter(MAX_MAIL_BYTES, (bytes, length, line, offset) => {
    take(run, line, offset, bytes, length);
  });
}

function take(run: Run, line: number, offset: number, bytes: Buffer, length: number): void {
  run.begin(line, offset, () => bytes.toString('latin1', 0, 65_536));
  if (length > MAX_MAIL_BYTES) run.sink.reject('too-large', String(length));
  else run.mail(bytes);
}
