import { domainToASCII, domainToUnicode } from 'node:url';

/** How addresses are asked for by a part of one. The text is folded. */
export interface AddressForm {
  /** `begins`: the address begins with it. `holds`: it stands anywhere. `fits`: `*` stands for anything. */
  readonly kind: 'begins' | 'holds' | 'fits';
  readonly text: string;
}

/**
 * The forms a part of an address is looked for in: one or two letters as its beginning, three and more
 * anywhere, with `*` as the whole address. A domain in letters of its own (RFC 5890) is looked for in
 * its ASCII form as well, and the other way round.
 */
export function addressForms(part: string): readonly AddressForm[] {
  return [...new Set([part, ...otherScript(part)])].map((text) => {
    if (text.includes('*')) return { kind: 'fits', text: text.replaceAll(/\*{2,}/g, '*') };
    return { kind: Array.from(text).length < 3 ? 'begins' : 'holds', text };
  });
}

/** A domain, or an address with one, in its other spelling. */
function otherScript(part: string): string[] {
  const domain = part.slice(part.lastIndexOf('@') + 1);
  const local = part.slice(0, part.length - domain.length);
  return domainSpellings(domain)
    .slice(1)
    .map((other) => local + other);
}

const FOREIGN = /[^\0-\u007f]/;

/** A domain as written, then in its ASCII or Unicode form where that differs. */
export function domainSpellings(domain: string): readonly string[] {
  if (domain.length > 255 || domain.includes('*')) return [domain];
  const other = FOREIGN.test(domain)
    ? domainToASCII(domain)
    : domain.includes('xn--')
      ? domainToUnicode(domain)
      : '';
  return other === '' || other === domain ? [domain] : [domain, other];
}

/** Whether a text fits a pattern as a whole, `*` standing for any characters. Linear in the text for each star. */
export function fitsPattern(text: string, pattern: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.length === 1 ? null : (pieces.at(-1) ?? '');
  if (last === null) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
