import { findAddresses, recipientInReturnPath } from '../address.ts';
import { addressList } from '../mail.ts';
import type { Mail } from '../mail.ts';
import { header, headerAll } from '../mime/headers.ts';
import type { Headers } from '../mime/headers.ts';
import { returnedHeaders } from '../returned.ts';
import { bareNames } from '../text/bare-names.ts';

/**
 * Whom a report must mean that names no address: bare names completed by the returned message, the
 * recipient in its return path, the returned message's own recipients, the report's summary of it.
 */
export function guessedRecipients(mail: Mail, lines: readonly string[]): readonly string[] {
  return (
    fromBareNames(mail, lines) ??
    fromReturnPath(mail) ??
    nonEmpty(fromReturned(mail)) ??
    nonEmpty(fromSummary(lines)) ??
    bareNames(lines)
  );
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
