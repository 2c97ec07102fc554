import type { Lines } from '../mime/lines.ts';
import { INTRO } from './phrases.ts';
import { isReturnedMark } from './returned-marks.ts';

/** The report's own words, and the header of the returned message where it follows in the same text. */
export interface TextZones {
  /** Lines of the report itself; lines of a quoted header are blanked, so that indexes hold. */
  readonly report: Lines;
  /** Header lines of the returned message, or empty. */
  readonly returned: Lines;
  /** True when the text announces or holds a returned message. */
  readonly announced: boolean;
}

const HEADER_LINE = /^[>|\s]{0,8}([A-Za-z][A-Za-z0-9-]{1,60}):(?:\s|$|<|[^/\s])/;
const NAMES: ReadonlySet<string> = new Set(
  'received return-path message-id from to cc date subject mime-version delivered-to dkim-signature content-type content-transfer-encoding reply-to sender authentication-results x-mailer x-received user-agent in-reply-to references list-id precedence domainkey-signature received-spf x-originating-ip errors-to x-priority thread-topic importance'.split(
    ' ',
  ),
);
const STRONG: ReadonlySet<string> = new Set(
  'received return-path mime-version delivered-to dkim-signature x-received domainkey-signature'.split(
    ' ',
  ),
);
const MOST_LINES = 20_000;

/** Separates a report's words from the message that it returns. */
export function textZones(all: Lines): TextZones {
  const lines = all.lines.slice(0, MOST_LINES);
  const opening = lines.findIndex((line) => line.trim() !== '');
  const marked = lines.findIndex((line, index) => index !== opening && isReturnedMark(line));
  const headed = headerStart(lines, 0, marked === -1 ? lines.length : marked);
  if (headed !== null && headed.strong && !goesOn(lines, headed.at)) {
    return split(all, headed.at, headed.at, lines.length);
  }
  const afterMark =
    marked === -1 ? null : headerStart(lines, marked, Math.min(lines.length, marked + 12));
  const end = marked === -1 ? lines.length : marked;
  if (headed === null) return split(all, end, afterMark?.at ?? end, lines.length);
  const blockEnd = endOfBlock(lines, headed.at);
  const blanked = lines.map((line, index) => (index >= headed.at && index < blockEnd ? '' : line));
  const zones = split({ lines: blanked, at: all.at }, end, end, lines.length);
  const original = {
    lines: lines.slice(headed.at, blockEnd),
    at: all.at.slice(headed.at, blockEnd),
  };
  return {
    report: zones.report,
    returned: afterMark === null ? original : slice(all, afterMark.at, lines.length),
    announced: true,
  };
}

/** True when the report goes on behind a header that it only quotes. */
function goesOn(lines: readonly string[], headed: number): boolean {
  const end = endOfBlock(lines, headed);
  return lines.slice(end, end + 6).some((line) => line.length < 400 && INTRO.test(line));
}

function split(all: Lines, end: number, returnedFrom: number, last: number): TextZones {
  return {
    report: slice(all, 0, end),
    returned: slice(all, returnedFrom, last),
    announced: end < last,
  };
}

function slice(all: Lines, from: number, to: number): Lines {
  return { lines: all.lines.slice(from, to), at: all.at.slice(from, to) };
}

function endOfBlock(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    if ((lines[index] ?? '').trim() === '') return index;
  }
  return lines.length;
}

/** Where a message header starts: three or more known fields in a row. */
function headerStart(
  lines: readonly string[],
  from: number,
  to: number,
): { readonly at: number; readonly strong: boolean } | null {
  for (let index = from; index < to; index += 1) {
    const name = headerName(lines[index]);
    if (name === null || !NAMES.has(name)) continue;
    const seen = fieldsBelow(lines, index);
    if (seen.length < 3) continue;
    const strong = seen.some((one) => STRONG.has(one));
    if (strong || seen.includes('message-id')) return { at: index, strong };
  }
  return null;
}

function fieldsBelow(lines: readonly string[], from: number): readonly string[] {
  const seen: string[] = [];
  for (let index = from; index < lines.length && index < from + 30; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') break;
    const name = headerName(line);
    if (name === null) {
      if (!/^[>|]?\s/.test(line)) break;
    } else if (NAMES.has(name) || name.startsWith('x-')) seen.push(name);
    if (seen.length >= 8) break;
  }
  return seen;
}

function headerName(line: string | undefined): string | null {
  return HEADER_LINE.exec(line ?? '')?.[1]?.toLowerCase() ?? null;
}
