import type { Mail } from '../mail.ts';

const LONGEST = 600;
const LINES = 60;
/** Where an answer quotes what it answers. */
const QUOTES = /^\s{0,8}(?:>|-{3,20}\s{0,4}(?:original|forwarded|исходное|пересылаемое)\b|-{5})/i;

/** The opening of an automatic answer in its author's words, on one line; null where it has none. */
export function answerWords(mail: Mail): string | null {
  const lines = mail.text().report.lines.slice(0, LINES);
  const quoted = lines.findIndex((line) => QUOTES.test(line.slice(0, 200)));
  const own = quoted === -1 ? lines : lines.slice(0, quoted);
  const words = own
    .map((line) => line.slice(0, LONGEST))
    .join(' ')
    .slice(0, LONGEST * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? null : words.slice(0, LONGEST);
}
