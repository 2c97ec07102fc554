import type { OriginalMessage, ReturnAddress } from '../../../../shared/domain/mail.ts';
import { messagePart } from '../formats/sendgrid-family.ts';
import type { FamilyId } from './intake/message-keys.ts';
import { bareMessageId } from './intake/message-keys.ts';

/** Header fields in which sending systems put the id that their logs know a message by. */
const ID_HEADERS: Readonly<Record<string, readonly string[]>> = {
  'x-pm-message-id': ['postmark', 'haskimail', 'powermta'],
  'x-haskimail-message-id': ['haskimail', 'postmark'],
  'x-message-id': ['sendgrid', 'powermta'],
  'x-mj-mid': ['mailjet'],
  'x-unione-id': ['unione'],
  'x-sp-message-id': ['sparkpost', 'powermta'],
  'x-klaviyo-message-id': ['klaviyo'],
  'x-kmail-message': ['klaviyo'],
  'x-ms-exchange-organization-network-message-id': ['m365'],
  'x-ms-exchange-crosstenant-network-message-id': ['m365'],
};

/** Header fields that hold the id among other words. */
const ID_IN_WORDS: readonly (readonly [header: string, id: RegExp, family: string])[] = [
  // Mailchimp Transactional: a link for complaints with account and _id of the message.
  [
    'x-report-abuse',
    /mandrillapp\.com\/contact\/abuse\?id=\d{1,12}\.([0-9a-f]{32})(?![0-9a-f])/i,
    'mandrill',
  ],
];

/** Hosts of Message-IDs whose left part is the sending system's own id. */
const ID_HOSTS: readonly (readonly [host: RegExp, family: string])[] = [
  [/(?:^|\.)amazonses\.com$/, 'ses'],
  [/(?:^|\.)mtasv\.net$/, 'postmark'],
  [/(?:^|\.)haskimail\.ru$/, 'haskimail'],
  // Twilio SendGrid: <X-Message-Id@geopod-ismtpd-3-0>, <X-Message-Id@ismtpd0001p1iad1.sendgrid.net>.
  [/(?:^|-)ismtpd[\w-]{0,40}$|(?:^|\.)sendgrid\.net$/, 'sendgrid'],
];

/** The ids of a returned message in the terms of vendors' logs. */
export function familyIds(original: OriginalMessage | null): FamilyId[] {
  if (original === null) return [];
  const found: FamilyId[] = [];
  for (const [header, value] of original.vendorIds) {
    for (const family of ID_HEADERS[header] ?? []) found.push(familyId(family, value.trim()));
  }
  for (const [header, form, family] of ID_IN_WORDS) {
    const id = form.exec(original.vendorIds.get(header) ?? '')?.[1];
    if (id !== undefined) found.push({ family, id });
  }
  const id = bareMessageId(original.messageId ?? '');
  const at = id.lastIndexOf('@');
  const host = id.slice(at + 1).toLowerCase();
  for (const [form, family] of ID_HOSTS) {
    if (at > 0 && form.test(host)) found.push(familyId(family, id.slice(0, at)));
  }
  // ENVID (RFC 3461 section 4.4), which PowerMTA writes into its accounting file.
  if (original.envelopeId !== null && original.envelopeId !== '') {
    found.push({ family: 'powermta', id: original.envelopeId.trim() });
  }
  return found;
}

/** The id that the return address carries, in the terms of the vendor's log. */
export function returnAddressIds(address: ReturnAddress | null): FamilyId[] {
  return address === null || address.vendorId === null ? [] : [address.vendorId];
}

/** SendGrid's logs add the name of a machine to the id, its mails do not. */
function familyId(family: string, id: string): FamilyId {
  return { family, id: family === 'sendgrid' ? (messagePart(id) ?? id) : id };
}
