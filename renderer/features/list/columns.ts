import type { DeskKey } from '../../../shared/i18n/desk/desk.ts';
import type { ListColumn as Column } from '../../../shared/domain/list-column.ts';
import { COLUMN_GAP, COLUMN_WIDTHS } from '../../stores/list.ts';
import type { Mode, Row, Sort } from '../../stores/results.ts';
import { domainOf, namesProvider } from '../../text/domain-of.ts';
import { isoDay } from '../../text/zone-day.ts';

export interface CellFilter {
  readonly field: string;
  readonly value: string;
  /** What kind of thing the value is. */
  readonly name: DeskKey;
}

/** What heads a column, and what a click on its head sorts by; the core sorts messages by two things only. */
interface ColumnHead {
  readonly title: DeskKey;
  readonly sort: Sort | null;
}

interface ColumnKind {
  readonly heads: Readonly<Record<Mode, ColumnHead>>;
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

function idFilter(row: Row): CellFilter | null {
  const id = row.kind === 'message' ? row.hit.messageId : null;
  return id === null ? null : { field: 'id', value: id, name: 'cell.id' };
}

/** A query ends somewhere: what is longer is asked for by its beginning. */
const LONGEST_SUBJECT = 200;

function replyFilter(row: Row): CellFilter | null {
  if (row.kind === 'message') {
    const value = (row.hit.subject ?? '').trim().slice(0, LONGEST_SUBJECT).trimEnd();
    return value === '' ? null : { field: 'subject', value, name: 'column.subject' };
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

const either = (title: DeskKey, recipients: Sort | null, messages: Sort | null) => ({
  recipients: { title, sort: recipients },
  messages: { title, sort: messages },
});

export const COLUMN_KINDS: Readonly<Record<Column, ColumnKind>> = {
  recipient: {
    heads: either('column.recipient', 'recipient', 'recipient'),
    filter: ({ hit }) => {
      const value = domainOf(hit.recipient);
      return value === '' ? null : { field: 'domain', value, name: 'cell.domain' };
    },
  },
  outcome: {
    heads: either('column.outcome', 'verdict', null),
    filter: (row) => ({ field: 'outcome', value: outcomeOf(row), name: 'facet.outcome' }),
  },
  reason: {
    heads: either('column.reason', null, null),
    filter: ({ hit }) =>
      hit.reason === null ? null : { field: 'reason', value: hit.reason, name: 'facet.reason' },
  },
  provider: {
    heads: {
      recipients: { title: 'column.provider', sort: 'provider' },
      messages: { title: 'facet.stream', sort: null },
    },
    filter: providerFilter,
  },
  messages: {
    heads: {
      recipients: { title: 'column.messages', sort: 'messages' },
      messages: { title: 'column.message-id', sort: null },
    },
    filter: idFilter,
  },
  reply: {
    heads: {
      recipients: { title: 'column.reply', sort: null },
      messages: { title: 'column.subject', sort: null },
    },
    filter: replyFilter,
  },
  last: {
    heads: either('column.last', 'last', 'last'),
    filter: ({ hit }, timezone) =>
      hit.lastAt === null
        ? null
        : { field: 'on', value: isoDay(hit.lastAt, timezone), name: 'cell.day' },
  },
};

/** What a list really goes by: what it cannot be sorted by leaves it by time. */
export function sortIn(mode: Mode, sort: Sort): Sort {
  const known = Object.values(COLUMN_KINDS).some(({ heads }) => heads[mode].sort === sort);
  return known ? sort : 'last';
}

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
