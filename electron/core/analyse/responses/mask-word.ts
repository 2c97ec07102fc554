import { listIn } from '../../classify/named/lists.ts';

/** What stands in a template for words that vary. */
export const PARTS = ['ip', 'netblock', 'address', 'host', 'date', 'id', 'name', 'n'] as const;
export type Part = (typeof PARTS)[number];

export const part = (kind: Part): string => `{${kind}}`;

const IP = part('ip');
const ID = part('id');
const NUMBER = part('n');

const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/;
const BOTH_CODES = /^([245]\d\d)-([245]\.\d{1,3}\.\d{1,3})$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$/;
const NETBLOCK = /^\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}$/;
const DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}-[a-z]{3}-\d{2,4}|\d{1,2}:\d\d(?::\d\d)?)(?![\d/])/i;
const HOST =
  /^(?=[^.]{1,63}\.)[\w-]{1,63}(?:\.[\w-]{1,63}){0,9}\.(?:[a-z]{2,18}|[A-Z]{2,18}|xn--[a-z\d-]{2,40})$/;
/** Names of headers and checks, some of which look like hosts: `header.from`, `d`, `client-ip`. */
const PROPERTY =
  /^(?:(?:header|smtp|policy|body)\.[a-z]{1,10}|[a-z]{1,2}|from|dkim|spf|dmarc|arc|domain|helo|id|name|client-ip|mailfrom|envelope-from|sender|recipient|user|email|size|tls|code)$/i;
/** A provider's own code: `TSS04`, `S3150`, `CS01`, `BL000000`, `OFR_417`, `OFR004_405`. */
const OWN_CODE = /^(?=.{2,9}$)[A-Z]{1,6}-?\d{1,6}$|^[A-Z]{2,6}\d{0,4}_\d{1,4}$/;
/** The same in brackets or a link, where no queue id stands: `(AS77712344)`, `TECH246726`. */
const LONG_OWN_CODE = /^[A-Z]{1,6}[-_]?\d{1,9}$/;
const PAGE = /\.(?:aspx?|cgi|html?|jsp|pdf|php|py|txt)$/i;
const MEASURE = /^\d{1,12}(?:\.\d{1,3})?(?:[kmg]i?b?|b|ms|s|sec|m|min|h|d|bytes|x|th|st|nd|rd|%)$/i;
/** One or two digits behind a word do not make a serial number: `mailbox2`, `utf-8`, `sha256`. */
const NUMBER_AND_WORD = /^\d[a-z]{3,}$/;
const WORD_AND_NUMBER =
  /^(?=[^aeiouy]{0,3}[aeiouy])(?!.{0,20}[^aeiouy\d_-]{4})[a-z]{3,24}[-_]?\d{1,3}$/i;
const MIXED = /[a-z](?=\d)|\d(?=[a-z])/gi;
const CASE_CHANGES = /[a-z](?=[A-Z])/g;
/** Words in front of a number that belongs to them. */
const NUMBERED = /^(?:code|error|err|rule|policy|reason|level|type|rfc|class|status|as)$/i;

/** Where a word stands. */
export interface Place {
  /** The two signs before it; spaces are signs. */
  readonly before: string;
  /** The sign behind it. */
  readonly behind: string;
  /** The word before it. */
  readonly last: string;
}

const NOWHERE: Place = { before: '  ', behind: ' ', last: '' };
const OPEN = /[[(#-]$/;
const CODE_AHEAD = /^$|[("'#[;]$|[:;] $/;

const isEnclosed = ({ before, behind }: Place): boolean =>
  OPEN.test(before) && (behind === ']' || behind === ')' || behind === '');

/**
 * A word of a reply as its template has it: itself where it identifies (words, codes, lists), else the
 * part that stands for all of its kind. At most 250 characters are looked at.
 */
export function maskWord(word: string, place: Place): string {
  if (word === '') return '';
  if (word.length > 250) return ID;
  const equals = word.indexOf('=');
  if (equals > 0 && PROPERTY.test(word.slice(0, equals))) {
    return `${word.slice(0, equals)}=${maskWord(word.slice(equals + 1), { ...place, before: '=' })}`;
  }
  const at = word.indexOf('@');
  if (at > 0 && at < word.length - 1) return part('address');
  if (/^\d/.test(word)) return ofNumber(word, place);
  return ofName(word, place);
}

function ofNumber(word: string, place: Place): string {
  if (STATUS.test(word)) return word;
  const codes = BOTH_CODES.exec(word);
  if (codes !== null) return `${codes[1]} ${codes[2]}`;
  if (IPV4.test(word)) return IP;
  if (NETBLOCK.test(word)) return part('netblock');
  if (DATE.test(word)) return part('date');
  if (/^\d+$/.test(word)) return isCode(word, place) ? word : NUMBER;
  if (/^\d{1,4}\.\d{1,4}$/.test(word) && isEnclosed(place)) return word;
  if (MEASURE.test(word)) return NUMBER + word.replace(/^[\d.]+/, '');
  if (HOST.test(word)) return part('host');
  return isSerial(word) ? ID : /[a-z]/i.test(word) ? word : NUMBER;
}

/** A number that is part of what is said: a reply code where codes stand, or a provider's own. */
function isCode(word: string, place: Place): boolean {
  if (word.length > 5) return false;
  if (word.length === 3 && /^[245]/.test(word) && CODE_AHEAD.test(place.before)) return true;
  if (isEnclosed(place)) return word.length <= 4 || place.before.endsWith('(');
  return word.length <= 4 && NUMBERED.test(place.last);
}

function ofName(word: string, place: Place): string {
  if (HOST.test(word) && !PROPERTY.test(word))
    return listIn(word.toLowerCase()) === null ? part('host') : word;
  if (!/\d/.test(word)) return isRandom(word) ? ID : word;
  if (OWN_CODE.test(word)) return word;
  if (isEnclosed(place) && LONG_OWN_CODE.test(word)) return word;
  return isSerial(word) ? ID : word;
}

/** Letters and digits as programs number things: queues, sessions, hashes. */
function isSerial(word: string): boolean {
  const digits = word.length - word.replace(/\d/g, '').length;
  const changes = word.match(MIXED)?.length ?? 0;
  if (word.length < 5 || digits === 0 || changes === 0) return false;
  if (changes >= 3) return true;
  if (word.length < 6 || WORD_AND_NUMBER.test(word) || NUMBER_AND_WORD.test(word)) return false;
  return word.length >= 8 ? digits >= 2 : /^[a-z\d]+$/.test(word);
}

/** Letters alone that no one speaks: `dGhpcyBpcyBub3Q`, or longer than words are. */
function isRandom(word: string): boolean {
  if (word.length < 12) return false;
  if ((word.match(CASE_CHANGES)?.length ?? 0) >= 4) return true;
  return word.length > 40 && !/[-_/.]/.test(word) && /^[\w+=~]+$/.test(word);
}

/**
 * A link as a template has it: its host and the words of its path, without scheme. What is looked up
 * (an IP, a domain, a number) is masked.
 */
export function maskLink(link: string): string {
  const [host = '', ...rest] = link
    .slice(0, 600)
    .replace(/^https?:\/\//i, '')
    .split(/(?<=[/?&=#;,])|(?=[/?&=#;,])/);
  return host + rest.map(maskPiece).join('');
}

function maskPiece(piece: string): string {
  if (/^\W?$/.test(piece) || LONG_OWN_CODE.test(piece) || PAGE.test(piece)) return piece;
  return piece.length > 40 || piece.includes('%') ? ID : maskWord(piece, NOWHERE);
}
