import { fieldNamed } from '../../../../shared/domain/query-field.ts';
import type { FieldName } from '../../../../shared/domain/query-field.ts';

/** One condition of a query with the part of the text it was read from. */
export type Term = {
  readonly negated: boolean;
  readonly from: number;
  readonly to: number;
} & (
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'field'; readonly field: FieldName; readonly values: readonly string[] }
);

export type ParsedQuery =
  | { readonly ok: true; readonly terms: readonly Term[] }
  | {
      readonly ok: false;
      readonly problem: 'unknown-field' | 'missing-value' | 'unclosed-quote';
      readonly text: string;
      readonly from: number;
      readonly to: number;
    };

const MOST_TERMS = 30;

interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly to: number;
}

/** Values with commas between them, each of them quoted or not. */
function readValues(
  query: string,
  from: number,
): { readonly values: readonly string[]; readonly to: number } | null {
  const values: string[] = [];
  for (let at = from; ; at += 1) {
    const value = readValue(query, at, /[\s,]/);
    if (value === null) return null;
    if (value.quoted || value.text !== '') values.push(value.text);
    at = value.to;
    if (query[at] !== ',') return { values, to: at };
  }
}

/** Reads a text up to the next space, or a quoted one up to its quote (`""` inside stands for one). */
function readValue(query: string, from: number, end = /\s/): Token | null {
  if (query[from] !== '"') {
    let to = from;
    while (to < query.length && !end.test(query[to]!)) to += 1;
    return { text: query.slice(from, to), quoted: false, to };
  }
  let text = '';
  for (let at = from + 1; at < query.length; at += 1) {
    if (query[at] !== '"') text += query[at]!;
    else if (query[at + 1] === '"') {
      text += '"';
      at += 1;
    } else return { text, quoted: true, to: at + 1 };
  }
  return null;
}

/** Where a `name:` at this place ends, or 0. Times and addresses have colons too: only letters make a name. */
function fieldEnd(query: string, from: number): number {
  let at = from;
  while (at < query.length && at - from < 20 && /[a-z]/i.test(query[at]!)) at += 1;
  return at > from && query[at] === ':' && query[at + 1] !== '/' ? at : 0;
}

/**
 * Reads a query: words, "quoted phrases", `field:value`, `field:"quoted value"`, `field:one,two` for
 * any of several, each of them quoted or not, `field:""` for none; `-` before a term negates it. All
 * terms must hold. An error names its place.
 */
export function parseQuery(query: string): ParsedQuery {
  const terms: Term[] = [];
  let at = 0;
  while (at < query.length && terms.length < MOST_TERMS) {
    if (/\s/.test(query[at]!)) {
      at += 1;
      continue;
    }
    const from = at;
    const negated = query[at] === '-' && at + 1 < query.length && !/\s/.test(query[at + 1]!);
    if (negated) at += 1;
    const colon = fieldEnd(query, at);
    const name = colon === 0 ? null : query.slice(at, colon).toLowerCase();
    const valueFrom = colon === 0 ? at : colon + 1;
    const read = name === null ? readValue(query, valueFrom) : readValues(query, valueFrom);
    if (read === null) {
      return {
        ok: false,
        problem: 'unclosed-quote',
        text: query.slice(from),
        from,
        to: query.length,
      };
    }
    at = Math.max(read.to, from + 1);
    const place = { negated, from, to: read.to };
    if ('text' in read) {
      if (read.text.trim() === '') continue;
      terms.push({ ...place, kind: read.quoted ? 'phrase' : 'word', text: read.text });
      continue;
    }
    const field = fieldNamed(name ?? '');
    if (field === undefined) {
      return { ok: false, problem: 'unknown-field', text: name ?? '', from, to: colon };
    }
    const { values } = read;
    if (values.length === 0) {
      return { ok: false, problem: 'missing-value', text: name ?? '', from, to: read.to };
    }
    terms.push({ ...place, kind: 'field', field, values });
  }
  return { ok: true, terms };
}
