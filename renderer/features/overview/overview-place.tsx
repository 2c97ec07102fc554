import type { ReactNode } from 'react';
import { formatList } from '../../../shared/i18n/message.ts';
import { refreshOverview, stopOverview, useOverview } from '../../stores/overview.ts';
import { useQuery } from '../../stores/query.ts';
import { useOverviewWords } from '../../text/use-overview-words.ts';
import { Button } from '../../ui/button.tsx';
import { useSlow } from '../../ui/use-slow.ts';
import { Chips } from '../omnibox/chips.tsx';
import { Changes } from './changes.tsx';
import { DimensionTable } from './dimension-table.tsx';
import { Figures } from './figures.tsx';
import { RateChart } from './rate-chart.tsx';
import './overview.css';

/** How the mail of the query fares: in numbers, over time, by a dimension, and against the period before. */
export function OverviewPlace(): ReactNode {
  const { t, o, period, language } = useOverviewWords();
  const { report, shown, status } = useOverview();
  const asksNothing = useQuery((state) => state.text.trim() === '');
  const slow = useSlow(status === 'waiting');
  return (
    <div className="place-page overview scroll">
      <header className="place-head">
        <div>
          <h1>{t('place.overview')}</h1>
          <p className="quiet">{o('page.note')}</p>
          {asksNothing ? null : <Chips />}
        </div>
        <div className="overview-state" role="status">
          {slow ? <Counting /> : null}
        </div>
      </header>
      <Problem />
      {report === null ? null : report.tally.messages === 0 ? (
        <p className="quiet">{o('page.none')}</p>
      ) : (
        <div className={`overview-body${slow ? ' stale' : ''}`}>
          <p className="overview-period">
            {report.span === null || report.comparison === null
              ? o('page.whole')
              : o('page.period', { period: period(report.comparison.later) })}
            {report.undated === 0 ? null : (
              <span className="quiet"> {o('page.undated', { count: report.undated })}</span>
            )}
          </p>
          {report.leftOut.length === 0 ? null : (
            <p className="quiet">
              {o('page.left-out', { files: formatList(report.leftOut, language) })}
            </p>
          )}
          <Figures report={report} measure={shown.measure} />
          <div className="overview-pair">
            <RateChart report={report} measure={shown.measure} />
            <Changes report={report} measure={shown.measure} />
          </div>
          <DimensionTable report={report} by={shown.by} measure={shown.measure} />
        </div>
      )}
    </div>
  );
}

function Counting(): ReactNode {
  const { o, number } = useOverviewWords();
  const progress = useOverview((state) => state.progress);
  const done = progress === null ? 0 : progress.done;
  const total = progress === null ? 1 : Math.max(1, progress.total);
  return (
    <span className="overview-counting">
      <progress max={total} value={done} aria-label={o('page.table')} />
      {progress === null ? null : (
        <span>{o('page.counting', { done: number(done), total: number(total) })}</span>
      )}
      <Button onClick={stopOverview}>{o('page.stop')}</Button>
    </span>
  );
}

function Problem(): ReactNode {
  const { o, problemOf } = useOverviewWords();
  const { status, error } = useOverview();
  if (status !== 'failed' && status !== 'stopped') return null;
  return (
    <div className="place-failed" role="alert">
      <p>{status === 'stopped' ? o('page.stopped') : problemOf(error)}</p>
      <Button onClick={() => void refreshOverview()}>{o('page.again')}</Button>
    </div>
  );
}
