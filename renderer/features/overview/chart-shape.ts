import { happened, rateOf } from '../../../shared/domain/overview.ts';
import type { Measure, OverviewBucket } from '../../../shared/domain/overview.ts';

export type BarKind = 'delivered' | 'failed' | 'other';

export interface ChartShape {
  /** The rate and the number at the upper edge. */
  readonly top: number;
  readonly most: number;
  /** The rate as an SVG path; parts without a rate are gaps. */
  readonly line: string;
  /** Points between two gaps: no line reaches them. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly bars: readonly {
    readonly x: number;
    readonly parts: readonly {
      readonly kind: BarKind;
      readonly y: number;
      readonly height: number;
    }[];
  }[];
}

/** Room for the line itself at either edge. */
const PAD = 3;

/** Round upper ends of an axis of rates. */
const TOPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** Where the line and the bars of a series lie, one unit wide each. */
export function chartOf(
  series: readonly OverviewBucket[],
  measure: Measure,
  height: number,
  barHeight: number,
): ChartShape {
  const rates = series.map(({ tally }) => rateOf(tally, measure));
  const highest = Math.max(0, ...rates.map((rate) => rate ?? 0));
  const top = TOPS.find((one) => one >= highest) ?? 1;
  const most = Math.max(1, ...series.map(({ tally }) => tally.messages));
  const points = rates.map((rate, at) =>
    rate === null ? null : { x: at + 0.5, y: PAD + (1 - rate / top) * (height - 2 * PAD) },
  );
  const line = points
    .map((point, at) =>
      point === null ? '' : `${(points[at - 1] ?? null) === null ? 'M' : 'L'}${point.x} ${point.y}`,
    )
    .join('');
  const dots = points.flatMap((point, at) =>
    point !== null && (points[at - 1] ?? null) === null && (points[at + 1] ?? null) === null
      ? point
      : [],
  );
  return { top, most, line, dots, bars: series.map((bucket, x) => ({ x, parts: parts(bucket) })) };

  function parts({ tally }: OverviewBucket): ChartShape['bars'][number]['parts'] {
    const failed = happened(tally, 'bounce');
    const sizes: readonly (readonly [BarKind, number])[] = [
      ['failed', failed],
      ['other', tally.messages - tally.delivered - failed],
      ['delivered', tally.delivered],
    ];
    let from = barHeight;
    return sizes.flatMap(([kind, count]) => {
      const tall = (count / most) * barHeight;
      from -= tall;
      return count === 0 ? [] : [{ kind, y: from, height: tall }];
    });
  }
}
