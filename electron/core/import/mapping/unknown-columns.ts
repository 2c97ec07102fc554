import type { Warning } from '../../../../shared/domain/import.ts';

/** Names told in a warning; more are only counted. */
const MOST_NAMED = 8;

/** The warning that these columns were not understood, or null where there are none. */
export function unknownColumns(names: readonly string[]): Warning | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, MOST_NAMED).map((name) => name.slice(0, 60));
  const more = names.length > MOST_NAMED ? ' …' : '';
  return {
    code: 'unknown-columns',
    details: { columns: shown.join(', ') + more, count: names.length },
  };
}

/** Whether any record of a sample has something in a column. */
export function isFilled(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.some((row) => (row[column] ?? '').trim() !== '');
}
