import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { HistogramBar } from '../../../shared/contract/api.ts';
import { fieldValue, withFields } from '../../query/tokens.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { useResults } from '../../stores/results.ts';
import { goToResults } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { dayAfter, isoDay, queryMoment } from '../../text/zone-day.ts';
import { barAt, spanOf } from '../../ui/chart/bar-span.ts';
import type { BarSpan } from '../../ui/chart/bar-span.ts';
import { Brush } from '../../ui/chart/brush.tsx';
import { bundled, daysBetween, everyDay } from './brush.ts';
import { RangeButton } from './range-button.tsx';
import './histogram.css';

const HEIGHT = 24;
const MOST = 60;
const HALF_DAY = 43_200_000;

/** Events by day; dragging over it asks for those days. The button beside it does the same by keyboard. */
export function Histogram(): ReactNode {
  const { t, timezone } = useWords();
  const span = useResults((state) => state.span);
  const found = useResults((state) => state.histogram);
  const after = useQuery((state) => fieldValue(state.text, 'after'));
  const before = useQuery((state) => fieldValue(state.text, 'before'));
  const [brush, setBrush] = useState<BarSpan | null>(null);
  const start = useRef(-1);
  const days = useMemo(() => everyDay(span), [span]);
  const bars = useMemo(() => bundled(days, MOST), [days]);
  const size = Math.max(1, Math.ceil(days.length / MOST));
  const matches = useMemo(() => matching(found, bars), [found, bars]);
  const sampled = found.some(({ exact }) => !exact);
  const most = Math.max(1, ...bars.map(height));
  const chosen =
    brush ?? daysBetween(bars, queryMoment(after, timezone), queryMoment(before, timezone));

  const choose = ({ first, last }: BarSpan): void => {
    const from = days[first * size];
    const to = days[Math.min(days.length - 1, (last + 1) * size - 1)];
    if (from === undefined || to === undefined) return;
    goToResults();
    setQuery(
      withFields(useQuery.getState().text, {
        after: isoDay(from.day + HALF_DAY, timezone),
        before: dayAfter(isoDay(to.day + HALF_DAY, timezone)),
      }),
    );
  };
  useEffect(() => {
    if (brush === null) return undefined;
    const stop = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      start.current = -1;
      setBrush(null);
    };
    window.addEventListener('keydown', stop);
    return () => window.removeEventListener('keydown', stop);
  }, [brush]);

  if (bars.length === 0) return null;
  return (
    <div className="histogram">
      <RangeButton days={days} />
      {sampled ? (
        <span className="histogram-sampled" title={t('histogram.sampled')} aria-hidden="true">
          ≈
        </span>
      ) : null}
      <svg
        className="bars"
        viewBox={`0 0 ${bars.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={
          sampled ? `${t('histogram.name')} ${t('histogram.sampled')}` : t('histogram.name')
        }
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = barAt(event, bars.length);
          setBrush(spanOf(start.current, start.current));
        }}
        onPointerMove={(event) => {
          if (start.current >= 0) setBrush(spanOf(start.current, barAt(event, bars.length)));
        }}
        onPointerUp={() => {
          if (start.current >= 0 && brush !== null) choose(brush);
          start.current = -1;
          setBrush(null);
        }}
      >
        {chosen === null ? null : <Brush span={chosen} height={HEIGHT} />}
        {bars.map((bar, at) => (
          <Bar
            key={bar.day}
            at={at}
            bar={matches[at] ?? bar}
            whole={(height(bar) / most) * HEIGHT}
            most={most}
            dim={chosen !== null && (at < chosen.first || at > chosen.last)}
          />
        ))}
      </svg>
    </div>
  );
}

const height = (bar: HistogramBar): number => bar.delivered + bar.failed + bar.other;

/** The bars of the query, laid over the bundles of the whole. */
function matching(
  found: readonly HistogramBar[],
  bars: readonly HistogramBar[],
): readonly (HistogramBar | undefined)[] {
  const sums = bars.map((bar) => ({
    day: bar.day,
    delivered: 0,
    failed: 0,
    other: 0,
    exact: true,
  }));
  for (const one of found) {
    const at = bars.findLastIndex(({ day }) => day <= one.day + 3_600_000);
    const sum = sums[at];
    if (sum === undefined) continue;
    sum.delivered += one.delivered;
    sum.failed += one.failed;
    sum.other += one.other;
  }
  return sums;
}

interface BarProps {
  readonly at: number;
  readonly bar: HistogramBar;
  /** Height of the bar of the whole case, behind. */
  readonly whole: number;
  readonly most: number;
  readonly dim: boolean;
}

const Bar = memo(function Bar({ at, bar, whole, most, dim }: BarProps): ReactNode {
  const tall = (value: number): number => (value === 0 ? 0 : Math.max(1, (value / most) * HEIGHT));
  const failed = tall(bar.failed);
  const rest = tall(bar.delivered + bar.other);
  return (
    <g className={dim ? 'dim' : ''}>
      <rect className="whole" x={at + 0.12} width={0.76} y={HEIGHT - whole} height={whole} />
      <rect className="rest" x={at + 0.12} width={0.76} y={HEIGHT - failed - rest} height={rest} />
      <rect className="failed" x={at + 0.12} width={0.76} y={HEIGHT - failed} height={failed} />
    </g>
  );
});
