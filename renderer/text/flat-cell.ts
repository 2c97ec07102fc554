import { quotedCell, safeCell, visible } from '../../shared/domain/table-cell.ts';

/** One cell of a table that will be opened in a spreadsheet: it starts no formula and stays in its cell. */
export const flatCell = (value: string): string =>
  safeCell(visible(value.replace(/[\t\r\n]+/g, ' ')));

/** The same as a field of a CSV file, also for a spreadsheet that sets fields apart by semicolons. */
export const csvCell = (value: string): string => quotedCell(flatCell(value), /[",;]/);
