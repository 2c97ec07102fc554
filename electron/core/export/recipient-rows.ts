import { isMoment } from '../../../shared/i18n/time.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { classCode, eventTypeCode, reasonCode, verdictCode } from '../workspace/codes.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { createKept } from '../workspace/kept.ts';
import { domainById } from '../workspace/queries/domains.ts';
import { exportedRecipient, outcomesOf } from '../workspace/queries/export-rows.ts';
import { noteOf } from '../workspace/queries/notes.ts';
import { storedReply } from '../workspace/queries/replies.ts';
import type { RecipientRow } from './recipient-columns.ts';

/** Puts recipients into rows, by their numbers. */
export function createRecipientRows(
  db: ReadableDatabase,
): (recipient: number, take: (row: RecipientRow) => void) => void {
  const replies = createKept((id: number) => (id === 0 ? undefined : storedReply(db, id)));
  const domains = createKept((id: number) => domainById(db, id));
  return (id, take) => {
    const found = exportedRecipient(db, id);
    if (found === undefined) return;
    const outcomes = new Map<Verdict, number>();
    let firstAt: number | null = null;
    for (const { outcome, first_at } of outcomesOf(db, id)) {
      const verdict = verdictCode.word(outcome);
      outcomes.set(verdict, (outcomes.get(verdict) ?? 0) + 1);
      if (isMoment(first_at) && (firstAt === null || first_at < firstAt)) firstAt = first_at;
    }
    const domain = domains(found.domain);
    const reply = replies(found.reply);
    take({
      recipient: found.address,
      domain: domain?.domain ?? '',
      provider: domain?.id ?? '',
      providerName: domain?.name ?? '',
      verdict: verdictCode.word(found.verdict),
      reason: reasonCode.word(found.reason),
      class: classCode.word(found.class),
      response: reply === undefined || reply.value === '' ? null : reply.value,
      status: reply?.classification.status ?? null,
      replyCode: reply?.classification.replyCode ?? null,
      firstAt,
      lastAt: isMoment(found.last_at) ? found.last_at : null,
      lastEvent: eventTypeCode.word(found.last_event),
      messages: found.messages,
      outcomes,
      tags: noteOf(db, found.folded).tags,
    });
  };
}
