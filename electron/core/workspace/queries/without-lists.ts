import { isListFormat } from '../../analyse/suppressions/esps.ts';
import { conditionsOf } from '../query-language/conditions.ts';
import type { StoredSource } from './sources.ts';

/**
 * A query without the entries of suppression lists, which tell of no message of their own; as it is
 * where it asks for sources itself, or there is nothing but lists.
 * @param query without its time
 */
export function withoutLists(
  query: string,
  timezone: string,
  sources: readonly StoredSource[],
): { readonly query: string; readonly leftOut: readonly StoredSource[] } {
  const lists = sources.filter(({ format }) => isListFormat(format));
  const asksSource = conditionsOf(query, timezone).some(({ kind }) => kind === 'source');
  if (lists.length === 0 || lists.length === sources.length || asksSource)
    return { query, leftOut: [] };
  const term = `-source:${lists.map(({ id }) => id).join(',')}`;
  return { query: query === '' ? term : `${query} ${term}`, leftOut: lists };
}
