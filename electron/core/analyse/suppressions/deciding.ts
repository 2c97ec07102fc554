import { causeOf } from './causes.ts';
import { HOUR, isFailure, isLater, tells } from './happening.ts';
import type { Happening, ReplyReading } from './happening.ts';
import { MAIL } from './esps.ts';
import type { Facts, Failure, Standing } from './facts.ts';

/** The server's words that explain a suppression. */
export interface Deciding {
  readonly event: Happening;
  readonly reply: ReplyReading;
  /** Behind an expiry: the refusal that was put off until time ran out. */
  readonly behind: Happening | null;
  /**
   * How it was found: the entry of the list carries it, a failure at the same service came before, or
   * one at another service did.
   */
  readonly found: 'entry' | 'same-service' | 'elsewhere';
}

/** A list dates its entry a moment after the bounce that made it, and the clocks may differ. */
const SLACK = HOUR;

/**
 * The words behind a suppression: those of the entry itself, else of the last failure before it at the
 * same service (a bounce mail counts as such), else at another. Null where no server's words are loaded.
 */
export function decidingOf(standing: Standing, esp: string, facts: Facts): Deciding | null {
  if (isFailure(standing.event) && tells(standing.event.reply)) {
    const { event } = standing;
    return { event, reply: event.reply!, behind: null, found: 'entry' };
  }
  const before = facts.failures.filter(
    ({ event }) =>
      tells(event.reply) &&
      (standing.since === null || event.at === null || event.at <= standing.since + SLACK),
  );
  const own = before.findLast(({ event }) => event.esp === esp || event.esp === MAIL);
  const chosen = own ?? before.at(-1);
  if (chosen === undefined) return null;
  return withBehind(chosen, own === undefined ? 'elsewhere' : 'same-service');
}

/** The same for a failure by itself. */
export function withBehind({ event, message }: Failure, found: Deciding['found']): Deciding {
  const reply = event.reply!;
  const behind =
    causeOf(reply) === 'expired'
      ? (message.events.findLast(
          (one) =>
            one.type === 'deferred' &&
            tells(one.reply) &&
            causeOf(one.reply) !== 'expired' &&
            !isLater(one, event.at),
        ) ?? null)
      : null;
  return { event, reply: behind?.reply ?? reply, behind, found };
}
