import type { DeskKey } from '../../../shared/i18n/desk/desk.ts';
import type { ListColumn as Column } from '../../../shared/domain/list-column.ts';
import type { Row, Sort } from '../../stores/results.ts';

interface ColumnKind {
  readonly title: DeskKey;
  readonly sort: Sort | null;
  /** Pixels; the first column takes what is left. */
  readonly width: number;
  /** The query field that this cell filters by, and the value it gives. */
  readonly filter: (row: Row) => { readonly field: string; readonly value: string } | null;
}

const outcomeOf = (row: Row): string =>
  row.kind === 'recipient' ? row.hit.verdict : row.hit.outcome;

export const COLUMN_KINDS: Readonly<Record<Column, ColumnKind>> = {
  recipient: {
    title: 'column.recipient',
    sort: 'recipient',
    width: 0,
    filter: ({ hit }) => {
      const domain = hit.recipient.split('@').at(-1);
      return domain === undefined ? null : { field: 'domain', value: domain };
    },
  },
  outcome: {
    title: 'column.outcome',
    sort: 'verdict',
    width: 158,
    filter: (row) => ({ field: 'outcome', value: outcomeOf(row) }),
  },
  reason: {
    title: 'column.reason',
    sort: null,
    width: 130,
    filter: ({ hit }) => (hit.reason === null ? null : { field: 'reason', value: hit.reason }),
  },
  provider: {
    title: 'column.provider',
    sort: 'provider',
    width: 110,
    filter: (row) =>
      row.kind === 'recipient' ? { field: 'provider', value: row.hit.provider } : null,
  },
  messages: {
    title: 'column.messages',
    sort: 'messages',
    width: 84,
    filter: () => null,
  },
  reply: { title: 'column.reply', sort: null, width: 220, filter: () => null },
  last: { title: 'column.last', sort: 'last', width: 86, filter: () => null },
};

const GAP = 10;
const FIRST_COLUMN = 140;

/** Below this width, in pixels, the grid scrolls sideways. */
export function gridWidth(
  columns: readonly Column[],
  widths: Readonly<Partial<Record<Column, number>>>,
): number {
  return columns.reduce(
    (sum, column) => sum + GAP + (widths[column] ?? (COLUMN_KINDS[column].width || FIRST_COLUMN)),
    GAP + 6,
  );
}

export function gridTemplate(
  columns: readonly Column[],
  widths: Readonly<Partial<Record<Column, number>>>,
): string {
  return columns
    .map((column) => {
      const width = widths[column] ?? COLUMN_KINDS[column].width;
      return width === 0 ? 'minmax(140px, 1fr)' : `${width}px`;
    })
    .join(' ');
}
