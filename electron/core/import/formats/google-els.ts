import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, TableFormat, TableMapper, TableSample } from '../format.ts';
import { recipientsIn } from './address-cell.ts';
import { columnOf, columnsOf, field, headerConfidence, presentColumns } from './columns.ts';
import { foldWord } from './event-words.ts';
import { timeOf } from './record-stamp.ts';

const SEARCH = {
  required: [
    ['message id'],
    ['recipient address'],
    ['event date'],
    ['event target', 'event status'],
  ],
  typical: [
    'event smtp reply code',
    'event description',
    'event target ip address',
    'sender',
    'direction',
    'has encryption',
    'start date',
  ],
};
const GMAIL_EVENTS = {
  required: [['message id'], ['to (envelope)'], ['event'], ['date']],
  typical: ['from (envelope)', 'subject', 'ip address', 'from (header address)', 'event status'],
};

const WORDS: readonly (readonly [RegExp, EventType])[] = [
  [/bounce|undeliverable|failed/, 'bounced'],
  [/reject/, 'rejected'],
  [/temporar|defer|delay|retry|greylist/, 'deferred'],
  [/drop|quarantin|blocked/, 'dropped'],
  [/spam report|mark(?:ed)? as spam|user report/, 'complained'],
  [/deliver|inserted|placed|accepted by|successfully/, 'delivered'],
  [/receiv|sen[dt]|submitted|accepted/, 'accepted'],
];

/** Where Google's own steps end in a mailbox. */
const MAILBOX = new Set([
  'GMAIL_INBOX',
  'GMAIL_SPAM',
  'GMAIL_LABEL',
  'GMAIL_FORWARDED',
  'POSTINI_INBOX',
]);

/**
 * Google Workspace's Email Log Search, one row a recipient and step, and the Gmail log events of the
 * investigation tool (support.google.com/a, "Email Log Search").
 */
export const googleEls: TableFormat = {
  id: 'google-els',
  title: 'Email Log Search',
  vendor: 'Google Workspace',
  verified: false,
  family: 'google-workspace',
  container: 'csv',
  about: {
    row: 'a step at a recipient',
    zone: 'UTC, or in the stamp',
    reply: 'Event description',
    note: 'The columns were seen, the way in which dates are written was not; those of the Gmail log events of the investigation tool come from its documentation.',
  },

  detect(sample) {
    const columns = columnsOf(sample);
    return Math.max(headerConfidence(columns, SEARCH), headerConfidence(columns, GMAIL_EVENTS));
  },

  async open(sample, context) {
    const columns = columnsOf(sample);
    const stamp = columnOf(columns, 'event date', 'date');
    const order = stamp < 0 ? null : await context.dateOrder(stamp);
    return createMapper(sample, stamp, order, context);
  },
};

function createMapper(
  sample: TableSample,
  stampColumn: number,
  order: 'day-first' | 'month-first' | 'year-first' | null,
  context: ImportContext,
): TableMapper {
  const columns = columnsOf(sample);
  const recipientColumn = columnOf(columns, 'recipient address', 'to (envelope)');
  const messageId = columnOf(columns, 'message id');
  const status = columnOf(columns, 'event status', 'event');
  const target = columnOf(columns, 'event target');
  const targetIp = columnOf(columns, 'event target ip address');
  const code = columnOf(columns, 'event smtp reply code');
  const description = columnOf(columns, 'event description', 'description');
  const subject = columnOf(columns, 'subject');
  const sender = columnOf(columns, 'sender', 'from (envelope)');
  const time = context.timeReader({ zone: 'UTC', epoch: 'guess', order });

  function map(fields: readonly string[], sink: Parameters<TableMapper['map']>[1]): void {
    const recipients = recipientsIn(field(fields, recipientColumn) ?? '', sink);
    if (recipients.length === 0) return;
    const at = timeOf(field(fields, stampColumn), time, sink);
    if (at === undefined) return;
    const step = {
      status: field(fields, status) ?? '',
      target: field(fields, target) ?? '',
      code: field(fields, code) ?? '',
      description: field(fields, description) ?? '',
    };
    const type = typeOf(step);
    const id = field(fields, messageId);
    for (const recipient of recipients) {
      sink.event({
        type,
        at,
        recipient,
        headerMessageId: id?.includes('@') === true ? id : undefined,
        vendorMessageId:
          id === undefined || id.includes('@') || id.startsWith('SMTPIN_') ? undefined : id,
        subject: field(fields, subject),
        sender: field(fields, sender),
        reply: step.description || undefined,
        replyCode: /^[245]\d\d$/.test(step.code) ? step.code : undefined,
        remoteMta: step.target === 'SMTP_OUT' ? field(fields, targetIp) : undefined,
        vendorLabel:
          [step.target, step.status].filter((part) => part !== '').join('/') || undefined,
        detail: step.target === 'GMAIL_SPAM' ? 'filed as spam' : undefined,
      });
    }
  }

  const needs = presentColumns(
    stampColumn,
    recipientColumn,
    messageId,
    status,
    target,
    targetIp,
    code,
    description,
    subject,
    sender,
  );
  return { needs, map };
}

interface Step {
  readonly status: string;
  readonly target: string;
  readonly code: string;
  readonly description: string;
}

/** What a step means: the reply code where there is one, else the words, by where it happened. */
function typeOf({ status, target, code, description }: Step): EventType {
  const inbound = target === 'SMTP_IN';
  const word = typeByWords(foldWord(status)) ?? typeByWords(foldWord(description));
  if (/^[45]\d\d$/.test(code)) {
    if (code.startsWith('4')) return 'deferred';
    return inbound || word === 'rejected' ? 'rejected' : 'bounced';
  }
  if (word === 'delivered' || word === 'accepted' || word === undefined) {
    if (MAILBOX.has(target) || target === 'SMTP_OUT') return 'delivered';
    if (target !== '') return inbound ? 'accepted' : (word ?? 'other');
  }
  return word ?? 'other';
}

function typeByWords(text: string): EventType | undefined {
  return text === '' ? undefined : WORDS.find(([stem]) => stem.test(text))?.[1];
}
