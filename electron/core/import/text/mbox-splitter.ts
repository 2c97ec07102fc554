/** Receives each mail without its `From ` line; `length` may exceed the bytes where they were cut. */
export type MboxVisitor = (bytes: Buffer, length: number, line: number, offset: number) => void;

const LF = 10;
const CR = 13;
const SEPARATOR = /^From \S{1,400}.{0,180}\d{1,2}:\d{2}/;

/**
 * Splits an mbox at lines `From …` that stand at its start or after a blank line (RFC 4155,
 * appendix A); `>From ` of quoted lines is left to the mail decoder.
 */
export function createMboxSplitter(
  maxBytes: number,
  visit: MboxVisitor,
): { push(chunk: Uint8Array): void; finish(): void } {
  let rest = Buffer.alloc(0);
  let offset = 0;
  let line = 1;
  let blankBefore = true;
  let parts: Buffer[] = [];
  let kept = 0;
  let length = 0;
  let start: { readonly line: number; readonly offset: number } | null = null;

  function close(): void {
    if (start !== null && length > 0) visit(Buffer.concat(parts), length, start.line, start.offset);
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
    let from = 0;
    let body = 0;
    while (from < bytes.length) {
      const end = bytes.indexOf(LF, from);
      if (end === -1 && !final) break;
      const next = end === -1 ? bytes.length : end + 1;
      if (blankBefore && startsMail(bytes, from, next)) {
        if (from > body) add(bytes.subarray(body, from));
        close();
        start = { line, offset: offset + from };
        body = next;
      }
      blankBefore = next - from <= 1 || (next - from === 2 && bytes[from] === CR);
      line += 1;
      from = next;
    }
    if (from > body) add(Buffer.from(bytes.subarray(body, from)));
    return from;
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

/** `From `, a sender and a time of day: prose that begins with the word has none. */
function startsMail(bytes: Buffer, at: number, end: number): boolean {
  if (bytes[at] !== 0x46) return false;
  return SEPARATOR.test(bytes.toString('latin1', at, Math.min(end, at + 600)));
}
