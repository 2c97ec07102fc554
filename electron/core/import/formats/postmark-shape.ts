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
  | 'other'
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
  if (has(row, 'RecordType') && (has(row, 'Recipient') || has(row, 'Email'))) return 'other';
  if (!has(row, 'MessageID')) return 'unknown';
  if (has(row, 'OriginalLink')) return 'click';
  if (has(row, 'UserAgent') || has(row, 'FirstOpen') || has(row, 'Webservice')) return 'open';
  if (has(row, 'DeliveredAt')) return 'delivery';
  if (has(row, 'SuppressSending')) return 'subscription';
  const addressed = has(row, 'Recipient') || has(row, 'Recipients') || has(row, 'To');
  return addressed && (has(row, 'ReceivedAt') || has(row, 'Status')) ? 'message' : 'unknown';
}

/** Record types that rows of the API bear as well. */
const LISTED: ReadonlySet<string> = new Set(['Bounce', 'Open', 'Click', 'Transient']);

/**
 * True for a body that a webhook posted rather than a row of the API. Bounces, opens and clicks
 * look alike in both; `Metadata` and the other record types are the webhook's.
 */
export function isWebhookBody(row: JsonObject): boolean {
  if (!has(row, 'RecordType')) return false;
  if (has(row, 'Metadata')) return true;
  const record = textAt(row, 'RecordType') ?? '';
  return !LISTED.has(record);
}

const DATE_KEYS = ['BouncedAt', 'ReceivedAt', 'DeliveredAt', 'ChangedAt', 'CreatedAt'];
const NAIVE_STAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const MOSCOW_OFFSET = /\+03:?00$/;
const AMERICAN_OFFSET = /-0[45]:00$/;
/** Beyond 2^53; Postmark's own ids have nine digits or ten. */
const LONG_ID = /^\d{17,20}$/;
const DIGITS = /^\d{1,20}$/;

/**
 * Above 0 where the row is more likely HaskiMail's, below 0 where Postmark's: HaskiMail has stream
 * ids of digits (and none in webhooks), SMTP codes as text in `TypeCode`, stamps without zone or in
 * Moscow's, `ServerId` in deliveries, flat client fields in opens, bounces with ids of nineteen digits.
 * An open, a click or a small id with stamps in UTC on the stream `outbound` tells neither, and 0 is said.
 */
export function haskimailEvidence(row: JsonObject): number {
  let evidence = streamEvidence(row);
  if (typeof valueAt(row, 'TypeCode') === 'string') evidence += 4;
  if (has(row, 'ServerId')) evidence += 3;
  if (LONG_ID.test(textAt(row, 'ID') ?? '')) evidence += 2;
  // Both post stamps in UTC; of API rows only Postmark's have a zone.
  const inUtc = has(row, 'RecordType') && textAt(row, 'RecordType') !== 'Bounce' ? 0 : -1;
  for (const key of DATE_KEYS) {
    evidence += stampEvidence(textAt(row, key)?.slice(0, 40), isWebhookBody(row) ? 0 : inUtc);
  }
  evidence += contentEvidence(textAt(row, 'Content') ?? textAt(row, 'Details'));
  if (has(row, 'Browser') || has(row, 'Webservice') || has(row, 'Os')) evidence += 3;
  if (has(row, 'Client') || has(row, 'OS') || has(row, 'FirstOpen')) evidence -= 2;
  if (has(row, 'TrackOpens') || has(row, 'Sandboxed') || has(row, 'Recipients')) evidence -= 3;
  return evidence;
}

function streamEvidence(row: JsonObject): number {
  const stream = has(row, 'MessageStreamType') ? textAt(row, 'ID') : textAt(row, 'MessageStream');
  if (stream === undefined) return isWebhookBody(row) ? 2 : 0;
  if (DIGITS.test(stream)) return 4;
  return stream === 'outbound' ? 0 : -2;
}

function stampEvidence(stamp: string | undefined, inUtc: number): number {
  if (stamp === undefined) return 0;
  if (NAIVE_STAMP.test(stamp)) return 4;
  if (MOSCOW_OFFSET.test(stamp)) return 3;
  return AMERICAN_OFFSET.test(stamp) ? -3 : inUtc;
}

/** A bounce that came back names its way: the vendor's hosts, and the header fields it sets. */
function contentEvidence(content: string | undefined): number {
  const text = content?.slice(0, 20_000).toLowerCase() ?? '';
  if (text.includes('haskimail')) return 4;
  return text.includes('mtasv.net') || text.includes('x-pm-') ? -4 : 0;
}

function has(row: JsonObject, key: string): boolean {
  return Object.hasOwn(row, key);
}
