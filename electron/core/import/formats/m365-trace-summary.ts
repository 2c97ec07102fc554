import type { TableFormat } from '../format.ts';
import { phrases } from '../mapping/phrases.ts';
import { columnOf, columnsOf, field, headerConfidence, presentColumns } from './columns.ts';
import { m365Outcome } from './m365-words.ts';
import { timeOf } from './record-stamp.ts';

const SIGNATURE = {
  required: [
    ['origin timestamp utc', 'origin timestamp'],
    ['recipient status'],
    ['sender address'],
  ],
  typical: [
    'message subject',
    'total bytes',
    'message id',
    'network message id',
    'original client ip',
    'directionality',
    'connector id',
    'delivery priority',
  ],
};

/** The whole header, in the vendor's order. */
const COLUMNS = phrases(`
  origin timestamp utc, origin timestamp, sender address, recipient status, message subject,
  total bytes, message id, network message id, original client ip, directionality,
  connector id, delivery priority
`);

/**
 * Microsoft 365's enhanced summary report: one row a message, `a@x##Receive, Deliver;b@y##Receive, Fail`
 * for its recipients. Its time is when the service received the message, and no reply is told.
 */
export const m365TraceSummary: TableFormat = {
  id: 'm365-trace-summary',
  title: 'Enhanced summary message trace',
  vendor: 'Microsoft 365',
  verified: true,
  family: 'm365',
  container: 'csv',
  columns: COLUMNS,
  about: { row: 'a message', zone: 'UTC' },
  detect: (sample) => headerConfidence(columnsOf(sample), SIGNATURE),

  open(sample, context) {
    const columns = columnsOf(sample);
    const stampColumn = columnOf(columns, 'origin timestamp utc', 'origin timestamp');
    const status = columnOf(columns, 'recipient status');
    const messageId = columnOf(columns, 'message id');
    const networkId = columnOf(columns, 'network message id');
    const subject = columnOf(columns, 'message subject');
    const sender = columnOf(columns, 'sender address');
    const sendingIp = columnOf(columns, 'original client ip');
    const time = context.timeReader({ zone: 'UTC', epoch: 'never' });
    return Promise.resolve({
      needs: presentColumns(stampColumn, status, messageId, networkId, subject, sender, sendingIp),
      map(fields, sink) {
        const at = timeOf(field(fields, stampColumn), time, sink);
        if (at === undefined) return;
        const parts = recipientParts(field(fields, status) ?? '');
        if (parts.length === 0) return sink.reject('no-recipient');
        for (const { recipient, steps } of parts) {
          sink.event({
            type: m365Outcome(steps.at(-1) ?? '', context),
            at,
            recipient,
            headerMessageId: field(fields, messageId),
            vendorMessageId: field(fields, networkId),
            subject: field(fields, subject),
            sender: field(fields, sender),
            vendorLabel: steps.join(', '),
            detail: 'received at this time',
            sendingIp: field(fields, sendingIp),
          });
        }
      },
    });
  },
};

function recipientParts(
  text: string,
): readonly { readonly recipient: string; readonly steps: readonly string[] }[] {
  return text.split(';').flatMap((part) => {
    const [address = '', steps = ''] = part.split('##', 2);
    const recipient = address.trim();
    if (!recipient.includes('@')) return [];
    return [{ recipient, steps: steps.split(',').flatMap((step) => step.trim() || []) }];
  });
}
