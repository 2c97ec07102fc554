import type { JsonFormat } from '../format.ts';
import { postmarkFamily } from './postmark-family.ts';

/**
 * Postmark's API answers and webhooks. The server's words are in `Details`; `Description` is a
 * sentence of Postmark's. A page holds at most 500 rows, a search 10,000 (postmarkapp.com/developer/api/messages-api).
 */
export const postmarkFormats: readonly JsonFormat[] = postmarkFamily({
  id: 'postmark',
  name: 'Postmark',
  other: 'HaskiMail',
  caps: [500, 10_000],
  zone: 'in every stamp',
  dialect: {
    family: 'postmark',
    zone: 'UTC',
    fallback: 'UTC',
    smtpTypeCode: false,
    identityBySecond: false,
  },
});
