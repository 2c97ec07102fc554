import type { EventType } from '../../../../shared/domain/event.ts';
import type { TableFormat } from '../format.ts';
import { columnOf, columnsOf } from './columns.ts';
import { resavedOrder } from './resaved-dates.ts';
import { stampIn, tableRoles } from './table-roles.ts';

/** Folders of the account export, below `aggregate_activity` and `granular_activity`. */
const FOLDERS: ReadonlyMap<string, EventType> = new Map([
  ['opens', 'opened'],
  ['opened', 'opened'],
  ['clicks', 'clicked'],
  ['clicked', 'clicked'],
  ['bounces', 'bounced'],
  ['bounced', 'bounced'],
  ['unsubscribes', 'unsubscribed'],
  ['unsubscribed', 'unsubscribed'],
  ['abuse_reports', 'complained'],
  ['complaints', 'complained'],
  ['sent', 'accepted'],
  ['sent_to', 'accepted'],
  ['not_opened', 'accepted'],
]);

const ROLES = {
  recipient: ['email address', 'email'],
  time: ['timestamp'],
  bounceType: ['bounce type'],
  reason: ['reason'],
  opens: ['opens'],
  clicks: ['clicks'],
  ip: ['ip', 'ip address'],
  url: ['url'],
} as const;

interface Place {
  readonly type: EventType | undefined;
  readonly folder: string;
  readonly campaign: string;
  readonly exported: boolean;
}

/** Folder and file name carry what the columns do not: the event, and the campaign. */
function placeOf(fileName: string): Place {
  const parts = fileName.replaceAll('\\', '/').split('/');
  const file = parts.at(-1) ?? '';
  const folder = (parts.at(-2) ?? '').toLowerCase();
  const base = file.replace(/\.csv$/i, '');
  const exported = parts.some(
    (part) => part === 'aggregate_activity' || part === 'granular_activity',
  );
  const named = /(?:^|[_-])(opens|opened|clicks|clicked|bounces|bounced|unsubscribes)$/i.exec(
    base,
  )?.[1];
  const type = FOLDERS.get(folder) ?? FOLDERS.get(named?.toLowerCase() ?? '');
  return { type, folder, campaign: base, exported };
}

/**
 * Activity files of Mailchimp's account export: bounces (hard or soft, with no time and no
 * reason), and beside them opens, clicks and the rest, told apart by their folder.
 */
export const mailchimpBounces: TableFormat = {
  id: 'mailchimp-bounces',
  title: 'Account export: campaign activity',
  vendor: 'Mailchimp',
  verified: false,
  family: 'mailchimp',
  container: 'csv',
  about: { row: 'a recipient of a campaign, or an event', zone: 'UTC, where there is a time' },
  detect(sample) {
    const columns = columnsOf(sample);
    if (columnOf(columns, 'email address', 'email') < 0) return 0;
    const place = placeOf(sample.fileName);
    if (place.exported && place.type !== undefined) return 0.96;
    if (columns.has('leid') || columns.has('euid') || !columns.has('email address')) return 0;
    return columns.has('bounce type') ? 0.85 : 0;
  },
  async open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['recipient']);
    if ('missing' in roles) return roles;
    const { type: placed, campaign, folder } = placeOf(context.fileName);
    const type = placed ?? 'bounced';
    const order = await resavedOrder(sample, context, roles.column('time'));
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'never', order });
    if (!roles.has('time')) context.warn({ code: 'no-times' });
    return {
      needs: roles.needs,
      map(fields, sink) {
        const stamped = stampIn(roles, fields, readTime, sink);
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        const kind = roles.cell(fields, 'bounceType');
        const count = Number(
          roles.cell(fields, type === 'opened' ? 'opens' : 'clicks') ?? Number.NaN,
        );
        const counted = (type === 'opened' || type === 'clicked') && Number.isSafeInteger(count);
        if (counted && count === 0) return sink.nothing();
        sink.event({
          type,
          at,
          recipient,
          campaign: campaign || undefined,
          vendorLabel: kind === undefined ? folder || type : `bounce/${kind}`,
          detail: roles.cell(fields, 'reason'),
          clientIp: roles.cell(fields, 'ip'),
          url: roles.cell(fields, 'url'),
          count: counted ? count : undefined,
        });
      },
    };
  },
};
