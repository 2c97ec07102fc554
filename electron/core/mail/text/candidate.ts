import { findAddresses } from '../address.ts';

/** A recipient that a text names, with the line it is named on (index into the zone's lines). */
export interface NamedRecipient {
  readonly address: string;
  /** From `(expanded from …)`, `(generated from …)`, `(was addressed to …)`. */
  readonly originalAddress: string | null;
  readonly at: number;
  /** Named in a list, behind a label or in front of a reason; not merely in a sentence, and not guessed. */
  readonly sure: boolean;
  /** Only the return address tells of it. */
  readonly byReturnAddress?: boolean;
}

/** A recipient with how plainly it is named. */
export interface Candidate extends NamedRecipient {
  readonly rank: number;
}

/** In a list behind an introduction. */
export const LISTED = 4;
/** In front of a reason, behind a label, in RCPT TO. */
export const HEADED = 4;
/** On a line of its own. */
export const BARE = 2;
/** In a sentence of failure. */
export const SENTENCE = 1;

/** Words in front of the address that a message had before it was forwarded. */
export const FORMERLY =
  /(?:expanded from|generated from|was addressed to|originally addressed to|original recipient|original address|forwarded from|ultimately generated from|alias of|also known as)\W{0,8}/i;
/** Words in front of an address that make it somebody else's. */
export const NOT_RECIPIENT =
  /\b(?:message-?id\s?:|message identifier|queue id|from|sender|reply-to|mail from|contact|help|support|administrator|assistance|postmaster at|please (?:send|write|e-?mail)|forward(?:ing)? (?:this|a copy)|report(?:ed)? to|subject|envelope-from|resent)\b/i;
/** The address that a text says the recipient had before. */
export function formerlyIn(text: string): string | null {
  const match = FORMERLY.exec(text.slice(0, 400));
  if (match === null) return null;
  return findAddresses(text.slice(match.index, match.index + 500))[0]?.address ?? null;
}
