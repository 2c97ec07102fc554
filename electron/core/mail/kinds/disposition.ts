import type { MailEvidence, ReadReceipt } from '../../../../shared/domain/mail.ts';
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
  /** Whom the sender wrote to, where it is another. */
  readonly originalRecipient: string | null;
  readonly receipt: ReadReceipt;
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
  const stated = addressOf(group, 'original-recipient');
  const recipient = addressOf(group, 'final-recipient') ?? stated ?? mail.fromAddress;
  const disposition = valueOf(group, 'disposition');
  return {
    recipient,
    originalRecipient: stated?.toLowerCase() === recipient?.toLowerCase() ? null : stated,
    receipt: receiptOf(disposition),
    originalMessageId: valueOf(group, 'original-message-id'),
    disposition,
    group,
  };
}

/** The fields that a receipt rests on. */
export function receiptEvidence({ group }: DispositionReading): readonly MailEvidence[] {
  return group.fields
    .filter(({ name }) => /^(?:disposition|final-recipient|original-message-id)$/i.test(name))
    .map(({ name, value, line }) => ({ text: `${name}: ${value}`.slice(0, 500), line }));
}

function addressOf(group: FieldGroup, name: string): string | null {
  const value = valueOf(group, name);
  const address = value === null ? null : reportAddress(value);
  return address?.includes('@') === true ? address : null;
}

/**
 * The type behind the modes, without its modifiers: `automatic-action/MDN-sent-automatically; displayed`.
 * Who acted and who sent the notice says nothing of a reader: Exchange writes `automatic-action` for
 * messages that people opened.
 */
function receiptOf(disposition: string | null): ReadReceipt {
  const found = /(?:^|;)\s{0,20}([a-z-]{1,30})(\/[\w,/-]{1,60})?\s{0,20}$/i.exec(
    disposition?.slice(0, 300) ?? '',
  );
  const type = found?.[1]?.toLowerCase() ?? '';
  return { type, displayed: type === 'displayed' && !/error|failure/i.test(found?.[2] ?? '') };
}
