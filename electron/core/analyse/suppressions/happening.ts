import type {
  BounceClass,
  Disposition,
  Reason,
  ServerClass,
} from '../../../../shared/domain/bounce.ts';
import type { EventType } from '../../../../shared/domain/event.ts';
import type { EvidenceRole, SuppressionEvidence } from '../../../../shared/domain/suppression.ts';
import { isArrived } from '../../../../shared/domain/verdict.ts';
import type { Verdict } from '../../../../shared/domain/verdict.ts';
import { undatedLast } from '../../../../shared/i18n/time.ts';

/** What a server's reply was read as, shared by all events that carry it. */
export interface ReplyReading {
  /** Row of `reply`. */
  readonly id: number;
  readonly reason: Reason;
  readonly class: BounceClass;
  readonly serverClass: ServerClass | null;
  readonly disposition: Disposition;
  readonly rule: string;
  readonly knowledge: string;
  /** The words that decided; null where a code alone or a label did. */
  readonly matched: string | null;
}

/** One event of a recipient as far as suppressions are concerned. Times are UTC milliseconds. */
export interface Happening {
  readonly id: number;
  readonly type: EventType;
  readonly at: number | null;
  readonly source: number;
  readonly line: number;
  /** Which sending service tells of it (`esps.ts`); for a bounce mail that of the message it reports. */
  readonly esp: string;
  /** It is an entry of a suppression list: evidence of a past event, and that the list holds the address. */
  readonly entry: boolean;
  readonly reply: ReplyReading | null;
  /** The service's own words: label, and where nothing was tried its explanation. */
  readonly label: string | null;
  readonly told: string | null;
}

export type Dated = Happening & { readonly at: number };

/** There is one, and it has a date. */
export const isDated = (one: Happening | null | undefined): one is Dated =>
  one !== null && one !== undefined && one.at !== null;

/** What is known of one message. */
export interface MessageStory {
  /** Machines left out, as everywhere (`diagnose/outcome.ts`). */
  readonly outcome: Verdict;
  /** In order of time, undated last. */
  readonly events: readonly Happening[];
}

/** The messages of one recipient; entries of lists are messages of their own. */
export interface RecipientStory {
  readonly recipient: number;
  readonly messages: readonly MessageStory[];
}

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

export const evidenceOf = (role: EvidenceRole, one: Happening): SuppressionEvidence => ({
  role,
  event: one.id,
  source: one.source,
  line: one.line,
  at: one.at,
});

/** In order of time, undated last. */
export const byTime = (a: Happening, b: Happening): number =>
  undatedLast(a.at, b.at) || a.id - b.id;

/** Later than a moment, as far as both have a date. */
export const isLater = ({ at }: Happening, moment: number | null): boolean =>
  at !== null && moment !== null && at > moment;

const SEEN_THERE: ReadonlySet<EventType> = new Set<EventType>([
  'delivered',
  'opened',
  'clicked',
  'auto-replied',
]);

/** The event that shows a message arrived, or null: the first after whatever bounced before it. */
export function arrivalOf({ outcome, events }: MessageStory): Happening | null {
  if (!isArrived(outcome)) return null;
  const bounced = events.findLastIndex(({ type }) => type === 'bounced');
  const seen = ({ type, entry }: Happening): boolean => SEEN_THERE.has(type) && !entry;
  return events.slice(bounced + 1).find(seen) ?? events.findLast(seen) ?? null;
}

const NOT_A_FAILURE: ReadonlySet<Reason> = new Set<Reason>(['vacation', 'delivered', 'feedback']);
const NOT_TRIED: ReadonlySet<Reason> = new Set<Reason>(['suppressed']);

/** A message came back, and not because it was never tried. Entries of lists tell of one too. */
export const isFailure = ({ type, reply }: Happening): boolean =>
  type === 'bounced' &&
  (reply === null || (!NOT_A_FAILURE.has(reply.reason) && !NOT_TRIED.has(reply.reason)));

/** The sending service did not try, by the type of the event or by its words. */
export const isDropped = ({ type, reply }: Happening): boolean =>
  type === 'dropped' || (type === 'bounced' && reply !== null && NOT_TRIED.has(reply.reason));

export const isComplaint = ({ type, reply }: Happening): boolean =>
  type === 'complained' || (type === 'bounced' && reply?.reason === 'feedback');

/** The server said that the address or its domain is dead, and not for now only. */
export const saysDead = ({ reply }: Happening): boolean =>
  reply !== null && reply.class === 'hard' && reply.serverClass !== 'transient';

const TELLS_NOTHING: ReadonlySet<Reason> = new Set<Reason>(['undefined', 'onhold', 'suppressed']);

/** The reply gives a reason that a server could have given. */
export const tells = (reply: ReplyReading | null): reply is ReplyReading =>
  reply !== null && !TELLS_NOTHING.has(reply.reason);
