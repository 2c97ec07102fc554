import type { MailLimits } from '../limits.ts';
import { decodeLatin } from './charset.ts';
import { header } from './headers.ts';
import { htmlLines } from './html-text.ts';
import type { Part } from './part.ts';
import type { Source } from './source.ts';
import { transferEncoding, transferLines } from './transfer.ts';

/** Readable lines of a part with the raw line each stands on. */
export interface Lines {
  readonly lines: readonly string[];
  readonly at: readonly number[];
}

export const NO_LINES: Lines = { lines: [], at: [] };

/** Decodes a part: transfer encoding, charset, and markup when it is HTML. */
export function partLines(
  source: Source,
  part: Part,
  limits: MailLimits,
  bytes = limits.textBytes,
): Lines {
  const decoded = decodedLines(source, part, bytes);
  return isHtml(part, decoded) ? htmlLines(decoded) : decoded;
}

/** Decodes transfer encoding and charset only. */
export function decodedLines(source: Source, part: Part, bytes: number): Lines {
  const raw = source.text.slice(part.start, Math.min(part.end, part.start + bytes));
  const encoding = transferEncoding(header(part.headers, 'content-transfer-encoding'));
  const transferred = transferLines(raw, encoding, part.line);
  const joined = transferred.lines.join('\n');
  const charset = part.contentType.parameters.get('charset') ?? null;
  const text = decodeLatin(joined, charset);
  if (text === joined) return transferred;
  const lines = text.split('\n');
  const last = transferred.at.at(-1) ?? part.line;
  return { lines, at: lines.map((_, index) => transferred.at[index] ?? last) };
}

function isHtml(part: Part, decoded: Lines): boolean {
  if (part.type === 'text/html')
    return decoded.lines.some((line) => /<\/?[a-z!]/i.test(line.slice(0, 4000)));
  if (part.type !== 'text/plain') return false;
  const first = decoded.lines.find((line) => line.trim() !== '') ?? '';
  return /^\s{0,20}<(?:!doctype html|html|head|body)\b/i.test(first.slice(0, 200));
}
