import type { RecipientDraft, Reading } from '../draft.ts';
import { isReportSender } from '../kinds/report-signs.ts';
import type { Mail } from '../mail.ts';
import { decodedLines } from '../mime/lines.ts';
import type { Part } from '../mime/part.ts';
import { fieldGroups, valueOf } from '../report-fields.ts';
import type { FieldGroup } from '../report-fields.ts';
import { REPORT_SUBJECT } from '../text/phrases.ts';
import { draftOf, sortGroups } from './delivery-status.ts';
import type { Shape } from './shape.ts';
import { fillFromText } from './text-fill.ts';

const STATUS_PART = /^message\/(?:global-)?delivery-(?:status|report)$|^text\/delivery-status$/;

const FIELDS_AT_ONCE =
  /^\s{0,20}(?:reporting-mta|original-envelope-id|final-recipient|original-recipient|arrival-date)\s{0,8}:/i;

/** Report fields that a gateway relabelled as a text or a file. */
function isRelabelled(mail: Mail, part: Part): boolean {
  if (part.parts.length > 0 || !/^(?:text\/plain|application\/octet-stream)$/.test(part.type))
    return false;
  const head = mail.source.text.slice(part.start, Math.min(part.end, part.start + 2000));
  return FIELDS_AT_ONCE.test(head) && /^\s{0,20}(?:final|original)-recipient\s{0,8}:/im.test(head);
}

function statusParts(mail: Mail): readonly Part[] {
  const declared = mail.parts.filter((part) => STATUS_PART.test(part.type));
  if (declared.length > 0 || mail.parts.length === 1) return declared;
  if (!isReportSender(mail) && !REPORT_SUBJECT.test(mail.subject)) return [];
  return mail.parts.filter((part) => isRelabelled(mail, part));
}

/** Delivery reports with a machine-readable part (RFC 3464, RFC 6522, RFC 6533). */
export const rfc3464: Shape = {
  name: 'rfc3464',
  applies: (mail) => statusParts(mail).length > 0,
  read: (mail) =>
    readStatusGroups(
      mail,
      statusParts(mail).map((part) => groupsOf(mail, part)),
    ),
};

function groupsOf(mail: Mail, part: Part): readonly FieldGroup[] {
  return fieldGroups(decodedLines(mail.source, part, mail.limits.reportBytes));
}

/** Builds a reading from groups of report fields, wherever they stood; null when they name nobody. */
export function readStatusGroups(
  mail: Mail,
  parts: readonly (readonly FieldGroup[])[],
): Reading | null {
  const sorted = parts.map((groups) => sortGroups(groups, mail.limits.recipients));
  const drafts = sorted.flatMap((one) => one.recipients.map((group) => draftOf(group)));
  const message = sorted.map((one) => one.message);
  const value = (name: string): string | null =>
    [...message, ...sorted.flatMap((one) => one.recipients.slice(0, 1))]
      .map((group) => valueOf(group, name))
      .find((found) => found !== null) ?? null;
  if (drafts.length === 0) return null;
  const reportedBy =
    value('reporting-mta')
      ?.replace(/^\s{0,10}[A-Za-z][\w-]{0,30}\s{0,5};\s{0,10}/, '')
      .trim() ?? null;
  const named = drafts.filter((draft) => draft.address !== '');
  const recipients = fillFromText(mail, named.length > 0 ? mergeSame(named) : drafts);
  return {
    recipients,
    reportedBy: reportedBy === '' ? null : reportedBy,
    envelopeId: value('original-envelope-id'),
    sure: true,
  };
}

/** The same address twice (plain and HTML variants, or several attempts) is one recipient; the more telling block wins. */
function mergeSame(drafts: readonly RecipientDraft[]): readonly RecipientDraft[] {
  const byAddress = new Map<string, RecipientDraft>();
  for (const draft of drafts) {
    const key = `${draft.address.toLowerCase()} ${draft.action ?? ''}`;
    const known = byAddress.get(key);
    if (known === undefined) byAddress.set(key, draft);
    else if (known.diagnostic === null && draft.diagnostic !== null) byAddress.set(key, draft);
  }
  return [...byAddress.values()];
}
