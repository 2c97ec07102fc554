import { ACTIONS } from '../../../../shared/domain/bounce.ts';
import type { Action } from '../../../../shared/domain/bounce.ts';
import type { MailEvidence, ReportField } from '../../../../shared/domain/mail.ts';
import { reportAddress } from '../address.ts';
import { codesIn, mostTelling, statusOfField } from '../codes.ts';
import { mailDate } from '../dates.ts';
import { commandIn, EMPTY_DRAFT } from '../draft.ts';
import type { RecipientDraft } from '../draft.ts';
import { fieldOf, groupOf, valueOf } from '../report-fields.ts';
import type { FieldGroup } from '../report-fields.ts';

const RECIPIENT_FIELDS: ReadonlySet<string> = new Set(
  'final-recipient original-recipient action status diagnostic-code remote-mta last-attempt-date will-retry-until final-log-id x-actual-recipient'.split(
    ' ',
  ),
);
const ONCE_EACH: ReadonlySet<string> = new Set('final-recipient action status'.split(' '));

/** The per-message block and the per-recipient blocks of a delivery report (RFC 3464 section 2). */
export interface DeliveryStatus {
  readonly message: FieldGroup;
  readonly recipients: readonly FieldGroup[];
}

/** Sorts groups of fields into the two kinds, mending lost and surplus blank lines. */
export function sortGroups(groups: readonly FieldGroup[], limit: number): DeliveryStatus {
  const messageFields: ReportField[] = [];
  const recipients: ReportField[][] = [];
  for (const group of groups) {
    const named = group.values.has('final-recipient') || group.values.has('original-recipient');
    const about = named || group.fields.some((field) => isAbout(field));
    if (!about) {
      messageFields.push(...group.fields);
      continue;
    }
    const open = recipients.at(-1);
    const addsTo = open !== undefined && !group.values.has('final-recipient') && lacks(open, group);
    if (addsTo) open.push(...group.fields);
    else recipients.push(...splitRepeats(group.fields));
    if (recipients.length >= limit) break;
  }
  return {
    message: groupOf(messageFields),
    recipients: recipients.slice(0, limit).map((fields) => groupOf(fields)),
  };
}

function isAbout(field: ReportField): boolean {
  return RECIPIENT_FIELDS.has(field.name.toLowerCase());
}

function lacks(open: readonly ReportField[], group: FieldGroup): boolean {
  const has = new Set(open.map((field) => field.name.toLowerCase()));
  return ![...group.values.keys()].some((name) => RECIPIENT_FIELDS.has(name) && has.has(name));
}

/** A second Final-Recipient, Action or Status starts the next recipient even without a blank line. */
function splitRepeats(fields: readonly ReportField[]): readonly ReportField[][] {
  const blocks: ReportField[][] = [[]];
  let seen = new Set<string>();
  for (const field of fields) {
    const name = field.name.toLowerCase();
    if (ONCE_EACH.has(name) && seen.has(name)) {
      blocks.push([]);
      seen = new Set();
    }
    seen.add(name);
    blocks.at(-1)?.push(field);
  }
  return blocks.filter((block) => block.some((field) => isAbout(field)));
}

const ACTION_WORDS: ReadonlyMap<string, Action> = new Map([
  ['failure', 'failed'],
  ['fail', 'failed'],
  ['error', 'failed'],
  ['expired', 'failed'],
  ['undeliverable', 'failed'],
  ['bounced', 'failed'],
  ['delay', 'delayed'],
  ['deferred', 'delayed'],
  ['deliverable', 'delivered'],
  ['success', 'delivered'],
  ['relay', 'relayed'],
  ['expand', 'expanded'],
]);

/** The Action of a block as RFC 3464 knows it, misspelt ones mapped; null when it states none. */
export function actionOf(value: string | null): Action | null {
  const word = /^[^A-Za-z]{0,5}([A-Za-z]{2,20})/.exec(value ?? '')?.[1]?.toLowerCase() ?? '';
  return ACTIONS.find((action) => action === word) ?? ACTION_WORDS.get(word) ?? null;
}

/** Diagnostic text without its type (`smtp;`, `X-Unix; 127`). */
export function diagnosticText(value: string): string {
  return value.replace(/^\s{0,10}[A-Za-z][\w-]{0,30}\s{0,5};\s{0,10}/, '').trim();
}

