import type { BounceClass, Reason } from '../../../shared/domain/bounce.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import type { Column } from './column.ts';

/** One recipient as lists know it, with what its messages came to. Times are UTC milliseconds. */
export interface RecipientRow {
  readonly recipient: string;
  readonly domain: string;
  readonly provider: string;
  readonly providerName: string;
  readonly verdict: Verdict;
  readonly reason: Reason | null;
  readonly class: BounceClass;
  readonly response: string | null;
  readonly status: string | null;
  readonly replyCode: string | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly lastEvent: EventType;
  readonly messages: number;
  readonly outcomes: ReadonlyMap<Verdict, number>;
  readonly tags: readonly string[];
}

const counted = (name: string, about: string, ...verdicts: readonly Verdict[]) =>
  ({
    name,
    kind: 'number',
    about,
    of: ({ outcomes }: RecipientRow) =>
      verdicts.reduce((sum, verdict) => sum + (outcomes.get(verdict) ?? 0), 0),
  }) as const;

/** The columns of `export recipients`, in their order. Append only. */
export const RECIPIENT_COLUMNS: readonly Column<RecipientRow>[] = [
  { name: 'recipient', kind: 'text', about: 'the address as seen', of: (row) => row.recipient },
  { name: 'verdict', kind: 'word', about: 'on its latest message', of: (row) => row.verdict },
  { name: 'reason', kind: 'word', about: 'why that failed', of: (row) => row.reason },
  { name: 'class', kind: 'word', about: '`hard`, `soft` or `none`', of: (row) => row.class },
  {
    name: 'last_response',
    kind: 'text',
    about: 'the words that decided the verdict',
    of: (row) => row.response,
  },
  { name: 'status', kind: 'word', about: 'enhanced status code in them', of: (row) => row.status },
  { name: 'code', kind: 'word', about: 'reply code in them', of: (row) => row.replyCode },
  {
    name: 'first_at',
    kind: 'clock',
    about: 'first event, in the zone that was asked for',
    of: (row) => row.firstAt,
  },
  { name: 'first_at_utc', kind: 'moment', about: 'the same in UTC', of: (row) => row.firstAt },
  { name: 'last_at', kind: 'clock', about: 'last event', of: (row) => row.lastAt },
  { name: 'last_at_utc', kind: 'moment', about: 'the same in UTC', of: (row) => row.lastAt },
  { name: 'last_event', kind: 'word', about: 'its type', of: (row) => row.lastEvent },
  { name: 'messages', kind: 'number', about: 'all messages to it', of: (row) => row.messages },
  counted('delivered', 'messages whose verdict is `delivered`', 'delivered'),
  counted('opened', 'opened by a person', 'opened'),
  counted('opened_by_machine', 'opened by a machine alone', 'opened-by-machine'),
  counted('clicked', 'clicked by a person', 'clicked'),
  counted('bounced_hard', 'failed, the address is dead', 'bounced-hard'),
  counted('bounced_soft', 'failed for another reason', 'bounced-soft'),
  counted('bounced_late', 'failed after they were delivered', 'bounced-late'),
  counted('waiting', 'deferred or queued', 'deferred', 'queued'),
  counted(
    'not_attempted',
    'not sent, or refused by the sending system',
    'not-attempted',
    'rejected-by-api',
  ),
  counted('complained', 'reported as spam', 'complained'),
  counted('unsubscribed', 'the recipient left', 'unsubscribed'),
  { name: 'domain', kind: 'word', about: 'domain of the address', of: (row) => row.domain },
  {
    name: 'provider',
    kind: 'word',
    about: 'id of the mailbox provider',
    of: (row) => row.provider,
  },
  { name: 'provider_name', kind: 'word', about: 'its name', of: (row) => row.providerName },
  { name: 'tags', kind: 'list', about: 'tags of its note', of: (row) => row.tags },
];
