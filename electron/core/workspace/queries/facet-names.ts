import type { FacetedField } from '../../../../shared/domain/query-field.ts';
import { eventTypeCode, reasonCode, verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import { internedValue } from './interned.ts';
import { streamName } from './stream-names.ts';

/** A stored value as queries and people write it. */
export function valueName(
  db: ReadableDatabase,
  field: FacetedField,
  value: string,
): { readonly value: string; readonly label: string } {
  const same = (word: string): { readonly value: string; readonly label: string } => ({
    value: word,
    label: word,
  });
  switch (field) {
    case 'outcome':
      return same(verdictCode.word(Number(value)));
    case 'reason':
      return same(reasonCode.word(Number(value)) ?? '');
    case 'event':
      return same(eventTypeCode.word(Number(value)));
    case 'stream':
      return same(streamName(db, internedValue(db, 'text', Number(value))));
    case 'provider': {
      const found = row<{ key: string; name: string }>(
        db,
        'SELECT key, name FROM provider WHERE id = ?',
        Number(value),
      );
      return { value: found?.key ?? '', label: found?.name ?? '' };
    }
    case 'source':
      return {
        value,
        label:
          row<{ file: string }>(db, 'SELECT file FROM source WHERE id = ?', Number(value))?.file ??
          value,
      };
    case 'tag':
      return same(value);
    default:
      return field satisfies never;
  }
}
