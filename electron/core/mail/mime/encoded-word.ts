import { decodeCharset, decodeLatin } from './charset.ts';
import { unescapeQuotedPrintable } from './transfer.ts';

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?]{0,2000})\?=/gi;

/** Text of a header value: RFC 2047 encoded words, and raw 8-bit bytes where there are any. */
export function decodeHeaderText(value: string): string {
  if (!value.includes('=?')) return decodeLatin(value, null);
  const joined = value.replaceAll(/\?=\s{1,20}=\?/g, '?==?');
  return decodeLatin(mergeWords(joined), null);
}

/** Neighbouring words of one charset are joined before decoding: mailers split inside a character. */
function mergeWords(value: string): string {
  let result = '';
  let last = 0;
  let pending: { charset: string; bytes: Buffer[]; end: number } | null = null;
  const flush = (): void => {
    if (pending !== null) {
      const text = decodeCharset(Buffer.concat(pending.bytes), pending.charset);
      result += Buffer.from(text, 'utf8').latin1Slice();
    }
    pending = null;
  };
  for (const match of value.matchAll(WORD)) {
    const charset = (match[1] ?? '').toLowerCase();
    const bytes = wordBytes(match[2] ?? 'q', match[3] ?? '');
    const open = pending as { charset: string; bytes: Buffer[]; end: number } | null;
    if (open !== null && open.end === match.index && open.charset === charset) {
      open.bytes.push(bytes);
      open.end = match.index + match[0].length;
    } else {
      flush();
      result += value.slice(last, match.index);
      pending = { charset, bytes: [bytes], end: match.index + match[0].length };
    }
    last = match.index + match[0].length;
  }
  flush();
  return result + value.slice(last);
}

function wordBytes(encoding: string, text: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(text, 'base64');
  return Buffer.from(unescapeQuotedPrintable(text.replaceAll('_', ' ')), 'latin1');
}
