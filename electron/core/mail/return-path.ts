import type { ReturnAddress } from '../../../shared/domain/mail.ts';
import { findAddresses } from './address.ts';
import type { RecipientDraft } from './draft.ts';
import type { Mail } from './mail.ts';
import { header, headerAll } from './mime/headers.ts';
import type { Headers } from './mime/headers.ts';
import { readReturnAddress } from './return-address.ts';

/** Where the address that the report was sent to is written: the envelope sender of what it reports. */
const OF_REPORT = [
  'x-original-to',
  'delivered-to',
  'envelope-to',
  'x-envelope-to',
  'x-delivered-to',
  'to',
] as const;

/** Where the returned message's own header keeps its envelope sender. */
const OF_RETURNED = [
  'return-path',
  'x-return-path',
  'x-envelope-from',
  'x-envelope-sender',
  'envelope-from',
  'errors-to',
] as const;

/** What a receiving server noted of the envelope sender (RFC 7208 section 9.1, RFC 8601 section 2.7.2). */
const NOTED: readonly (readonly [name: string, value: RegExp])[] = [
  ['received-spf', /\benvelope-from="?<?([^\s<>";]{1,400}@[^\s<>";]{1,255})/i],
  ['authentication-results', /\bsmtp\.mailfrom="?<?([^\s<>";]{1,400}@[^\s<>";]{1,255})/i],
];

const STATUS_PART = /^message\/(?:global-)?delivery-status$/;
/** Postfix and KumoMTA name the sender among the fields of their report. */
const SENDER_FIELD =
  /^x-(?:postfix|kumomta)-sender:[ \t]{0,8}(?:[\w-]{1,20};[ \t]{0,8})?<?([^\s<>]{3,600})/im;
const FIELDS_LOOKED_AT = 4000;

/**
 * What the return address of the reported message carries: read from the addresses that the report
 * came back to, then from the report's fields and the returned header. Null where it carries nothing.
 * @param stated further addresses that the report states, e.g. its envelope id or Original-Mail-From
 */
export function returnAddressOf(
  mail: Mail,
  returned: Headers | null,
  stated: readonly (string | null)[] = [],
): ReturnAddress | null {
  let recipient: ReturnAddress | null = null;
  let id: ReturnAddress | null = null;
  for (const address of candidates(mail, returned, stated)) {
    const read = readReturnAddress(address);
    if (read === null) continue;
    if (read.recipient !== null) recipient ??= read;
    if (read.vendorId !== null) id ??= read;
    if (recipient !== null && id !== null) break;
  }
  return recipient === null ? id : { ...recipient, vendorId: id?.vendorId ?? null };
}

function* candidates(
  mail: Mail,
  returned: Headers | null,
  stated: readonly (string | null)[],
): Generator<string> {
  for (const name of OF_REPORT) yield* addressesIn(mail.root.headers, name);
  for (const value of stated) if (value !== null && value.includes('@')) yield bare(value);
  const part = mail.parts.find(({ type }) => STATUS_PART.test(type));
  if (part !== undefined) {
    const end = Math.min(part.end, part.start + FIELDS_LOOKED_AT);
    const sender = SENDER_FIELD.exec(mail.source.text.slice(part.start, end))?.[1];
    if (sender !== undefined) yield sender;
  }
  if (returned === null) return;
  for (const name of OF_RETURNED) yield* addressesIn(returned, name);
  for (const [name, value] of NOTED) {
    const sender = value.exec((header(returned, name) ?? '').slice(0, 2000))?.[1];
    if (sender !== undefined) yield sender;
  }
}

const MOST_ADDRESSES = 5;

/** Addresses of a field as far as they could carry anything. */
function* addressesIn(headers: Headers, name: string): Generator<string> {
  for (const value of headerAll(headers, name)) {
    if (!/[=*]|-\w{12}/.test(value)) continue;
    for (const { address } of findAddresses(value.slice(0, 1000)).slice(0, MOST_ADDRESSES)) {
      yield address;
    }
  }
}

function bare(value: string): string {
  return value.trim().replace(/^<([^<>]{0,700})>$/, '$1');
}

/** Local parts with which providers replace an address that they do not tell. */
const MASKED = /\*\*|^(?:redacted|undisclosed|removed|hidden|masked|anonym)/i;

/** Whether a report names somebody without telling the address. */
export function isMasked(address: string): boolean {
  return !address.includes('@') || MASKED.test(address);
}

/**
 * Completes what a report says of its one recipient by the return address: whom it hides, and whom the
 * sender had written to where the mail was sent on to another address.
 */
export function withReturnAddress(
  drafts: readonly RecipientDraft[],
  carried: ReturnAddress | null,
): readonly RecipientDraft[] {
  const draft = drafts[0];
  const recipient = carried?.recipient ?? null;
  if (carried === null || recipient === null || draft === undefined || drafts.length > 1) {
    return drafts;
  }
  if (draft.originalAddress !== null && !isMasked(draft.originalAddress)) return drafts;
  if (isMasked(draft.address)) {
    return [{ ...draft, originalAddress: recipient, byReturnAddress: true }];
  }
  const writtenTo = addressWrittenTo(draft.address, carried);
  return writtenTo === null ? drafts : [{ ...draft, originalAddress: writtenTo }];
}

/** The address that a message was sent to, where the one that answers or failed is another; else null. */
export function addressWrittenTo(address: string, carried: ReturnAddress | null): string | null {
  if (carried === null || carried.recipient === null || !carried.sure) return null;
  return isTail(address, carried.recipient) ? null : carried.recipient;
}

/** Whether a prefix of the return address was taken for a part of the user's name, or nothing differs. */
function isTail(address: string, recipient: string): boolean {
  const named = address.toLowerCase();
  const read = recipient.toLowerCase();
  return (
    read === named || (read.endsWith(named) && /[-_.+]/.test(read.at(-named.length - 1) ?? ''))
  );
}
