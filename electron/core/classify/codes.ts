import type { ServerClass } from '../../../shared/domain/bounce.ts';
import { REPLY_TEXT_LIMIT } from './reply-text.ts';

/** The codes that stand in a reply: `statuses` holds every enhanced code, in the order of the text. */
export interface ReplyCodes {
  /** Three digits, RFC 5321 section 4.2; null when the text states none. */
  readonly replyCode: string | null;
  /** The enhanced code that says most: a specific one before x.0.0, else the first. */
  readonly status: string | null;
  readonly statuses: readonly string[];
}

/**
 * What can be a reply code: the ranges of RFC 5321 section 4.2.1 and the ones that large providers
 * invented (Rambler 540, Orange 571), success only where SMTP knows it.
 */
const REPLY_CODE = /^(?:2[1-5]\d|4[0-9]\d|5[0-9]\d)$/;

/** A whole enhanced code (RFC 3463 section 2): class 2, 4 or 5, and no more than three digits each. */
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/;
/** Reply code and enhanced code together: `550 5.1.1`, `550-5.1.1`, `550 #5.1.1`, `550 cuda_nsu 5.1.1`. */
const PAIR =
  /(?<![\d.])([245]\d\d)(?:[-\s]{1,3}(?:cuda_nsu )?|;\s?)[#[('"]?([245]\.\d\.\d{1,3})(?![\d]|\.\d)/;
/** A reply code at the start of the text or of a line, or right behind the words that announce a reply. */
const CODE =
  /(?:^|[\r\n]|<<<|>>>|said:|says:|smtp;|smtp:|error:|response:|responded:|reply:|code ?:|code|command:|failed:|status:|message:|reason:|data:|from:<[^>\s]{0,320}>:|to:<[^>\s]{0,320}>:|with|error|smtp|got|was:|is:|["'(;#])[ \t]{0,8}["'(]?([245]\d\d)(?=[-\s):;,"'#]|$)/gi;
/** An enhanced code on its own: start of a line, or behind a mark that sets codes apart. */
const ALONE =
  /(?:^|[\r\n;:#[(<,"]|\s-|status|code|dsn=?|error|smtp|is)[ \t]{0,4}#?([245]\.\d\.\d{1,3})(?![\d]|\.\d|-?[a-z])/gi;

function withinLimit(text: string): string {
  return text.length > REPLY_TEXT_LIMIT ? text.slice(0, REPLY_TEXT_LIMIT) : text;
}

/** True for a well-formed enhanced status code with a class that RFC 3463 knows. */
export function isStatus(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && STATUS.test(value);
}

/** True for x.0.0 and for anything else that states only the class. */
export function isVague(status: string): boolean {
  return status.endsWith('.0.0');
}

/** The first specific code of the list, else its first, else null. */
export function mostSpecific(statuses: readonly string[]): string | null {
  return statuses.find((status) => !isVague(status)) ?? statuses[0] ?? null;
}

/**
 * Reads reply code and enhanced codes out of a server's text. A code counts only where codes
 * stand: behind the reply code, at the start of a line or behind a mark such as `#` or `(`; never
 * inside an IP address, a version number or a date.
 */
export function readCodes(text: string): ReplyCodes {
  const body = withinLimit(text);
  const statuses: string[] = [];
  let replyCode: string | null = null;
  let replyAt = Infinity;

  const pair = PAIR.exec(body);
  if (pair !== null) {
    replyCode = pair[1] ?? null;
    replyAt = pair.index;
    statuses.push(pair[2] ?? '');
  }
  for (const match of body.matchAll(CODE)) {
    const code = match[1] ?? '';
    if (!REPLY_CODE.test(code)) continue;
    if (match.index < replyAt) replyCode = code;
    break;
  }
  for (const match of body.matchAll(ALONE)) {
    const status = match[1] ?? '';
    if (!statuses.includes(status)) statuses.push(status);
    if (statuses.length === 8) break;
  }
  return { replyCode, status: mostSpecific(statuses), statuses };
}

/**
 * What the server said of success, from the first digit of the reply code, else of the enhanced
 * code: a `421 5.7.32` is transient, because it is the reply digit that the client obeys
 * (RFC 5321 section 4.2.1).
 */
export function serverClassOf(replyCode: string | null, status: string | null): ServerClass | null {
  const digit = (replyCode ?? status ?? '')[0];
  if (digit === '5') return 'permanent';
  if (digit === '4') return 'transient';
  return digit === '2' ? 'success' : null;
}
