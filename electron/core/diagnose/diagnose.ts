import type {
  ChecklistItem,
  Diagnosis,
  MessageHistory,
  TimelineEvent,
} from '../../../shared/domain/diagnosis.ts';
import type { Classification } from '../../../shared/domain/reply.ts';
import type { Language } from '../../../shared/domain/verdict.ts';
import type { VerdictKey } from '../../../shared/i18n/verdict/catalogue.ts';
import { explanation as replyExplanation } from '../classify/knowledge/knowledge.ts';
import { assess, type Assessment } from './assess.ts';
import type { RecipientHistory } from './history.ts';
import type { JudgedEvent, JudgedMessage } from './judged.ts';
import { moment, number, point, text, type Point } from './point.ts';
import { retryUntil } from './retry-until.ts';
import { questionValues } from './rules/checklist.ts';
import { quote, wording } from './wording.ts';
import { isWeakJoin } from './weak-join.ts';

export interface DiagnoseOptions {
  readonly language: Language;
  /** IANA name of the zone that times are shown in. */
  readonly timezone: string;
  /** A Message-ID, with or without brackets, or the workspace's number of the message. */
  readonly message?: string | undefined;
  /** Words of the subject; of several such messages the latest is judged. */
  readonly subject?: string | undefined;
  /** The present, UTC milliseconds: whether further attempts are still to be expected. */
  readonly now?: number | undefined;
  /** Answers to the checklist: id of the question to id of the answer. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
}

type Say = (point: Point) => string;

/**
 * Why did this recipient not get my message? Pure and total: any history gives an answer. Every
 * sentence is in the asked language, every time in the asked zone.
 */
export function diagnose(history: RecipientHistory, options: DiagnoseOptions): Diagnosis {
  const assessment = assess(history, options, options.answers, options.now ?? null);
  const { context } = assessment;
  const say = wording(options);
  return {
    recipient: history.recipient,
    provider: history.provider,
    verdict: assessment.verdict,
    confidence: assessment.confidence,
    confidenceReason: assessment.confidenceReason.map(say).join(' '),
    title: say(assessment.title),
    headline: assessment.headline.map(say).join(' '),
    explanation: explanationText(assessment, say, options.language),
    evidence: assessment.evidence,
    contradictions: unique(assessment.contradictions.map(say)),
    caveats: unique(assessment.caveats.map(say)),
    nextSteps: assessment.nextSteps.map(({ who, point }) => ({ who, text: say(point) })),
    checklist: checklist(assessment, say),
    facts: {
      firstSeen: context.facts.firstSeen,
      lastDelivered: context.facts.lastDelivered,
      failureRun: context.facts.failureRun,
      recoveredFrom: context.facts.recoveredFrom,
      messages: context.facts.messages,
    },
    coverage: history.coverage.map(({ source, file, from, to, stream }) => ({
      source,
      file,
      from,
      to,
      stream,
    })),
    similar: history.similar,
    messages: context.judged.messages.map((message) => messageHistory(message, say, options)),
    about: context.about?.message.id ?? null,
  };
}

const unique = (sentences: readonly string[]): readonly string[] => [...new Set(sentences)];

/** What the reply means, where one decided, and what the verdict means. */
function explanationText(
  { explanation: { meaning, reply }, verdict }: Assessment,
  say: Say,
  language: Language,
): string {
  const means = say(point(meaning));
  if (reply === null) return means;
  const replied = explained(reply, say, language);
  if (replied === means) return means;
  return verdict === 'bounced-late' ? `${means} ${replied}` : `${replied} ${means}`;
}

/** The knowledge base's words; an entry it does not have leaves the sentence about who is responsible. */
function explained(classification: Classification, say: Say, language: Language): string {
  const words = replyExplanation(classification, language);
  return words === '' ? say(point(`owner.${classification.owner}`)) : words;
}

function checklist({ questions, context }: Assessment, say: Say): readonly ChecklistItem[] {
  const values = questionValues(context);
  const ask = (key: string): string => say(point(key as VerdictKey, values));
  return questions.map(({ id, answers }) => ({
    id,
    question: ask(`ask.${id}`),
    answer: context.answers.get(id) ?? null,
    answers: answers.map((answer) => ({
      id: answer,
      label: ask(`ask.${id}.${answer}`),
      leadsTo: ask(`ask.${id}.${answer}.then`),
    })),
  }));
}

function messageHistory(
  { message, events, outcome, firstAt, lastAt, listed }: JudgedMessage,
  say: Say,
  options: DiagnoseOptions,
): MessageHistory {
  return {
    id: message.id,
    messageId: message.messageId,
    ...(listed ? { listed } : {}),
    subject: message.subject,
    from: message.from,
    stream: message.stream,
    outcome: outcome.verdict,
    reason: outcome.reason,
    class: outcome.class,
    firstAt,
    lastAt,
    events: events.map((event) => timelineEvent(event, say, options)),
  };
}

function timelineEvent(judged: JudgedEvent, say: Say, options: DiagnoseOptions): TimelineEvent {
  const { event, finding } = judged;
  const { classification } = event;
  return {
    id: event.id,
    type: event.type,
    at: judged.at,
    source: event.source,
    line: event.line,
    detail: detail(judged, say),
    response: event.reply,
    classification,
    explanation:
      classification === null || event.type === 'delivered'
        ? null
        : judged.sentOn === true
          ? say(point('explanation.bounced-late.sent-on'))
          : explained(classification, say, options.language),
    machine: judged.machine,
    machineReason:
      finding === null ? null : say(point(`machine.${finding.rule}`, { sign: text(finding.sign) })),
    remoteMta: event.remoteMta,
    report: event.report,
    joined:
      event.joinedBy === null
        ? null
        : { by: event.joinedBy, confidence: isWeakJoin(event) ? 'medium' : 'high' },
  };
}

/** Labels that only repeat the type of the event. */
const SAYS_NOTHING_MORE =
  /^(?:processed|accepted|sent|queued|delivered|delivery|failed|failure|delayed|deferred|deferral|bounced?|dropped|open(?:ed|s)?|click(?:ed|s)?|relayed|expanded)?$/i;

/** What an import notes of an attempt, a queue or a time has words of its own; the rest is the source's. */
function stored(words: string, say: Say): string {
  const attempt = /^attempt (\d{1,6})$/.exec(words)?.[1];
  if (attempt !== undefined) return say(point('detail.attempt', { count: text(attempt) }));
  const until = retryUntil(words);
  if (until !== null) return say(point('detail.retry-until', { until: moment(until, 'datetime') }));
  const queue = /^queue ([\w.-]{1,80})$/.exec(words)?.[1];
  return queue === undefined ? words : say(point('detail.queue', { id: text(queue) }));
}

/** What the source says beside the event, how a bounce mail was joined, and the label, in one line. */
function detail({ event }: JudgedEvent, say: Say): string | null {
  const parts: string[] = [];
  if (event.joinedBy !== null) parts.push(say(point(`detail.joined.${event.joinedBy}`)));
  if (event.count !== undefined)
    parts.push(say(point('detail.times', { count: number(event.count) })));
  if (event.detail !== null && event.detail !== '') parts.push(stored(event.detail, say));
  if (event.url !== null && event.url !== '' && event.url !== event.detail) parts.push(event.url);
  const repeats = event.type !== 'other' && SAYS_NOTHING_MORE.test(event.vendorLabel ?? '');
  if (event.vendorLabel !== null && event.vendorLabel !== '' && !repeats) {
    parts.push(say(point('detail.label', { label: text(quote(event.vendorLabel)) })));
  }
  if (event.remoteMta !== null && event.remoteMta !== '') {
    parts.push(say(point('detail.remote', { host: text(event.remoteMta) })));
  }
  if (event.sendingIp !== null && event.sendingIp !== '') {
    parts.push(say(point('detail.sent-from', { ip: text(event.sendingIp) })));
  }
  return parts.length === 0 ? null : parts.join(' · ');
}
