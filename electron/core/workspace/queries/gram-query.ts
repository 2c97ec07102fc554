/** Grams asked for at most: more narrow hardly further. */
const MOST_GRAMS = 12;

/**
 * The question for addresses that hold all groups of three letters of a text, or null for a text too
 * short. What it finds must still be compared: the index keeps no positions.
 */
export function gramQuery(text: string): string | null {
  const letters = Array.from(text.toLowerCase());
  if (letters.length < 3) return null;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= letters.length && grams.size < MOST_GRAMS; i += 1) {
    grams.add(letters.slice(i, i + 3).join(''));
  }
  return [...grams].map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' AND ');
}
