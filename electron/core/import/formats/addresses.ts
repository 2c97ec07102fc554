import type { RecordSink } from '../format.ts';
import type { Json } from '../format.ts';
import { isList, isObject, textAt } from './json-rows.ts';

const FORMULA = /^'[=+@-]/;

/**
 * The bare address of `a@x`, `<a@x>` or `Name <a@x>`; untouched otherwise, but for the apostrophe
 * that some exporters put before what a spreadsheet would take for a formula.
 */
export function bareAddress(cell: string): string {
  const text = cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
  const close = text.lastIndexOf('>');
  if (close < 0) return text.trim();
  const open = text.lastIndexOf('<', close);
  return open < 0 ? text.trim() : text.slice(open + 1, close).trim();
}

/** The bare address of a sender, where one is stated. */
export const senderOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : bareAddress(text);

/** The recipient of a record, or `undefined` after the record was rejected for want of one. */
export function recipientOf(text: string | undefined, sink: RecordSink): string | undefined {
  if (text === undefined || text === '') {
    sink.reject('no-recipient');
    return undefined;
  }
  const address = bareAddress(text);
  if (address === '') {
    sink.reject('no-recipient');
    return undefined;
  }
  if (!address.includes('@')) {
    sink.reject('bad-recipient', address);
    return undefined;
  }
  return address;
}

/** Addresses of `"a@x"`, `"a@x, Name <b@y>"`, `["a@x"]` or `[{ Email | email | address: "a@x" }]`. */
export function addressList(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') {
    return value
      .split(/[,;]/)
      .map((part) => bareAddress(part))
      .filter((address) => address.includes('@'));
  }
  if (isList(value)) return value.flatMap((item) => [...addressList(item)]);
  if (isObject(value)) {
    const address = textAt(value, 'Email', 'email', 'address');
    return address === undefined ? [] : addressList(address);
  }
  return [];
}
