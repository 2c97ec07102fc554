import type { EventType } from '../../../../shared/domain/event.ts';
import type { TableFormat } from '../format.ts';
import { columnsOf } from './columns.ts';
import { baseName } from './file-name.ts';
import { MAILGUN_FAMILY } from './mailgun-family.ts';
import { statedCodes } from './stated-codes.ts';
import { stampIn, tableRoles } from './table-roles.ts';

const ROLES = {
  recipient: ['address'],
  time: ['created at'],
  code: ['code'],
  reply: ['error'],
  tag: ['tags', 'tag'],
} as const;

/** Bounces have `code` and `error`; of the other two lists only the name and `tags` tell. */
function listType(fileName: string, bounce: boolean): EventType {
  if (bounce) return 'bounced';
  return baseName(fileName).includes('complaint') ? 'complained' : 'unsubscribed';
}

/** Mailgun's suppression lists: bounces, complaints, unsubscribes; evidence of one past event each. */
export const mailgunSuppressions: TableFormat = {
  id: 'mailgun-suppressions',
  title: 'Suppression lists CSV',
  vendor: 'Mailgun',
  verified: true,
  family: `${MAILGUN_FAMILY}-suppressions`,
  container: 'csv',
  about: {
    row: 'a suppressed address',
    zone: 'in every stamp',
    reply: 'error',
    note: 'The list of bounces was seen, in the form in which it is put in; complaints and unsubscriptions are derived.',
  },
  detect(sample) {
    const columns = columnsOf(sample);
    if (!columns.has('address') || !columns.has('created at')) return 0;
    if (columns.has('code') && columns.has('error')) return 0.97;
    return columns.has('tags') || columns.has('tag') || columns.size === 2 ? 0.8 : 0;
  },
  open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['recipient']);
    if ('missing' in roles) return Promise.resolve(roles);
    const type = listType(context.fileName, roles.has('code') || roles.has('reply'));
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess' });
    return Promise.resolve({
      needs: roles.needs,
      map(fields, sink) {
        const stamped = stampIn(roles, fields, readTime, sink);
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        sink.event({
          type,
          at,
          recipient,
          tag: roles.cell(fields, 'tag'),
          reply: roles.cell(fields, 'reply'),
          ...statedCodes(roles.cell(fields, 'code')),
          vendorLabel: `suppression/${type}`,
        });
      },
    });
  },
};
