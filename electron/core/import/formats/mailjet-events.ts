import type { EventType } from '../../../../shared/domain/event.ts';
import type { JsonFormat } from '../format.ts';
import type { EventWords } from './event-words.ts';
import { flagAt, type JsonObject, rowConfidence, textAt } from './json-rows.ts';
import { eventPerRow, type EventRow, type EventRows, type RowFacts } from './stamped-row.ts';

/** `sent` says that the receiving server took the message (dev.mailjet.com, event API). */
const EVENTS: EventWords = {
  sent: 'delivered',
  open: 'opened',
  click: 'clicked',
  bounce: 'bounced',
  blocked: 'bounced',
  spam: 'complained',
  unsub: 'unsubscribed',
};

/** Bodies of Mailjet's event webhook: objects, or lists of them; the server's words in `comment`. */
export const mailjetEvents: JsonFormat = {
  id: 'mailjet-events',
  title: 'Event webhook bodies',
  vendor: 'Mailjet',
  verified: true,
  family: 'mailjet',
  container: 'json',
  about: {
    words: EVENTS,
    row: 'an event',
    zone: 'UTC (epoch seconds)',
    reply: 'comment, smtp_reply',
  },
  rowKeys: [],
  detect: (sample) => rowConfidence(sample, [], isMailjetEvent),
  open: (_sample, context) => Promise.resolve(eventPerRow(context, ROWS, factsOf)),
};

const ROWS: EventRows = {
  words: EVENTS,
  recipient: (row) => textAt(row, 'email'),
  time: (row) => textAt(row, 'time'),
  word: (row) => textAt(row, 'event'),
  times: { zone: 'UTC', epoch: 'seconds' },
};

function factsOf({ row, word, type }: EventRow): RowFacts {
  return {
    type: type === 'bounced' ? failureType(row) : type,
    vendorMessageId: textAt(row, 'MessageID', 'Message_GUID'),
    campaign: textAt(row, 'customcampaign') ?? campaignId(row),
    tag: textAt(row, 'CustomID'),
    reply: textAt(row, 'comment', 'smtp_reply'),
    vendorLabel: labelOf(word, row),
    detail: textAt(row, 'error_related_to', 'geo', 'source'),
    userAgent: textAt(row, 'agent'),
    clientIp: textAt(row, 'ip'),
    url: textAt(row, 'url'),
  };
}

/** What Mailjet itself stopped was never tried. */
function failureType(row: JsonObject): EventType {
  const error = textAt(row, 'error') ?? '';
  const own =
    textAt(row, 'error_related_to') === 'mailjet' ||
    error === 'preblocked' ||
    error === 'duplicate in campaign';
  return own ? 'dropped' : 'bounced';
}

/** From coarse to fine: `bounce/hard/user unknown`. */
function labelOf(word: string, row: JsonObject): string {
  const hard = word === 'bounce' ? flagAt(row, 'hard_bounce') : undefined;
  const kind = hard === undefined ? undefined : hard ? 'hard' : 'soft';
  return [word, kind, textAt(row, 'error')].filter((part) => part !== undefined).join('/');
}

function campaignId(row: JsonObject): string | undefined {
  const id = textAt(row, 'mj_campaign_id');
  return id === '0' ? undefined : id;
}

function isMailjetEvent(row: JsonObject): boolean {
  if (!Object.hasOwn(row, 'event') || !Object.hasOwn(row, 'email') || !Object.hasOwn(row, 'time'))
    return false;
  return ['mj_campaign_id', 'mj_contact_id', 'MessageID', 'Message_GUID'].some((key) =>
    Object.hasOwn(row, key),
  );
}
