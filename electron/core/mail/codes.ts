import { readCodes } from '../classify/codes.ts';

/** Enhanced status code and reply code as they stand in a server's words; null where they do not. */
export interface StatedCodes {
  readonly status: string | null;
  readonly replyCode: string | null;
}

const PAIRS = /(?<![\d.])([245]\d\d)[ -]["'(<#]{0,3}([245]\.\d{1,3}\.\d{1,3})(?![\d.])/g;

/** A program's version looks like a code; the program's name in front tells. */
const VERSION =
  /\b(?:version|ver|release|build|exim|postfix|sendmail|exchange|qmail|mailer|v)[\s:/=.-]{0,3}\d{1,3}(?:\.\d{1,5}){1,4}/gi;

/**
 * Reads both codes from a server's words (the reading that classification uses). Of several enhanced
 * codes the one that tells most counts: a specific code before one that only says that time ran out
 * (x.4.7), and that before x.0.0. A reply code that stands right before it comes along.
 */
export function codesIn(text: string): StatedCodes {
  const said = text.slice(0, 8000).replaceAll(VERSION, ' ');
  const { statuses, replyCode } = readCodes(said);
  const pairs = [...said.matchAll(PAIRS)];
  const status = mostTelling([...pairs.map((pair) => pair[2] ?? null), ...statuses]);
  const beside = pairs.find((pair) => pair[2] === status)?.[1];
  return { status, replyCode: beside ?? replyCode };
}

/** The status that tells most; the first of equals. */
export function mostTelling(statuses: readonly (string | null)[]): string | null {
  let best: string | null = null;
  for (const status of statuses) {
    if (status !== null && (best === null || weight(status) > weight(best))) best = status;
  }
  return best;
}

function weight(status: string): number {
  if (/^[245]\.0\.0$/.test(status)) return 0;
  return /^[245]\.4\.7$/.test(status) ? 1 : 2;
}

/** The code of a Status field: comments and words behind it dropped, null when there is none. */
export function statusOfField(value: string): string | null {
  return /^[\s"]{0,5}([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(value)?.[1] ?? null;
}
