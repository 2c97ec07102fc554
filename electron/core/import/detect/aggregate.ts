import type { TableSample } from '../format.ts';
import { foldName } from '../formats/columns.ts';

/** Columns of reports that count by campaign or by day. */
const COUNTS =
  /\brates?$|^(?:unique|total) |\b(?:bounces|deliveries|delivered|recipients|opens|clicks|unsubscribes|complaints|sent|доставлено|открытий|кликов|отписок|возвратов|получателей)$/;

/** A table of totals: no address in it, and several columns that are counts. */
export function aggregateReport(sample: TableSample): boolean {
  if (sample.header === null) return false;
  if (sample.rows.some((row) => row.some((cell) => /\S@\S/.test(cell)))) return false;
  const names = sample.header.map(foldName);
  if (names.some((name) => /^(?:e ?mail|recipient|email address|адрес)$/.test(name))) return false;
  return names.filter((name) => COUNTS.test(name)).length >= 3;
}
