import type { Diagnosis, MessageHistory, TimelineEvent } from '../../../shared/domain/diagnosis.ts';
import { isoTime } from '../../../shared/i18n/time.ts';

/** An event in the shape of the command line's contract. */
export const eventJson = (event: TimelineEvent) => ({
  id: event.id,
  type: event.type,
  at: isoTime(event.at),
  source: event.source,
  line: event.line,
  detail: event.detail,
  response: event.response,
  machine: event.machine,
  machineReason: event.machineReason,
  explanation: event.explanation,
  reason: event.classification?.reason ?? null,
  class: event.classification?.class ?? null,
  status: event.classification?.status ?? null,
  report: event.report,
  joinedBy: event.joined?.by ?? null,
  joinConfidence: event.joined?.confidence ?? null,
});

export const messageJson = (message: MessageHistory) => ({
  id: message.id,
  messageId: message.messageId,
  ...(message.listed === true ? { listed: true } : {}),
  subject: message.subject,
  from: message.from,
  stream: message.stream,
  outcome: message.outcome,
  reason: message.reason,
  class: message.class,
  firstAt: isoTime(message.firstAt),
  lastAt: isoTime(message.lastAt),
  events: message.events.map(eventJson),
});

/** A diagnosis as `deadletter why --json` prints it: field names of the contract, times in ISO 8601. */
export const whyJson = (diagnosis: Diagnosis) => ({
  recipient: diagnosis.recipient,
  provider: diagnosis.provider.name,
  verdict: diagnosis.verdict,
  confidence: diagnosis.confidence,
  confidenceReason: diagnosis.confidenceReason,
  headline: diagnosis.headline,
  explanation: diagnosis.explanation,
  evidence: diagnosis.evidence,
  contradictions: diagnosis.contradictions,
  caveats: diagnosis.caveats,
  nextSteps: diagnosis.nextSteps,
  checklist: diagnosis.checklist,
  facts: {
    firstSeen: isoTime(diagnosis.facts.firstSeen),
    lastDelivered: isoTime(diagnosis.facts.lastDelivered),
    failureRun: diagnosis.facts.failureRun,
    messages: diagnosis.facts.messages,
  },
  coverage: diagnosis.coverage.map(({ source, file, from, to, stream }) => ({
    source,
    file,
    from: isoTime(from),
    to: isoTime(to),
    stream,
  })),
  similar: diagnosis.similar,
  about: diagnosis.about,
  messages: diagnosis.messages.map(messageJson),
});

export type WhyJson = ReturnType<typeof whyJson>;
