import type { EventType } from '../../../../shared/domain/event.ts';
import type { TableFormat } from '../format.ts';
import { columnsOf } from './columns.ts';
import { baseName } from './file-name.ts';
import { SENDGRID_FAMILY } from './sendgrid-family.ts';
import { statedCodes } from './stated-codes.ts';
import { stampIn, tableRoles } from './table-roles.ts';

interface SuppressionList {
  readonly name: string;
  readonly type: EventType;
  readonly label: string;
}

/** Words in file names of the lists that the suppression pages export, first match first. */
const LISTS: readonly SuppressionList[] = [
  { name: 'block', type: 'bounced', label: 'block' },
  { name: 'spam', type: 'complained', label: 'spam report' },
  { name: 'invalid', type: 'rejected', label: 'invalid email' },
  { name: 'unsubscribe', type: 'unsubscribed', label: 'unsubscribe' },
  { name: 'bounce', type: 'bounced', label: 'bounce' },
];
const BOUNCES: SuppressionList = { name: '', type: 'bounced', label: 'bounce' };

function listOf(fileName: string): SuppressionList | undefined {
  const name = baseName(fileName);
  return LISTS.find((list) => name.includes(list.name));
}

const ROLES = {
  recipient: ['email'],
  time: ['created'],
  reply: ['reason'],
  status: ['status'],
} as const;

/**
 * SendGrid's suppression lists (bounces, blocks, spam reports, invalid addresses, unsubscribes):
 * evidence of one past event each. Which list it is stands in the file's name only.
 */
export const sendgridSuppressions: TableFormat = {
  id: 'sendgrid-suppressions',
  title: 'Suppression lists CSV',
  vendor: 'SendGrid',
  verified: true,
  family: `${SENDGRID_FAMILY}-suppressions`,
  container: 'csv',
  about: {
    row: 'a suppressed address',
    zone: 'UTC (epoch seconds)',
    reply: 'reason',
    note: 'The list of bounces was seen; blocks, spam reports and invalid addresses are expected to have its columns. The name of the file tells which list it is.',
  },
  detect(sample) {
    const columns = columnsOf(sample);
    if (!columns.has('email') || !columns.has('created') || columns.size > 5) return 0;
    if (columns.has('reason') && columns.has('status')) return columns.size === 4 ? 0.97 : 0.9;
    const named = listOf(sample.fileName) !== undefined;
    if (columns.has('reason')) return named ? 0.9 : 0.7;
    return named && columns.size <= 3 ? 0.85 : 0;
  },
  open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['recipient', 'time']);
    if ('missing' in roles) return Promise.resolve(roles);
    const list = listOf(context.fileName) ?? BOUNCES;
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'seconds' });
    return Promise.resolve({
      needs: roles.needs,
      map(fields, sink) {
        const stamped = stampIn(roles, fields, readTime, sink);
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        sink.event({
          type: list.type,
          at,
          recipient,
          reply: roles.cell(fields, 'reply'),
          ...statedCodes(roles.cell(fields, 'status')),
          vendorLabel: list.label,
        });
      },
    });
  },
};
