import { memo } from 'react';
import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import { unreachable } from '../../../shared/domain/exhaustive.ts';
import type { ListColumn as Column } from '../../../shared/domain/list-column.ts';
import { reasonName } from '../../../shared/domain/reason-name.ts';
import type { Row } from '../../stores/results.ts';
import { namesProvider } from '../../text/domain-of.ts';
import type { Words } from '../../text/use-text.ts';
import { useSlow } from '../../ui/use-slow.ts';
import { Highlight } from '../../ui/highlight.tsx';
import { OutcomeChip } from '../outcome/outcome-chip.tsx';
import { tellsMore } from '../outcome/outcome.ts';

interface ListRowProps {
  readonly index: number;
  readonly row: Row | undefined;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly compact: boolean;
  readonly current: boolean;
  readonly cell: number;
  readonly checked: boolean;
  readonly needles: readonly string[];
  readonly words: Words;
  readonly onPress: (index: number, event: PointerEvent) => void;
  readonly onClick: (index: number, event: MouseEvent) => void;
  readonly onMenu: (index: number, column: number, x: number, y: number) => void;
}

export const ListRow = memo(function ListRow(props: ListRowProps): ReactNode {
  const { index, row, top, height, columns, compact, current, cell, checked } = props;
  const slow = useSlow(row === undefined);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={checked || current}
      className={`row${current ? ' current' : ''}${checked ? ' checked' : ''}`}
      style={{ transform: `translateY(${top}px)`, height }}
      onPointerDown={(event) => props.onPress(index, event)}
      onClick={(event) => props.onClick(index, event)}
    >
      {columns.map((column, at) => (
        <div
          key={column}
          id={`cell-${index}-${at}`}
          role="gridcell"
          aria-colindex={at + 1}
          className={`cell ${column}${cell === at ? ' at' : ''}`}
          onContextMenu={(event) => {
            event.preventDefault();
            props.onMenu(index, at, event.clientX, event.clientY);
          }}
        >
          {row === undefined ? (
            slow ? (
              <Waiting column={column} />
            ) : null
          ) : (
            <Cell {...props} row={row} column={column} />
          )}
        </div>
      ))}
      {compact || row === undefined ? null : (
        <Second row={row} columns={columns} needles={props.needles} words={props.words} />
      )}
    </div>
  );
});

function Waiting({ column }: { readonly column: Column }): ReactNode {
  return <span className={`skeleton ${column}`} />;
}

function Cell({
  row,
  column,
  needles,
  checked,
  words,
}: ListRowProps & { readonly row: Row; readonly column: Column }): ReactNode {
  const { term, number, date, t } = words;
  const { hit } = row;
  switch (column) {
    case 'recipient':
      return (
        <span className="ellipsis" title={hit.recipient}>
          {checked ? <span className="tick" aria-hidden="true" /> : null}
          <Highlight text={hit.recipient} needles={needles} />
        </span>
      );
    case 'outcome':
      return <OutcomeChip verdict={row.kind === 'recipient' ? row.hit.verdict : row.hit.outcome} />;
    case 'reason':
      return tellsMore(hit.reason) ? (
        <span className="ellipsis">{term(`reason.${reasonName(hit.reason, hit.knowledge)}`)}</span>
      ) : null;
    case 'provider':
      return row.kind === 'recipient' ? (
        <span className="ellipsis">{row.hit.providerName}</span>
      ) : (
        <span className="ellipsis">{row.hit.stream}</span>
      );
    case 'messages':
      return row.kind === 'recipient' ? (
        number(row.hit.messages)
      ) : (
        <span className="ellipsis mono" title={row.hit.messageId ?? undefined}>
          {row.hit.messageId}
        </span>
      );
    case 'reply':
      return row.kind === 'recipient' ? (
        <span className="ellipsis mono">{row.hit.reply}</span>
      ) : (
        <span className="ellipsis">
          <Highlight text={row.hit.subject ?? t('message.no-subject')} needles={needles} />
        </span>
      );
    case 'last':
      return hit.lastAt === null ? (
        <span className="quiet">{t('list.no-time')}</span>
      ) : (
        <time dateTime={new Date(hit.lastAt).toISOString()} title={date(hit.lastAt, 'datetime')}>
          {date(hit.lastAt, 'day')}
        </time>
      );
    default:
      return unreachable(column);
  }
}

/** The line below: what the columns do not show already. */
function Second({
  row,
  columns,
  needles,
  words,
}: Pick<ListRowProps, 'columns' | 'needles' | 'words'> & { readonly row: Row }): ReactNode {
  const { term, t } = words;
  const parts: string[] = [];
  const { met, knowledge } = row.hit;
  const lacks = (column: Column): boolean => !columns.includes(column);
  const reason =
    lacks('reason') && tellsMore(row.hit.reason)
      ? term(`reason.${reasonName(row.hit.reason, knowledge)}`)
      : null;
  if (row.kind === 'message') {
    if (lacks('reply')) parts.push(row.hit.subject ?? t('message.no-subject'));
    if (lacks('provider') && row.hit.stream !== null) parts.push(row.hit.stream);
    if (reason !== null) parts.push(reason);
  } else {
    if (reason !== null) parts.push(reason);
    if (lacks('provider') && namesProvider(row.hit.providerName, row.hit.recipient))
      parts.push(row.hit.providerName);
    if (lacks('reply') && row.hit.reply !== null) parts.push(row.hit.reply);
    if (parts.length === 0 && met === null)
      parts.push(t('results.messages', { count: row.hit.messages }));
  }
  // Why the row is there, where nothing else of it says so.
  const shown = row.kind === 'recipient' && met === row.hit.reply;
  if (met !== null && !shown) parts.unshift(t('results.met', { reply: met }));
  return (
    <div role="presentation" className="second ellipsis">
      <Highlight text={parts.join(' · ')} needles={needles} />
    </div>
  );
}
