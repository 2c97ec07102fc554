import type { EspFacts, Facts, Standing } from './facts.ts';
import { DAY, tells } from './happening.ts';

/** A silence is telling only against a habit: so many messages before it … */
const HABIT = 3;
/** … and at least so many days, and twice the longest pause there was between two messages. */
const LEAST = 14 * DAY;
const TIMES = 2;

/**
 * A hint that an address was suppressed: a service that mailed it regularly sent nothing more after a
 * failure, while its data goes on. Null where the silence says nothing.
 * @param end when the data of the service ends
 */
export function silenceOf(esp: EspFacts, facts: Facts, end: number | null): Standing | null {
  const times = esp.sent.map(({ at }) => at).filter((at) => at !== null);
  const last = facts.failures.findLast(({ event }) => event.esp === esp.esp)?.event;
  if (end === null || times.length < HABIT || last?.at == null || !tells(last.reply)) return null;
  const lastSent = Math.max(...times);
  const ended = Math.max(lastSent, last.at);
  // The failure must be of the last message, or something was sent after it.
  if (facts.arrivals.some(({ at }) => at !== null && last.at !== null && at > last.at)) return null;
  const sorted = times.toSorted((a, b) => a - b);
  if ((sorted.at(-1) ?? 0) > last.at) return null;
  const pause = Math.max(...sorted.slice(1).map((at, i) => at - (sorted[i] ?? at)));
  return end - ended > Math.max(LEAST, TIMES * pause)
    ? { basis: 'silence', kind: 'unknown', event: last, since: last.at }
    : null;
}
