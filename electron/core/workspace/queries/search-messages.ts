import type { MessageHit, Page } from '../../../../shared/contract/api.ts';
import { reasonCode, verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import { internedValue } from './interned.ts';
import { messageTracks, shownId } from './messages.ts';
import { streamName } from './stream-names.ts';
import { searchPage } from './search-page.ts';
import type { SearchInput, SearchOrders } from './search-page.ts';

/** Messages have an index by time; other orders are by time as well. */
const ORDERS: SearchOrders = {
  last: ['last_at', 'id'],
  recipient: ['recipient', 'first_at'],
  verdict: ['last_at', 'id'],
  provider: ['last_at', 'id'],
  messages: ['last_at', 'id'],
};

interface HitRow {
  readonly id: number;
  readonly recipient: string;
  readonly shown: string | null;
  readonly subject: string | null;
  readonly stream: number;
  readonly outcome: number;
  readonly reason: number;
  readonly last_at: number | null;
  readonly knowledge: string | null;
}

export const MESSAGE_HIT = `SELECT m.id, r.address AS recipient, r.shown, subject.value AS subject, m.stream, m.outcome, m.reason,
    m.last_at, reply.classification ->> 'knowledge' AS knowledge
  FROM message m JOIN recipient r ON r.id = m.recipient
  LEFT JOIN subject ON subject.id = m.subject LEFT JOIN reply ON reply.id = m.reply WHERE m.id = ?`;

/** Messages that match a query, a page of them. Throws `bad-query`, `bad-timezone`. */
export function searchMessages(db: ReadableDatabase, input: SearchInput): Page<MessageHit> {
  return searchPage(db, input, 'message', ORDERS, (id, met) => {
    const found = row<HitRow>(db, MESSAGE_HIT, id);
    return found === undefined ? null : messageHit(db, found, met);
  });
}

function messageHit(db: ReadableDatabase, found: HitRow, met: string | null): MessageHit {
  return {
    id: found.id,
    recipient: found.shown ?? found.recipient,
    subject: found.subject,
    stream: found.stream === 0 ? null : streamName(db, internedValue(db, 'text', found.stream)),
    outcome: verdictCode.word(found.outcome),
    reason: reasonCode.word(found.reason),
    knowledge: found.knowledge,
    lastAt: found.last_at,
    messageId: shownId(messageTracks(db, found.id)),
    met,
  };
}
