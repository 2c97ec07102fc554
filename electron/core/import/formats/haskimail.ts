import type { JsonFormat } from '../format.ts';
import { postmarkFamily } from './postmark-family.ts';

/**
 * HaskiMail's API answers and webhooks. Stamps carry no zone and the vendor states none: the user
 * is asked, Moscow being the guess. `TypeCode` is an SMTP code as text, streams have ids of digits.
 * A page holds at most 500 rows.
 */
export const haskimailFormats: readonly JsonFormat[] = postmarkFamily({
  id: 'haskimail',
  name: 'HaskiMail',
  other: 'Postmark',
  caps: [500],
  zone: 'asked for, else Europe/Moscow',
  dialect: {
    family: 'haskimail',
    zone: 'ask',
    fallback: 'Europe/Moscow',
    smtpTypeCode: true,
    identityBySecond: true,
  },
});
