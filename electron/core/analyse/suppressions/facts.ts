import type { EventType } from '../../../../shared/domain/event.ts';
import type { Basis } from '../../../../shared/domain/suppression.ts';
import { isSuppressedDrop, kindOf } from './entry.ts';
import type { SuppressionKind } from './entry.ts';
import { espById } from './esps.ts';
import {
  arrivalOf,
  byTime,
  isDated,
  isComplaint,
  isDropped,
  isFailure,
  isLater,
  saysDead,
  tells,
} from './happening.ts';
import type { Happening, MessageStory, RecipientStory } from './happening.ts';

/** A failure with the message that it ended. */
export interface Failure {
  readonly event: Happening;
  readonly message: MessageStory;
}

/** That a person asked to be left alone, and whether they came back. */
export interface Asked {
  readonly kind: 'complained' | 'unsubscribed';
  readonly event: Happening;
  readonly resubscribed: Happening | null;
}

/** What one recipient's history comes to, whatever the service. Times in order, undated last. */
export interface Facts {
  readonly failures: readonly Failure[];
  /** One event for each message that arrived. */
  readonly arrivals: readonly Happening[];
  readonly asked: Asked | null;
  /** The first failure since which every dated fact says that the address is dead. */
  readonly deadSince: Happening | null;
  /** The last one that says so. */
  readonly lastDead: Happening | null;
  readonly byEsp: ReadonlyMap<string, EspFacts>;
}

export interface EspFacts {
  readonly esp: string;
  readonly standing: Standing | null;
  readonly asked: Asked | null;
  /** The first event of each message that it tried to deliver, or queued. */
  readonly sent: readonly Happening[];
}

/** The address is suppressed at a service. */
export interface Standing {
  readonly basis: Basis;
  readonly kind: SuppressionKind;
  /** The entry, or the message that was not tried. */
  readonly event: Happening;
  readonly since: number | null;
}

const TRIED = new Set(['delivered', 'bounced', 'deferred', 'opened', 'clicked']);

export function factsOf(story: RecipientStory): Facts {
  const all = story.messages.flatMap(({ events }) => events).sort(byTime);
  const failures = story.messages
    .flatMap((message) =>
      message.events.filter(isFailure).map((event): Failure => ({ event, message })),
    )
    .sort((a, b) => byTime(a.event, b.event));
  const arrivals = story.messages
    .map(arrivalOf)
    .filter((event) => event !== null)
    .sort(byTime);
  const esps = new Set(all.map(({ esp }) => esp));
  return {
    failures,
    arrivals,
    asked: askedIn(all),
    ...death(failures, arrivals),
    byEsp: new Map(
      [...esps].map((esp) => [
        esp,
        espFacts(
          esp,
          all.filter((one) => one.esp === esp),
          story.messages,
        ),
      ]),
    ),
  };
}

function espFacts(
  esp: string,
  events: readonly Happening[],
  messages: readonly MessageStory[],
): EspFacts {
  const sent = messages
    .flatMap((message) => {
      const own = message.events.filter((one) => one.esp === esp && !one.entry);
      return own.some(({ type }) => TRIED.has(type)) && own[0] !== undefined ? [own[0]] : [];
    })
    .sort(byTime);
  return {
    esp,
    standing: espById(esp)?.suppresses === true ? standingOf(events) : null,
    asked: askedIn(events),
    sent,
  };
}

/** Whether the service suppresses the address: an entry that was not lifted, or the last messages were not tried. */
function standingOf(events: readonly Happening[]): Standing | null {
  const lifted = events.findLast(({ type }) => type === 'resubscribed');
  const standing = (one: Happening): boolean =>
    !isDated(lifted) || one.at === null || one.at > lifted.at;
  const entries = events.filter((one) => one.entry && standing(one));
  const entry = entries.findLast((one) => kindOf(one) !== 'unknown') ?? entries.at(-1);
  const drops = events.filter(
    (one) => !one.entry && isDropped(one) && isSuppressedDrop(one) && standing(one),
  );
  if (entry !== undefined) {
    const kind = kindOf(entry);
    return {
      basis: 'list',
      // A list of one's own name says nothing of the cause; a message that was not tried may.
      kind: kind === 'unknown' ? (lastKind(drops) ?? kind) : kind,
      event: entry,
      since: entry.at ?? drops.find(({ at }) => at !== null)?.at ?? null,
    };
  }
  const last = drops.at(-1);
  if (last === undefined) return null;
  const tried = events.findLast(({ type, at }) => TRIED.has(type) && at !== null);
  if (isDated(tried) && isDated(last) && tried.at > last.at) return null;
  // Since the first of those after which nothing was tried any more.
  const first = drops.find(({ at }) => at === null || !isDated(tried) || at > tried.at) ?? last;
  return { basis: 'dropped', kind: lastKind(drops) ?? 'unknown', event: first, since: first.at };
}

function lastKind(drops: readonly Happening[]): SuppressionKind | null {
  for (const drop of drops.toReversed()) {
    const kind = kindOf(drop);
    if (kind !== 'unknown') return kind;
  }
  return null;
}

/** The last complaint, else the last unsubscription: the act itself, or the entry of a list that tells of it. */
function askedIn(events: readonly Happening[]): Asked | null {
  const last = (kind: SuppressionKind, type: EventType): Happening | undefined =>
    events.findLast((one) => one.type === type || (one.entry && kindOf(one) === kind)) ??
    // Not trying is no act of the person's, but it names one that is not loaded.
    events.findLast((one) => isDropped(one) && kindOf(one) === kind);
  const complaint = events.findLast(isComplaint) ?? last('complaint', 'complained');
  if (complaint !== undefined) return { kind: 'complained', event: complaint, resubscribed: null };
  const event = last('unsubscribe', 'unsubscribed');
  if (event === undefined) return null;
  const again = events.findLast((one) => one.type === 'resubscribed' && isLater(one, event.at));
  return { kind: 'unsubscribed', event, resubscribed: again ?? null };
}

/** Dead is who was refused as dead and has received nothing since. */
function death(
  failures: readonly Failure[],
  arrivals: readonly Happening[],
): Pick<Facts, 'deadSince' | 'lastDead'> {
  const lastArrival = arrivals.findLast(({ at }) => at !== null)?.at ?? null;
  const undatedArrival = arrivals.some(({ at }) => at === null);
  const dead = failures
    .map(({ event }) => event)
    .filter(
      (event) =>
        saysDead(event) &&
        tells(event.reply) &&
        (event.at === null
          ? arrivals.length === 0
          : !undatedArrival && (lastArrival === null || event.at > lastArrival)),
    );
  return { deadSince: dead[0] ?? null, lastDead: dead.at(-1) ?? null };
}
