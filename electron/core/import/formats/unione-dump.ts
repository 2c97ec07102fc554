import type { TableFormat } from '../format.ts';
import { phrases } from '../mapping/phrases.ts';
import { columnsOf, headerConfidence } from './columns.ts';
import { eventReader } from './event-words.ts';
import { resavedOrder } from './resaved-dates.ts';
import { stampIn, tableRoles } from './table-roles.ts';
import { UNIONE_FAMILY, UNIONE_STATUSES, unioneLabel, unioneType } from './unione-family.ts';

const SIGNATURE = {
  required: [['event time'], ['email'], ['status']],
  typical: ['job id', 'from email', 'delivery status', 'destination response', 'metadata'],
};

const ROLES = {
  time: ['event time'],
  jobId: ['job id'],
  sender: ['from email'],
  recipient: ['email'],
  status: ['status'],
  deliveryStatus: ['delivery status'],
  reply: ['destination response'],
  userAgent: ['user agent'],
  url: ['url'],
  ip: ['ip'],
  tags: ['tags'],
  subject: ['subject'],
  project: ['project id'],
} as const;

/** The whole header, in the vendor's order. */
const COLUMNS = phrases(`
  project id, event time, job id, from email, email, status, delivery status, metadata,
  destination response, user agent, url, ip, tags, subject
`);

/**
 * UniOne's (UniSender Go's) event dump: the user chooses columns, their order and the delimiter;
 * one file a day and at most 100,000 events a file, fewer where a `limit` was set.
 */
export const unioneDump: TableFormat = {
  id: 'unione-dump',
  title: 'Event dump CSV',
  vendor: 'UniOne / UniSender Go',
  verified: true,
  family: UNIONE_FAMILY,
  container: 'csv',
  columns: COLUMNS,
  caps: [50_000, 100_000],
  about: { words: UNIONE_STATUSES, row: 'an event', zone: 'UTC', reply: 'destination_response' },
  detect(sample) {
    const columns = columnsOf(sample);
    if (!columns.has('job id') && !columns.has('delivery status')) return 0;
    return headerConfidence(columns, SIGNATURE);
  },
  async open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['time', 'recipient', 'status']);
    if ('missing' in roles) return roles;
    const typeOf = eventReader(UNIONE_STATUSES, context);
    const order = await resavedOrder(sample, context, roles.column('time'));
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'never', order });
    return {
      needs: roles.needs,
      map(fields, sink) {
        const stamped = stampIn(roles, fields, readTime, sink);
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        const status = roles.cell(fields, 'status');
        if (status === undefined) return sink.reject('unknown-event');
        const deliveryStatus = roles.cell(fields, 'deliveryStatus');
        const jobId = roles.cell(fields, 'jobId');
        const url = roles.cell(fields, 'url');
        const type = unioneType(typeOf(status), deliveryStatus);
        sink.event({
          type,
          at,
          recipient,
          vendorMessageId: jobId,
          subject: roles.cell(fields, 'subject'),
          sender: roles.cell(fields, 'sender'),
          stream: roles.cell(fields, 'project'),
          tag: roles.cell(fields, 'tags'),
          reply: roles.cell(fields, 'reply'),
          vendorLabel: unioneLabel(status, deliveryStatus),
          userAgent: roles.cell(fields, 'userAgent'),
          clientIp: roles.cell(fields, 'ip'),
          url,
        });
      },
    };
  },
};
