import type { Disposition } from '../../../shared/domain/bounce.ts';
import type { Classification, NamedThing, ReplyInput } from '../../../shared/domain/reply.ts';
import { commandIn } from './command.ts';
import { isStatus, mostSpecific, readCodes, serverClassOf } from './codes.ts';
import { namedThings } from './named/named.ts';
import { providerOfDomain, providerOfMx, providersOfText } from './provider.ts';
import { bounceClassOf, REASON_DEFAULTS } from './reason-defaults.ts';
import { asWritten, replyLine, replyWords } from './reply-text.ts';
import type { Rule } from './rule.ts';
import { compileRulebook, type Decision, type Rulebook, type Subject } from './rulebook.ts';
import { RULES } from './rules/all.ts';
import { readingOfLabel } from './vendor-labels.ts';

const REPLY_CODE = /^[245]\d\d$/;
const GIVES_NOTHING: Rule = { id: 'nothing', reason: 'undefined' };
const CODE_WITHOUT_WORDS: Rule = { id: 'code-unexplained', reason: 'onhold' };
const DELAYED: Rule = { id: 'action-delayed', reason: 'expired', disposition: 'retry' };
/** The rule of a reply that only the sending service's label tells of; the second where it is no more than “final”. */
export const BY_LABEL = 'vendor-label';
export const FINAL_BY_LABEL = 'vendor-label-final';
const SUCCESS: Rule = { id: 'action-success', reason: 'delivered' };

let builtIn: Rulebook | null = null;

function providersOf(input: ReplyInput, words: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const mx = input.remoteMta ? providerOfMx(input.remoteMta) : null;
  const domain = input.recipientDomain
    ? (providerOfDomain(input.recipientDomain) ?? providerOfMx(input.recipientDomain))
    : null;
  for (const provider of [mx, domain]) if (provider !== null) ids.add(provider.id);
  for (const provider of providersOfText(words)) ids.add(provider.id);
  if (input.recipientDomain) ids.add(input.recipientDomain.toLowerCase());
  return ids;
}

function dispositionOf(rule: Rule, permanent: boolean): Disposition {
  if (rule.disposition !== undefined) return rule.disposition;
  const defaults = REASON_DEFAULTS[rule.reason];
  return permanent ? defaults.permanent : defaults.transient;
}

/** What remains when no rule speaks: the sender's label, then that it is a delay, then the bare code. */
function withoutRule(input: ReplyInput, code: string | null): Rule {
  const labelled = input.vendorLabel ? readingOfLabel(input.vendorLabel) : null;
  if (labelled !== null) {
    const { final, ...read } = labelled;
    return { id: final === true ? FINAL_BY_LABEL : BY_LABEL, ...read };
  }
  if (input.action === 'delayed') return DELAYED;
  return code === null ? GIVES_NOTHING : CODE_WITHOUT_WORDS;
}

/** What the text names, and what the rule implies where the text does not name such a thing itself. */
function namedBy(rule: Rule, named: readonly NamedThing[]): readonly NamedThing[] {
  const implied = rule.names ?? [];
  return [...named, ...implied.filter(({ kind }) => !named.some((thing) => thing.kind === kind))];
}

function classifyBy(rulebook: Rulebook, input: ReplyInput): Classification {
  const codes = readCodes(input.text);
  const stated = isStatus(input.status) ? [input.status] : [];
  const statuses = [...stated, ...codes.statuses.filter((code) => !stated.includes(code))];
  const replyCode =
    input.replyCode && REPLY_CODE.test(input.replyCode) ? input.replyCode : codes.replyCode;
  const status = mostSpecific(statuses);
  const serverClass = serverClassOf(replyCode, status);
  const line = replyLine(input.text);
  const words = replyWords(line);
  const succeeded =
    input.action === 'delivered' || input.action === 'relayed' || input.action === 'expanded';

  let providers: ReadonlySet<string> | null = null;
  const subject: Subject = {
    words,
    replyCode,
    statuses,
    command: input.command ?? commandIn(words),
    providers: () => (providers ??= providersOf(input, words)),
  };
  const decision: Decision = (succeeded ? null : rulebook.decide(subject)) ?? {
    rule: succeeded ? SUCCESS : withoutRule(input, replyCode ?? status),
    span: null,
  };
  const { rule, span } = decision;
  return {
    reason: rule.reason,
    serverClass,
    class: bounceClassOf(rule.reason, serverClass),
    owner: rule.owner ?? REASON_DEFAULTS[rule.reason].owner,
    disposition: dispositionOf(rule, serverClass !== 'transient'),
    status,
    replyCode,
    rule: rule.id,
    knowledge: rule.knowledge ?? `reason-${rule.reason}`,
    matched: span === null ? null : asWritten(line, words.slice(span.start, span.end)),
    named: namedBy(rule, namedThings(line, words)),
  };
}

/** Judges one server reply. */
export type ReplyClassifier = (input: ReplyInput) => Classification;

/** A classifier with rules of its own asked before the built-in ones, in the order given. */
export function createClassifier(own: readonly Rule[]): ReplyClassifier {
  if (own.length === 0) return classifyReply;
  const rulebook = compileRulebook([...own, ...RULES]);
  return (input) => classifyBy(rulebook, input);
}

/**
 * Reads one server reply: reason, owner, what to do, and the codes and things that it really
 * states. Pure; never throws; only the first 8 KiB of the text are read.
 */
export function classifyReply(input: ReplyInput): Classification {
  builtIn ??= compileRulebook(RULES);
  return classifyBy(builtIn, input);
}
