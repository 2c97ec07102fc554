/** Month names as they begin in English, Russian (any case), German, French, Spanish and Italian. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв', 'jän', 'ene', 'gen'],
  ['feb', 'фев', 'fév', 'fev'],
  ['mar', 'мар', 'mär', 'mrz'],
  ['apr', 'апр', 'avr', 'abr'],
  ['may', 'май', 'мая', 'mai', 'mag'],
  ['jun', 'июн', 'juin', 'giu'],
  ['jul', 'июл', 'juil', 'lug'],
  ['aug', 'авг', 'aoû', 'aou', 'ago'],
  ['sep', 'сен', 'set'],
  ['oct', 'окт', 'okt', 'ott'],
  ['nov', 'ноя'],
  ['dec', 'дек', 'dez', 'déc', 'dic'],
];

/** 1 to 12, or undefined for a word that is no month. */
export function monthByName(word: string): number | undefined {
  if (word.length < 3 || word.length > 12) return undefined;
  const lower = word.toLowerCase();
  const index = MONTHS.findIndex((names) => names.some((name) => lower.startsWith(name)));
  return index === -1 ? undefined : index + 1;
}
