import { recipientOf } from './addresses.ts';
import { objectAt, textAt } from './json-rows.ts';
import type { RowMapper, RowTools } from './postmark-dialect.ts';
import { warnUnknown } from './event-words.ts';

/** Opens and clicks, of API and webhook; HaskiMail's client fields are flat, Postmark's nested. */
export function engagementMapper(tools: RowTools, type: 'opened' | 'clicked'): RowMapper {
  return (row, sink) => {
    const recipient = recipientOf(textAt(row, 'Recipient', 'Email'), sink);
    if (recipient === undefined) return;
    const at = tools.timeOf(textAt(row, 'ReceivedAt'), sink);
    if (at === undefined) return;
    const place = objectAt(row, 'Geo');
    const where = [
      textAt(place, 'City'),
      textAt(place, 'Region') ?? textAt(row, 'Region'),
      textAt(place, 'Country') ?? textAt(row, 'Country'),
    ];
    const draft = {
      ...tools.common(row),
      vendorLabel: textAt(row, 'RecordType') ?? (type === 'opened' ? 'Open' : 'Click'),
      userAgent: textAt(row, 'UserAgent'),
      clientIp: textAt(place, 'IP'),
      url: type === 'clicked' ? textAt(row, 'OriginalLink') : undefined,
      detail: where.filter((part) => part !== undefined).join(', ') || undefined,
    };
    tools.put(type, at, recipient, draft, sink);
  };
}

/** Delivery bodies. */
export function deliveryMapper(tools: RowTools): RowMapper {
  return (row, sink) => {
    const recipient = recipientOf(textAt(row, 'Recipient', 'Email'), sink);
    if (recipient === undefined) return;
    const at = tools.timeOf(textAt(row, 'DeliveredAt', 'ReceivedAt'), sink);
    if (at === undefined) return;
    const draft = { ...tools.common(row), reply: textAt(row, 'Details'), vendorLabel: 'Delivery' };
    tools.put('delivered', at, recipient, draft, sink);
  };
}

/** Bodies of a record type that is not known: kept, with one warning for the source. */
export function otherMapper(tools: RowTools): RowMapper {
  let warned = false;
  return (row, sink) => {
    const recipient = recipientOf(textAt(row, 'Recipient', 'Email'), sink);
    if (recipient === undefined) return;
    const at = tools.timeOf(
      textAt(row, 'ReceivedAt', 'ChangedAt', 'BouncedAt', 'DeliveredAt', 'CreatedAt'),
      sink,
    );
    if (at === undefined) return;
    const word = textAt(row, 'RecordType') ?? '';
    if (!warned) warnUnknown(tools.context, word);
    warned = true;
    tools.put('other', at, recipient, { ...tools.common(row), vendorLabel: word }, sink);
  };
}
