import type { TableSample } from '../format.ts';
import { columnsOf } from './columns.ts';

/** Totals that only a report over many recipients has. */
const TOTALS: readonly string[] = [
  'total recipients',
  'successful deliveries',
  'unique opens',
  'total opens',
  'unique clicks',
  'total clicks',
  'open rate',
  'click rate',
  'click through rate',
  'bounce rate',
  'unsubscribe rate',
  'spam complaints rate',
  'delivery rate',
  'bounces',
  'unsubscribes',
  'spam complaints',
  'emails sent',
  'emails delivered',
];

/** Columns and rows looked at. */
const ROWS = 20;

/**
 * True for a table of totals, one row a campaign or a day (Klaviyo's campaign report, and such of
 * others): it names no recipient, so nothing can be told from it of any address.
 */
export function isAggregateReport(sample: TableSample): boolean {
  const columns = columnsOf(sample);
  const totals = TOTALS.filter((name) => columns.has(name)).length;
  if (totals < 3) return false;
  return !sample.rows.slice(0, ROWS).some((row) => row.some((cell) => isAddress(cell)));
}

function isAddress(cell: string): boolean {
  const at = cell.indexOf('@');
  return at > 0 && at < 65 && !cell.slice(0, 320).trim().includes(' ') && cell.includes('.', at);
}
