import type { Reason } from '../../../shared/domain/bounce.ts';
import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import type { VerdictKey } from '../../../shared/i18n/verdict/catalogue.ts';

type QuestionKey = Extract<VerdictKey, `report.question.${string}`>;

const RULE: readonly QuestionKey[] = ['report.question.it.refusal', 'report.question.it.allow'];
const MAILBOX: readonly QuestionKey[] = ['report.question.it.mailbox'];
const DOMAIN: readonly QuestionKey[] = ['report.question.it.domain'];
const SERVER: readonly QuestionKey[] = ['report.question.it.reachable'];
const UNCLEAR: readonly QuestionKey[] = ['report.question.it.refusal', ...MAILBOX];

/** What is asked about a refusal for this reason. */
const FOR_IT_BY_REASON: Readonly<Record<Reason, readonly QuestionKey[]>> = {
  userunknown: MAILBOX,
  hasmoved: MAILBOX,
  suspend: MAILBOX,
  mailboxfull: ['report.question.it.quota'],
  hostunknown: DOMAIN,
  notaccept: DOMAIN,
  norelaying: DOMAIN,
  filtered: RULE,
  policyviolation: RULE,
  securityerror: RULE,
  rejected: RULE,
  blocked: RULE,
  badreputation: RULE,
  spamdetected: RULE,
  virusdetected: RULE,
  contenterror: RULE,
  authfailure: ['report.question.it.authentication'],
  requireptr: ['report.question.it.refusal'],
  ratelimited: ['report.question.it.limit'],
  emailtoolarge: ['report.question.it.size'],
  failedstarttls: ['report.question.it.tls'],
  networkerror: SERVER,
  expired: SERVER,
  mailererror: SERVER,
  systemerror: SERVER,
  systemfull: SERVER,
  notcompliantrfc: ['report.question.it.refusal'],
  syntaxerror: ['report.question.it.refusal'],
  suppressed: UNCLEAR,
  onhold: UNCLEAR,
  undefined: UNCLEAR,
  vacation: MAILBOX,
  feedback: MAILBOX,
  delivered: MAILBOX,
};

/** The same of a refusal; what a reply is known to be better stands in its steps. */
const refused = (reason: Reason | null): readonly QuestionKey[] =>
  FOR_IT_BY_REASON[reason ?? 'undefined'];
const ARRIVED: readonly QuestionKey[] = [
  'report.question.it.trace',
  'report.question.it.quarantine',
  'report.question.it.allow',
];

/** What the recipient's administrator alone can answer. */
const FOR_IT: Readonly<Record<Verdict, readonly QuestionKey[] | typeof refused>> = {
  'no-trace': MAILBOX,
  'not-attempted': MAILBOX,
  'rejected-by-api': MAILBOX,
  queued: MAILBOX,
  deferred: refused,
  'bounced-hard': refused,
  'bounced-soft': refused,
  'bounced-late': (reason) => ['report.question.it.forwarding', ...refused(reason)],
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
  { verdict, contradictions, messages, about }: Diagnosis,
  audience: 'esp' | 'recipient-it',
): readonly QuestionKey[] {
  if (audience === 'recipient-it') {
    const asked = FOR_IT[verdict];
    return typeof asked === 'function'
      ? asked(messages.find(({ id }) => id === about)?.reason ?? null)
      : asked;
  }
  // A suppression that contradicts the history was made for another fault than the address's.
  return verdict === 'not-attempted' && contradictions.length > 0
    ? ['report.question.esp.suppression', 'report.question.esp.restore']
    : FOR_ESP[verdict];
}
