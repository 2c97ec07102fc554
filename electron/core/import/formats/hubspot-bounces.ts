import type { EventType } from '../../../../shared/domain/event.ts';
import type { TableFormat } from '../format.ts';
import { recipientOf } from './addresses.ts';
import { columnOf, columnsOf, field, presentColumns } from './columns.ts';

interface Mark {
  readonly column: string;
  readonly type: EventType;
}

/** Columns that tell of one past event each, by `TRUE` or by a reason. */
const MARKS: readonly Mark[] = [
  { column: 'portal bounce', type: 'bounced' },
  { column: 'global bounce', type: 'bounced' },
  { column: 'portal unsubscribe', type: 'unsubscribed' },
  { column: 'portal spam report', type: 'complained' },
];

/** Columns about the contact; every other one is a type of e-mail that may be unsubscribed from. */
const CONTACT: ReadonlySet<string> = new Set([
  'email',
  'email address',
  'recipient',
  'contact email',
  'contact id',
  'record id',
  'vid',
  'first name',
  'last name',
]);

const NO: ReadonlySet<string> = new Set(['', 'false', 'no', '0', 'n/a']);
const YES: ReadonlySet<string> = new Set(['true', 'yes', '1']);

/**
 * HubSpot's "unsubscribes and bounces": one row an address, no times. A bounce of the portal was
 * the account's own mail; a global one happened to other HubSpot customers. TRUE under a type of
 * e-mail (`Marketing Information`, or the account's own) means unsubscribed from that type.
 */
export const hubspotBounces: TableFormat = {
  id: 'hubspot-bounces',
  title: 'Unsubscribes and bounces',
  vendor: 'HubSpot',
  verified: false,
  family: 'hubspot',
  container: 'csv',
  about: { row: 'an address', zone: 'no times' },
  detect(sample) {
    const columns = columnsOf(sample);
    const marks = MARKS.filter((mark) => columns.has(mark.column)).length;
    if (marks === 0 || recipientColumn(columns) < 0) return 0;
    return marks >= 2 ? 0.96 : 0.85;
  },
  open(sample, context) {
    const columns = columnsOf(sample);
    const recipientAt = recipientColumn(columns);
    const marks = MARKS.map((mark) => ({ ...mark, index: columnOf(columns, mark.column) }));
    if (recipientAt < 0) return Promise.resolve({ missing: ['recipient'] });
    if (marks.every((mark) => mark.index < 0)) return Promise.resolve({ missing: ['event'] });
    const types = [...columns.entries()].filter(
      ([name]) => !CONTACT.has(name) && !MARKS.some((mark) => mark.column === name),
    );
    const header = sample.header ?? [];
    context.warn({ code: 'no-times' });
    return Promise.resolve({
      needs: presentColumns(
        recipientAt,
        ...marks.map((mark) => mark.index),
        ...types.map(([, index]) => index),
      ),
      map(fields, sink) {
        const recipient = recipientOf(field(fields, recipientAt), sink);
        if (recipient === undefined) return;
        let given = 0;
        for (const { column, type, index } of marks) {
          const value = (field(fields, index) ?? '').trim();
          if (NO.has(value.toLowerCase())) continue;
          given += 1;
          const reason = YES.has(value.toLowerCase()) ? undefined : value;
          sink.event({
            type,
            at: null,
            recipient,
            vendorLabel: reason === undefined ? column : `${column}/${reason}`,
            detail: reason,
          });
        }
        for (const [name, index] of types) {
          if (!YES.has((field(fields, index) ?? '').trim().toLowerCase())) continue;
          given += 1;
          sink.event({
            type: 'unsubscribed',
            at: null,
            recipient,
            vendorLabel: header[index]?.trim() ?? name,
          });
        }
        if (given === 0) sink.nothing();
      },
    });
  },
};

function recipientColumn(columns: ReadonlyMap<string, number>): number {
  return columnOf(columns, 'email', 'email address', 'recipient', 'contact email');
}
