import type { TableMapping, ColumnRole } from '../../../../shared/domain/import.ts';
import { foldName } from '../formats/columns.ts';

/**
 * Keys of a table's columns in a mapping: names as written; a repeated name is numbered
 * (`IP (2)`), a nameless column is `#3`.
 */
export function columnKeys(header: readonly string[] | null, width: number): readonly string[] {
  const seen = new Map<string, number>();
  const count = Math.max(width, header?.length ?? 0);
  return Array.from({ length: count }, (_, index) => {
    const name = header?.[index]?.trim() ?? '';
    if (name === '') return `#${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Columns that a mapping gives a role, in file order; names match exactly, else folded. */
export function columnsWithRole(
  keys: readonly string[],
  mapping: TableMapping,
  role: ColumnRole,
): readonly number[] {
  const exact = new Map(Object.entries(mapping.columns));
  const folded = new Map([...exact].map(([name, given]) => [foldName(name), given]));
  return keys.flatMap((key, index) =>
    (exact.get(key) ?? folded.get(foldName(key))) === role ? [index] : [],
  );
}
