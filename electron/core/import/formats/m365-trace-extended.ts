import type { TableFormat } from '../format.ts';
import { recipientsIn } from './address-cell.ts';
import { phrases } from '../mapping/phrases.ts';
import { columnOf, columnsOf, field, headerConfidence, presentColumns } from './columns.ts';
import { isInternalStep, m365Outcome, recipientStatuses } from './m365-words.ts';
import { timeOf } from './record-stamp.ts';

const SIGNATURE = {
  required: [['date time utc', 'date time'], ['event id'], ['recipient address'], ['source']],
  typical: [
    'message id',
    'recipient status',
    'internal message id',
    'message subject',
    'sender address',
    'source context',
    'connector id',
    'server hostname',
  ],
};

/** The whole header, in the vendor's order. */
const COLUMNS = phrases(`
  date time utc, date time, client ip, client hostname, server ip, server hostname, source
  context, connector id, source, event id, internal message id, message id, network
  message id, recipient address, recipient status, total bytes, recipient count, related
  recipient address, reference, message subject, sender address, return path, message
  info, directionality, tenant id, original client ip, original server ip, custom data
`);

/**
 * Microsoft 365's extended message trace, and the message tracking log of an Exchange server, which
 * has the same fields with hyphens under `#Fields:`. One row a step, several recipients in a cell.
 */
export const m365TraceExtended: TableFormat = {
  id: 'm365-trace-extended',
  title: 'Extended message trace',
  vendor: 'Microsoft 365',
  verified: false,
  family: 'm365',
  container: 'csv',
  columns: COLUMNS,
  about: {
    row: 'a step of a message',
    zone: 'UTC',
    reply: 'recipient_status',
    note: 'The names of the columns were seen; their order, the steps and the form of `recipient_status` come from documentation.',
  },
  detect: (sample) => headerConfidence(columnsOf(sample), SIGNATURE),

  open(sample, context) {
    const columns = columnsOf(sample);
    const stampColumn = columnOf(columns, 'date time utc', 'date time');
    const event = columnOf(columns, 'event id');
    const recipientColumn = columnOf(columns, 'recipient address');
    const status = columnOf(columns, 'recipient status');
    const messageId = columnOf(columns, 'message id');
    const networkId = columnOf(columns, 'network message id');
    const subject = columnOf(columns, 'message subject');
    const sender = columnOf(columns, 'sender address', 'return path');
    const source = columnOf(columns, 'source');
    const host = columnOf(columns, 'server hostname');
    const time = context.timeReader({ zone: 'UTC', epoch: 'never' });
    return Promise.resolve({
      needs: presentColumns(
        stampColumn,
        event,
        recipientColumn,
        status,
        messageId,
        networkId,
        subject,
        sender,
        source,
        host,
      ),
      map(fields, sink) {
        const word = field(fields, event) ?? '';
        if (isInternalStep(word)) return sink.nothing();
        const recipients = recipientsIn(field(fields, recipientColumn) ?? '', sink);
        if (recipients.length === 0) return;
        const at = timeOf(field(fields, stampColumn), time, sink);
        if (at === undefined) return;
        const type = m365Outcome(word, context);
        const statuses = recipientStatuses(field(fields, status) ?? '', recipients.length);
        const by = field(fields, source);
        for (const [index, recipient] of recipients.entries()) {
          const said = statuses[statuses.length === recipients.length ? index : 0];
          sink.event({
            type,
            at,
            recipient,
            headerMessageId: field(fields, messageId),
            vendorMessageId: field(fields, networkId),
            subject: field(fields, subject),
            sender: field(fields, sender),
            reply: said?.reply,
            remoteMta: said?.host ?? (type === 'delivered' ? field(fields, host) : undefined),
            vendorLabel: by === undefined ? word : `${by}/${word}`,
          });
        }
      },
    });
  },
};
