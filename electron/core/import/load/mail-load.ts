import type { EventType } from '../../../../shared/domain/event.ts';
import type { DecodedMail, ReportedRecipient } from '../../../../shared/domain/mail.ts';
import { plausibleDate } from '../../diagnose/begun.ts';
import { retryUntilNote } from '../../diagnose/retry-until.ts';
import { sentOnNote } from '../../diagnose/sent-on.ts';
import { isMasked } from '../../mail/return-path.ts';
import type { JoinedBy } from '../../workspace/codes.ts';
import type { WritableDatabase } from '../../workspace/connection.ts';
import type { FamilyId } from './intake/message-keys.ts';
import type { SourceIntake } from './intake/source-intake.ts';
import { foldAddress } from '../../workspace/keys/fold-address.ts';
import { insertReport, isKnownMail } from '../../workspace/queries/reports.ts';
import { mailIdentity } from './mail-identity.ts';
import { familyIds, returnAddressIds } from './vendor-headers.ts';

const EVENT_OF_ACTION: Readonly<Record<ReportedRecipient['action'], EventType>> = {
  failed: 'bounced',
  delayed: 'deferred',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};

function eventType(mail: DecodedMail, recipient: ReportedRecipient): EventType {
  switch (mail.kind) {
    case 'bounce':
      return EVENT_OF_ACTION[recipient.action];
    case 'complaint':
      return 'complained';
    case 'auto-reply':
      return 'auto-replied';
    case 'unsubscribe':
      return 'unsubscribed';
    case 'disposition':
      return mail.receipt?.displayed === true ? 'opened' : 'other';
    case 'message':
    case 'unreadable':
      return 'other';
    default:
      return mail.kind satisfies never;
  }
}

/** Where a mail of a source lies: its record, and how far below it the mail's own first line is. */
export interface MailPlace {
  readonly source: number;
  readonly line: number;
  readonly offset: number;
  readonly linesBefore: number;
}

/**
 * Takes a decoded mail in: the report itself, and one event for each recipient it speaks of, under
 * the ids of the message that it returns.
 * @param bytes size of the raw mail
 */
export function loadMail(
  db: WritableDatabase,
  load: SourceIntake,
  mail: DecodedMail,
  bytes: number,
  place: MailPlace,
): void {
  const recipients = mail.recipients.filter((one) => writtenTo(one).includes('@'));
  const identity = recipients.length === 0 ? mailIdentity(mail) : null;
  const isRepeated = identity !== null && isKnownMail(db, identity);
  const report = insertReport(
    db,
    {
      source: place.source,
      offset: place.offset,
      size: bytes,
      line: place.line,
      kind: mail.kind,
      at: mail.date,
      subject: mail.original?.subject ?? mail.subject,
    },
    identity,
  );
  load.mail(mail.kind === 'bounce', isRepeated);
  const { original } = mail;
  const headerIds = familyIds(original);
  const carriedIds = returnAddressIds(mail.returnAddress ?? null);
  const ids = [...headerIds, ...carriedIds];
  const subject = original?.subject ?? undefined;
  for (const reported of recipients) {
    const recipient = asWrittenTo(load, mail, reported, ids);
    const at = mail.date ?? recipient.lastAttemptAt;
    const firstLine = recipient.evidence[0]?.line ?? 1;
    load.event(
      {
        type: eventType(mail, recipient),
        at,
        recipient: writtenTo(recipient),
        headerMessageId: original?.messageId ?? undefined,
        subject,
        sender: original?.from ?? undefined,
        reply: recipient.diagnostic ?? undefined,
        status: recipient.status ?? undefined,
        replyCode: recipient.replyCode ?? undefined,
        remoteMta: recipient.remoteMta ?? undefined,
        vendorLabel: mail.receipt?.type ?? recipient.action,
        detail: sentOn(recipient) ?? goesOn(recipient),
      },
      {
        report,
        joinedBy: joinedBy(mail, recipient, headerIds, carriedIds),
        ids,
        classification: recipient.classification,
        answer: mail.answer ?? undefined,
        sentAt: plausibleDate(original?.date ?? null, at),
        loose: {
          key: looseKey(mail),
          at: original?.date ?? at,
          subject: subject ?? null,
          sentOnTo: sentOn(recipient) === undefined ? null : foldAddress(recipient.address),
        },
      },
      place.line + place.linesBefore + firstLine - 1,
    );
  }
}

/**
 * How the mail is joined to a message by anything but a Message-ID, or by that where it has nothing
 * else. Which of the two a log knows is told when the message is read.
 */
function joinedBy(
  mail: DecodedMail,
  recipient: ReportedRecipient,
  headerIds: readonly FamilyId[],
  carriedIds: readonly FamilyId[],
): JoinedBy | null {
  if (headerIds.length > 0) return 'vendor-id';
  if (carriedIds.length > 0 || recipient.byReturnAddress === true) return 'verp';
  const { original } = mail;
  return original !== null && original.messageId !== null ? 'message-id' : null;
}

/**
 * With the address that the message was written to by the returned To alone, unless a log has the
 * message for the address that failed.
 */
function asWrittenTo(
  load: SourceIntake,
  mail: DecodedMail,
  recipient: ReportedRecipient,
  ids: readonly FamilyId[],
): ReportedRecipient {
  const presumed = mail.presumedRecipient ?? null;
  if (presumed === null || recipient.originalAddress !== null) return recipient;
  const known = load.knows(recipient.address, mail.original?.messageId ?? undefined, ids);
  return known ? recipient : { ...recipient, originalAddress: presumed };
}

/** The address that the sender knows. */
function writtenTo({ address, originalAddress }: ReportedRecipient): string {
  return originalAddress ?? address;
}

/** The way of a message that was sent on to another address. */
function sentOn({ address, originalAddress }: ReportedRecipient): string | undefined {
  if (originalAddress === null || isMasked(address)) return undefined;
  const same = originalAddress.toLowerCase() === address.toLowerCase();
  return same ? undefined : sentOnNote(originalAddress, address);
}

/** Until when a message that is late is tried. */
function goesOn({ action, willRetryUntil }: ReportedRecipient): string | undefined {
  return action === 'delayed' && willRetryUntil !== null
    ? retryUntilNote(willRetryUntil)
    : undefined;
}

/** What tells the mail apart from others: its own Message-ID, else when and by whom it was written. */
function looseKey(mail: DecodedMail): string {
  return mail.messageId ?? `${mail.date ?? ''} ${mail.from ?? ''} ${mail.subject ?? ''}`;
}
