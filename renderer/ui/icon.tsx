import type { ReactNode } from 'react';

/** Line icons on a 16-pixel grid, drawn with the colour of the text around them. */
const PATHS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  import: 'M8 2v8m0 0 3.2-3.2M8 10 4.8 6.8M2.5 11v2.5h11V11',
  close: 'm4 4 8 8m0-8-8 8',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  back: 'M10 3 5 8l5 5',
  menu: 'M2.5 4.5h11M2.5 8h11m-11 3.5h11',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z',
  note: 'M3 2.5h10v7L9.5 13.5H3zm10 7H9.5v4',
  report: 'M4 1.5h5.5L12.5 4.5v10H4zM6.3 7h4m-4 2.5h4m-4 2.5h2.4',
  mail: 'M2 3.5h12v9H2zm.3.4L8 8.6l5.7-4.7',
  columns: 'M2.5 3h11v10h-11zm3.7 0v10m3.7-10v10',
  rows: 'M2.5 4h11m-11 4h11m-11 4h11',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-9.5V3m0 10v1.5M1.5 8H3m10 0h1.5M3.4 3.4l1.1 1.1m7 7 1.1 1.1m0-9.2-1.1 1.1m-7 7-1.1 1.1',
  calendar: 'M2.5 3.5h11v10h-11zm0 3.2h11M5.5 2v3m5-3v3',
  undo: 'M5.5 3 2.5 6l3 3m-3-3H10a3.5 3.5 0 0 1 0 7H6.5',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  folder: 'M2 4h4l1.5 1.5H14v7.5H2z',
  trash: 'M3 4.5h10m-6.5 0V3h3v1.5m-5 0 .5 9h6l.5-9',
  warning: 'M8 2.2 14.3 13H1.7zM8 6.3v3.2m0 1.9v.1',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.5V11m0-6v.1',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  book: 'M3 2.5h4.2c.5 0 .8.3.8.8v10c0-.5-.4-.8-.8-.8H3zm10 0H8.8c-.5 0-.8.3-.8.8v10c0-.5.4-.8.8-.8H13z',
  list: 'M5.5 4h8m-8 4h8m-8 4h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  settings: 'M2 4.5h6m3.5 0H14m-4.3 1.7V2.8M2 11.5h2.5m3.5 0h6m-7.8 1.7V9.8',
  bookmark: 'M4 2h8v12l-4-3-4 3z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9.5V8l2.5 1.5',
  machine: 'M3 5.5h10v7H3zM8 2.5v3m-2 3h.01M10 8.5h.01M1.5 8v2m13-2v2',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({
  name,
  size = 16,
}: {
  readonly name: IconName;
  readonly size?: number;
}): ReactNode {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
