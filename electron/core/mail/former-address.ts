import type { OriginalMessage } from '../../../shared/domain/mail.ts';
import { findAddresses } from './address.ts';
import type { RecipientDraft } from './draft.ts';
import { header, headerAll } from './mime/headers.ts';
import type { Headers } from './mime/headers.ts';

/** Fields in which a host on the way noted whom it had the message for before it sent it on. */
const PASSED_BY = ['x-forwarded-for', 'delivered-to', 'x-original-to', 'x-envelope-to'] as const;
/** Mail that a list sent on: its members are recipients of their own (RFC 2369 section 3.4; Mailman, ezmlm). */
const OF_LISTS = [
  'list-post',
  'x-beenthere',
  'mailing-list',
  'x-mailman-version',
  'x-ml-name',
] as const;
const HOPS = 20;
const FOR = /\bfor\s{1,5}<?([^\s<>;]{1,128}@[^\s<>;]{1,255}?)>?(?=[\s;]|$)/i;

/**
 * Where a message was sent on to another address and that one failed: the address that the sender had
 * written to. It stands in the returned To, and a host on the way had the message for it. Without both
 * nothing is said: a To alone is no proof that the message was for it.
 */
export function withFormerAddress(
  drafts: readonly RecipientDraft[],
  returned: Headers | null,
  original: OriginalMessage | null,
): readonly RecipientDraft[] {
  const draft = drafts[0];
  if (draft === undefined || drafts.length > 1 || returned === null || original === null) {
    return drafts;
  }
  const failed = draft.address.toLowerCase();
  if (draft.originalAddress !== null || !failed.includes('@')) return drafts;
  const to = new Map(original.to.map((address) => [address.toLowerCase(), address]));
  if (to.has(failed) || to.size === 0 || isFromList(returned)) return drafts;
  for (const passed of passedBy(returned)) {
    const former = to.get(passed.toLowerCase());
    if (former !== undefined) return [{ ...draft, originalAddress: former }];
  }
  return drafts;
}

/**
 * The one address that the returned message is written to, where another failed and nothing more is
 * told: most likely it was sent on. Null where a list sent it, where the sender wrote to himself (and
 * to others behind), and where a host on the way had it for the address that failed alone.
 */
export function presumedRecipient(
  drafts: readonly RecipientDraft[],
  returned: Headers | null,
  original: OriginalMessage | null,
): string | null {
  const draft = drafts[0];
  const to = original?.to ?? [];
  const [written] = to;
  if (draft === undefined || drafts.length > 1 || returned === null || written === undefined)
    return null;
  const failed = draft.address.toLowerCase();
  if (draft.originalAddress !== null || !failed.includes('@') || to.length > 1) return null;
  const folded = written.toLowerCase();
  if (folded === failed || folded === original?.from?.toLowerCase() || isFromList(returned))
    return null;
  for (const passed of passedBy(returned)) if (passed.toLowerCase() === failed) return null;
  return written;
}

function isFromList(returned: Headers): boolean {
  return (
    OF_LISTS.some((name) => header(returned, name) !== null) ||
    /^list$/i.test(header(returned, 'precedence') ?? '')
  );
}

function* passedBy(returned: Headers): Generator<string> {
  for (const name of PASSED_BY) {
    for (const value of headerAll(returned, name).slice(0, HOPS)) {
      for (const { address } of findAddresses(value.slice(0, 1000))) yield address;
    }
  }
  for (const value of headerAll(returned, 'received').slice(0, HOPS)) {
    const address = FOR.exec(value.slice(0, 2000))?.[1];
    if (address !== undefined) yield address;
  }
}
