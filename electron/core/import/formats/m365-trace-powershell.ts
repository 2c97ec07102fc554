import type { TableFormat } from '../format.ts';
import { columnOf, columnsOf, field, headerConfidence, presentColumns } from './columns.ts';
import { m365Outcome } from './m365-words.ts';
import { stampOf } from './record-stamp.ts';

const SIGNATURE = {
  required: [
    ['messagetraceid', 'message trace id'],
    ['received'],
    ['recipientaddress', 'recipient address'],
    ['status'],
  ],
  typical: ['senderaddress', 'subject', 'messageid', 'toip', 'fromip', 'size'],
};

/**
 * `Get-MessageTrace | Export-Csv`, also of the V2 cmdlet: one row a message and recipient. `Received`
 * is UTC in the format of the operator's locale (learn.microsoft.com, Get-MessageTrace). A page has
 * 1,000 rows, or 5,000 when asked for.
 */
export const m365TracePowershell: TableFormat = {
  id: 'm365-trace-powershell',
  title: 'Get-MessageTrace (Export-Csv)',
  vendor: 'Microsoft 365',
  verified: true,
  family: 'm365',
  container: 'csv',
  caps: [1000, 5000],
  about: { row: 'a message and recipient', zone: 'UTC' },
  detect: (sample) => headerConfidence(columnsOf(sample), SIGNATURE),

  async open(sample, context) {
    const columns = columnsOf(sample);
    const received = columnOf(columns, 'received');
    const recipientColumn = columnOf(columns, 'recipientaddress', 'recipient address');
    const status = columnOf(columns, 'status');
    const messageId = columnOf(columns, 'messageid', 'message id');
    const traceId = columnOf(columns, 'messagetraceid', 'message trace id');
    const subject = columnOf(columns, 'subject');
    const sender = columnOf(columns, 'senderaddress', 'sender address');
    const toIp = columnOf(columns, 'toip', 'to ip');
    const fromIp = columnOf(columns, 'fromip', 'from ip');
    const order = await context.dateOrder(received);
    const time = context.timeReader({ zone: 'UTC', epoch: 'never', order });
    return {
      needs: presentColumns(
        received,
        recipientColumn,
        status,
        messageId,
        traceId,
        subject,
        sender,
        toIp,
        fromIp,
      ),
      map(fields, sink) {
        const stamped = stampOf(
          field(fields, recipientColumn),
          field(fields, received),
          time,
          sink,
        );
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        const word = field(fields, status) ?? '';
        return sink.event({
          type: m365Outcome(word, context),
          at,
          recipient,
          headerMessageId: field(fields, messageId),
          vendorMessageId: field(fields, traceId),
          subject: field(fields, subject),
          sender: field(fields, sender),
          remoteMta: field(fields, toIp),
          vendorLabel: word,
          detail: 'received at this time',
          sendingIp: field(fields, fromIp),
        });
      },
    };
  },
};
