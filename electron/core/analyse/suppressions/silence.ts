import type { EspFacts, Facts, Standing } from './facts.ts';
import { DAY, isDated, isLater, tells } from './happening.ts';

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
  const last = facts.failures.findLast(({ event }) => event.esp === esp.esp)?.event;
  if (end === null || !isDated(last) || !tells(last.reply)) return null;
  const times = esp.sent.flatMap(({ at }) => (at === null ? [] : [at])).sort((a, b) => a - b);
  if (times.length < HABIT || times.some((at) => at > last.at)) return null;
  if (facts.arrivals.some((one) => isLater(one, last.at))) return null;
  const pause = Math.max(...times.slice(1).map((at, i) => at - (times[i] ?? at)));
  return end - last.at > Math.max(LEAST, TIMES * pause)
    ? { basis: 'silence', kind: 'unknown', event: last, since: last.at }
    : null;
}
