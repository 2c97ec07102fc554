/** One message of an mbox file (RFC 4155). */
export interface MboxMessage {
  /** 0-based. */
  readonly index: number;
  /** Where its `From ` line starts in the file, in bytes. */
  readonly offset: number;
  /** Bytes of the file that belong to it, its `From ` line included. */
  readonly length: number;
  /** 1-based line of `offset`. */
  readonly line: number;
  /** The message itself: without its `From ` line, `>From ` in the body as it was written. */
  readonly bytes: Uint8Array;
}

const SEPARATOR = /^From \S{0,400}.{0,200}\d{1,2}:\d{2}/;
const HEADER = /^(?:>?From .{0,300}[\r\n]{1,2})?[!-9;-~]{1,100}[ \t]?:/;
const LF = 10;
const CR = 13;

/** True when the first line that is not blank is an mbox separator with a header below it. */
export function looksLikeMbox(bytes: Uint8Array): boolean {
  const head = bufferOf(bytes).toString('latin1', 0, Math.min(bytes.length, 4096));
  const start = head.search(/\S/);
  if (start === -1) return false;
  const first = head.slice(start).replace(/^\u00ef\u00bb\u00bf/, '');
  const end = first.search(/[\r\n]/);
  if (end === -1 || !SEPARATOR.test(first.slice(0, end))) return false;
  return HEADER.test(first.slice(end).replace(/^[\r\n]{1,2}/, ''));
}

/**
 * Splits an mbox file into its messages, lazily and in linear time. A separator is a `From ` line with a
 * time of day at the start of the file or behind a blank line (in its full form also without one); line ends may be LF, CRLF or bare CR.
 * A file without any separator is one message.
 */
export function* splitMbox(bytes: Uint8Array): Generator<MboxMessage> {
  const buffer = bufferOf(bytes);
  const lineEnd = usesBareCr(buffer) ? CR : LF;
  let open: { offset: number; line: number } | null = null;
  let index = 0;
  let line = 1;
  let at = 0;
  let blank = true;
  while (at < buffer.length) {
    const found = buffer.indexOf(lineEnd, at);
    const next = found === -1 ? buffer.length : found + 1;
    if (startsMessage(buffer, at, next) && (blank || isCertain(buffer, at, next, lineEnd))) {
      if (open !== null) yield message(buffer, index++, open, at, lineEnd);
      open = { offset: at, line };
    } else if (open === null && !isBlank(buffer, at, next)) open = { offset: at, line };
    blank = isBlank(buffer, at, next);
    at = next;
    line += 1;
  }
  if (open !== null) yield message(buffer, index, open, buffer.length, lineEnd);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function usesBareCr(buffer: Buffer): boolean {
  const head = buffer.subarray(0, 65_536);
  return head.includes(CR) && !head.includes(LF);
}

function isBlank(buffer: Buffer, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) {
    const byte = buffer[at];
    if (byte !== LF && byte !== CR && byte !== 32 && byte !== 9) return false;
  }
  return true;
}

function startsMessage(buffer: Buffer, from: number, to: number): boolean {
  if (buffer[from] !== 0x46 || to - from < 10) return false;
  return SEPARATOR.test(buffer.toString('latin1', from, Math.min(to, from + 600)));
}

const ASCTIME =
  /^From \S{1,400} {1,4}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d(?::\d\d)? (?:\S{1,6} )?\d{4}/;

/** A separator whose blank line was lost: the full form of RFC 4155, with a header field below. */
function isCertain(buffer: Buffer, from: number, next: number, lineEnd: number): boolean {
  if (!ASCTIME.test(buffer.toString('latin1', from, Math.min(next, from + 600)))) return false;
  const found = buffer.indexOf(lineEnd, next);
  const below = buffer.toString(
    'latin1',
    next,
    Math.min(found === -1 ? buffer.length : found, next + 200),
  );
  return /^[A-Za-z][\w-]{1,60}[ \t]?:/.test(below);
}

function message(
  buffer: Buffer,
  index: number,
  open: { readonly offset: number; readonly line: number },
  end: number,
  lineEnd: number,
): MboxMessage {
  const raw = buffer.subarray(open.offset, end);
  const separator = startsMessage(raw, 0, raw.length) ? raw.indexOf(lineEnd) + 1 : 0;
  const length = end - open.offset;
  const body = raw.subarray(separator === 0 ? 0 : separator);
  return { index, offset: open.offset, length, line: open.line, bytes: unquote(body) };
}

/** Takes one `>` off lines that an mbox writer quoted; without such lines the bytes are not copied. */
function unquote(body: Buffer): Buffer {
  if (!body.includes('>From ')) return body;
  const text = body.toString('latin1');
  return Buffer.from(text.replaceAll(/(^|[\r\n])>(>{0,20}From )/g, '$1$2'), 'latin1');
}
