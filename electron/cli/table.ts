import type { Output } from './output.ts';

export interface Column {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** Cut to this many characters with an ellipsis; whole when not given. */
  readonly most?: number;
}

/** Rows as aligned text, a header above, two spaces between columns. Control characters are shown as `·`. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Output['style'],
): string {
  const cells = rows.map((row) =>
    columns.map(({ most }, index) => cut(oneLine(row[index] ?? ''), most)),
  );
  const widths = columns.map(({ title }, index) =>
    Math.max(width(title), ...cells.map((row) => width(row[index] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    columns
      .map(({ right }, index) => pad(row[index] ?? '', widths[index] ?? 0, right === true))
      .join('  ')
      .trimEnd();
  const head = style('bold', line(columns.map(({ title }) => title)));
  return [head, ...cells.map(line)].join('\n');
}

/** A text of somebody else on one line, unable to steer a terminal. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ⏎ ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '·');
}

/** A paragraph broken at spaces to `columns` characters, each line after `indent`. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns - indent.length) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((part) => indent + part).join('\n');
}

function cut(text: string, most: number | undefined): string {
  if (most === undefined || width(text) <= most) return text;
  return `${Array.from(text)
    .slice(0, Math.max(1, most - 1))
    .join('')}…`;
}

function pad(text: string, size: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, size - width(text)));
  return right ? space + text : text + space;
}

function width(text: string): number {
  return Array.from(text).length;
}
