import type { Page, RecipientHit } from '../../../../shared/contract/api.ts';
import { classCode, eventTypeCode, reasonCode, verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import { countToEnd, lookedUp } from '../search/look-on.ts';
import { metReply, REPLY_LENGTH } from '../search/met-reply.ts';
import { planOf } from '../search/plan-cache.ts';
import type { Asked } from '../search/plan-cache.ts';
import { BUDGETS, countOf, everyRow, pageOf } from '../search/run-plan.ts';
import { total } from './facets.ts';

export interface SearchInput extends Asked {
  readonly sort: 'last' | 'recipient' | 'verdict' | 'provider' | 'messages';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** Look on for seconds where the quick look finds no whole page. */
  readonly patient?: boolean | undefined;
}

const ORDERS: Readonly<Record<SearchInput['sort'], readonly string[]>> = {
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
  const began = performance.now();
  const patient = input.patient === true;
  const budget = patient ? BUDGETS.patient : BUDGETS.typing;
  const asked = planOf(db, input);
  const order = { columns: ORDERS[input.sort], descending: input.descending };
  let plan = asked ?? everyRow;
  let { ids, complete } = pageOf(db, plan, 'recipient', order, input, budget);
  if (patient && !complete) {
    plan = lookedUp(db, plan, 'recipient');
    ({ ids, complete } = pageOf(db, plan, 'recipient', order, input, budget));
  }
  const counted =
    asked === null
      ? { total: total(db, 'recipients'), exact: true }
      : patient && input.offset === 0
        ? countToEnd(db, plan, 'recipient')
        : countOf(db, plan, 'recipient', budget);
  const least = input.offset + ids.length;
  return {
    total: Math.max(counted.total, least),
    exact: counted.exact && complete,
    hits: ids.flatMap((id) => {
      const found = row<HitRow>(db, RECIPIENT_HIT, id);
      return found === undefined ? [] : [recipientHit(found, metReply(db, asked, 'recipient', id))];
    }),
    tookMs: performance.now() - began,
  };
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
