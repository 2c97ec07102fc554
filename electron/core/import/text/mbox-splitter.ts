/** Receives each mail without its `From ` line; `length` may exceed the bytes where they were cut. */
export type MboxVisitor = (bytes: Buffer, length: number, line: number, offset: number) => void;

export interface MboxSplitter {
  push(chunk: Uint8Array): void;
  finish(): void;
}

const LF = 10;
const CR = 13;
/** `From `, a sender and a time of day: prose that begins with the word has none. */
const SEPARATOR = /^From \S{1,400}.{0,180}\d{1,2}:\d{2}/;
/** The full form, which needs no blank line before it when a header field follows. */
const FULL_SEPARATOR =
  /^From \S{1,400} {1,4}[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?::\d\d)? (?:\S{1,6} )?\d{4}/;
const FIELD = /^[A-Za-z][\w-]{1,60}[ \t]?:/;

/**
 * Splits an mbox at its `From ` lines (RFC 4155, appendix A) as it streams by, with the same rules
 * as `splitMbox`; one `>` is taken off quoted `From ` lines.
 */
export function createMboxSplitter(maxBytes: number, visit: MboxVisitor): MboxSplitter {
  let rest = Buffer.alloc(0);
  let lineEnd: 10 | 13 | null = null;
  let offset = 0;
  let line = 1;
  let blankBefore = true;
  let parts: Buffer[] = [];
  let kept = 0;
  let length = 0;
  let start: { readonly line: number; readonly offset: number } | null = null;

  function close(): void {
    if (start !== null) {
      visit(unquoted(Buffer.concat(parts)), length, start.line, start.offset);
    }
    parts = [];
    kept = 0;
    length = 0;
  }

  function add(bytes: Buffer): void {
    length += bytes.length;
    if (kept + bytes.length > maxBytes) return;
    kept += bytes.length;
    parts.push(bytes);
  }

  function scan(bytes: Buffer, final: boolean): number {
    lineEnd ??= bytes.includes(LF) || !bytes.includes(CR) ? LF : CR;
    let from = 0;
    let body = 0;
    while (from < bytes.length) {
      const end = bytes.indexOf(lineEnd, from);
      if (end === -1 && !final) break;
      const next = end === -1 ? bytes.length : end + 1;
      const separator = separates(bytes, from, next, final);
      if (separator === null) break;
      if (separator) {
        if (from > body) add(bytes.subarray(body, from));
        close();
        start = { line, offset: offset + from };
        body = next;
      } else if (start === null) {
        start = { line, offset: offset + from };
      }
      blankBefore = next - from <= 1 || (next - from === 2 && bytes[from] === CR);
      line += 1;
      from = next;
    }
    if (from > body) add(Buffer.from(bytes.subarray(body, from)));
    return from;
  }

  /** Whether a mail starts with this line; null where the line below must be seen first. */
  function separates(bytes: Buffer, from: number, next: number, final: boolean): boolean | null {
    if (bytes[from] !== 0x46) return false;
    const text = bytes.toString('latin1', from, Math.min(next, from + 600));
    if (!SEPARATOR.test(text)) return false;
    if (blankBefore) return true;
    if (!FULL_SEPARATOR.test(text)) return false;
    const below = bytes.indexOf(lineEnd ?? LF, next);
    if (below === -1 && !final && bytes.length - next < 200) return null;
    return FIELD.test(bytes.toString('latin1', next, Math.min(next + 200, bytes.length)));
  }

  return {
    push(chunk) {
      const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
      const consumed = scan(bytes, false);
      offset += consumed;
      rest = bytes.subarray(consumed);
    },
    finish() {
      scan(rest, true);
      close();
    },
  };
}

function unquoted(mail: Buffer): Buffer {
  if (!mail.includes('>From ')) return mail;
  const text = mail.toString('latin1').replaceAll(/(^|[\r\n])>(>{0,20}From )/g, '$1$2');
  return Buffer.from(text, 'latin1');
}
