import { create } from 'zustand';
import { LIST_COLUMNS } from '../../shared/domain/list-column.ts';
import type { ListColumn as Column } from '../../shared/domain/list-column.ts';
import { VERDICT_GROUPS } from '../../shared/domain/verdict.ts';
import { expectRecipient, openRecipient } from './recipient.ts';
import { need, rowAt, rowsOfQuery, useResults } from './results.ts';
import { changed } from './undo.ts';

interface ListState {
  /** Row and cell the keyboard is on; row -1 is none. */
  readonly row: number;
  readonly cell: number;
  readonly checked: ReadonlySet<string>;
  readonly anchor: number;
  readonly columns: readonly Column[];
  readonly widths: Readonly<Partial<Record<Column, number>>>;
  /** Width of the list against the detail, in pixels. */
  readonly width: number;
}

/** A little over a third of the window. */
export const startWidth = (): number =>
  Math.round(Math.max(440, Math.min(660, globalThis.innerWidth * 0.345 || 500)));

export const useList = create<ListState>(() => ({
  row: -1,
  cell: 0,
  checked: new Set(),
  anchor: -1,
  columns: ['recipient', 'outcome', 'last'],
  widths: {},
  width: startWidth(),
}));

let opening: ReturnType<typeof setTimeout> | undefined;

/** Opens what the cursor stands on: at once, or when it has come to rest. */
function openAt(row: number, delay: number): void {
  clearTimeout(opening);
  if (delay === 0) open(row);
  else opening = setTimeout(() => open(row), delay);
}

function open(row: number): void {
  const found = personAt(row);
  if (found !== null) void openRecipient(...found);
}

/** Whoever reads a verdict goes on to the next one, or back: both are asked for, and nothing is shown. */
export function expectNeighbours(): void {
  const { row } = useList.getState();
  if (row < 0) return;
  expectAt(row + 1);
  expectAt(row - 1);
}

/** The row is likely to be opened next. */
export function expectAt(row: number): void {
  const found = personAt(row);
  if (found !== null) expectRecipient(...found);
}

/** Whom a row opens, and with which message. */
function personAt(row: number): [recipient: string, message: string | null] | null {
  const found = rowAt(useResults.getState().pages, row);
  if (found === undefined) return null;
  return [found.hit.recipient, found.kind === 'recipient' ? null : found.hit.messageId];
}

/** Milliseconds between two moves of somebody who passes through. */
const PASSING = 120;
/** Milliseconds that the cursor stands still before it has come to rest. */
const RESTED = 40;
let movedAt = Number.NEGATIVE_INFINITY;

/** One key opens what it moves to; a key that is held down passes by, and opens where it ends. */
function restFirst(): number {
  const now = performance.now();
  const passing = now - movedAt < PASSING;
  movedAt = now;
  return passing ? RESTED : 0;
}

let moves = 0;

/** Moves the cursor, at most to the last row; the detail follows. Rows on their way are waited for. */
export function moveTo(row: number, delay = restFirst()): void {
  const mine = (moves += 1);
  const { total, status } = useResults.getState();
  if (status === 'waiting') {
    const later = async (): Promise<void> => {
      if ((await rowsOfQuery()) && mine === moves) moveTo(row, delay);
    };
    void later();
    return;
  }
  if (total === 0) return;
  const target = Math.max(0, Math.min(total - 1, row));
  // Asked before anything is drawn: the answer is on its way meanwhile.
  if (rowAt(useResults.getState().pages, target) === undefined)
    void need(target, target).then(() => openAt(target, delay));
  else openAt(target, delay);
  useList.setState({ row: target });
}

export function moveCell(cell: number): void {
  const { columns } = useList.getState();
  useList.setState({ cell: Math.max(0, Math.min(columns.length - 1, cell)) });
}

/** After a new answer: the cursor stays with the opened recipient if it is among the first rows. */
export function settleCursor(recipient: string | null): void {
  const first = useResults.getState().pages.get(0) ?? [];
  const row = recipient === null ? -1 : first.findIndex((one) => one.hit.recipient === recipient);
  const { row: before, anchor, checked } = useList.getState();
  if (before === row && anchor === row && checked.size === 0) return;
  useList.setState({ row, anchor: row, checked: new Set() });
}

