/** A provider's mark whose last digits are a mask: bit 1 is the rightmost digit. */
interface Mask {
  readonly pattern: RegExp;
  readonly own: string | null;
  readonly bits: readonly string[];
}

/**
 * Comcast `BL00bbbb` (http://postmaster.comcast.net/mail-error-codes.html) and Cox `IPBLbbbb`
 * (their postmaster's table).
 */
const MASKS: readonly Mask[] = [
  {
    pattern: /\bBL00([01]{4})\b/i,
    own: 'Comcast',
    bits: ['Spamhaus ZEN', 'Cloudmark CSI', 'Sender Score'],
  },
  {
    pattern: /\bIPBL([01]{4,5})\b/i,
    own: null,
    bits: ['Spamhaus', 'Return Path', 'Invaluement', 'Cloudmark'],
  },
];

/** Numbers of Charter's `AUP#…` family and the last digits of Orange's marks that stand for a list. */
const NUMBERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bAUP#[-A-Za-z]{0,6}12[01]0\b/, 'Cloudmark CSI'],
  [/\bAUP#[-A-Za-z]{0,6}12[2-5]0\b/, 'Spamhaus'],
  [/\b(?:OFR|LPN|OUK)[A-Z]{0,3}\d{0,3}[_-]101\b/i, 'Spamhaus'],
  [/\b(?:OFR|LPN|OUK)[A-Z]{0,3}\d{0,3}[_-]102\b/i, 'Cloudmark CSI'],
];

/** The lists behind the numbered families of Comcast, Cox, Charter and Orange. */
export function listsInMarks(text: string): readonly string[] {
  const names: string[] = [];
  for (const { pattern, own, bits } of MASKS) {
    const mask = pattern.exec(text)?.[1];
    if (mask === undefined) continue;
    const set = bits.filter((_, index) => mask.at(-1 - index) === '1');
    names.push(...(set.length === 0 && own !== null ? [own] : set));
  }
  for (const [pattern, name] of NUMBERS) if (pattern.test(text)) names.push(name);
  return names;
}
