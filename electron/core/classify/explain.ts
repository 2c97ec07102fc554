import type { Classification } from '../../../shared/domain/reply.ts';
import type { MailEvidence } from '../../../shared/domain/mail.ts';
import type { Language } from '../../../shared/domain/verdict.ts';
import { classifyReply } from './classify.ts';
import type { ReplyClassifier } from './classify.ts';
import type { KnowledgeEntry } from './knowledge/entry.ts';
import { explanation, knowledgeEntry, knowledgeForStatus } from './knowledge/knowledge.ts';

/** A recipient of `deadletter decode` without its address, for one reply text. */
export interface ExplainedReply extends Pick<
  Classification,
  | 'status'
  | 'replyCode'
  | 'reason'
  | 'serverClass'
  | 'class'
  | 'owner'
  | 'disposition'
  | 'rule'
  | 'named'
> {
  readonly action: null;
  readonly diagnostic: string;
  readonly remoteMta: string | null;
  readonly explanation: string;
  readonly evidence: readonly MailEvidence[];
  /** The knowledge-base entry behind the explanation. */
  readonly knowledge: KnowledgeEntry | null;
  /** What the registry says of the enhanced code, where it is a registered one. */
  readonly statusMeaning: KnowledgeEntry | null;
}

/** 1-based line of the text on which the words stand; 1 where they run over a line break. */
function lineOf(text: string, words: string): number {
  const at = text.indexOf(words);
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

export interface ExplainOptions {
  readonly provider?: string | null;
  readonly language: Language;
  /** With the user's own rules, where there are any. */
  readonly classify?: ReplyClassifier;
}

/**
 * Explains one reply text. `provider` is a receiving domain or an MX host, for rules that only
 * hold for one provider.
 */
export function explainReply(
  text: string,
  { provider = null, language, classify = classifyReply }: ExplainOptions,
): ExplainedReply {
  const classification = classify({ text, recipientDomain: provider, remoteMta: provider });
  const { matched, knowledge, ...rest } = classification;
  const { status } = rest;
  return {
    ...rest,
    action: null,
    diagnostic: text,
    remoteMta: null,
    explanation: explanation(classification, language),
    evidence: matched === null ? [] : [{ text: matched, line: lineOf(text, matched) }],
    knowledge:
      knowledgeEntry(knowledge, language) ?? knowledgeEntry(`reason-${rest.reason}`, language),
    statusMeaning: status === null ? null : knowledgeForStatus(status, language),
  };
}
