import type { MailEvidence, ReportedRecipient } from '../../../../shared/domain/mail.ts';
import type { Classification } from '../../../../shared/domain/reply.ts';
import type { Disposition, Reason } from '../../../../shared/domain/bounce.ts';
import { EMPTY_DRAFT } from '../draft.ts';

/** What a mail that reports no failure means for the address it is about. */
export interface Answer {
  readonly reason: Extract<Reason, 'feedback' | 'vacation' | 'delivered'>;
  readonly disposition: Disposition;
  readonly rule: string;
  /** Knowledge-base entry. */
  readonly knowledge: string;
}

export const COMPLAINED: Answer = {
  reason: 'feedback',
  disposition: 'suppress',
  rule: 'kind-complaint',
  knowledge: 'reason-feedback',
};
export const UNSUBSCRIBED: Answer = {
  reason: 'feedback',
  disposition: 'suppress',
  rule: 'kind-unsubscribe',
  knowledge: 'kind-unsubscribe',
};
export const ANSWERED: Answer = {
  reason: 'vacation',
  disposition: 'ignore',
  rule: 'kind-auto-reply',
  knowledge: 'reason-vacation',
};
/** A notice comes from the program of the recipient: whatever it did with the message, it had it (RFC 8098). */
export const RECEIPTED: Answer = {
  reason: 'delivered',
  disposition: 'ignore',
  rule: 'kind-receipt',
  knowledge: 'kind-receipt',
};

/** A recipient of such a mail: it arrived, so nothing of it is a failure. */
export function answeredRecipient(
  address: string,
  answer: Answer,
  evidence: readonly MailEvidence[],
): ReportedRecipient {
  const classification: Classification = {
    reason: answer.reason,
    serverClass: null,
    class: 'none',
    owner: 'recipient',
    disposition: answer.disposition,
    status: null,
    replyCode: null,
    rule: answer.rule,
    knowledge: answer.knowledge,
    matched: null,
    named: [],
  };
  const { context: _, command: __, words: ___, ...empty } = EMPTY_DRAFT;
  return { ...empty, address, action: 'delivered', classification, evidence };
}
