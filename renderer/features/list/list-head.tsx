import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { COLUMN_WIDTHS, setColumnWidth, useList } from '../../stores/list.ts';
import type { ListColumn as Column } from '../../../shared/domain/list-column.ts';
import { sortBy, useResults } from '../../stores/results.ts';
import { endRun } from '../../stores/undo.ts';
import { useWords } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { COLUMN_KINDS, sortIn } from './columns.ts';

export function ListHead(): ReactNode {
  const { t } = useWords();
  const columns = useList((state) => state.columns);
  const mode = useResults((state) => state.mode);
  const sort = sortIn(
    mode,
    useResults((state) => state.sort),
  );
  const descending = useResults((state) => state.descending);
  return (
    <div role="rowgroup" className="head-group">
      <div role="row" aria-rowindex={1} className="head">
        {columns.map((column, at) => {
          const kind = COLUMN_KINDS[column].heads[mode];
          const sorted = kind.sort !== null && kind.sort === sort;
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={at + 1}
              className={`cell ${column}`}
              {...(kind.sort === null
                ? {}
                : { 'aria-sort': sorted ? (descending ? 'descending' : 'ascending') : 'none' })}
            >
              {kind.sort === null ? (
                <span className="ellipsis">{t(kind.title)}</span>
              ) : (
                <button
                  type="button"
                  className={`sort${sorted ? ' sorted' : ''}`}
                  onClick={() => kind.sort !== null && sortBy(kind.sort)}
                >
                  <span className="ellipsis">{t(kind.title)}</span>
                  {sorted ? (
                    <span className={descending ? 'arrow' : 'arrow up'}>
                      <Icon name="down" size={12} />
                    </span>
                  ) : null}
                </button>
              )}
              {at === 0 ? null : <Resizer column={column} name={t(kind.title)} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The left edge of a column; arrows move it as well. */
function Resizer({ column, name }: { readonly column: Column; readonly name: string }): ReactNode {
  const { t } = useWords();
  const width = useList((state) => state.widths[column] ?? COLUMN_WIDTHS[column]);
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const from = start.current;
    if (from !== null) setColumnWidth(column, from.width - (event.clientX - from.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    setColumnWidth(column, width + (event.key === 'ArrowLeft' ? 10 : -10));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('list.resize', { column: name })}
      aria-valuenow={width}
      aria-valuemin={48}
      aria-valuemax={800}
      className="resizer"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
        endRun();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
