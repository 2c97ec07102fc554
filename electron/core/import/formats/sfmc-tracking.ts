import type { EventType } from '../../../../shared/domain/event.ts';
import type { TableFormat } from '../format.ts';
import { columnOf, columnsOf } from './columns.ts';
import { type EventWords, eventReader } from './event-words.ts';
import { baseName } from './file-name.ts';
import { resavedOrder } from './resaved-dates.ts';
import { statedCodes } from './stated-codes.ts';
import { tableRoles } from './table-roles.ts';
import { stampOf } from './record-stamp.ts';

const ROLES = {
  recipient: ['emailaddress', 'email address'],
  subscriber: ['subscriberkey', 'subscriber key'],
  sendId: ['sendid', 'send id', 'jobid', 'job id'],
  batchId: ['batchid', 'batch id'],
  time: ['eventdate', 'event date'],
  event: ['eventtype', 'event type'],
  category: ['bouncecategory', 'bounce category'],
  subcategory: ['bouncesubcategory', 'bounce subcategory'],
  bounceType: ['bouncetype', 'bounce type'],
  code: ['smtpcode', 'smtp code'],
  reply: ['bouncereason', 'bounce reason', 'smtpbouncereason'],
  message: ['smtpmessage', 'smtp message'],
  reason: ['reason'],
  url: ['url'],
  stream: ['triggeredsendexternalkey', 'triggerersenddefinitionobjectid'],
} as const;

const EVENTS: EventWords = {
  sent: 'accepted',
  send: 'accepted',
  open: 'opened',
  click: 'clicked',
  bounce: 'bounced',
  hardbounce: 'bounced',
  softbounce: 'bounced',
  blockbounce: 'bounced',
  technicalbounce: 'bounced',
  unknownbounce: 'bounced',
  'hard bounce': 'bounced',
  'soft bounce': 'bounced',
  'block bounce': 'bounced',
  'technical/other bounce': 'bounced',
  unsubscribe: 'unsubscribed',
  complaint: 'complained',
  notsent: 'dropped',
  'not sent': 'dropped',
};

/** Files of the extract, for rows without an event type. */
const FILES: readonly (readonly [name: string, type: EventType])[] = [
  ['notsent', 'dropped'],
  ['bounce', 'bounced'],
  ['unsub', 'unsubscribed'],
  ['complaint', 'complained'],
  ['click', 'clicked'],
  ['open', 'opened'],
  ['sent', 'accepted'],
];

/**
 * Salesforce Marketing Cloud's tracking extract (a ZIP of UTF-16 CSVs) and exports of the
 * `_Bounce` data view. Times are Central Standard Time all the year round, UTC-6.
 */
export const sfmcTracking: TableFormat = {
  id: 'sfmc-tracking',
  title: 'Tracking extract',
  vendor: 'Salesforce Marketing Cloud',
  verified: true,
  family: 'sfmc',
  container: 'csv',
  about: {
    words: EVENTS,
    row: 'an event',
    zone: 'UTC-6 all the year round',
    reply: 'BounceReason',
    note: 'Bounces, unsubscriptions, clicks and mails not sent were seen; sent, opened and complained have the same columns by the documentation.',
  },
  detect(sample) {
    const columns = columnsOf(sample);
    const has = (role: keyof typeof ROLES): boolean => columnOf(columns, ...ROLES[role]) >= 0;
    if (!has('time') || !has('subscriber')) return 0;
    if (!has('sendId')) return 0;
    return has('batchId') || has('event') || has('category') ? 0.96 : 0.8;
  },
  async open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['time', 'subscriber']);
    if ('missing' in roles) return roles;
    const file = baseName(context.fileName);
    const byFile = FILES.find(([name]) => file.includes(name))?.[1];
    const byColumns = roles.has('category') || roles.has('bounceType') ? 'bounced' : undefined;
    const typeOf = eventReader(EVENTS, context);
    const order = await resavedOrder(sample, context, roles.column('time'), 'month-first');
    const readTime = context.timeReader({
      zone: 'Etc/GMT+6',
      order,
      epoch: 'never',
    });
    return {
      needs: roles.needs,
      map(fields, sink) {
        const stamped = stampOf(
          roles.cell(fields, 'recipient') ?? roles.cell(fields, 'subscriber'),
          roles.cell(fields, 'time'),
          readTime,
          sink,
        );
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        const word = roles.cell(fields, 'event') ?? roles.cell(fields, 'bounceType');
        const type =
          roles.has('event') && word !== undefined ? typeOf(word) : (byColumns ?? byFile);
        if (type === undefined) return sink.reject('unknown-event', word);
        const sendId = roles.cell(fields, 'sendId');
        const batchId = roles.cell(fields, 'batchId');
        const parts = [word, roles.cell(fields, 'category'), roles.cell(fields, 'subcategory')];
        sink.event({
          type,
          at,
          recipient,
          // A triggered send keeps its id for ever; its batch tells one mail from the next.
          vendorMessageId:
            sendId === undefined || batchId === undefined ? sendId : `${sendId}.${batchId}`,
          stream: roles.cell(fields, 'stream'),
          reply: roles.cell(fields, 'reply') ?? roles.cell(fields, 'message'),
          ...statedCodes(roles.cell(fields, 'code')),
          vendorLabel: parts.filter((part) => part !== undefined).join('/') || type,
          detail: roles.cell(fields, 'reason'),
          url: roles.cell(fields, 'url'),
        });
      },
    };
  },
};
