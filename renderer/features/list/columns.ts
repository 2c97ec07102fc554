import type { DeskKey } from '../../../shared/i18n/desk/desk.ts';
import type { ListColumn as Column } from '../../../shared/domain/list-column.ts';
import { COLUMN_GAP, COLUMN_WIDTHS } from '../../stores/list.ts';
import type { Row, Sort } from '../../stores/results.ts';
import { domainOf, namesProvider } from '../../text/domain-of.ts';
import { isoDay } from '../../text/zone-day.ts';

export interface CellFilter {
  readonly field: string;
  readonly value: string;
  /** What kind of thing the value is. */
  readonly name: DeskKey;
}

interface ColumnKind {
  readonly title: DeskKey;
  readonly sort: Sort | null;
  /** The query field that this cell filters by and the value it gives; days are those of the zone. */
  readonly filter: (row: Row, timezone: string) => CellFilter | null;
}

const outcomeOf = (row: Row): string =>
  row.kind === 'recipient' ? row.hit.verdict : row.hit.outcome;

const ENHANCED_CODE = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
const REPLY_CODE = /^\s{0,8}([2345]\d\d)\b/;

/** The code of a server's reply, the enhanced one where there is one. */
function codeOf(reply: string): string | null {
  return ENHANCED_CODE.exec(reply)?.[0] ?? REPLY_CODE.exec(reply)?.[1] ?? null;
}

function replyFilter(row: Row): CellFilter | null {
  if (row.kind === 'message') {
    const { messageId } = row.hit;
    return messageId === null ? null : { field: 'id', value: messageId, name: 'cell.id' };
  }
  const code = codeOf(row.hit.reply ?? '');
  return code === null ? null : { field: 'code', value: code, name: 'cell.code' };
}

function providerFilter(row: Row): CellFilter | null {
  if (row.kind === 'message') {
    const { stream } = row.hit;
    return stream === null ? null : { field: 'stream', value: stream, name: 'facet.stream' };
  }
  const { provider, providerName, recipient } = row.hit;
  return namesProvider(providerName, recipient)
    ? { field: 'provider', value: provider, name: 'facet.provider' }
    : null;
}

export const COLUMN_KINDS: Readonly<Record<Column, ColumnKind>> = {
  recipient: {
    title: 'column.recipient',
    sort: 'recipient',
    filter: ({ hit }) => {
      const value = domainOf(hit.recipient);
      return value === '' ? null : { field: 'domain', value, name: 'cell.domain' };
    },
  },
  outcome: {
    title: 'column.outcome',
    sort: 'verdict',
    filter: (row) => ({ field: 'outcome', value: outcomeOf(row), name: 'facet.outcome' }),
  },
  reason: {
    title: 'column.reason',
    sort: null,
    filter: ({ hit }) =>
      hit.reason === null ? null : { field: 'reason', value: hit.reason, name: 'facet.reason' },
  },
  provider: {
    title: 'column.provider',
    sort: 'provider',
    filter: providerFilter,
  },
  messages: {
    title: 'column.messages',
    sort: 'messages',
    filter: () => null,
  },
  reply: { title: 'column.reply', sort: null, filter: replyFilter },
  last: {
    title: 'column.last',
    sort: 'last',
    filter: ({ hit }, timezone) =>
      hit.lastAt === null
        ? null
        : { field: 'on', value: isoDay(hit.lastAt, timezone), name: 'cell.day' },
  },
};

/** The first column is never narrower: an address must be told from its neighbours. */
const FIRST_COLUMN = 180;

/** Below this width, in pixels, the grid scrolls sideways. */
export function gridWidth(
  columns: readonly Column[],
  widths: Readonly<Partial<Record<Column, number>>>,
): number {
  return columns.reduce(
    (sum, column) => sum + COLUMN_GAP + (widths[column] ?? (COLUMN_WIDTHS[column] || FIRST_COLUMN)),
    COLUMN_GAP + 6,
  );
}

export function gridTemplate(
  columns: readonly Column[],
  widths: Readonly<Partial<Record<Column, number>>>,
): string {
  return columns
    .map((column) => {
      const width = widths[column] ?? COLUMN_WIDTHS[column];
      return width === 0 ? `minmax(${FIRST_COLUMN}px, 1fr)` : `${width}px`;
    })
    .join(' ');
}
