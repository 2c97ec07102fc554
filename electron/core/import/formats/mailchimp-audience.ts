import type { MappedEvent } from '../mapped-event.ts';
import type { TableFormat } from '../format.ts';
import { typeByReason } from '../mapping/event-vocabulary.ts';
import { recipientOf } from './addresses.ts';
import { columnsOf, headerConfidence } from './columns.ts';
import { baseName } from './file-name.ts';
import { resavedOrder } from './resaved-dates.ts';
import { tableRoles } from './table-roles.ts';
import { timeOf } from './record-stamp.ts';

const SIGNATURE = {
  required: [['email address'], ['leid', 'euid', 'member rating']],
  typical: ['leid', 'euid', 'member rating', 'optin time', 'confirm time', 'last changed'],
};

const ROLES = {
  recipient: ['email address'],
  changed: ['last changed'],
  unsubTime: ['unsub time'],
  unsubCampaign: ['unsub campaign title'],
  unsubReason: ['unsub reason'],
  unsubOther: ['unsub reason other'],
  cleanTime: ['clean time'],
  cleanCampaign: ['clean campaign title'],
} as const;

/** Which of the export's three files it is, by its name. */
function stateOf(fileName: string): 'unsubscribed' | 'cleaned' | 'subscribed' {
  const name = baseName(fileName);
  if (name.includes('unsubscribed')) return 'unsubscribed';
  return name.includes('cleaned') ? 'cleaned' : 'subscribed';
}

/**
 * Mailchimp's audience export: unsubscribed and cleaned contacts give one event each. An address
 * is cleaned after a hard bounce or a run of soft ones; the reason is not told.
 */
export const mailchimpAudience: TableFormat = {
  id: 'mailchimp-audience',
  title: 'Audience export (subscribed, unsubscribed, cleaned)',
  vendor: 'Mailchimp',
  verified: true,
  family: 'mailchimp',
  container: 'csv',
  about: {
    row: 'a contact',
    zone: 'UTC',
    note: 'The columns of subscribed and unsubscribed contacts were seen; those that only cleaned ones have (`CLEAN_TIME` and its like) were not.',
  },
  detect: (sample) => headerConfidence(columnsOf(sample), SIGNATURE),
  async open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['recipient']);
    if ('missing' in roles) return roles;
    const state = stateOf(context.fileName);
    const dated = (['unsubTime', 'cleanTime', 'changed'] as const).find((role) => roles.has(role));
    const order = await resavedOrder(sample, context, roles.column(dated ?? 'changed'));
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'never', order });
    return {
      needs: roles.needs,
      map(fields, sink) {
        const recipient = recipientOf(roles.cell(fields, 'recipient'), sink);
        if (recipient === undefined) return;
        const changed = roles.cell(fields, 'changed');
        const cleanTime =
          roles.cell(fields, 'cleanTime') ?? (state === 'cleaned' ? (changed ?? '') : undefined);
        const unsubTime =
          roles.cell(fields, 'unsubTime') ??
          (state === 'unsubscribed' ? (changed ?? '') : undefined);
        const stamp = cleanTime ?? unsubTime;
        if (stamp === undefined) return sink.nothing();
        const at = timeOf(stamp, readTime, sink);
        if (at === undefined) return;
        const event: MappedEvent =
          cleanTime === undefined
            ? {
                type: typeByReason(roles.cell(fields, 'unsubReason') ?? '') ?? 'unsubscribed',
                at,
                recipient,
                campaign: roles.cell(fields, 'unsubCampaign'),
                detail: roles.cell(fields, 'unsubOther') ?? roles.cell(fields, 'unsubReason'),
                vendorLabel: 'unsubscribed',
              }
            : {
                type: 'bounced',
                at,
                recipient,
                campaign: roles.cell(fields, 'cleanCampaign'),
                vendorLabel: 'cleaned',
              };
        sink.event(event);
      },
    };
  },
};
