import { addressList, firstAddresses } from '../mail.ts';
import type { Mail } from '../mail.ts';
import { headerAll } from '../mime/headers.ts';
import type { Headers } from '../mime/headers.ts';
import { returnAddressOf } from '../return-path.ts';
import { returnedHeaders } from '../returned.ts';
import { bareNames } from '../text/bare-names.ts';

/**
 * Whom a report must mean that names no address: bare names completed by the returned message, the
 * recipient in its return path, the returned message's own recipients, the report's summary of it.
 */
export function guessedRecipients(mail: Mail, lines: readonly string[]): Guess {
  const completed = fromBareNames(mail, lines);
  if (completed !== null) return { addresses: completed, byReturnAddress: false };
  const carried = returnAddressOf(mail, returnedHeaders(mail))?.recipient ?? null;
  if (carried !== null) return { addresses: [carried], byReturnAddress: true };
  const addresses =
    nonEmpty(fromReturned(mail)) ?? nonEmpty(fromSummary(lines)) ?? bareNames(lines);
  return { addresses, byReturnAddress: false };
}

/** Whom a report must mean, and whether its return address is what tells. */
export interface Guess {
  readonly addresses: readonly string[];
  readonly byReturnAddress: boolean;
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

/** Headers of a returned message that tell its recipient, the surest first. */
const TOLD_IN: readonly string[] = [
  'x-actual-recipient',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'to',
  'delivered-to',
];

function fromReturned(mail: Mail): readonly string[] {
  const headers = returnedHeaders(mail);
  if (headers === null) return [];
  const received = receivedFor(headers);
  if (received !== null) return [received];
  return firstAddresses(headers, TOLD_IN);
}
