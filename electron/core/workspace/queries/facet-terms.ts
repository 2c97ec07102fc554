import { FACETED_FIELDS } from '../../../../shared/domain/query-field.ts';
import type { FacetedField } from '../../../../shared/domain/query-field.ts';
import type { ReadableDatabase } from '../connection.ts';
import { conditionsOf } from '../query-language/conditions.ts';
import { parseQuery } from '../query-language/parse-query.ts';
import { providerIds, sourcesNamed } from '../search/candidates.ts';
import { streamIds } from '../search/plan-part.ts';

/** A condition of a query on a field that has a facet. */
export interface FacetTerm {
  readonly field: FacetedField;
  readonly negated: boolean;
  readonly words: readonly {
    readonly written: string;
    /** Values as stored. */
    readonly values: readonly string[];
  }[];
}

const FACETED: ReadonlySet<string> = new Set(FACETED_FIELDS);
const isFaceted = (field: string): field is FacetedField => FACETED.has(field);

/** What a query that can be read asks of fields with a facet, word by word: one may stand for several values. */
export function facetTerms(db: ReadableDatabase, query: string): FacetTerm[] {
  const parsed = parseQuery(query);
  if (!parsed.ok) return [];
  return parsed.terms.flatMap((term) => {
    if (term.kind !== 'field' || !isFaceted(term.field)) return [];
    const { field, negated } = term;
    const words = term.values.map((written) => ({
      written,
      values: [...new Set(valuesOf(db, field, written))].map(String),
    }));
    return [{ field, negated, words }];
  });
}

function valuesOf(
  db: ReadableDatabase,
  field: FacetedField,
  written: string,
): readonly (string | number)[] {
  const [condition] = conditionsOf(`${field}:"${written.replaceAll('"', '""')}"`);
  if (condition === undefined) return [];
  if ('codes' in condition) return condition.codes;
  return 'values' in condition
    ? condition.values.flatMap<string | number>((value) => STORED[field]?.(db, value) ?? [value])
    : [];
}

/** Fields whose words are looked up: names, or parts of them. */
const STORED: Readonly<
  Partial<Record<FacetedField, (db: ReadableDatabase, value: string) => readonly number[]>>
> = {
  provider: (db, value) => providerIds(db, [value]),
  stream: streamIds,
  source: (db, value) => sourcesNamed(db, value).map(({ id }) => id),
};
