import type { ImportContext, TableSample } from '../format.ts';
import type { DateOrder } from '../time/stamp.ts';

const SHORT_DATE = /^\s{0,5}\d{1,2}([./-])\d{1,2}[./-]\d{2,4}/;
const HALF_DAY = /\d\s?[ap]\.?m/i;

/**
 * Order of day and month in a vendor's column that a spreadsheet may have written anew. Dots put
 * the day first; slashes and dashes are settled over the whole column, except where the vendor
 * writes them too, on a 12-hour clock that they still have.
 * @param written the vendor's own order; null where it puts the year first
 */
export async function resavedOrder(
  sample: TableSample,
  context: Pick<ImportContext, 'dateOrder'>,
  column: number,
  written: DateOrder | null = null,
): Promise<DateOrder | null> {
  const cell = sample.rows.map((row) => row[column] ?? '').find((text) => SHORT_DATE.test(text));
  if (cell === undefined) return written;
  if (SHORT_DATE.exec(cell)?.[1] === '.') return 'day-first';
  if (written !== null && HALF_DAY.test(cell)) return written;
  return (await context.dateOrder(column)) ?? written;
}
