/** What a text says of the codes of a server's replies. */
export interface CodeForm {
  /** A code, or the beginning of one with `*` behind it: `5.7.26`, `5.7.*`, `550`, `4*`. */
  readonly code: string;
  /** Nobody means anything but a code by it; else it may be a part of an address or of a subject as well. */
  readonly only: boolean;
}

/** RFC 3463: class, subject, detail; of those that end in `*` the rest is left open. */
const ENHANCED = /^[245]\.\d{1,3}\.\d{1,3}$/;
const ENHANCED_OPEN = /^[245]\.(?:\d{1,3}\.)?\d{0,3}\*$/;
/** Class and subject alone: `5.7`, `5.7.`; and the way of writing all of them: `5.7.x`, `5.x.x`. */
const ENHANCED_SHORT = /^([245]\.(?:\d{1,3}(?:\.|$))?)(?:x(?:\.x)?)?$/;
const REPLY = /^[45]\d\d$/;
/** `5xx`, `55x`, `45*`. */
const REPLY_OPEN = /^([45]\d?)(?:x{1,2}|\*)$/;

/** Reads a text, in lower case, as a code of a refusal or deferral; null where it is none. */
export function codeForm(text: string): CodeForm | null {
  if (ENHANCED.test(text) || ENHANCED_OPEN.test(text)) return { code: text, only: true };
  const short = ENHANCED_SHORT.exec(text)?.[1];
  if (short !== undefined)
    return { code: short.endsWith('.') ? `${short}*` : `${short}.*`, only: text.endsWith('x') };
  if (REPLY.test(text)) return { code: text, only: false };
  const begin = REPLY_OPEN.exec(text)?.[1];
  return begin === undefined ? null : { code: `${begin}*`, only: false };
}
