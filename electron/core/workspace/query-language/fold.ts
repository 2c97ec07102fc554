/** Letters and digits: what the word indexes take for a word. */
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;
const STARTS_WORD = /^[\p{L}\p{N}\p{Co}]/u;
const ENDS_WORD = /[\p{L}\p{N}\p{Co}]$/u;
const MARKED_LATIN = /([a-z])[\u0300-\u036f]{1,8}/g;
const PLAIN = /^[\0-\u007f]*$/;

/** A text as the word indexes fold it: in lower case, Latin letters without their marks (é as e; й stays й). */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize('NFD').replaceAll(MARKED_LATIN, '$1').normalize('NFC');
}

const MOST_WORDS = 12;
const LONGEST = 60;

/** The words of a text, folded: at most twelve, each cut to 60 characters. */
export function foldedWords(text: string): string[] {
  const words = fold(text).match(WORD) ?? [];
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST));
}

/** Whether every one of the folded words begins a word of the text. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => beginsWord(folded, word));
}

/** Whether a folded phrase stands in the text as it is, beginning where a word begins. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return beginsWord(fold(text), phrase);
}

function beginsWord(folded: string, part: string): boolean {
  const free = !STARTS_WORD.test(part);
  for (let at = folded.indexOf(part); at !== -1; at = folded.indexOf(part, at + 1)) {
    if (free || at === 0 || !ENDS_WORD.test(folded.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}
