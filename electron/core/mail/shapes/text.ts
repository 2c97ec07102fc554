import { codesIn } from '../codes.ts';
import { commandIn, EMPTY_DRAFT, remoteMtaIn } from '../draft.ts';
import type { Reading, RecipientDraft } from '../draft.ts';
import type { Mail } from '../mail.ts';
import { addressList, ownAddresses } from '../mail.ts';
import { headerAll } from '../mime/headers.ts';
import { fieldGroups } from '../report-fields.ts';
import { actionOfText } from '../text/action.ts';
import { diagnose } from '../text/diagnosis.ts';
import { recipientsInText } from '../text/recipients.ts';
import type { NamedRecipient } from '../text/candidate.ts';
import { readStatusGroups } from './rfc3464.ts';
import { guessedRecipients } from './guessed-recipients.ts';

/** Reads a report from its words alone: the general rules that all text shapes share. */
export function readText(mail: Mail): Reading {
  const text = mail.text().report;
  const fields = fieldsInText(mail);
  if (fields !== null) return fields;
  const named = namedRecipients(mail, text.lines);
  const diagnoses = diagnose(text, named);
  const action = actionOfText(mail.subject, text.lines);
  const recipients = named.map((one, index): RecipientDraft => {
    const diagnosis = diagnoses[index];
    const said = diagnosis?.diagnostic ?? null;
    const context = diagnosis?.context ?? [];
    const codes = codesIn(diagnosis?.lines ?? '');
    return {
      ...EMPTY_DRAFT,
      address: one.address,
      originalAddress: one.originalAddress,
      byReturnAddress: one.byReturnAddress === true,
      action,
      status: codes.status,
      replyCode: codes.replyCode,
      diagnostic: said,
      context: [...context, mail.subject],
      command: commandIn([said ?? '', ...context].join(' ')),
      remoteMta: remoteMtaIn([said ?? '', ...context.slice(0, 1)].join(' ')),
      evidence: diagnosis?.evidence ?? [],
    };
  });
  return { recipients, reportedBy: null, envelopeId: null, sure: named.some((one) => one.sure) };
}

/** Report fields that stand in plain text, without a part of their own. */
function fieldsInText(mail: Mail): Reading | null {
  const text = mail.text().report;
  const start = text.lines.findIndex((line) =>
    /^\s{0,20}(?:final-recipient|reporting-mta|original-recipient)\s{0,8}:/i.test(line),
  );
  if (start === -1) return null;
  const groups = fieldGroups(text, firstField(text.lines, start));
  return readStatusGroups(mail, [groups]);
}

function firstField(lines: readonly string[], from: number): number {
  let at = from;
  while (at > 0 && /^\s{0,20}[A-Za-z-]{3,40}\s?:/.test(lines[at - 1] ?? '')) at -= 1;
  return at;
}

/** Reads a mailbox rule's refusal: the words about the recipient that its fields name. */
export function readRefusal(mail: Mail, recipient: string | null): Reading {
  const read = readText(mail);
  if (recipient === null) return read;
  const known = read.recipients.find(
    (one) => one.address.toLowerCase() === recipient.toLowerCase(),
  );
  const only = known ?? read.recipients[0];
  const draft = { ...(only ?? EMPTY_DRAFT), address: recipient, action: 'failed' as const };
  return { ...read, recipients: [draft] };
}

function namedRecipients(mail: Mail, lines: readonly string[]): readonly NamedRecipient[] {
  const failed = addressList(headerAll(mail.root.headers, 'x-failed-recipients').join(', '));
  const found = recipientsInText(lines, ownAddresses(mail));
  if (failed.length > found.length) return failed.map((address) => located(address, found, lines));
  if (found.length > 0) return found;
  const { addresses, byReturnAddress } = guessedRecipients(mail, lines);
  return addresses.map((address) => ({
    address,
    originalAddress: null,
    at: 0,
    sure: false,
    byReturnAddress,
  }));
}

function located(
  address: string,
  found: readonly NamedRecipient[],
  lines: readonly string[],
): NamedRecipient {
  const known = found.find((one) => one.address.toLowerCase() === address.toLowerCase());
  const at = known?.at ?? lines.findIndex((line) => line.includes(address));
  return {
    address,
    originalAddress: known?.originalAddress ?? null,
    at: Math.max(at, 0),
    sure: true,
  };
}
