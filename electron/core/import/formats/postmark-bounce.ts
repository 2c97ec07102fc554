import { recipientOf } from './addresses.ts';
import { eventReader } from './event-words.ts';
import { textAt } from './json-rows.ts';
import { looksLikeReply, type RowMapper, type RowTools } from './postmark-dialect.ts';
import { BOUNCE_KINDS, BOUNCE_WORDS } from './postmark-words.ts';
import { statedCodes } from './stated-codes.ts';

/**
 * Bounces of the API, and Bounce and SpamComplaint bodies. The server's words are in `Details`;
 * HaskiMail may have them in `Description`, where Postmark has a sentence of its own.
 */
export function bounceMapper(tools: RowTools): RowMapper {
  const typeOf = eventReader(BOUNCE_WORDS, tools.context);
  const { smtpTypeCode } = tools.dialect;
  return (row, sink) => {
    const recipient = recipientOf(textAt(row, 'Email', 'Recipient'), sink);
    if (recipient === undefined) return;
    const at = tools.timeOf(textAt(row, 'BouncedAt'), sink);
    if (at === undefined) return;
    const label = textAt(row, 'Type', 'RecordType') ?? 'Bounce';
    const kind = BOUNCE_KINDS.get(label);
    const code = textAt(row, 'TypeCode');
    const ownCode = code === undefined || code === String(kind?.code) ? undefined : code;
    const description = textAt(row, 'Description');
    const spoken = looksLikeReply(description);
    const draft = {
      ...tools.common(row),
      vendorEventId: tools.bounceIdentity(textAt(row, 'ID')),
      reply: textAt(row, 'Details') ?? (smtpTypeCode && spoken ? description : undefined),
      ...(smtpTypeCode ? statedCodes(ownCode) : {}),
      vendorLabel: label,
      detail: spoken ? undefined : (description ?? textAt(row, 'Name')),
    };
    tools.put(kind?.event ?? typeOf(label), at, recipient, draft, sink);
  };
}
