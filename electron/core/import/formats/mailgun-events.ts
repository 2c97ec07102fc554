import type { JsonFormat } from '../format.ts';
import { isObject, type JsonObject, rowConfidence, valueAt } from './json-rows.ts';
import { MAILGUN_EVENTS, MAILGUN_FAMILY, mailgunEvent, mailgunMapper } from './mailgun-family.ts';

const ROW_KEYS: readonly string[] = ['items'];

/** Mailgun's Events API (`{items, paging}`) and webhook bodies. */
export const mailgunEvents: JsonFormat = {
  id: 'mailgun-events',
  title: 'Events API and webhook bodies',
  vendor: 'Mailgun',
  verified: true,
  family: MAILGUN_FAMILY,
  container: 'json',
  about: {
    words: MAILGUN_EVENTS,
    row: 'an event',
    zone: 'UTC (epoch seconds with fraction)',
    reply: 'delivery-status.message, else description',
  },
  rowKeys: ROW_KEYS,
  detect: (sample) => rowConfidence(sample, ROW_KEYS, (row) => isMailgun(row) && !isLog(row)),
  open: (_sample, context) => Promise.resolve(mailgunMapper(context)),
};

/** Mailgun's Logs API (`{start, end, items, pagination}`), the successor of the Events API. */
export const mailgunLogs: JsonFormat = {
  id: 'mailgun-logs',
  title: 'Logs API',
  vendor: 'Mailgun',
  verified: true,
  family: MAILGUN_FAMILY,
  container: 'json',
  about: {
    row: 'an event',
    zone: 'in every stamp',
    reply: 'delivery-status.message, else description',
  },
  rowKeys: ROW_KEYS,
  detect: (sample) => rowConfidence(sample, ROW_KEYS, (row) => isMailgun(row) && isLog(row)),
  open: (_sample, context) => Promise.resolve(mailgunMapper(context)),
};

function isMailgun(row: JsonObject): boolean {
  const event = mailgunEvent(row);
  if (!Object.hasOwn(event, 'event') || !Object.hasOwn(event, 'recipient')) return false;
  return (
    isObject(valueAt(event, 'message')) ||
    isObject(valueAt(event, 'delivery-status')) ||
    Object.hasOwn(event, 'log-level') ||
    Object.hasOwn(row, 'event-data')
  );
}

function isLog(row: JsonObject): boolean {
  return Object.hasOwn(mailgunEvent(row), '@timestamp');
}