const FAILED = new Set<string>([...VERDICT_GROUPS.failed, 'deferred', 'complained']);
const LOOK_AHEAD = 5000;

/** The next or previous row whose outcome is a failure. */
export async function moveToFailure(step: 1 | -1): Promise<boolean> {
  const { total } = useResults.getState();
  const start = useList.getState().row;
  for (
    let row = start + step, seen = 0;
    row >= 0 && row < total && seen < LOOK_AHEAD;
    row += step
  ) {
    seen += 1;
    if (rowAt(useResults.getState().pages, row) === undefined) await need(row, row);
    const found = rowAt(useResults.getState().pages, row);
    if (found === undefined) return false;
    const verdict = found.kind === 'recipient' ? found.hit.verdict : found.hit.outcome;
    if (FAILED.has(verdict)) {
      moveTo(row);
      return true;
    }
  }
  return false;
}

export function toggleChecked(row: number): void {
  const id = rowAt(useResults.getState().pages, row)?.id;
  if (id === undefined) return;
  const checked = new Set(useList.getState().checked);
  if (!checked.delete(id)) checked.add(id);
  useList.setState({ checked, anchor: row, row });
}

/** Everything from the anchor to `row`, as far as it is loaded. */
export async function checkRange(row: number): Promise<void> {
  const { anchor, row: current } = useList.getState();
  const start = anchor < 0 ? Math.max(0, current) : anchor;
  const [from, to] = start < row ? [start, row] : [row, start];
  await need(from, to);
  const { pages } = useResults.getState();
  const checked = new Set<string>();
  for (let at = from; at <= to; at += 1) {
    const id = rowAt(pages, at)?.id;
    if (id !== undefined) checked.add(id);
  }
  useList.setState({ checked, row });
}

export function clearChecked(): void {
  useList.setState({ checked: new Set() });
}

/** Pixels of a column that nobody has resized; the first takes what is left. */
export const COLUMN_WIDTHS: Readonly<Record<Column, number>> = {
  recipient: 0,
  outcome: 158,
  reason: 130,
  provider: 110,
  messages: 84,
  reply: 220,
  last: 86,
};
/** Pixels between two columns. */
export const COLUMN_GAP = 10;

type Layout = Pick<ListState, 'columns' | 'widths' | 'width'>;

/** Changes the layout as a step that can be undone; a run of changes of one thing is one step. */
function layOut(change: Partial<Layout>, run: string | null = null): void {
  const { columns, widths, width } = useList.getState();
  const before = { columns, widths, width };
  const after = { ...before, ...change };
  const put = (layout: Layout) => (): void =>
    useList.setState(({ cell }) => ({
      ...layout,
      cell: Math.min(cell, layout.columns.length - 1),
    }));
  put(after)();
  changed(put(before), put(after), run);
}

const bounded = (width: number): number => Math.max(320, Math.min(1100, Math.round(width)));

export function toggleColumn(column: Column): void {
  const { columns, width, widths } = useList.getState();
  const room = (widths[column] ?? COLUMN_WIDTHS[column]) + COLUMN_GAP;
  const shown = new Set(columns);
  const removed = shown.delete(column);
  if (!removed) shown.add(column);
  shown.add('recipient');
  layOut({
    columns: LIST_COLUMNS.filter((one) => shown.has(one)),
    width: bounded(width + (removed ? -room : room)),
  });
}

export function setColumnWidth(column: Column, width: number): void {
  const { widths } = useList.getState();
  const wanted = Math.max(48, Math.min(800, Math.round(width)));
  if (widths[column] === wanted) return;
  layOut({ widths: { ...widths, [column]: wanted } }, `width-${column}`);
}

export function setListWidth(width: number): void {
  if (bounded(width) !== useList.getState().width) layOut({ width: bounded(width) }, 'width');
}
