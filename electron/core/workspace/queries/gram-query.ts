/** Groups asked for at most: more narrow hardly further, and each is a list to read. */
const MOST_GRAMS = 4;

/**
 * The question for addresses that hold groups of three letters of a text, or null for a text too
 * short. What it finds must still be compared: not all groups are asked for, and the index keeps no
 * positions.
 */
export function gramQuery(text: string): string | null {
  const letters = Array.from(text.toLowerCase());
  if (letters.length < 3) return null;
  const domain = letters.lastIndexOf('@');
  const grams = new Map<string, number>();
  for (let i = 0; i + 3 <= letters.length; i += 1) {
    const gram = letters.slice(i, i + 3).join('');
    const shared = domain !== -1 && i + 2 > domain;
    grams.set(gram, Math.max(grams.get(gram) ?? 0, rarity(gram) - (shared ? 3 : 0)));
  }
  return [...grams]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_GRAMS)
    .map(([gram]) => `"${gram.replaceAll('"', '""')}"`)
    .join(' AND ');
}

/** How rare a group is, by and large: digits and seldom letters narrow most, what every domain has least. */
function rarity(gram: string): number {
  if (/^\.(?:co|ru|ne|or)|com|\.ru|mai|ail|gma/.test(gram)) return 0;
  return Array.from(gram).reduce(
    (sum, letter) => sum + (/\d/.test(letter) ? 3 : /[aeinorst.@]/.test(letter) ? 1 : 2),
    0,
  );
}
