import type { HardBy } from '../../../../shared/domain/suppression.ts';
import type { Owner } from '../../../../shared/domain/bounce.ts';
import { REASON_DEFAULTS } from '../../classify/reason-defaults.ts';
import { isSuppressedDrop } from './entry.ts';
import { factsOf } from './facts.ts';
import { arrivalOf, isDated, isDropped, isFailure, tells } from './happening.ts';
import type { Happening, RecipientStory } from './happening.ts';

/** One thing that happened to a recipient, as a policy would see it. */
export type Step =
  | {
      readonly kind: 'failed';
      readonly at: number;
      readonly event: Happening;
      /** Hard by the server's code, by the service's label, by our reading of the words. */
      readonly hard: Readonly<Record<HardBy, boolean>>;
      /** The failure is the address's or the domain's own, not the sender's or a policy's. */
      readonly ofAddress: boolean;
    }
  | {
      readonly kind: 'put-off';
      readonly at: number;
      readonly event: Happening;
      readonly ofAddress: boolean;
    }
  | { readonly kind: 'arrived'; readonly at: number; readonly event: Happening }
  | { readonly kind: 'not-tried'; readonly at: number; readonly event: Happening };

/** A recipient's dated history, in order of time. */
export interface Trail {
  readonly recipient: number;
  readonly steps: readonly Step[];
  /** The first failure since which it is dead; null for who is not, as far as is known. */
  readonly deadSince: Happening | null;
  /** When it was really suppressed: the first message not tried, or the entry of a list. */
  readonly reallyAt: Happening | null;
  /** Failures that have no date. */
  readonly undated: number;
}

const HARD_LABEL =
  /\bhard|\bpermanent|\binvalid|bad[ _-]?(?:mailbox|domain|email)|user[ _-]?unknown|no[ _-]?email|undeliverable/i;
const SOFT_LABEL = /\bsoft|\btransient|\btemporary|\bblock|\bdeferr|delay/i;
/** SendGrid's bare word for a refusal of the address; a block is labelled as such. */
const BARE_BOUNCE = /^bounced?$/i;

/** What the service calls the failure; the server's code where its label says neither. */
function hardByLabel({ label, reply }: Happening): boolean {
  const words = (label ?? '').slice(0, 200).replaceAll('_', ' ');
  if (SOFT_LABEL.test(words)) return false;
  if (HARD_LABEL.test(words) || BARE_BOUNCE.test(words)) return true;
  return hardByCode(reply);
}

const hardByCode = (reply: Happening['reply']): boolean => reply?.serverClass === 'permanent';

/** Our own disposition (`deadletter explain`): the words say that the address is to be suppressed. */
const hardByWords = (reply: Happening['reply']): boolean =>
  tells(reply) && reply.disposition === 'suppress';

const OTHERS: ReadonlySet<Owner> = new Set<Owner>([
  'sender-setup',
  'sender-reputation',
  'content',
  'policy',
  'esp',
]);

const isOfAddress = ({ reply }: Happening): boolean =>
  !tells(reply) || !OTHERS.has(REASON_DEFAULTS[reply.reason].owner);

/**
 * What a policy would have seen of a recipient. Of one message one failure counts, however many records
 * tell of it; entries of lists are no failures of their own; what has no date is left out and counted.
 */
export function trailOf(story: RecipientStory): Trail {
  const steps: Step[] = [];
  let undated = 0;
  const put = (step: Step | null): void => {
    if (step !== null) steps.push(step);
  };
  for (const message of story.messages) {
    const own = message.events.filter(({ entry }) => !entry);
    const failures = own.filter(isFailure);
    const first = failures.find(({ at }) => at !== null);
    if (first === undefined) undated += failures.length === 0 ? 0 : 1;
    else {
      // A bounce mail may say what the log's own record leaves open.
      const telling = failures.find(({ reply }) => tells(reply)) ?? first;
      put(failed({ ...first, reply: telling.reply, label: first.label ?? telling.label }));
    }
    for (const event of own) {
      if (event.at === null) continue;
      if (event.type === 'deferred')
        put({ kind: 'put-off', at: event.at, event, ofAddress: isOfAddress(event) });
      else if (isDropped(event) && isSuppressedDrop(event))
        put({ kind: 'not-tried', at: event.at, event });
    }
    const arrival = arrivalOf(message);
    if (isDated(arrival)) put({ kind: 'arrived', at: arrival.at, event: arrival });
  }
  steps.sort((a, b) => a.at - b.at || a.event.id - b.event.id);
  const facts = factsOf(story);
  const dropped = steps.find(({ kind }) => kind === 'not-tried')?.event;
  const listed = [...facts.byEsp.values()]
    .map(({ standing }) => standing?.event)
    .filter((event) => event?.entry === true && event.at !== null)
    .sort((a, b) => (a?.at ?? 0) - (b?.at ?? 0))[0];
  const really = [dropped, listed]
    .filter((event) => event !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))[0];
  return {
    recipient: story.recipient,
    steps,
    deadSince: facts.deadSince,
    reallyAt: really ?? null,
    undated,
  };
}

function failed(event: Happening): Step {
  const { reply } = event;
  return {
    kind: 'failed',
    at: event.at ?? 0,
    event,
    hard: { code: hardByCode(reply), label: hardByLabel(event), words: hardByWords(reply) },
    ofAddress: isOfAddress(event),
  };
}
