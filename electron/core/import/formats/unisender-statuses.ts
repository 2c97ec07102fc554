import type { ImportContext, Json, JsonFormat, RecordSink, TableFormat } from '../format.ts';
import type { DateOrder } from '../time/stamp.ts';
import { columnsOf, columnOf, foldName } from './columns.ts';
import { type EventWords, eventReader } from './event-words.ts';
import { isList, isObject, listAt, objectAt, textAt, textOf } from './json-rows.ts';
import { resavedOrder } from './resaved-dates.ts';
import { tableRoles } from './table-roles.ts';
import { stampOf } from './record-stamp.ts';

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

const FORMAT = {
  id: 'unisender-statuses',
  title: 'Campaign delivery statistics',
  vendor: 'UniSender',
  verified: false,
  family: 'unisender',
} as const;

/** One row, whichever way it was written. */
interface StatusRow {
  readonly email: string | undefined;
  readonly status: string | undefined;
  readonly updated: string | undefined;
  readonly messageId: string | undefined;
}

/** The state of one address, changed last at `updated` (UTC, as the method's page says). */
function statusMapper(
  context: ImportContext,
  order: DateOrder | null,
): (row: StatusRow, sink: RecordSink) => void {
  const typeOf = eventReader(STATUSES, context);
  const readTime = context.timeReader({ zone: 'UTC', epoch: 'never', order });
  return ({ email, status, updated = '', messageId }, sink) => {
    const stamped = stampOf(email, updated, readTime, sink);
    if (stamped === undefined) return;
    const { recipient, at } = stamped;
    if (status === undefined) return sink.reject('unknown-event');
    sink.event({
      type: typeOf(status),
      at,
      recipient,
      vendorMessageId: messageId,
      vendorLabel: status,
    });
  };
}

/** Index of the column of each role; the header of the JSON form is a list of names. */
function columnsIn(page: Json | null): Map<string, number> | null {
  const fields = isObject(page) ? listAt(page, 'fields') : [];
  const names = new Map(fields.map((name, index) => [foldName(textOf(name) ?? ''), index]));
  return names.has('email') && names.has('send result') ? names : null;
}

/** getCampaignDeliveryStats: `{result: {fields: [names], data: [[cells]]}}` (unisender.com, API). */
const unisenderJson: JsonFormat = {
  ...FORMAT,
  container: 'json',
  wrapperKeys: ['result'],
  rowKeys: ['data'],
  wholePages: true,
  detect({ values: [value] }) {
    if (!isObject(value)) return 0;
    return [value, objectAt(value, 'result')].some((page) => columnsIn(page) !== null) ? 0.93 : 0;
  },
  open(_sample, context) {
    const map = statusMapper(context, null);
    let lastPage: Json | null = null;
    let columns: Map<string, number> | null = null;
    return Promise.resolve({
      map(row, page, sink) {
        if (page !== lastPage) {
          lastPage = page;
          columns = columnsIn(page);
        }
        if (columns === null || !isList(row)) return sink.reject('bad-record');
        const cell = (name: string): string | undefined => textOf(row[columns?.get(name) ?? -1]);
        map(
          {
            email: cell('email'),
            status: cell('send result'),
            updated: cell('last update'),
            messageId: isObject(page) ? textAt(page, 'letter_id') : undefined,
          },
          sink,
        );
      },
    });
  },
};

/** UniSender's delivery statistics of a campaign: the latest state of each address, no server text. */
export const unisenderStatuses: TableFormat = {
  ...FORMAT,
  container: 'csv',
  json: unisenderJson,
  about: {
    words: STATUSES,
    row: 'a recipient of a campaign',
    zone: 'UTC',
    note: 'JSON as the API method answers (lists of names and of cells), or the same as a table',
  },
  detect(sample) {
    const columns = columnsOf(sample);
    return columns.has('email') && columnOf(columns, 'send result') >= 0 ? 0.9 : 0;
  },
  async open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['recipient', 'status']);
    if ('missing' in roles) return roles;
    const map = statusMapper(context, await resavedOrder(sample, context, roles.column('time')));
    if (!roles.has('time')) context.warn({ code: 'no-times' });
    return {
      needs: roles.needs,
      map: (fields, sink) =>
        map(
          {
            email: roles.cell(fields, 'recipient'),
            status: roles.cell(fields, 'status'),
            updated: roles.cell(fields, 'time'),
            messageId: roles.cell(fields, 'messageId'),
          },
          sink,
        ),
    };
  },
};
