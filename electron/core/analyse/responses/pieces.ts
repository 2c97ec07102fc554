/** Signs that belong to a word; every other one stands between words. */
const IN_WORDS = '._-+@~%/=';
export const BETWEEN = 0;
export const LETTER = 1;
export const OTHER = 2;
const KINDS = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const sign = String.fromCharCode(code);
  if (/[a-z]/i.test(sign)) KINDS[code] = LETTER;
  else if (/\d/.test(sign) || IN_WORDS.includes(sign)) KINDS[code] = OTHER;
}

/** Whether a character is a letter of words, another part of them, or stands between. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return KINDS[code]!;
  return code === 0xa0 ? BETWEEN : LETTER;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A colon of a time of day: one or two digits before, a digit behind. */
function isClockColon(text: string, from: number, at: number): boolean {
  if (!isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at - 1))) return false;
  return isDigit(text.charCodeAt(from)) && (at - from < 3 || !isDigit(text.charCodeAt(at - 3)));
}

/** Where the word that begins here ends, and whether it is letters alone. */
export function wordEnd(
  text: string,
  from: number,
): { readonly to: number; readonly plain: boolean } {
  let plain = true;
  let to = from;
  for (; to < text.length; to += 1) {
    const kind = kindAt(text, to);
    if (kind === LETTER) continue;
    if (kind === BETWEEN && !(text[to] === ':' && isClockColon(text, from, to))) break;
    plain = false;
  }
  return { to, plain };
}

const LINK = /^(?:https?:\/\/|www\.)[^\s<>"')\]]/i;
const HOST_AND_PATH = /^(?:[\w-]{1,63}\.){1,6}[a-z]{2,18}\/[^\s<>"')\]]/i;
const LINK_END = /[\s<>"')\]]/;
const LINK_TAIL = /[.,;:!]+$/;

/** The length of a link that begins with the word from `at` to `to`, or 0. */
export function linkLength(text: string, at: number, to: number): number {
  const isLink =
    LINK.test(text.slice(at, at + 12)) ||
    (text.slice(at, to).includes('/') && HOST_AND_PATH.test(text.slice(at, at + 260)));
  if (!isLink) return 0;
  const rest = text.slice(at, at + 800);
  const stop = rest.search(LINK_END);
  return (stop === -1 ? rest : rest.slice(0, stop)).replace(LINK_TAIL, '').length;
}

const COLONS = /^[\da-f:.]{2,45}/i;
const IPV4_BEHIND = /(?<=:)\d{1,3}(?:\.\d{1,3}){3}$/;

/** The length of an IPv6 address that begins here, or 0: one `::`, or all eight groups. */
export function ipv6Length(text: string, at: number): number {
  const found = COLONS.exec(text.slice(at, at + 46))?.[0].replace(/[:.]$/, '') ?? '';
  const groups = found.replace(IPV4_BEHIND, '0:0').split(':');
  if (groups.length < 3 || groups.length > 8 || groups.some((group) => group.length > 4)) return 0;
  if (found.includes('::')) return found.length > 3 ? found.length : 0;
  return groups.length === 8 ? found.length : 0;
}
