import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { AddressListRow, Output } from '../../../shared/contract/api.ts';
import { reasonName } from '../../../shared/domain/reason-name.ts';
import { VERDICTS } from '../../../shared/domain/verdict.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { useCase } from '../../stores/case.ts';
import { openRecipient } from '../../stores/recipient.ts';
import { closeSheet, goTo, showDetail } from '../../stores/window.ts';
import { csvCell } from '../../text/flat-cell.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { saveText } from '../../ui/save-text.ts';
import { useVirtualRows } from '../../ui/virtual/use-virtual-rows.ts';
import { ScrollGroup } from '../../ui/scroll-group.tsx';
import { OutcomeChip } from '../outcome/outcome-chip.tsx';

const ROW = 32;

export function AddressStates({ result }: { readonly result: Output<'search.list'> }): ReactNode {
  const words = useWords();
  const { t, term, number, date } = words;
  const info = useCase((state) => state.info);
  const [only, setOnly] = useState<Verdict | null>(null);
  const { rows, repeated, unreadable, unreadableLines } = result;
  const counts = useMemo(() => {
    const byState = new Map<Verdict, number>();
    for (const { state } of rows) byState.set(state, (byState.get(state) ?? 0) + 1);
    return byState;
  }, [rows]);
  const shown = only === null ? rows : rows.filter(({ state }) => state === only);
  const save = (): void => {
    const head = ['address', 'state', 'reason', 'last event (UTC)', 'similar'].join(',');
    const lines = shown.map(({ address, state, reason, knowledge, lastAt, similar }) =>
      [
        address,
        term(`verdict.${state}`),
        reason === null ? '' : term(`reason.${reasonName(reason, knowledge)}`),
        lastAt === null ? '' : new Date(lastAt).toISOString(),
        similar ?? '',
      ]
        .map(csvCell)
        .join(','),
    );
    saveText('addresses.csv', 'text/csv', `\uFEFF${head}\r\n${lines.join('\r\n')}\r\n`);
  };
  return (
    <div className="address-states">
      <div className="address-head">
        <p role="status">{t('address-list.found', { count: rows.length })}</p>
        <Button icon="import" onClick={save}>
          {t('address-list.save')}
        </Button>
      </div>
      <ul className="address-counts" aria-label={t('address-list.states')}>
        {VERDICTS.map((state) => {
          const count = counts.get(state);
          return count === undefined ? null : (
            <li key={state}>
              <button
                type="button"
                aria-pressed={only === state}
                onClick={() => setOnly(only === state ? null : state)}
              >
                <OutcomeChip verdict={state} /> {number(count)}
              </button>
            </li>
          );
        })}
      </ul>
      {counts.has('no-trace') && info !== null && info.from !== null && info.to !== null ? (
        <p className="quiet">
          {t('address-list.gap', { from: date(info.from, 'date'), to: date(info.to, 'date') })}
        </p>
      ) : null}
      {repeated === 0 ? null : (
        <p className="quiet">{t('address-list.repeated', { count: repeated })}</p>
      )}
      {unreadableLines === 0 ? null : (
        <p className="quiet">
          {t('address-list.unreadable', {
            count: unreadableLines,
            sample: unreadable.slice(0, 3).join(', '),
          })}
        </p>
      )}
      <Rows rows={shown} />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly AddressListRow[] }): ReactNode {
  const { t, term, date } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useVirtualRows(scroller, rows.length, ROW);
  const open = (address: string): void => {
    closeSheet();
    goTo('desk');
    showDetail(true);
    void openRecipient(address);
  };
  const shown: ReactNode[] = [];
  for (let at = view.first; at < view.end; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    shown.push(
      <li
        key={`${at} ${row.address}`}
        aria-setsize={rows.length}
        aria-posinset={at + 1}
        style={{ transform: `translateY(${view.topOf(at)}px)` }}
      >
        <button type="button" className="link ellipsis" onClick={() => open(row.address)}>
          {row.address}
        </button>
        <OutcomeChip verdict={row.state} />
        <span className="quiet ellipsis">
          {row.similar === null ? (
            row.reason === null ? (
              ''
            ) : (
              term(`reason.${reasonName(row.reason, row.knowledge)}`)
            )
          ) : (
            <Similar address={row.similar} open={open} />
          )}
        </span>
        <span className="quiet nowrap">{row.lastAt === null ? '' : date(row.lastAt, 'date')}</span>
      </li>,
    );
  }
  return (
    <ScrollGroup ref={scroller} className="address-rows" label={t('address-list.title')}>
      <ul style={{ height: view.height }}>{shown}</ul>
    </ScrollGroup>
  );
}

interface SimilarProps {
  readonly address: string;
  readonly open: (address: string) => void;
}

/** A near miss, one click away. */
function Similar({ address, open }: SimilarProps): ReactNode {
  const { t } = useWords();
  return (
    <button type="button" className="link ellipsis" title={address} onClick={() => open(address)}>
      {t('address-list.similar', { address })}
    </button>
  );
}
