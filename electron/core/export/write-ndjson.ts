import type { Column } from './column.ts';
import { utcClock } from './iso-clock.ts';
import type { Clock } from './iso-clock.ts';
import type { FileSink } from './file-sink.ts';
import type { RowWriter } from './row-writer.ts';

/** One JSON object a line, nothing changed or left out; a key without a value is not written. */
export function ndjsonWriter<Row>(
  sink: FileSink,
  columns: readonly Column<Row>[],
  clock: Clock,
): RowWriter<Row> {
  const keys = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  return {
    row(row) {
      let line = '';
      for (let i = 0; i < columns.length; i += 1) {
        const { kind, of } = columns[i]!;
        let value = of(row);
        if (value === null || (typeof value === 'object' && value.length === 0)) continue;
        if (kind === 'clock') value = clock(Number(value));
        else if (kind === 'moment') value = utcClock(Number(value));
        if (value !== null) line += (line === '' ? '{' : ',') + keys[i]! + JSON.stringify(value);
      }
      sink.text(`${line}}\n`);
    },
    end: () => {},
  };
}
