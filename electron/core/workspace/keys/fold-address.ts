import { domainToUnicode } from 'node:url';

/**
 * An address as it is compared: trimmed, without angle brackets and trailing dots, in lower case,
 * its domain in letters where it is written in the ASCII form of RFC 5890 (`xn--…`).
 * (The local part is case-sensitive by RFC 5321 section 2.4; no mailbox provider treats it so.)
 */
export function foldAddress(address: string): string {
  const trimmed = address.trim().toLowerCase();
  const bare =
    trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1).trim() : trimmed;
  return inLetters(bare.endsWith('.') ? bare.replace(/\.{1,20}$/, '') : bare);
}

/** Untouched where the domain is no such form, or a broken one. */
function inLetters(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  if (!address.includes('xn--', at) || address.length - at > 255) return address;
  return address.slice(0, at) + (domainToUnicode(address.slice(at)) || address.slice(at));
}
