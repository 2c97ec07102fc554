import { isList, type JsonObject, textAt, valueAt } from './json-rows.ts';

/** What one JSON object of the family is. */
export type RowShape =
  | 'bounce'
  | 'message'
  | 'details'
  | 'open'
  | 'click'
  | 'delivery'
  | 'subscription'
  | 'stream'
  | 'suppression'
  | 'unknown';

/** Keys of the API's pages that hold rows. */
export const PAGE_KEYS: readonly string[] = [
  'Bounces',
  'Messages',
  'Opens',
  'Clicks',
  'MessageStreams',
  'Suppressions',
];

const RECORD_TYPES: ReadonlyMap<string, RowShape> = new Map([
  ['Bounce', 'bounce'],
  ['SpamComplaint', 'bounce'],
  ['Transient', 'bounce'],
  ['Delivery', 'delivery'],
  ['Open', 'open'],
  ['Click', 'click'],
  ['SubscriptionChange', 'subscription'],
]);

/** Tells what a row is by its own keys, so that files of mixed pages are read whole. */
export function shapeOf(row: JsonObject): RowShape {
  if (isList(valueAt(row, 'MessageEvents'))) return 'details';
  const record = RECORD_TYPES.get(textAt(row, 'RecordType') ?? '');
  if (record !== undefined) return record;
  if (has(row, 'BouncedAt') || (has(row, 'TypeCode') && has(row, 'Email'))) return 'bounce';
  if (has(row, 'EmailAddress') && has(row, 'SuppressionReason')) return 'suppression';
  if (has(row, 'MessageStreamType')) return 'stream';
  if (!has(row, 'MessageID')) return 'unknown';
  if (has(row, 'OriginalLink')) return 'click';
  if (has(row, 'UserAgent') || has(row, 'FirstOpen') || has(row, 'Webservice')) return 'open';
  if (has(row, 'DeliveredAt')) return 'delivery';
  if (has(row, 'SuppressSending')) return 'subscription';
  const addressed = has(row, 'Recipient') || has(row, 'Recipients') || has(row, 'To');
  return addressed && (has(row, 'ReceivedAt') || has(row, 'Status')) ? 'message' : 'unknown';
}

/**
 * True for a body that a webhook posted rather than a row of the API. Bounces, opens and clicks
 * look alike in both; `Metadata` and the other record types are the webhook's.
 */
export function isWebhookBody(row: JsonObject): boolean {
  if (!has(row, 'RecordType')) return false;
  if (has(row, 'Metadata')) return true;
  const record = textAt(row, 'RecordType');
  return record === 'Delivery' || record === 'SubscriptionChange' || record === 'SpamComplaint';
}

const DATE_KEYS = ['BouncedAt', 'ReceivedAt', 'DeliveredAt', 'ChangedAt', 'CreatedAt'];
const NAIVE_STAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const MOSCOW_OFFSET = /\+03:?00$/;
const DIGITS = /^\d{1,20}$/;

/**
 * Above 0 where the row is more likely HaskiMail's, below 0 where Postmark's: HaskiMail has stream
 * ids of digits, SMTP codes as text in `TypeCode`, stamps without zone, `ServerId` in deliveries,
 * flat client fields in opens.
 */
export function haskimailEvidence(row: JsonObject): number {
  let evidence = 0;
  const stream = textAt(row, 'MessageStream');
  if (stream === undefined) evidence += 1;
  else if (DIGITS.test(stream)) evidence += 4;
  else if (stream !== 'outbound') evidence -= 2;
  if (typeof valueAt(row, 'TypeCode') === 'string') evidence += 4;
  if (has(row, 'ServerId')) evidence += 3;
  for (const key of DATE_KEYS) {
    const stamp = textAt(row, key)?.slice(0, 40);
    if (stamp === undefined) continue;
    if (NAIVE_STAMP.test(stamp)) evidence += 4;
    else if (MOSCOW_OFFSET.test(stamp)) evidence += 3;
    else evidence -= 1;
  }
  if (has(row, 'Browser') || has(row, 'Webservice') || has(row, 'Os')) evidence += 3;
  if (has(row, 'Client') || has(row, 'Geo') || has(row, 'OS') || has(row, 'FirstOpen'))
    evidence -= 3;
  if (has(row, 'TrackOpens') || has(row, 'Sandboxed') || has(row, 'Recipients')) evidence -= 3;
  return evidence;
}

function has(row: JsonObject, key: string): boolean {
  return Object.hasOwn(row, key);
}
