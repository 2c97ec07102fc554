import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { freeWords, replyWords } from '../../query/tokens.ts';
import {
  checkRange,
  expectAt,
  moveCell,
  moveTo,
  toggleChecked,
  useList,
} from '../../stores/list.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { rememberSearch } from '../../stores/recent-searches.ts';
import { need, rowAt, useResults } from '../../stores/results.ts';
import { showDetail } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { useSlow } from '../../ui/use-slow.ts';
import { useVirtualRows } from '../../ui/virtual/use-virtual-rows.ts';
import { CellMenu } from './cell-menu.tsx';
import type { CellMenuAt } from './cell-menu.tsx';
import { gridTemplate, gridWidth } from './columns.ts';
import { EmptyResults } from './empty-results.tsx';
import { ListHead } from './list-head.tsx';
import { ListRow } from './list-row.tsx';
import './list.css';

const FORGIVING_MS = 600;
/** Height of the header row, which stays in sight. */
const HEAD = 28;
const ROW = { comfortable: 52, compact: 30 } as const;

const chooses = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey;

/** What the button opens when it comes up is asked for when it goes down. */
function onPress(at: number, event: PointerEvent): void {
  if (event.button === 0 && !chooses(event)) expectAt(at);
}

function onClick(at: number, event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey) toggleChecked(at);
  else if (event.shiftKey) void checkRange(at);
  else {
    rememberSearch(useResults.getState().query);
    moveTo(at, 0);
    showDetail(true);
  }
}

/** The list as an ARIA grid: the cursor is a cell, the opened recipient follows the row. */
export function RecipientList(): ReactNode {
  const words = useWords();
  const { t } = words;
  const density = usePreferences((state) => state.density);
  const pages = useResults((state) => state.pages);
  const total = useResults((state) => state.total);
  const query = useResults((state) => state.query);
  const status = useResults((state) => state.status);
  const { row, cell, checked, columns, widths } = useList();
  const scroller = useRef<HTMLDivElement>(null);
  // A filter that is still being typed is no mistake yet.
  const late = useSlow(useResults((state) => state.asking === 'rows'));
  const failed = useSlow(status === 'failed', FORGIVING_MS);
  const rowHeight = ROW[density];
  const rows = useVirtualRows(scroller, total, rowHeight, HEAD);
  const [menu, setMenu] = useState<CellMenuAt | null>(null);
  const needles = useMemo(() => [...freeWords(query), ...replyWords(query)], [query]);

  useEffect(() => {
    const missing = [rows.first, rows.end - 1].some((at) => rowAt(pages, at) === undefined);
    if (missing) void need(rows.first, rows.end - 1);
  }, [rows.first, rows.end, pages]);
  const { show, toTop } = rows;
  useEffect(() => {
    if (row >= 0) show(row);
  }, [row, show]);
  const answered = useRef(query);
  useEffect(() => {
    if (answered.current === query) return;
    answered.current = query;
    toTop();
  }, [query, toTop]);

  const openMenu = useCallback((at: number, column: number, x: number, y: number): void => {
    const found = rowAt(useResults.getState().pages, at);
    const name = useList.getState().columns[column];
    if (found !== undefined && name !== undefined) setMenu({ row: found, column: name, x, y });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const step = event.shiftKey && (event.ctrlKey || event.metaKey) ? 0 : 1;
    const jump: Readonly<Record<string, number>> = {
      ArrowDown: row + 1,
      ArrowUp: Math.max(0, row - 1),
      PageDown: row + rows.fit,
      PageUp: row - rows.fit,
      Home: 0,
      End: Infinity,
    };
    const target = jump[event.key];
    if (target !== undefined && step === 1) {
      event.preventDefault();
      if (event.shiftKey) void checkRange(Math.max(0, Math.min(total - 1, target)));
      else moveTo(target);
    } else if (event.key === 'ArrowRight') moveCell(cell + 1);
    else if (event.key === 'ArrowLeft') moveCell(cell - 1);
    else if (event.key === ' ') {
      event.preventDefault();
      toggleChecked(row);
    } else if (event.key === 'Enter') {
      moveTo(Math.max(0, row), 0);
      showDetail(true);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('#detail')?.focus());
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const box = document.getElementById(`cell-${row}-${cell}`)?.getBoundingClientRect();
      if (box !== undefined) openMenu(row, cell, box.left + 8, box.bottom);
    }
  };
  const plain = columns.join() === 'recipient,outcome,last';
  const shown: ReactNode[] = [];
  for (let at = rows.first; at < rows.end; at += 1) {
    const found = rowAt(pages, at);
    shown.push(
      <ListRow
        key={at}
        index={at}
        row={found}
        top={rows.topOf(at)}
        height={rowHeight}
        columns={columns}
        compact={density === 'compact'}
        current={at === row}
        cell={at === row ? cell : -1}
        checked={found !== undefined && checked.has(found.id)}
        needles={needles}
        words={words}
        onPress={onPress}
        onClick={onClick}
        onMenu={openMenu}
      />,
    );
  }

  const template: CSSProperties & Record<'--columns' | '--grid-width', string> = {
    '--columns': gridTemplate(columns, widths),
    '--grid-width': plain ? '0px' : `${gridWidth(columns, widths)}px`,
  };
  return (
    <div className="list" style={template}>
      <div className={`list-body ${density}${plain ? ' plain' : ''}${late ? ' stale' : ''}`}>
        <div
          ref={scroller}
          id="rows"
          role="grid"
          tabIndex={0}
          aria-label={t('list.name')}
          aria-rowcount={total + 1}
          aria-colcount={columns.length}
          aria-multiselectable="true"
          aria-busy={status === 'waiting' || late}
          data-query={query}
          className="grid scroll"
          {...(row >= rows.first && row < rows.end
            ? { 'aria-activedescendant': `cell-${row}-${cell}` }
            : {})}
          onKeyDown={onKeyDown}
        >
          <ListHead />
          <div role="rowgroup" style={{ height: rows.height }} className="spacer">
            {shown}
          </div>
        </div>
      </div>
      {failed || (total === 0 && status === 'ready') ? <EmptyResults /> : null}
      {menu === null ? null : <CellMenu at={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}
