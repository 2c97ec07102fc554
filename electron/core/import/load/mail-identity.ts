import { createHash } from 'node:crypto';
import type { DecodedMail } from '../../../../shared/domain/mail.ts';

/**
 * What tells a mail from others wherever it lies, as a number of 53 bits: Message-ID, date, sender,
 * readers and subject. Its bytes do not: an mbox has other line ends and quotes `From `. Null where it
 * names too little of that; such a mail is never taken for another.
 */
export function mailIdentity(mail: DecodedMail): number | null {
  const { kind, messageId, date, from, to, subject } = mail;
  if (messageId === null && (date === null || from === null)) return null;
  const facts = [kind, messageId, date, from, [...to].sort(), subject];
  const hash = createHash('sha256').update(JSON.stringify(facts)).digest();
  return Number(hash.readBigUInt64BE() >> 11n);
}
