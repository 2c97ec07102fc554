import { filterText, tokenize } from './tokens.ts';

/** A word that a query has for a field, with the values that it stands for (`hard` for `bounced-hard`). */
export interface AskedWord {
  readonly written: string;
  readonly values: readonly string[];
}

/** A field with what the core says of the query's words for it. */
export interface FacetField {
  readonly field: string;
  readonly asked: readonly AskedWord[];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The values that a word stands for: itself, unless the core knows better. */
const meant = (word: string, { asked }: FacetField): readonly string[] =>
  asked.find(({ written }) => same(written, word))?.values ?? [word];

/** Whether a query asks for a value of a field, leaves it out, or does neither. */
export function standing(text: string, facet: FacetField, value: string): 'in' | 'out' | null {
  const found = tokenize(text).find(
    ({ field, values }) =>
      field === facet.field &&
      values.some((word) => meant(word, facet).some((one) => same(one, value))),
  );
  return found === undefined ? null : found.negated ? 'out' : 'in';
}

/** Takes a value out of every filter of its field, and puts it into one that asks for it or leaves it out. */
function put(text: string, facet: FacetField, value: string, into: 'in' | 'out' | null): string {
  let left = into;
  const parts = tokenize(text).flatMap((token) => {
    if (token.field !== facet.field) return [token.text];
    const values = token.values.flatMap((word) => {
      const all = meant(word, facet);
      return all.some((one) => same(one, value)) ? all.filter((one) => !same(one, value)) : [word];
    });
    if (left !== null && token.negated === (left === 'out')) {
      values.push(value);
      left = null;
    }
    return values.length === 0 ? [] : [filterText(facet.field, values, token.negated)];
  });
  if (left !== null) parts.push(filterText(facet.field, value, left === 'out'));
  return parts.join(' ');
}

/** Asks for a value beside those that are asked for already, or no longer. */
export const toggled = (text: string, facet: FacetField, value: string): string =>
  put(text, facet, value, standing(text, facet, value) === 'in' ? null : 'in');

/** Leaves a value out, or no longer. */
export const excluded = (text: string, facet: FacetField, value: string): string =>
  put(text, facet, value, standing(text, facet, value) === 'out' ? null : 'out');

/** Asks for nothing of a field. */
export const withoutField = (text: string, field: string): string =>
  tokenize(text)
    .filter((token) => token.field !== field)
    .map((token) => token.text)
    .join(' ');

/** Asks for one value of a field in place of all that is asked of it. */
export const only = (text: string, field: string, value: string): string =>
  `${withoutField(text, field)} ${filterText(field, value)}`.trim();
