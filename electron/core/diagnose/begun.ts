/** What the beginning of a message is read from. Times are UTC milliseconds. */
interface Told {
  readonly at: number | null;
  readonly fromReport?: boolean;
  readonly sentAt?: number | null;
}

const LONGEST = 30 * 24 * 3_600_000;
/** Two clocks. */
const SKEW = 5 * 60_000;

/**
 * The date of a returned message where it can be its own: not after the mail that returns it, and at
 * most thirty days before it. A date is written by the sender's clock, or long before the sending.
 */
export function plausibleDate(sent: number | null, reported: number | null): number | null {
  if (sent === null || reported === null || sent < 0) return null;
  return sent <= reported + SKEW && reported - sent <= LONGEST ? Math.min(sent, reported) : null;
}

/** When a message began: its first event; where only mails tell of it, the date of what they return. */
export function begunAt(events: readonly Told[]): number | null {
  let first: number | null = null;
  let sent: number | null = null;
  let logged = false;
  for (const { at, fromReport, sentAt } of events) {
    if (at !== null && (first === null || at < first)) first = at;
    if (fromReport !== true) logged = true;
    else if (typeof sentAt === 'number' && (sent === null || sentAt < sent)) sent = sentAt;
  }
  return logged || sent === null || (first !== null && first < sent) ? first : sent;
}
