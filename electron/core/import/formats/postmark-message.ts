import type { RecordSink } from '../format.ts';
import { addressList, bareAddress } from './addresses.ts';
import { eventReader } from './event-words.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt, valueAt } from './json-rows.ts';
import { type Draft, looksLikeReply, type RowMapper, type RowTools } from './postmark-dialect.ts';
import { subscriptionReader } from './postmark-subscription.ts';
import { MESSAGE_WORDS } from './postmark-words.ts';

/** Rows of the list of messages: one event a recipient, by the message's `Status`. */
export function messageMapper(tools: RowTools): RowMapper {
  const typeOf = eventReader(MESSAGE_WORDS, tools.context);
  return (row, sink) => {
    const recipients = recipientsOf(row);
    if (recipients.length === 0) return sink.reject('no-recipient');
    const at = tools.timeOf(textAt(row, 'ReceivedAt'), sink);
    if (at === undefined) return;
    const status = textAt(row, 'Status');
    const type = status === undefined ? 'accepted' : typeOf(status);
    const draft = { ...tools.common(row), vendorLabel: status };
    for (const recipient of recipients) tools.put(type, at, recipient, draft, sink);
  };
}

/** Details of a message: accepted for each recipient, then its `MessageEvents`. */
export function detailsMapper(tools: RowTools): RowMapper {
  const mapEvent = messageEventMapper(tools);
  return (row, sink) => {
    const events = listAt(row, 'MessageEvents').filter((event) => isObject(event));
    const recipients = recipientsOf(row);
    if (recipients.length === 0 && events.length === 0) return sink.reject('no-recipient');
    const at = tools.timeOf(textAt(row, 'ReceivedAt'), sink);
    if (at === undefined) return;
    const common = tools.common(row);
    const accepted = { ...common, vendorLabel: textAt(row, 'Status') };
    for (const recipient of recipients) tools.put('accepted', at, recipient, accepted, sink);
    const only = recipients.length === 1 ? recipients[0] : undefined;
    for (const event of events) mapEvent(event, common, only, sink);
  };
}

/** One entry of `MessageEvents`; a stamp that cannot be read leaves the entry without a time. */
function messageEventMapper(
  tools: RowTools,
): (event: JsonObject, common: Draft, only: string | undefined, sink: RecordSink) => void {
  const typeOf = eventReader(MESSAGE_WORDS, tools.context);
  const subscriptionType = subscriptionReader(tools.context);
  return (event, common, only, sink) => {
    const recipient = textAt(event, 'Recipient') ?? only;
    if (recipient === undefined || !recipient.includes('@')) return;
    const label = textAt(event, 'Type') ?? '';
    const facts = objectAt(event, 'Details');
    const text =
      textAt(facts, 'DeliveryMessage', 'Summary', 'Details', 'Description', 'Message') ??
      textAt(event, 'Details');
    const type = label === 'SubscriptionChanged' ? subscriptionType(facts) : typeOf(label);
    const served = type === 'delivered' || type === 'deferred' || looksLikeReply(text);
    const draft = {
      ...common,
      vendorEventId: tools.bounceIdentity(textAt(facts, 'BounceID')),
      reply: served ? text : undefined,
      remoteMta: textAt(facts, 'DestinationServer', 'DestinationIP'),
      vendorLabel: label,
      detail: served ? undefined : text,
      userAgent: type === 'opened' || type === 'clicked' ? textAt(facts, 'UserAgent') : undefined,
      url: textAt(facts, 'Link'),
    };
    const at = tools.partTime(textAt(event, 'ReceivedAt'));
    tools.put(type, at, bareAddress(recipient), draft, sink);
  };
}

/** HaskiMail names one `Recipient`; Postmark lists all in `Recipients`, else To, Cc and Bcc tell. */
function recipientsOf(row: JsonObject): readonly string[] {
  const one = addressList(valueAt(row, 'Recipient'));
  if (one.length > 0) return one;
  const all = addressList(valueAt(row, 'Recipients'));
  const fields = ['To', 'Cc', 'Bcc'].flatMap((key) => [...addressList(valueAt(row, key))]);
  const found = all.length > 0 ? all : fields;
  return [...new Map(found.map((address) => [address.toLowerCase(), address])).values()];
}
