import { reportAddress } from '../address.ts';
import type { Mail } from '../mail.ts';
import { decodedLines } from '../mime/lines.ts';
import { fieldGroups, groupOf, valueOf } from '../report-fields.ts';
import type { FieldGroup } from '../report-fields.ts';

const PART = /^message\/(?:global-)?disposition-notification$/;
const READ = /\b(?:disposition-notification)\b/i;

/** A disposition notice (RFC 8098): what a reader's program did with a message. Never a bounce. */
export interface DispositionReading {
  readonly recipient: string | null;
  readonly originalMessageId: string | null;
  readonly disposition: string | null;
  readonly group: FieldGroup;
}

/** A mailbox rule that refused the mail answers with a disposition notice (RFC 5429 section 2.1.2). */
export function isRefusal(mail: Mail, found: DispositionReading): boolean {
  if (
    !/deleted|denied|failed/i.test(found.disposition ?? '') ||
    !/automatic/i.test(found.disposition ?? '')
  )
    return false;
  const text = [mail.subject, ...mail.text().report.lines.slice(0, 20)].join(' ').slice(0, 2000);
  return /\b(?:reject|refus)/i.test(text) && !/\b(?:without being read|ungelesen)\b/i.test(text);
}

/** Reads a disposition notice; null for any other mail. */
export function readDisposition(mail: Mail): DispositionReading | null {
  const part = mail.parts.find((one) => PART.test(one.type));
  const declared = READ.test(mail.root.contentType.parameters.get('report-type') ?? '');
  if (part === undefined && !declared) return null;
  const fields =
    part === undefined
      ? []
      : fieldGroups(decodedLines(mail.source, part, mail.limits.reportBytes)).flatMap(
          (one) => one.fields,
        );
  const group = groupOf(fields);
  const final = valueOf(group, 'final-recipient') ?? valueOf(group, 'original-recipient');
  return {
    recipient: final === null ? mail.fromAddress : reportAddress(final),
    originalMessageId: valueOf(group, 'original-message-id'),
    disposition: valueOf(group, 'disposition'),
    group,
  };
}
