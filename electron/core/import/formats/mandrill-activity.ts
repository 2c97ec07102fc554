import type { TableFormat } from '../format.ts';
import { columnsOf, headerConfidence } from './columns.ts';
import { type EventWords, eventReader } from './event-words.ts';
import { resavedOrder } from './resaved-dates.ts';
import { stampIn, tableRoles } from './table-roles.ts';

const SIGNATURE = {
  required: [['date'], ['email address', 'recipient'], ['status'], ['opens'], ['clicks']],
  typical: ['sender', 'subject', 'tags', 'subaccount', 'bounce detail'],
};

/** Autumn 2025 renamed `Email Address` to `Recipient`. */
const ROLES = {
  time: ['date'],
  recipient: ['recipient', 'email address', 'email'],
  sender: ['sender'],
  subject: ['subject'],
  status: ['status'],
  tags: ['tags'],
  stream: ['subaccount'],
  opens: ['opens'],
  clicks: ['clicks'],
  reply: ['bounce detail'],
  messageId: ['message id', 'id'],
} as const;

/**
 * States of a message. `sent` is Mandrill's last good state, reached when the receiving server
 * took the message; before that it is `queued`, `scheduled` or `deferred`.
 */
const STATES: EventWords = {
  sent: 'delivered',
  delivered: 'delivered',
  bounced: 'bounced',
  'hard bounced': 'bounced',
  'soft bounced': 'bounced',
  rejected: 'dropped',
  spam: 'complained',
  unsub: 'unsubscribed',
  unsubscribed: 'unsubscribed',
  deferred: 'deferred',
  queued: 'accepted',
  scheduled: 'accepted',
};

/**
 * Mandrill's activity.csv: one row a message, with its latest state and the number of opens and
 * clicks, which grow from export to export. The row's time is that of the message.
 */
export const mandrillActivity: TableFormat = {
  id: 'mandrill-activity',
  title: 'Outbound activity CSV',
  vendor: 'Mandrill (Mailchimp Transactional)',
  verified: true,
  family: 'mandrill',
  container: 'csv',
  about: { words: STATES, row: 'a message with counters', zone: 'UTC', reply: 'Bounce Detail' },
  detect: (sample) => headerConfidence(columnsOf(sample), SIGNATURE),
  async open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['time', 'recipient', 'status']);
    if ('missing' in roles) return roles;
    const typeOf = eventReader(STATES, context);
    const order = await resavedOrder(sample, context, roles.column('time'));
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'never', order });
    return {
      needs: roles.needs,
      map(fields, sink) {
        const stamped = stampIn(roles, fields, readTime, sink);
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        const state = roles.cell(fields, 'status');
        if (state === undefined) return sink.reject('unknown-event');
        const message = {
          at,
          messageAt: at,
          recipient,
          vendorMessageId: roles.cell(fields, 'messageId'),
          subject: roles.cell(fields, 'subject'),
          sender: roles.cell(fields, 'sender'),
          stream: roles.cell(fields, 'stream'),
          tag: roles
            .cell(fields, 'tags')
            ?.split(';')
            .map((tag) => tag.trim())
            .filter((tag) => tag !== '')
            .join(', '),
        };
        const reply = roles.cell(fields, 'reply');
        sink.event({ ...message, type: typeOf(state), reply, vendorLabel: state });
        // The row's time is the sending's: when somebody opened or clicked, the export does not say.
        const undated = { ...message, at: null };
        const opens = countOf(roles.cell(fields, 'opens'));
        if (opens > 0)
          sink.event({ ...undated, type: 'opened', vendorLabel: 'Opens', count: opens });
        const clicks = countOf(roles.cell(fields, 'clicks'));
        if (clicks > 0)
          sink.event({ ...undated, type: 'clicked', vendorLabel: 'Clicks', count: clicks });
      },
    };
  },
};

function countOf(text: string | undefined): number {
  const count = Number(text ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
