import { providerOfMx } from '../classify/provider.ts';
import type { JudgedEvent, JudgedMessage } from './judged.ts';

/** The receiving server's own receipt: what its administrator can search for. */
export interface Acceptance {
  readonly line: string;
  readonly queueId: string | null;
  readonly host: string | null;
  readonly at: number | null;
  readonly event: JudgedEvent;
}

/**
 * The shapes in which servers name the queue id in their 250 line: Postfix ("queued as 4ZK…"), Exim
 * ("OK id=1t…"), Exchange Online ("<…> [InternalId=…]"), Gmail ("2.0.0 OK 1696… id - gsmtp"), Yandex
 * ("Queued mail for delivery 169…-abc"), qmail ("ok 1696… qp 123"), sendmail ("… Message accepted").
 */
const QUEUE_IDS: readonly RegExp[] = [
  /\bqueued as ([\w.-]{4,80})/i,
  /\bInternalId=(\d{4,30})/i,
  /\bid=([\w.-]{4,80})/i,
  /\bqueued mail for delivery ([\w.-]{6,80})/i,
  /\bOK +\d{9,11} ([\w.-]{6,80}) - gsmtp/i,
  /\bok (\d{9,11} qp \d{1,10})/i,
  /\b([A-Za-z0-9]{10,20}) Message accepted/,
  /\b(?:queue|queued|message)[ -]?id:? ([\w.-]{6,80})/i,
];

const LONGEST = 1000;

export function queueId(line: string): string | null {
  const text = line.slice(0, LONGEST);
  for (const pattern of QUEUE_IDS) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** Services that only filter: what they took still has their quarantine before the mailbox. */
const FILTERS = new Set(
  'mimecast proofpoint barracuda cisco symantec trendmicro sophos fortinet fireeye mcafee hornetsecurity retarus spamexperts mailroute appriver trustwave'.split(
    ' ',
  ),
);

/** The name of the filtering service whose server took the message, or null. */
export function gatewayOf({ host }: Acceptance): string | null {
  const provider = host === null ? null : providerOfMx(host);
  return provider !== null && FILTERS.has(provider.id) ? provider.name : null;
}

/** A line with nothing to search for: the codes and "OK" at most. */
const SAYS_NOTHING = /^[\d. -]{0,20}(?:ok|accepted|queued)?[.!]?$/i;

/** Where the receipt itself says that the message was put into spam or quarantine. */
const PUT_ASIDE =
  /\bquarantin|\b(?:as|in|into|to) (?:the )?(?:spam|junk|bulk)\b|\b(?:spam|junk|bulk) folder\b/i;
const NOT_PUT_ASIDE = /\b(?:not|no|non|isn't|never)\b/i;

/** Whether the line names anything by which an administrator could find the message. */
export const isTraceable = ({ line }: Acceptance): boolean => !SAYS_NOTHING.test(line);

/** Whether a line or a label says that the message was put aside. */
export function saysPutAside(line: string): boolean {
  const text = line.slice(0, LONGEST);
  return PUT_ASIDE.test(text) && !NOT_PUT_ASIDE.test(text);
}

/** The acceptance of the last delivery that has the server's words, or null. */
export function acceptanceOf({ events }: JudgedMessage): Acceptance | null {
  const event = events.findLast(
    ({ type, event }) => type === 'delivered' && (event.reply ?? '').trim() !== '',
  );
  const line = event?.event.reply?.trim();
  if (event === undefined || line === undefined) return null;
  return { line, queueId: queueId(line), host: event.event.remoteMta, at: event.at, event };
}
