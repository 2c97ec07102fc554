import type { TableSample } from '../format.ts';

/** Header names, folded, with the index of the first column of that name. */
export type Columns = ReadonlyMap<string, number>;

const EMPTY: Columns = new Map();

/** Folds a column name: no byte order mark or quotes, lower case, `_`, `-`, tabs and runs of blanks as one blank. */
export function foldName(name: string): string {
  return name
    .slice(0, 200)
    .replaceAll('\uFEFF', '')
    .replaceAll('"', '')
    .replaceAll('_', ' ')
    .replaceAll('-', ' ')
    .trim()
    .replaceAll(/\s{1,200}/g, ' ')
    .toLowerCase();
}

/** Columns of a sample by folded name; empty for a headerless table. */
export function columnsOf(sample: TableSample): Columns {
  if (sample.header === null) return EMPTY;
  const columns = new Map<string, number>();
  for (const [index, name] of sample.header.entries()) {
    const folded = foldName(name);
    if (folded !== '' && !columns.has(folded)) columns.set(folded, index);
  }
  return columns;
}

/** Index of the first alias that the table has (aliases are in folded form), else -1. */
export function columnOf(columns: Columns, ...aliases: readonly string[]): number {
  for (const alias of aliases) {
    const index = columns.get(alias);
    if (index !== undefined) return index;
  }
  return -1;
}

/** The columns of these that exist, for `TableMapper.needs`. */
export function presentColumns(...indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes.filter((index) => index >= 0))].sort((a, b) => a - b);
}

/** The field of a column that may be missing, untrimmed; `undefined` for none or empty. */
export function field(fields: readonly string[], index: number): string | undefined {
  if (index < 0) return undefined;
  const value = fields[index];
  return value === undefined || value === '' ? undefined : value;
}

/** What tells a vendor's header from others, all in folded form. */
export interface HeaderSignature {
  /** Every group must have one of its names in the header. */
  readonly required: readonly (readonly string[])[];
  /** Further names of the export: the more of them, the surer. */
  readonly typical: readonly string[];
  /** Names that say it is another export. */
  readonly foreign?: readonly string[];
}

/** More than any table of no known vendor gets, less than any vendor's whole header. */
const RENAMED = 0.7;
/** Share of the typical names that still tells the vendor where a required one is missing. */
const TELLING = 0.7;

/**
 * 0.75 with none to 0.98 with all of the typical names. Where one required name is missing among
 * many typical ones, the vendor has renamed a column: 0.7, for its format is to say so rather than
 * have the table read by guesses. Else 0.
 */
export function headerConfidence(columns: Columns, signature: HeaderSignature): number {
  const { required, typical, foreign = [] } = signature;
  if (foreign.some((name) => columns.has(name))) return 0;
  const absent = required.filter((group) => columnOf(columns, ...group) < 0).length;
  const present = typical.filter((name) => columns.has(name)).length;
  const share = typical.length === 0 ? 1 : present / typical.length;
  if (absent > 0) return absent === 1 && present >= 4 && share >= TELLING ? RENAMED : 0;
  return 0.75 + 0.23 * share;
}
