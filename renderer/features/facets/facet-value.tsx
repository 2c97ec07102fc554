import { useState } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Facet } from '../../../shared/contract/api.ts';
import { VERDICTS } from '../../../shared/domain/verdict.ts';
import { excluded, only, toggled } from '../../query/facet-filter.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { goTo } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { filterLabel } from '../omnibox/filter-label.ts';
import { VERDICT_LOOK } from '../outcome/outcome.ts';

interface FacetValueProps {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** Of the largest of the facet. */
  readonly share: number;
  readonly standing: 'in' | 'out' | null;
  /** Whether Tab stops here; arrows reach the others. */
  readonly reachable: boolean;
  readonly onFocus: (value: string) => void;
}

/** One value: a click adds it or takes it out, Shift for it alone, Alt to exclude it; a menu says so. */
export function FacetValue(props: FacetValueProps): ReactNode {
  const { facet, value, label, count, share, standing, reachable, onFocus } = props;
  const words = useWords();
  const { t, number } = words;
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const { field } = facet;
  const own = filterLabel(field, value, words);
  const name = own === value ? label : own;
  const verdict = field === 'outcome' ? VERDICTS.find((one) => one === value) : undefined;
  const tone = verdict === undefined ? '' : `tone-${VERDICT_LOOK[verdict].tone}`;
  const bar: CSSProperties = { width: `${Math.max(2, share * 100)}%` };
  const ask = (change: (text: string) => string): void => {
    goTo('desk');
    setQuery(change(useQuery.getState().text));
  };
  const toggle = (): void => ask((text) => toggled(text, facet, value));
  const exclude = (): void => ask((text) => excluded(text, facet, value));
  const single = (): void => ask((text) => only(text, field, value));
  const by = (event: { readonly altKey: boolean; readonly shiftKey: boolean }): void =>
    event.altKey ? exclude() : event.shiftKey ? single() : toggle();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const box = event.currentTarget.getBoundingClientRect();
      setMenu({ x: box.left + 8, y: box.bottom });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      by(event);
    } else moveFocus(event);
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    setMenu({ x: event.clientX, y: event.clientY });
  };
  return (
    <li className={`facet-value ${tone}${standing === null ? '' : ` ${standing}`}`}>
      <button
        type="button"
        role="checkbox"
        aria-checked={standing === 'in'}
        className="facet-pick"
        title={t('facet.hint', { value: name })}
        tabIndex={reachable ? 0 : -1}
        onFocus={() => onFocus(value)}
        onClick={by}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <span className="facet-box" aria-hidden="true" />
        <span className="ellipsis">
          {name}
          {standing === 'out' ? <span className="sr-only">, {t('facet.excluded')}</span> : null}
        </span>
        <span className="facet-count" title={facet.exact ? undefined : t('facet.sampled')}>
          {facet.exact ? number(count) : `≈ ${number(count)}`}
        </span>
        <span className="facet-bar" aria-hidden="true">
          <span style={bar} />
        </span>
      </button>
      <span className="facet-acts">
        <button
          type="button"
          className="link facet-only"
          tabIndex={-1}
          aria-label={t('cell.filter', { value: name })}
          onClick={single}
          onKeyDown={moveFocus}
        >
          {t('facet.only')}
        </button>
        <IconButton
          icon="minus"
          label={t('facet.exclude', { value: name })}
          aria-pressed={standing === 'out'}
          tabIndex={-1}
          onClick={exclude}
          onKeyDown={moveFocus}
        />
      </span>
      {menu === null ? null : (
        <Menu
          label={name}
          at={menu}
          onClose={() => setMenu(null)}
          items={[
            {
              id: 'in',
              label: t('facet.include', { value: name }),
              checked: standing === 'in',
              run: toggle,
            },
            {
              id: 'out',
              label: t('facet.exclude', { value: name }),
              checked: standing === 'out',
              keys: 'Alt',
              run: exclude,
            },
            {
              id: 'only',
              label: t('cell.filter', { value: name }),
              keys: 'Shift',
              divided: true,
              run: single,
            },
          ]}
        />
      )}
    </li>
  );
}

const STEPS: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** Arrows go from value to value, and to what can be done with one. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const target = event.currentTarget;
  const row = target.closest('li');
  if (step === undefined || row === null || event.altKey) return;
  const rows = [...(row.parentElement?.children ?? [])];
  const cells = [...row.querySelectorAll('button')];
  const within = (place: number, size: number): number => Math.max(0, Math.min(size - 1, place));
  const cell = within(cells.findIndex((one) => one === target) + step[1], cells.length);
  const next = rows[within(rows.indexOf(row) + step[0], rows.length)];
  event.preventDefault();
  (step[0] === 0 ? cells[cell] : next?.querySelector('button'))?.focus();
}