function hostOf(value: string | null): string | null {
  if (value === null) return null;
  const host = value
    .replace(/^\s{0,10}[A-Za-z][\w-]{0,30}\s{0,5};\s{0,10}/, '')
    .trim()
    .split(/[\s(;]/, 1)[0]
    ?.replace(/\.$/, '');
  return host === undefined || host === '' ? null : host;
}

const SAYS_WHY =
  /^(?:x-supplementary-info|x-postfix-.*|x-notes|x-reason|reason|x-diagnostic.*|x-error.*|error|x-display-name|x-recipient-status|x-failure.*|x-smtp.*)$/;

/** What one block says; the address may be empty where the block names none. */
export function draftOf(group: FieldGroup): RecipientDraft {
  const final =
    fieldOf(group, 'final-recipient') ??
    fieldOf(group, 'x-actual-recipient') ??
    fieldOf(group, 'original-recipient');
  const finalAddress = final === null ? '' : (reportAddress(final.value) ?? '');
  const original = valueOf(group, 'original-recipient') ?? valueOf(group, 'x-original-recipient');
  const originalAddress = original === null ? null : reportAddress(original);
  const foreign = !isWritable(finalAddress) && isWritable(originalAddress ?? '');
  const address = foreign ? (originalAddress ?? '') : finalAddress;
  const diagnostics = (group.values.get('diagnostic-code') ?? []).filter(
    (field) => field.value !== '',
  );
  const said = diagnostics
    .map((field) => diagnosticText(field.value))
    .filter((text) => text !== '');
  const extra = group.fields.filter(
    (field) => SAYS_WHY.test(field.name.toLowerCase()) && field.value !== '',
  );
  const diagnostic = said.length === 0 ? null : said.join(' ');
  const codes = codesIn([...said, ...extra.map((field) => field.value)].join('\n'));
  /** A program's exit code (`X-Unix; 77`) is no reply. */
  const exitCode = said.some((text) => /^\d{1,4}$/.test(text));
  const statusField = fieldOf(group, 'status');
  const stated = statusField === null ? null : statusOfField(statusField.value);
  const comment = statusField === null ? null : /\(([^()]{3,300})\)/.exec(statusField.value)?.[1];
  return {
    ...EMPTY_DRAFT,
    address,
    originalAddress: sameAddress(originalAddress, address) ? null : originalAddress,
    action: actionOf(valueOf(group, 'action')),
    status: mostTelling([codes.status, stated]),
    replyCode: exitCode ? null : (codes.replyCode ?? replyCodeOfComment(statusField)),
    diagnostic,
    words: exitCode ? diagnostics.map((field) => field.value).join(' ') : null,
    context: [
      ...extra.map((field) => field.value),
      ...(comment === null || comment === undefined ? [] : [comment]),
    ],
    remoteMta: hostOf(valueOf(group, 'remote-mta')),
    lastAttemptAt: mailDate(valueOf(group, 'last-attempt-date')),
    willRetryUntil: mailDate(valueOf(group, 'will-retry-until')),
    finalLogId: valueOf(group, 'final-log-id'),
    command: commandIn(said.join(' ')),
    evidence: evidenceOf([...diagnostics, ...extra.slice(0, 2), statusField, final]),
    fields: group.fields,
  };
}

function replyCodeOfComment(field: ReportField | null): string | null {
  return field === null ? null : (/\b([45]\d\d) /.exec(field.value.slice(0, 200))?.[1] ?? null);
}

/** X.400 names, host-only domains, programs and masked addresses are not what the sender wrote to. */
function isWritable(address: string): boolean {
  return (
    /^[^\s/|][^\s]{0,200}@[^\s@]{1,200}\.[^\s@.]{1,60}$/.test(address) && !address.includes('**')
  );
}

function sameAddress(a: string | null, b: string): boolean {
  return a !== null && a.toLowerCase() === b.toLowerCase();
}

function evidenceOf(fields: readonly (ReportField | null)[]): readonly MailEvidence[] {
  return fields
    .filter((field) => field !== null)
    .map((field) => ({ text: `${field.name}: ${field.value}`.slice(0, 500), line: field.line }));
}
