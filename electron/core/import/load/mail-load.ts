import type { EventType } from '../../../../shared/domain/event.ts';
import type {
  DecodedMail,
  OriginalMessage,
  ReportedRecipient,
} from '../../../../shared/domain/mail.ts';
import type { WritableDatabase } from '../../workspace/connection.ts';
import type { FamilyId } from './intake/message-keys.ts';
import type { SourceIntake } from './intake/source-intake.ts';
import { insertReport } from '../../workspace/queries/reports.ts';
import { familyIds } from './vendor-headers.ts';

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
  const report = insertReport(db, {
    source: place.source,
    offset: place.offset,
    size: bytes,
    line: place.line,
    kind: mail.kind,
    at: mail.date,
    subject: mail.original?.subject ?? mail.subject,
  });
  load.mail(mail.kind === 'bounce');
  const { original } = mail;
  const ids = familyIds(original);
  const subject = original?.subject ?? undefined;
  for (const recipient of mail.recipients) {
    if (!recipient.address.includes('@')) continue;
    const address = recipient.originalAddress ?? recipient.address;
    const at = mail.date ?? recipient.lastAttemptAt;
    const firstLine = recipient.evidence[0]?.line ?? 1;
    load.event(
      {
        type: eventType(mail, recipient),
        at,
        recipient: address,
        headerMessageId: original?.messageId ?? undefined,
        subject,
        sender: original?.from ?? undefined,
        reply: recipient.diagnostic ?? undefined,
        status: recipient.status ?? undefined,
        replyCode: recipient.replyCode ?? undefined,
        remoteMta: recipient.remoteMta ?? undefined,
        vendorLabel: recipient.action,
      },
      {
        report,
        joinedBy: joinedBy(original, ids),
        ids,
        classification: recipient.classification,
        loose: {
          key: looseKey(mail),
          at: original?.date ?? at,
          subject: subject ?? null,
        },
      },
      place.line + place.linesBefore + firstLine - 1,
    );
  }
}

function joinedBy(
  original: OriginalMessage | null,
  ids: readonly FamilyId[],
): 'message-id' | 'vendor-id' | null {
  if (original !== null && original.messageId !== null) return 'message-id';
  return ids.length > 0 ? 'vendor-id' : null;
}

/** What tells the mail apart from others: its own Message-ID, else when and by whom it was written. */
function looseKey(mail: DecodedMail): string {
  return mail.messageId ?? `${mail.date ?? ''} ${mail.from ?? ''} ${mail.subject ?? ''}`;
}
