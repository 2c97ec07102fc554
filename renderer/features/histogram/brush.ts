import type { HistogramBar } from '../../../shared/contract/api.ts';
import type { BarSpan } from '../../ui/chart/bar-span.ts';

const DAY = 86_400_000;

/** One bar for every day from the first to the last: days without events are bars without height. */
export function everyDay(bars: readonly HistogramBar[]): readonly HistogramBar[] {
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return [];
  const known = new Map(bars.map((bar) => [Math.round(bar.day / DAY), bar]));
  const offset = first.day - Math.round(first.day / DAY) * DAY;
  const days: HistogramBar[] = [];
  for (let day = Math.round(first.day / DAY); day <= Math.round(last.day / DAY); day += 1)
    days.push(
      known.get(day) ?? { day: day * DAY + offset, delivered: 0, failed: 0, other: 0, exact: true },
    );
  return days;
}

/** The bars between two moments, the second not included; open ends reach to the edge. */
export function daysBetween(
  bars: readonly HistogramBar[],
  after: number | null,
  before: number | null,
): BarSpan | null {
  if ((after === null && before === null) || bars.length === 0) return null;
  const first = after === null ? 0 : bars.findIndex(({ day }) => day + DAY > after);
  const last = before === null ? bars.length - 1 : bars.findLastIndex(({ day }) => day < before);
  return first < 0 || last < first ? null : { first, last };
}

/** Puts neighbouring days together where there are more days than bars that can be seen. */
export function bundled(bars: readonly HistogramBar[], most: number): readonly HistogramBar[] {
  const size = Math.ceil(bars.length / most);
  if (size <= 1) return bars;
  const bundles: HistogramBar[] = [];
  for (let at = 0; at < bars.length; at += size) {
    const part = bars.slice(at, at + size);
    const sum = (pick: (bar: HistogramBar) => number): number =>
      part.reduce((total, bar) => total + pick(bar), 0);
    bundles.push({
      day: part[0]?.day ?? 0,
      delivered: sum(({ delivered }) => delivered),
      failed: sum(({ failed }) => failed),
      other: sum(({ other }) => other),
      exact: part.every(({ exact }) => exact),
    });
  }
  return bundles;
}
