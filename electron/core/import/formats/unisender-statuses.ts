import type { TableFormat } from '../format.ts';
import { recipientOf } from './addresses.ts';
import { columnsOf, columnOf } from './columns.ts';
import { type EventWords, eventReader } from './event-words.ts';
import { resavedOrder } from './resaved-dates.ts';
import { tableRoles } from './table-roles.ts';

const ROLES = {
  recipient: ['email'],
  status: ['send result'],
  time: ['last update'],
  messageId: ['message id', 'letter id'],
} as const;

/** Delivery statuses of UniSender's campaigns. */
const STATUSES: EventWords = {
  'not sent': 'accepted',
  'ok sent': 'accepted',
  'ok delivered': 'delivered',
  'ok read': 'opened',
  'ok spam folder': 'delivered',
  'ok link visited': 'clicked',
  'ok unsubscribed': 'unsubscribed',
  'ok fbl': 'complained',
  'err will retry': 'deferred',
  'err resend': 'deferred',
  'err user unknown': 'bounced',
  'err user inactive': 'bounced',
  'err mailbox full': 'bounced',
  'err mailbox discarded': 'bounced',
  'err spam rejected': 'bounced',
  'err spam folder': 'delivered',
  'err spam removed': 'bounced',
  'err delivery failed': 'bounced',
  'err domain inactive': 'bounced',
  'err destination misconfigured': 'bounced',
  'err too large': 'bounced',
  'err giveup': 'bounced',
  'err lost': 'bounced',
  'err internal': 'bounced',
  'err src invalid': 'rejected',
  'err dest invalid': 'rejected',
  'err not allowed': 'rejected',
  'err not available': 'bounced',
  'err spam retry': 'deferred',
  'err unsubscribed': 'dropped',
  'err blacklisted': 'dropped',
  'err skip letter': 'dropped',
  'err spam skipped': 'dropped',
};

/** UniSender's delivery statistics of a campaign: the latest state of each address, no server text. */
export const unisenderStatuses: TableFormat = {
  id: 'unisender-statuses',
  title: 'Campaign delivery statistics',
  vendor: 'UniSender',
  verified: false,
  family: 'unisender',
  container: 'csv',
  about: { words: STATUSES, row: 'a recipient of a campaign', zone: 'asked for, else UTC' },
  detect(sample) {
    const columns = columnsOf(sample);
    return columns.has('email') && columnOf(columns, 'send result') >= 0 ? 0.9 : 0;
  },
  async open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['recipient', 'status']);
    if ('missing' in roles) return roles;
    const typeOf = eventReader(STATUSES, context);
    const order = await resavedOrder(sample, context, roles.column('time'));
    const readTime = context.timeReader({ zone: 'ask', fallback: 'UTC', epoch: 'never', order });
    if (!roles.has('time')) context.warn({ code: 'no-times' });
    return {
      needs: roles.needs,
      map(fields, sink) {
        const recipient = recipientOf(roles.cell(fields, 'recipient'), sink);
        if (recipient === undefined) return;
        const stamp = roles.cell(fields, 'time') ?? '';
        const at = readTime(stamp);
        if (at === undefined) return sink.reject('bad-timestamp', stamp);
        const status = roles.cell(fields, 'status');
        if (status === undefined) return sink.reject('unknown-event');
        sink.event({
          type: typeOf(status),
          at,
          recipient,
          vendorMessageId: roles.cell(fields, 'messageId'),
          vendorLabel: status,
        });
      },
    };
  },
};
