/**
 * A list of phrases written as text: one per ` / ` or line. Keeps the long lists of the rule
 * files readable; see phrase.ts for the language of a single phrase.
 */
export function phrases(text: string): readonly string[] {
  return text
    .split(/\n| \/ /)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
