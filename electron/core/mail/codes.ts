import { readCodes } from '../classify/codes.ts';

/** Enhanced status code and reply code as they stand in a server's words; null where they do not. */
export interface StatedCodes {
  readonly status: string | null;
  readonly replyCode: string | null;
}

/** Reads both codes from a reply (the same reading that classification uses). */
export function codesIn(text: string): StatedCodes {
  const { status, replyCode } = readCodes(text);
  return { status, replyCode };
}

/** The code of a Status field: comments and words behind it dropped, null when there is none. */
export function statusOfField(value: string): string | null {
  return /^[\s"]{0,5}([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(value)?.[1] ?? null;
}

/** True for x.0.0, which says no more than its class. */
export function isVagueStatus(status: string): boolean {
  return /^[245]\.0\.0$/.test(status);
}

/** The specific one of two statements; the first where both are equally specific. */
export function moreSpecific(first: string | null, second: string | null): string | null {
  if (first === null) return second;
  if (second === null) return first;
  return isVagueStatus(first) && !isVagueStatus(second) ? second : first;
}
