import type { ReactNode } from 'react';

const [WIDTH, HEIGHT] = [90, 18];

/** The course of a rate in one line, from 0 to its own highest: for the eye; the table by day has the numbers. */
export function Trend({ rates }: { readonly rates: readonly (number | null)[] }): ReactNode {
  const top = Math.max(...rates.map((rate) => rate ?? 0), 0);
  const step = (WIDTH - 4) / Math.max(1, rates.length - 1);
  const points = rates.map((rate, at) =>
    rate === null
      ? null
      : `${(2 + at * step).toFixed(1)} ${(HEIGHT - 2 - (top === 0 ? 0 : (rate / top) * (HEIGHT - 4))).toFixed(1)}`,
  );
  const line = points
    .map((point, at) =>
      point === null ? '' : `${(points[at - 1] ?? null) === null ? 'M' : 'L'}${point}`,
    )
    .join('');
  const lone = points
    .map((point, at) =>
      point !== null && (points[at - 1] ?? null) === null && (points[at + 1] ?? null) === null
        ? `M${point}h0.01`
        : '',
    )
    .join('');
  return (
    <svg className="trend" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={line} />
      <path className="dot" d={lone} />
    </svg>
  );
}
