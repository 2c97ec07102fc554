import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import type { VerdictKey } from '../../../shared/i18n/verdict/catalogue.ts';

type QuestionKey = Extract<VerdictKey, `report.question.${string}`>;

const REFUSED: readonly QuestionKey[] = [
  'report.question.it.refusal',
  'report.question.it.mailbox',
  'report.question.it.allow',
];
const ARRIVED: readonly QuestionKey[] = [
  'report.question.it.trace',
  'report.question.it.quarantine',
  'report.question.it.allow',
];

/** What the recipient's administrator alone can answer. */
const FOR_IT: Readonly<Record<Verdict, readonly QuestionKey[]>> = {
  'no-trace': ['report.question.it.mailbox'],
  'not-attempted': ['report.question.it.mailbox'],
  'rejected-by-api': ['report.question.it.mailbox'],
  queued: ['report.question.it.mailbox'],
  deferred: ['report.question.it.refusal', 'report.question.it.allow'],
  'bounced-hard': REFUSED,
  'bounced-soft': REFUSED,
  'bounced-late': ['report.question.it.forwarding', ...REFUSED],
  delivered: ARRIVED,
  'opened-by-machine': ARRIVED,
  opened: ARRIVED,
  clicked: ARRIVED,
  complained: ARRIVED,
  unsubscribed: ARRIVED,
};

const TRIED: readonly QuestionKey[] = [
  'report.question.esp.full-reply',
  'report.question.esp.ip-state',
  'report.question.esp.suppression',
];

/** What the sending service alone can answer. */
const FOR_ESP: Readonly<Record<Verdict, readonly QuestionKey[]>> = {
  'no-trace': ['report.question.esp.request', 'report.question.esp.suppression'],
  'not-attempted': ['report.question.esp.suppression', 'report.question.esp.full-reply'],
  'rejected-by-api': ['report.question.esp.request'],
  queued: ['report.question.esp.what-happened', 'report.question.esp.full-reply'],
  deferred: ['report.question.esp.what-happened', ...TRIED],
  'bounced-hard': TRIED,
  'bounced-soft': TRIED,
  'bounced-late': TRIED,
  delivered: ['report.question.esp.full-reply', 'report.question.esp.what-happened'],
  'opened-by-machine': ['report.question.esp.full-reply'],
  opened: ['report.question.esp.full-reply'],
  clicked: ['report.question.esp.full-reply'],
  complained: ['report.question.esp.suppression'],
  unsubscribed: ['report.question.esp.suppression'],
};

/** The questions of a report to the sending service or to the recipient's administrator. */
export function reportQuestions(
  { verdict, contradictions }: Diagnosis,
  audience: 'esp' | 'recipient-it',
): readonly QuestionKey[] {
  if (audience === 'recipient-it') return FOR_IT[verdict];
  // A suppression that contradicts the history was made for another fault than the address's.
  return verdict === 'not-attempted' && contradictions.length > 0
    ? ['report.question.esp.suppression', 'report.question.esp.restore']
    : FOR_ESP[verdict];
}
