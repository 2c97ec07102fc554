import type { Action } from '../../../../shared/domain/bounce.ts';
import { findAddresses, recipientInReturnPath } from '../address.ts';
import { codesIn } from '../codes.ts';
import { commandIn, EMPTY_DRAFT, remoteMtaIn } from '../draft.ts';
import type { Reading, RecipientDraft } from '../draft.ts';
import type { Mail } from '../mail.ts';
import { addressList, ownAddresses } from '../mail.ts';
import { header, headerAll } from '../mime/headers.ts';
import type { Headers } from '../mime/headers.ts';
import { fieldGroups } from '../report-fields.ts';
import { returnedHeaders } from '../returned.ts';
import { diagnose } from '../text/diagnosis.ts';
import { bareNames } from '../text/bare-names.ts';
import { recipientsInText } from '../text/recipients.ts';
import type { NamedRecipient } from '../text/candidate.ts';
import { readStatusGroups } from './rfc3464.ts';

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

/** Subjects of success reports in words; failures are far more common, so nothing less will do. */
const SUCCESSES: readonly (readonly [subject: RegExp, action: Action])[] = [
  [
    /successful(?:ly)? (?:mail )?deliver|delivery status notification \(success\)|^delivered:/i,
    'delivered',
  ],
  [/delivery status notification \(relay(?:ed)?\)|^relayed:/i, 'relayed'],
  [/delivery status notification \(expanded\)|^expanded:/i, 'expanded'],
];

const LINES_FOR_ACTION = 40;

function actionOfText(subject: string, lines: readonly string[]): Action {
  const success = SUCCESSES.find(([pattern]) => pattern.test(subject))?.[1];
  if (success !== undefined) return success;
  const head = lines.slice(0, LINES_FOR_ACTION);
  return DELAYED.test(subject) || head.some((line) => DELAYED.test(line.slice(0, 1000)))
    ? 'delayed'
    : 'failed';
}

const DELAYED =
  /\b(?:delayed|has not yet been delivered|not yet been delivered|still being retried|will (?:be retried|continue (?:trying|to (?:try|attempt|be (?:made|tried))))|warning only|could not (?:send|be delivered|be sent) (?:message |mail )?for (?:the (?:past|last) |more than |over |past )?\d|delivery status notification \(delay\)|warning: (?:could not|message)|temporarily deferred|verzögert|retard[ée]|zwischenbericht)\b|отложен|задерж|будет повтор|遅延/i;

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
  const guessed =
    fromBareNames(mail, lines) ??
    fromReturnPath(mail) ??
    nonEmpty(fromReturned(mail)) ??
    nonEmpty(fromSummary(lines)) ??
    bareNames(lines);
  return guessed.map((address) => ({ address, originalAddress: null, at: 0, sure: false }));
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

/** Bare names, completed by the returned message's own recipients. */
function fromBareNames(mail: Mail, lines: readonly string[]): readonly string[] | null {
  const names = new Set(bareNames(lines).map((name) => name.toLowerCase()));
  const headers = names.size === 0 ? null : returnedHeaders(mail);
  if (headers === null) return null;
  const to = addressList([...headerAll(headers, 'to'), ...headerAll(headers, 'cc')].join(', '));
  const known = to.filter((address) =>
    names.has(address.slice(0, address.lastIndexOf('@')).toLowerCase()),
  );
  return nonEmpty(known);
}

function nonEmpty(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}

/** The `To:` of the message as the report itself sums it up. */
function fromSummary(lines: readonly string[]): readonly string[] {
  const line = lines.find(
    (row) => /^\s{0,20}(?:to|кому|an|à|para|a|宛先)\s{0,8}[:：]/iu.test(row) && row.includes('@'),
  );
  return line === undefined ? [] : addressList(line).slice(0, 20);
}

/** The recipient that the returned message's sender wrote into its own return path. */
function fromReturnPath(mail: Mail): readonly string[] | null {
  const headers = mail.root.headers;
  const paths = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-delivered-to'].flatMap(
    (name) =>
      headerAll(headers, name).flatMap((value) =>
        findAddresses(value.slice(0, 1000)).map((one) => one.address),
      ),
  );
  for (const path of paths) {
    const recipient = recipientInReturnPath(path);
    if (recipient !== null) return [recipient];
  }
  return null;
}

const HOPS_OF_REPORTER = 2;

/** The envelope recipient as the last hops before the report wrote it down (RFC 5321 section 4.4). */
function receivedFor(headers: Headers): string | null {
  for (const value of headerAll(headers, 'received').slice(0, HOPS_OF_REPORTER)) {
    const found = /\bfor\s{1,5}<?([^\s<>;]{1,128}@[^\s<>;]{1,255})>?/i.exec(
      value.slice(0, 2000),
    )?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function fromReturned(mail: Mail): readonly string[] {
  const headers = returnedHeaders(mail);
  if (headers === null) return [];
  const received = receivedFor(headers);
  if (received !== null) return [received];
  for (const name of [
    'x-actual-recipient',
    'x-original-to',
    'envelope-to',
    'x-envelope-to',
    'to',
    'delivered-to',
  ]) {
    const list = addressList(header(headers, name) ?? '');
    if (list.length > 0) return list.slice(0, 20);
  }
  return [];
}
