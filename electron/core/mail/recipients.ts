import type { ReportedRecipient } from '../../../shared/domain/mail.ts';
import type { Classification, ReplyInput } from '../../../shared/domain/reply.ts';
import type { ReplyClassifier } from '../classify/classify.ts';
import { domainOf } from './address.ts';
import type { RecipientDraft } from './draft.ts';
import { settleEvidence } from './evidence.ts';
import type { EvidenceSource } from './evidence.ts';

/** Judges the drafts of one report and closes them. The same words are judged once, also in the next reports. */
export function reportRecipients(
  drafts: readonly RecipientDraft[],
  limit: number,
  source: EvidenceSource,
  classify: ReplyClassifier,
): readonly ReportedRecipient[] {
  const judged = judgements(classify);
  return drafts.map((draft) => {
    const key = `${limit}\n${sameWords(draft)}`;
    let classification = judged.get(key);
    if (classification === undefined) {
      classification = judge(draft, limit, classify);
      if (key.length <= LONGEST_KEY && !quotes(classification, draft.address)) {
        judged.set(key, classification);
      }
    }
    return close(draft, classification, limit, source);
  });
}

/** Whether a judgement repeats the recipient's address: then it is nobody else's. */
function quotes({ matched, named }: Classification, address: string): boolean {
  return (
    address !== '' &&
    (matched?.includes(address) === true || JSON.stringify(named).includes(address))
  );
}

/** Judgements remembered, and characters of what one rests on: thousands of reports say the same. */
const MOST_JUDGEMENTS = 2000;
const LONGEST_KEY = 8000;
const known = new WeakMap<ReplyClassifier, Map<string, Classification>>();

function judgements(classify: ReplyClassifier): Map<string, Classification> {
  let judged = known.get(classify);
  if (judged === undefined || judged.size > MOST_JUDGEMENTS) {
    judged = new Map();
    known.set(classify, judged);
  }
  return judged;
}

/** Everything a judgement rests on, with the recipient's own address left out. */
function sameWords(draft: RecipientDraft): string {
  const { address, status, replyCode, action, command, remoteMta, words, diagnostic, context } =
    draft;
  const facts = [
    domainOf(address),
    status,
    replyCode,
    action,
    command,
    remoteMta,
    words,
    diagnostic,
  ];
  return [...facts, ...context].join('\n').replaceAll(address === '' ? '\n' : address, '@');
}

function close(
  draft: RecipientDraft,
  classification: Classification,
  limit: number,
  source: EvidenceSource,
): ReportedRecipient {
  const digit = (draft.status ?? classification.replyCode ?? '')[0];
  return {
    address: draft.address,
    originalAddress: draft.originalAddress,
    byReturnAddress: draft.byReturnAddress,
    action: draft.action ?? (digit === '4' ? 'delayed' : digit === '2' ? 'delivered' : 'failed'),
    status: draft.status,
    replyCode: draft.replyCode,
    diagnostic: draft.diagnostic === null ? null : draft.diagnostic.slice(0, limit),
    remoteMta: draft.remoteMta,
    lastAttemptAt: draft.lastAttemptAt,
    willRetryUntil: draft.willRetryUntil,
    finalLogId: draft.finalLogId,
    classification,
    evidence: settleEvidence(draft.evidence, classification.matched, source),
    fields: draft.fields,
  };
}

const GIVING_UP =
  /(?:i'm not going to try again; this message has been in the queue too long|this is a permanent error; i've given up|giving up on \S{1,100})\.?/gi;

/** That a program stopped trying says when, not why; it stays only where nothing else was said. */
function withoutGivingUp(text: string): string {
  const rest = text.slice(0, 8000).replaceAll(GIVING_UP, ' ');
  return /\p{L}{4}/u.test(rest) ? rest : text;
}

/** Classifies by the server's words first; further context is asked only when they tell nothing. */
function judge(draft: RecipientDraft, limit: number, classify: ReplyClassifier): Classification {
  const base = {
    recipientDomain: domainOf(draft.address),
    remoteMta: draft.remoteMta,
    action: draft.action,
    command: draft.command,
    status: draft.status,
    replyCode: draft.replyCode,
  };
  const ask = (text: string): Classification => {
    const input: ReplyInput = { ...base, text: text.slice(0, limit) };
    return classify(input);
  };
  const first = ask(withoutGivingUp(draft.words ?? draft.diagnostic ?? draft.context[0] ?? ''));
  if (first.reason !== 'undefined' && first.reason !== 'onhold') return first;
  for (const text of draft.context) {
    if (text === draft.diagnostic) continue;
    const next = ask(text);
    if (next.reason !== 'undefined' && next.reason !== 'onhold') return next;
  }
  return first;
}
