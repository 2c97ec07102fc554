/**
 * An address as it is compared: trimmed, without angle brackets and trailing dots, in lower case.
 * (The local part is case-sensitive by RFC 5321 section 2.4; no mailbox provider treats it so.)
 */
export function foldAddress(address: string): string {
  const trimmed = address.trim().toLowerCase();
  const bare =
    trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1).trim() : trimmed;
  return bare.endsWith('.') ? bare.replace(/\.{1,20}$/, '') : bare;
}
