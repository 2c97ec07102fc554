import { readCodes } from '../classify/codes.ts';

/** Enhanced status code and reply code as they stand in a server's words; null where they do not. */
export interface StatedCodes {
  readonly status: string | null;
  readonly replyCode: string | null;
}

const QUOTED_PAIR = /[245]\d\d[ -]["'(<]{1,2}([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;

/**
 * Reads both codes from a server's words (the reading that classification uses). Of several enhanced
 * codes the one that tells most counts: a reply quoted inside a reply, then a specific code, then one
 * that only says that time ran out (x.4.7), then x.0.0.
 */
export function codesIn(text: string): StatedCodes {
  const { statuses, replyCode } = readCodes(text);
  const quoted = QUOTED_PAIR.exec(text.slice(0, 4000))?.[1];
  return { status: quoted ?? mostTelling(statuses), replyCode };
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
