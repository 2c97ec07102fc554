const LOCAL =
  /[\u200d\w.!#$%&'*+/=?^`{|}~\u00c0-\u1fff\u2600-\u27bf\u3040-\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc-]/;
const DOMAIN = /[\w.\u00b7-\u1fff\u3005-\u3007\u3040-\ufeff-]/;
const MAX_LOCAL = 128;
const MAX_DOMAIN = 255;

/** An address found in running text: where it starts and ends, brackets excluded. */
export interface FoundAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** Every address in a text, in order. Each `@` is looked at once, so the time is linear. */
export function findAddresses(text: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  let floor = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const address = addressAround(text, at, floor);
    if (address !== null) {
      found.push(address);
      floor = address.end;
    }
    if (found.length >= 2000) break;
  }
  return found;
}

function addressAround(text: string, at: number, floor: number): FoundAddress | null {
  let start = at;
  if (text[at - 1] === '"') {
    const quote = text.lastIndexOf('"', at - 2);
    if (quote < Math.max(floor, at - MAX_LOCAL)) return null;
    start = quote;
  } else {
    while (start > floor && at - start < MAX_LOCAL && LOCAL.test(text[start - 1] ?? '')) start -= 1;
    if (text.slice(start, at).includes('//')) return null;
    start = trimStart(text, afterForeignScript(text, start, at), at);
  }
  if (start === at) return null;
  const literal = text[at + 1] === '[';
  let end = at + 1;
  if (literal) {
    const close = text.indexOf(']', at);
    if (close === -1 || close - at > 60) return null;
    end = close + 1;
  } else {
    while (end - at < MAX_DOMAIN && DOMAIN.test(text[end] ?? '')) end += 1;
    while (end > at + 1 && /[.\-_]/.test(text[end - 1] ?? '')) end -= 1;
  }
  end = beforeForeignScript(text, at + 1, end);
  const domain = text.slice(at + 1, end);
  if (domain === '' || domain.startsWith('.') || domain.includes('..')) return null;
  const bracketed = text[start - 1] === '<' && text[end] === '>';
  if (!literal && !bracketed && !/\.[^.\d][^.]*$/.test(domain)) return null;
  return { address: text.slice(start, end), start, end };
}

/** Scripts without spaces run into the address: `无法发送到ann@example.org`. */
function afterForeignScript(text: string, start: number, at: number): number {
  if (at - start < 2 || text.charCodeAt(at - 1) > 0x7f) return start;
  for (let index = at - 1; index >= start; index -= 1) {
    if (text.charCodeAt(index) > 0x7f) return index + 1;
  }
  return start;
}

/** The same behind the address: `ann@example.org不存在`. */
function beforeForeignScript(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) > 0x7f) return end;
  for (let index = start; index < end; index += 1) {
    if (text.charCodeAt(index) <= 0x7f) continue;
    return /\.[a-z]{2,24}$/i.test(text.slice(start, index)) ? index : end;
  }
  return end;
}

/** Quotes, list marks and `name=` glued to the front of an address in prose. */
function trimStart(text: string, from: number, at: number): number {
  let start = from;
  while (start < at && /['`*.\-=/|~^!?&#]/.test(text[start] ?? '')) start += 1;
  const glued = /^(?:e-?mail|to|for|rcpt|addr|address|user|recipient|orig_to|account)=/i.exec(
    text.slice(start, at),
  );
  return glued === null ? start : start + glued[0].length;
}

/** The first address in a text, or null. */
export function firstAddress(text: string): string | null {
  return findAddresses(text.slice(0, 4000))[0]?.address ?? null;
}

/** Splits an address field of a report into its type and value (RFC 3464 section 2.1.2). */
function splitTyped(value: string): { readonly type: string; readonly rest: string } {
  const match = /^\s{0,10}([A-Za-z][\w/-]{0,30})\s{0,10};\s{0,10}/.exec(value);
  if (match === null) return { type: '', rest: value.trim() };
  return { type: (match[1] ?? '').toLowerCase(), rest: value.slice(match[0].length).trim() };
}

/**
 * The address of a Final-Recipient or Original-Recipient field: type prefix, brackets, comments and
 * trailing dots removed, xtext (RFC 3461 section 4) and utf-8-addr-xtext (RFC 6533 section 3)
 * undone. An address without `@` stays what it is. Null when the field says nothing.
 */
export function reportAddress(value: string): string | null {
  const { type, rest } = splitTyped(value.slice(0, 2000));
  const plain = type === 'utf-8' ? decodeUnicodeEscapes(rest) : rest;
  const tidy = tidyAddress(plain);
  if (tidy === '') return null;
  return decodeXtext(tidy);
}

function tidyAddress(value: string): string {
  const angle = /<([^<>]{1,400})>/.exec(value)?.[1];
  let address = (angle ?? value).trim();
  if (angle === undefined) {
    const quoted = /^"[^"]{0,128}"@\S{1,255}/.exec(address)?.[0];
    const found = quoted === undefined && /[\s;:,()]/.test(address) ? findAddresses(address) : [];
    address = quoted ?? (found.length === 1 ? (found[0]?.address ?? address) : address);
  }
  address = address.replace(/^(?:smtp|mailto|rfc822|rfc\/822)[:;]\s{0,5}/i, '');
  address = address.replace(/^@[^:@]{1,255}(?:,@[^:@]{1,255}){0,5}:/, '');
  address = address.replace(/\s{1,20}\([^()]{0,300}\)$/, '').trim();
  return address.replace(/[.,;]{1,5}$/, '');
}

/** `+HH` is undone only where the character had to be encoded, so `bob+2024@` stays. */
function decodeXtext(address: string): string {
  if (!address.includes('+')) return address;
  const encoded = address.includes('@') ? /\+(2B|3D)/g : /\+(2B|3D|40)/g;
  return address.replaceAll(encoded, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function decodeUnicodeEscapes(value: string): string {
  return value.replaceAll(/\\x\{([0-9A-Fa-f]{2,6})\}/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff || code < 0x20 ? whole : String.fromCodePoint(code);
  });
}

/** The domain of an address in lower case, or null. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at === -1 || at === address.length - 1 ? null : address.slice(at + 1).toLowerCase();
}
