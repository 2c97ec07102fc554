import { useEffect, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { RESPONSE_PERIODS, RESPONSE_SORTS } from '../../../shared/domain/response.ts';
import type { ResponsePeriod, ResponseSort } from '../../../shared/domain/response.ts';
import {
  arrangeResponses,
  chooseResponse,
  findResponses,
  loadResponses,
  moveResponse,
  useResponses,
} from '../../stores/responses.ts';
import { useQuery } from '../../stores/query.ts';
import { showDetail } from '../../stores/window.ts';
import { useResponseText } from '../../text/use-response-text.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { useSlow } from '../../ui/use-slow.ts';
import { Chips } from '../omnibox/chips.tsx';
import { CopyList } from './copy-menus.tsx';
import { ResponseRow } from './response-row.tsx';

const PAGE = 8;

/** Clusters as a list box; the chosen one is shown beside it. */
export function ResponseListPane(): ReactNode {
  const { t, problemOf } = useWords();
  const { r, share } = useResponseText();
  const { list, status, error, find, sort, period, progress } = useResponses();
  const slow = useSlow(status === 'waiting');
  return (
    <section className="list-pane" aria-label={r('list')}>
      <div className="list-bar">
        <div className="chips">
          <Chips />
        </div>
        <span className="count nowrap" role="status">
          {list === null || status !== 'ready' ? '' : r('clusters', { count: list.total })}
        </span>
        <div className="tools">
          <CopyList disabled={(list?.clusters.length ?? 0) === 0} />
        </div>
      </div>
      <div className="response-tools">
        <input
          className="input"
          type="search"
          aria-label={r('find')}
          placeholder={r('find.placeholder')}
          value={find}
          onChange={(event) => findResponses(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('#responses')?.focus();
          }}
        />
        <select
          className="select"
          aria-label={r('sort.name')}
          value={sort}
          onChange={(event) => arrangeResponses({ sort: event.target.value as ResponseSort })}
        >
          {RESPONSE_SORTS.map((one) => (
            <option key={one} value={one}>
              {r(`sort.${one}`)}
            </option>
          ))}
        </select>
        <select
          className="select"
          aria-label={r('period.name')}
          value={period}
          onChange={(event) => arrangeResponses({ period: event.target.value as ResponsePeriod })}
        >
          {RESPONSE_PERIODS.map((one) => (
            <option key={one} value={one}>
              {r(`period.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Compared />
      {status === 'failed' ? (
        <div className="response-none" role="alert">
          <p>{problemOf(error)}</p>
          <Button onClick={() => void loadResponses()}>{t('retry')}</Button>
        </div>
      ) : list === null ? (
        <div className="response-none" aria-live="polite">
          {slow ? (
            <>
              <p>
                {progress === null
                  ? r('loading')
                  : r('loading.share', { share: share(progress, 1) })}
              </p>
              <span className="bar-rail">
                <span style={{ width: `${(progress ?? 0) * 100}%` }} />
              </span>
            </>
          ) : null}
        </div>
      ) : list.clusters.length === 0 ? (
        <Nothing />
      ) : (
        <Rows busy={status === 'waiting'} />
      )}
    </section>
  );
}

/** Which time is held against which. */
function Compared(): ReactNode {
  const { range } = useWords();
  const { r } = useResponseText();
  const list = useResponses((state) => state.list);
  if (list === null || list.clusters.length === 0) return null;
  const { period } = list;
  if (period === null) return <p className="response-compared">{r('period.none')}</p>;
  const before = { from: period.from * 2 - period.to, to: period.from };
  return (
    <p className="response-compared">
      {r('period.compared', {
        period: range(period.from, period.to - 1),
        before: range(before.from, before.to - 1),
      })}
    </p>
  );
}

function Nothing(): ReactNode {
  const { r } = useResponseText();
  const find = useResponses((state) => state.find);
  const query = useQuery((state) => state.text);
  const narrowed = find.trim() !== '';
  return (
    <div className="response-none">
      <h2>{narrowed ? r('empty.find') : r('empty.title')}</h2>
      {narrowed ? null : <p>{query.trim() === '' ? r('empty.text') : r('empty.query')}</p>}
    </div>
  );
}

function Rows({ busy }: { readonly busy: boolean }): ReactNode {
  const { r } = useResponseText();
  const { list, chosen } = useResponses();
  const box = useRef<HTMLDivElement>(null);
  const clusters = list?.clusters ?? [];
  const at = clusters.findIndex(({ cluster }) => cluster === chosen);
  useEffect(() => {
    document.getElementById(`response-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -clusters.length,
      End: clusters.length,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveResponse(step);
    } else if (event.key === 'Enter') openDetail();
  };
  const onClick = ({ target }: MouseEvent): void => {
    const row = target instanceof Element ? target.closest('[role=option]') : null;
    const picked = clusters[row === null ? -1 : [...row.parentElement!.children].indexOf(row)];
    if (picked === undefined) return;
    void chooseResponse(picked.cluster);
    showDetail(true);
  };
  const more = (list?.total ?? 0) - clusters.length;
  return (
    <div className="response-frame scroll">
      <div
        ref={box}
        id="responses"
        role="listbox"
        tabIndex={0}
        aria-label={r('list')}
        aria-busy={busy}
        {...(at === -1 ? {} : { 'aria-activedescendant': `response-${at}` })}
        className="response-list"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {clusters.map((one, index) => (
          <ResponseRow
            key={one.cluster}
            id={`response-${index}`}
            of={one}
            all={list?.count ?? 0}
            chosen={index === at}
          />
        ))}
      </div>
      {more > 0 ? <p className="response-more">{r('more-clusters', { count: more })}</p> : null}
    </div>
  );
}

function openDetail(): void {
  showDetail(true);
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#detail')?.focus());
}
