import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import {
  auditRow,
  moveRow,
  needRows,
  toggleChosen,
  useSuppressions,
} from '../../stores/suppressions.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { useVirtualRows } from '../../ui/virtual/use-virtual-rows.ts';
import { AuditRow } from './audit-row.tsx';
import { openOnDesk } from './open-on-desk.ts';

const ROW = 84;

/** The audited addresses as an ARIA grid: one row an address and service. */
export function AuditList(): ReactNode {
  const t = useSuppressionText();
  const { pages, total, row, chosen, status } = useSuppressions();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useVirtualRows(scroller, total, ROW);
  useEffect(() => {
    if (total === 0) return;
    const last = view.end - 1;
    if ([view.first, last].some((at) => auditRow(pages, at) === undefined))
      void needRows(view.first, last);
  }, [view.first, view.end, pages, total]);
  const { show } = view;
  useEffect(() => {
    if (row >= 0) show(row);
  }, [row, show]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const jump: Readonly<Record<string, number>> = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      PageDown: row + view.fit,
      PageUp: row - view.fit,
      Home: 0,
      End: total - 1,
    };
    const target = jump[event.key];
    const found = auditRow(pages, row);
    if (target !== undefined) moveRow(target);
    else if (event.key === ' ' && found !== undefined) toggleChosen(found);
    else if (event.key === 'Enter' && found !== undefined) openOnDesk(found.recipient);
    else return;
    event.preventDefault();
  };
  const shown: ReactNode[] = [];
  for (let at = view.first; at < view.end; at += 1) {
    const found = auditRow(pages, at);
    shown.push(
      <AuditRow
        key={at}
        index={at}
        row={found}
        top={view.topOf(at)}
        height={ROW}
        current={at === row}
        chosen={found !== undefined && chosen.has(found.id)}
      />,
    );
  }
  return (
    <div
      ref={scroller}
      className="sup-list scroll"
      role="grid"
      tabIndex={0}
      aria-label={t('list.name')}
      aria-rowcount={total}
      aria-multiselectable="true"
      aria-busy={status === 'going'}
      {...(row >= view.first && row < view.end
        ? { 'aria-activedescendant': `sup-row-${row}` }
        : {})}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="sup-spacer" style={{ height: view.height }}>
        {shown}
      </div>
      {total === 0 && status === 'ready' ? (
        <p className="sup-none">{t('audit.empty-query')}</p>
      ) : null}
    </div>
  );
}
