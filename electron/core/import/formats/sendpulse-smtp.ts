import type { EventType } from '../../../../shared/domain/event.ts';
import type { JsonFormat } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import { senderOf } from './addresses.ts';
import { isObject, type JsonObject, listAt, objectAt, rowConfidence, textAt } from './json-rows.ts';
import { stampedRow, type StampPlaces } from './stamped-row.ts';
import { statedCodes } from './stated-codes.ts';

const ROW_KEYS: readonly string[] = ['data', 'emails'];

/** Rows of SendPulse's SMTP service: one message each, with the server's answer and what tracking saw. */
export const sendpulseSmtp: JsonFormat = {
  id: 'sendpulse-smtp',
  title: 'SMTP e-mails API',
  vendor: 'SendPulse',
  verified: true,
  family: 'sendpulse',
  container: 'json',
  about: {
    row: 'a message with its tracking',
    zone: 'asked for, else UTC',
    reply: 'smtp_answer_data',
  },
  rowKeys: ROW_KEYS,
  detect: (sample) => rowConfidence(sample, ROW_KEYS, isSendpulseRow),
  open(_sample, context) {
    const readTime = context.timeReader({ zone: 'ask', fallback: 'UTC', epoch: 'guess' });
    return Promise.resolve({
      map(value, _page, sink) {
        const stamped = stampedRow(value, sink, PLACES, readTime);
        if (stamped === undefined) return;
        const { row, recipient, at } = stamped;
        const message = {
          recipient,
          vendorMessageId: textAt(row, 'id'),
          subject: textAt(row, 'subject'),
          sender: senderOf(textAt(row, 'sender')),
        };
        const answer = textAt(row, 'smtp_answer_data');
        sink.event({
          ...message,
          type: typeByCode(textAt(row, 'smtp_answer_code')),
          at,
          ...answerFacts(answer),
          ...statedCodes(textAt(row, 'smtp_answer_code'), textAt(row, 'smtp_answer_subcode')),
          vendorLabel: textAt(row, 'smtp_answer_code_explain'),
          sendingIp: textAt(row, 'used_ip', 'sender_ip'),
        });
        for (const event of trackingEvents(
          objectAt(row, 'tracking'),
          (text) => readTime(text) ?? at,
        )) {
          sink.event({ ...message, ...event });
        }
      },
    });
  },
};

const PLACES: StampPlaces = {
  recipient: (row) => textAt(row, 'recipient'),
  time: (row) => textAt(row, 'send_date'),
};

const BY_FIRST_DIGIT: ReadonlyMap<string, EventType> = new Map([
  ['2', 'delivered'],
  ['4', 'deferred'],
  ['5', 'bounced'],
]);

/** The answer's first digit tells; before any answer the message is only accepted. */
function typeByCode(code: string | undefined): EventType {
  return BY_FIRST_DIGIT.get(code?.slice(0, 1) ?? '') ?? 'accepted';
}

/**
 * `smtp_answer_data` is the tail of an Exim log line or the server's bare words: the words stand
 * between `C="` and the last quote, the server after `H=`.
 */
function answerFacts(answer: string | undefined): Pick<MappedEvent, 'reply' | 'remoteMta'> {
  if (answer === undefined) return {};
  const start = answer.indexOf('C="');
  const end = answer.lastIndexOf('"');
  const host = answer.indexOf(' H=');
  const words = start >= 0 && end > start + 2 ? answer.slice(start + 3, end) : answer;
  if (host < 0 || (start >= 0 && host > start)) return { reply: words };
  const stop = answer.indexOf(' ', host + 3);
  return { reply: words, remoteMta: answer.slice(host + 3, stop < 0 ? undefined : stop) };
}

/** Opens and clicks: each as seen where they are listed, else their number at the time of the row. */
function trackingEvents(
  tracking: JsonObject,
  timeOf: (stamp: string) => number | null,
): readonly Omit<MappedEvent, 'recipient'>[] {
  const seen = (
    type: 'opened' | 'clicked',
    key: string,
    counter: string,
  ): readonly Omit<MappedEvent, 'recipient'>[] => {
    const listed = listAt(tracking, key).filter((item) => isObject(item));
    if (listed.length > 0) return listed.map((item) => engagement(type, item, timeOf));
    const count = Number(textAt(tracking, counter) ?? 0);
    return count > 0 ? [{ type, at: timeOf(''), vendorLabel: counter, count }] : [];
  };
  return [...seen('opened', 'client_info', 'open'), ...seen('clicked', 'link', 'click')];
}

function engagement(
  type: 'opened' | 'clicked',
  item: JsonObject,
  timeOf: (stamp: string) => number | null,
): Omit<MappedEvent, 'recipient'> {
  return {
    type,
    at: timeOf(textAt(item, 'action_date') ?? ''),
    vendorLabel: type === 'opened' ? 'open' : 'click',
    userAgent:
      [textAt(item, 'browser'), textAt(item, 'os')]
        .filter((part) => part !== undefined)
        .join(', ') || undefined,
    clientIp: textAt(item, 'ip'),
    detail: textAt(item, 'country'),
    url: textAt(item, 'url'),
  };
}

function isSendpulseRow(row: JsonObject): boolean {
  return (
    Object.hasOwn(row, 'recipient') &&
    Object.hasOwn(row, 'send_date') &&
    Object.hasOwn(row, 'smtp_answer_code')
  );
}
