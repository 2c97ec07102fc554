import type { OriginalMessage } from '../../../../shared/domain/mail.ts';
import type { FamilyId } from './intake/message-keys.ts';
import { bareMessageId } from './intake/message-keys.ts';

/** Header fields in which sending systems put the id that their logs know a message by. */
const ID_HEADERS: Readonly<Record<string, readonly string[]>> = {
  'x-pm-message-id': ['postmark', 'haskimail'],
  'x-haskimail-message-id': ['haskimail', 'postmark'],
  'x-sg-id': ['sendgrid'],
  'x-message-id': ['sendgrid'],
  'x-mj-mid': ['mailjet'],
  'x-unione-id': ['unione'],
  'x-sp-message-id': ['sparkpost'],
  'x-klaviyo-message-id': ['klaviyo'],
};

/** Domains of Message-IDs whose left part is the sending system's own id. */
const ID_DOMAINS: readonly (readonly [suffix: string, families: readonly string[]])[] = [
  ['amazonses.com', ['ses']],
  ['mtasv.net', ['postmark']],
  ['haskimail.ru', ['haskimail']],
];

/** The ids of a returned message in the terms of vendors' logs. */
export function familyIds(original: OriginalMessage | null): FamilyId[] {
  if (original === null) return [];
  const found: FamilyId[] = [];
  for (const [header, value] of original.vendorIds) {
    for (const family of ID_HEADERS[header] ?? []) found.push({ family, id: value.trim() });
  }
  const id = bareMessageId(original.messageId ?? '');
  const at = id.lastIndexOf('@');
  const domain = id.slice(at + 1).toLowerCase();
  for (const [suffix, families] of ID_DOMAINS) {
    if (at < 1 || (domain !== suffix && !domain.endsWith(`.${suffix}`))) continue;
    for (const family of families) found.push({ family, id: id.slice(0, at) });
  }
  return found;
}
