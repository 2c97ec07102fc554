import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { MEASURES, happened, possible, rateOf } from '../../../shared/domain/overview.ts';
import type { Measure, OverviewBucket, OverviewReport } from '../../../shared/domain/overview.ts';
import type { TimeSpan } from '../../../shared/domain/time-span.ts';
import { useOverviewWords } from '../../text/use-overview-words.ts';
import type { BarSpan } from '../../ui/chart/bar-span.ts';
import { Brush } from '../../ui/chart/brush.tsx';
import { CountButton } from './count-button.tsx';
import { chartOf } from './chart-shape.ts';
import { useChartBrush } from './use-chart-brush.ts';

const RATES = 100;
const BARS = 60;

interface Props {
  readonly report: OverviewReport;
  readonly measure: Measure;
}

/** The rate over time with the messages it stands on below. The slider under it reads every point. */
export function RateChart({ report, measure }: Props): ReactNode {
  const { o, rate, period, number } = useOverviewWords();
  const { series, unit, comparison } = report;
  const [asked, setAsked] = useState(series.length - 1);
  const at = Math.min(Math.max(0, asked), series.length - 1);
  const brush = useChartBrush(report, at, setAsked);
  const hint = useId();
  const point = series[at];
  if (point === undefined) return null;
  const { top, most, line, dots, bars } = chartOf(series, measure, RATES, BARS);
  const told = (bucket: OverviewBucket): string =>
    `${period(bucket)}: ${o(`measure.${measure}`)} ${rate(rateOf(bucket.tally, measure))}, ${o('report.total', { count: bucket.tally.messages })}`;
  const shade = (span: { readonly from: number; readonly to: number }, look: string): ReactNode => {
    const first = series.findIndex(({ to }) => to > span.from);
    const last = series.findLastIndex(({ from }) => from < span.to);
    if (first < 0 || last < first) return null;
    return <rect className={look} x={first} width={last - first + 1} y={0} height={RATES} />;
  };
  const { span } = brush;
  const drawn = (height: number): ReactNode =>
    span === null ? null : <Brush span={span} height={height} />;
  const chosen = span === null ? null : spanned(series, span);
  return (
    <section className="chart" aria-label={o('page.chart')}>
      <header>
        <h2>
          {o(`measure.${measure}`)}, {o(`unit.${unit}`)}
        </h2>
        <Readout point={point} measure={measure} scope={report.rest} />
      </header>
      <div className="chart-plot">
        <div className="chart-axis" aria-hidden="true">
          <span>{rate(top)}</span>
          <span>{rate(0)}</span>
        </div>
        <svg
          viewBox={`0 0 ${series.length} ${RATES}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={o('page.chart-name', { measure: o(`measure.${measure}`) })}
          onPointerDown={brush.onPointerDown}
          onPointerMove={brush.onPointerMove}
          onPointerUp={brush.onPointerUp}
        >
          {comparison === null ? null : shade(comparison.before, 'period before')}
          {comparison === null ? null : shade(comparison.later, 'period later')}
          <line className="mid" x1={0} x2={series.length} y1={RATES / 2} y2={RATES / 2} />
          <path className="rate-line" d={line} />
          {dots.map(({ x, y }) => (
            <path key={x} className="rate-dot" d={`M${x} ${y}h0.001`} />
          ))}
          <rect className="cursor" x={at} width={1} y={0} height={RATES} />
          {drawn(RATES)}
        </svg>
        <div className="chart-axis" aria-hidden="true">
          <span>{number(most)}</span>
          <span>{number(0)}</span>
        </div>
        <svg
          className="volume"
          viewBox={`0 0 ${series.length} ${BARS}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          onPointerDown={brush.onPointerDown}
          onPointerMove={brush.onPointerMove}
          onPointerUp={brush.onPointerUp}
        >
          {bars.map(({ x, parts }) =>
            parts.map(({ kind, y, height }) => (
              <rect
                key={`${x}${kind}`}
                className={kind}
                x={x + 0.1}
                width={0.8}
                y={y}
                height={height}
              />
            )),
          )}
          <rect className="cursor" x={at} width={1} y={0} height={BARS} />
          {drawn(BARS)}
        </svg>
        <input
          type="range"
          className="chart-point"
          min={0}
          max={series.length - 1}
          value={at}
          aria-label={o('page.chart-point')}
          aria-valuetext={
            chosen === null ? told(point) : o('page.chart-chosen', { period: period(chosen) })
          }
          aria-describedby={hint}
          onKeyDown={brush.onKeyDown}
          onChange={(event) => setAsked(Number(event.target.value))}
        />
        <div className="chart-ends quiet" aria-hidden="true">
          <span>{period(series[0] ?? point)}</span>
          <span className="chart-legend">
            {(['delivered', 'failed', 'other'] as const).map((kind) => (
              <span key={kind}>
                <i className={kind} />
                {o(`legend.${kind}`)}
              </span>
            ))}
          </span>
          <span>{period(series.at(-1) ?? point)}</span>
        </div>
        <p id={hint} className="chart-hint quiet">
          {chosen === null
            ? o('page.chart-hint')
            : o('page.chart-chosen', { period: period(chosen) })}
        </p>
      </div>
    </section>
  );
}

/** The time from the first of two buckets to the last. */
function spanned(series: readonly OverviewBucket[], { first, last }: BarSpan): TimeSpan | null {
  const from = series[first]?.from;
  const to = series[last]?.to;
  return from === undefined || to === undefined ? null : { from, to };
}

interface ReadoutProps {
  readonly point: OverviewBucket;
  readonly measure: Measure;
  readonly scope: string;
}

function Readout({ point, measure, scope }: ReadoutProps): ReactNode {
  const { o, rate, period } = useOverviewWords();
  const { tally, where } = point;
  const name = period(point);
  const what = o(`measure.${measure}`);
  return (
    <p className="chart-readout">
      <strong>{name}</strong> {rate(rateOf(tally, measure))}
      {' · '}
      <CountButton
        value={happened(tally, measure)}
        name={name}
        what={what}
        query={[scope, where, MEASURES[measure].query]}
      />{' '}
      {o('page.of', {
        total: possible(tally, measure),
        over: o(`page.over.${MEASURES[measure].over}`),
      })}
      {' · '}
      {o('counter.messages')}{' '}
      <CountButton
        value={tally.messages}
        name={name}
        what={o('counter.messages')}
        query={[scope, where]}
      />
    </p>
  );
}
