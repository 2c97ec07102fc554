import { isFormula, quotedCell, visible } from '../../../shared/domain/table-cell.ts';
import type { Cell, Column } from './column.ts';
import { utcClock } from './iso-clock.ts';
import type { Clock } from './iso-clock.ts';
import type { FileSink } from './file-sink.ts';
import type { RowWriter } from './row-writer.ts';

/**
 * A table as RFC 4180 has it, in UTF-8. With a byte order mark, without which Excel takes the file for
 * one in the system's code page.
 */
export function csvWriter<Row>(
  sink: FileSink,
  columns: readonly Column<Row>[],
  clock: Clock,
  { mark }: { readonly mark: boolean },
): RowWriter<Row> {
  sink.text(`${mark ? '\uFEFF' : ''}${columns.map(({ name }) => name).join(',')}\r\n`);
  return {
    row(row) {
      let line = '';
      for (let i = 0; i < columns.length; i += 1) {
        const column = columns[i]!;
        if (i > 0) line += ',';
        const value = column.of(row);
        if (value !== null) line += cellOf(column.kind, value, clock);
      }
      sink.text(`${line}\r\n`);
    },
    end: () => {},
  };
}

function cellOf(kind: Column<never>['kind'], value: Exclude<Cell, null>, clock: Clock): string {
  switch (kind) {
    case 'clock':
      return clock(Number(value)) ?? '';
    case 'moment':
      return utcClock(Number(value)) ?? '';
    case 'number':
      return String(value);
    case 'flag':
      return value === true ? 'true' : 'false';
    case 'list':
      return typeof value === 'object' ? csvText(value.join(' ')) : '';
    case 'word':
    case 'text':
      return csvText(String(value));
    default:
      return kind satisfies never;
  }
}

/** Nothing to quote, to hide from a spreadsheet or to leave out. */
const PLAIN = /^[A-Za-z0-9<[(][\w .:;<>()[\]@/+=*#!?&%$~^|{}-]*$/;

/**
 * One cell of a table, safe in a spreadsheet: an apostrophe goes before what would be taken for a
 * formula, and before one that is there already, so that exactly one is to be taken away again
 * (`csvTextBack`).
 */
export function csvText(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  const shown = visible(text);
  return quotedCell(asksForApostrophe(shown) ? `'${shown}` : shown);
}

/** What a cell of `csvText` stood for, its quotes taken off. */
export function csvTextBack(cell: string): string {
  return cell.startsWith("'") && asksForApostrophe(cell.slice(1)) ? cell.slice(1) : cell;
}

const asksForApostrophe = (text: string): boolean => isFormula(text.replace(/^'{1,100}/, ''));
