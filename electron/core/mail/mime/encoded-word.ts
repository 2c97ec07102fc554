import { decodeCharset, decodeLatin } from './charset.ts';
import { unescapeQuotedPrintable } from './transfer.ts';

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?]{0,2000})\?=/gi;

/** Text of a header value: RFC 2047 encoded words, and raw 8-bit bytes where there are any. */
export function decodeHeaderText(value: string): string {
  if (!value.includes('=?')) return decodeLatin(value, null);
  const joined = value.replaceAll(/\?=\s{1,20}=\?/g, '?==?');
  return decodeLatin(mergeWords(joined), null);
}

interface Word {
  readonly charset: string;
  readonly bytes: Buffer[];
  readonly start: number;
  end: number;
}

/** Neighbouring words of one charset are joined before decoding: mailers split inside a character. */
function mergeWords(value: string): string {
  const words: Word[] = [];
  for (const match of value.matchAll(WORD)) {
    const charset = (match[1] ?? '').toLowerCase();
    const bytes = wordBytes(match[2] ?? 'q', match[3] ?? '');
    const end = match.index + match[0].length;
    const last = words.at(-1);
    if (last !== undefined && last.end === match.index && last.charset === charset) {
      last.bytes.push(bytes);
      last.end = end;
    } else {
      words.push({ charset, bytes: [bytes], start: match.index, end });
    }
  }
  let result = '';
  let done = 0;
  for (const word of words) {
    const text = decodeCharset(Buffer.concat(word.bytes), word.charset);
    result += value.slice(done, word.start) + Buffer.from(text, 'utf8').toString('latin1');
    done = word.end;
  }
  return result + value.slice(done);
}

function wordBytes(encoding: string, text: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(text, 'base64');
  return Buffer.from(unescapeQuotedPrintable(text.replaceAll('_', ' ')), 'latin1');
}
