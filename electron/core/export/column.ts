/** What a cell of an export may hold. Moments are UTC milliseconds. */
export type Cell = string | number | boolean | readonly string[] | null;

/**
 * - `word`: one of few; the product's own vocabulary, or an id.
 * - `text`: anything that came from outside.
 * - `clock`: a moment as ISO 8601 with the offset of the asked zone.
 * - `moment`: UTC milliseconds, written as ISO 8601 in UTC.
 * - `number`: a whole number.
 */
export type CellKind = 'word' | 'text' | 'clock' | 'moment' | 'number' | 'flag' | 'list';

/** One column of an export: the same in every format and language, so that scripts can rely on it. */
export interface Column<Row> {
  readonly name: string;
  readonly kind: CellKind;
  /** What it holds, for docs/export.md. */
  readonly about: string;
  readonly of: (row: Row) => Cell;
}
