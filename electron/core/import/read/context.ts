import type { ByteSource } from '../container/byte-source.ts';
import type { ImportContext } from '../format.ts';
import type { ReadOptions } from '../reading.ts';
import type { TextEncoding } from '../text/encoding.ts';
import type { TableLayout } from '../text/table-layout.ts';
import { createTimeReader } from '../time/create-time-reader.ts';
import type { DateOrder } from '../time/stamp.ts';
import { findDateOrder } from './date-order.ts';
import type { Run } from './run.ts';

/** What format modules may ask of this run. `table` is null for files that are none. */
export function createContext(
  source: ByteSource,
  run: Run,
  options: ReadOptions,
  table: { readonly layout: TableLayout; readonly encoding: TextEncoding } | null,
): ImportContext {
  const orders = new Map<number, Promise<DateOrder | null>>();
  const assumeTimezone = options.mapping?.timezone ?? options.assumeTimezone;
  return {
    fileName: source.name,
    fileModifiedAt: source.modifiedAt,
    chosen: options.format !== undefined,
    mapping: options.mapping ?? null,
    warn: run.warn,
    zoneUsed: run.zoneUsed,
    streamNamed: run.streamNamed,
    timeReader: (wanted) =>
      createTimeReader(wanted, {
        assumeTimezone,
        fileModifiedAt: source.modifiedAt,
        warn: run.warn,
        zoneUsed: run.zoneUsed,
      }),
    dateOrder(column) {
      if (table === null) return Promise.resolve(null);
      const known = orders.get(column);
      if (known !== undefined) return known;
      const order = findDateOrder(
        source,
        table.layout,
        table.encoding,
        column,
        run.warn,
        options.signal,
      );
      orders.set(column, order);
      return order;
    },
  };
}
