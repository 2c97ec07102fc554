import type { Page, RecipientHit } from '../../../../shared/contract/api.ts';
import { classCode, eventTypeCode, reasonCode, verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import { REPLY_LENGTH } from '../search/met-reply.ts';
import { searchPage } from './search-page.ts';
import type { SearchInput, SearchOrders } from './search-page.ts';

const ORDERS: SearchOrders = {
  last: ['last_at', 'id'],
  recipient: ['address'],
  verdict: ['verdict', 'last_at', 'id'],
  provider: ['provider', 'last_at', 'id'],
  messages: ['messages', 'id'],
};

interface HitRow {
  readonly address: string;
  readonly shown: string | null;
  readonly messages: number;
  readonly last_at: number | null;
  readonly last_event: number;
  readonly verdict: number;
  readonly reason: number;
  readonly class: number;
  readonly provider: string;
  readonly provider_name: string;
  readonly reply: string | null;
  readonly knowledge: string | null;
}

export const RECIPIENT_HIT = `SELECT r.address, r.shown, r.messages, r.last_at, r.last_event, r.verdict, r.reason,
    r.class, provider.key AS provider, provider.name AS provider_name, substr(reply.value, 1, ${REPLY_LENGTH}) AS reply,
    reply.classification ->> 'knowledge' AS knowledge
  FROM recipient r JOIN provider ON provider.id = r.provider LEFT JOIN reply ON reply.id = r.reply
  WHERE r.id = ?`;

/** Recipients that match a query, a page of them. Throws `bad-query`, `bad-timezone`. */
export function searchRecipients(db: ReadableDatabase, input: SearchInput): Page<RecipientHit> {
  return searchPage(db, input, 'recipient', ORDERS, (id, met) => {
    const found = row<HitRow>(db, RECIPIENT_HIT, id);
    return found === undefined ? null : recipientHit(found, met);
  });
}

function recipientHit(found: HitRow, met: string | null): RecipientHit {
  return {
    recipient: found.shown ?? found.address,
    provider: found.provider,
    providerName: found.provider_name,
    messages: found.messages,
    lastEvent: eventTypeCode.word(found.last_event),
    lastAt: found.last_at,
    reason: reasonCode.word(found.reason),
    knowledge: found.knowledge,
    class: classCode.word(found.class),
    verdict: verdictCode.word(found.verdict),
    reply: found.reply === '' ? null : found.reply,
    met,
  };
}
