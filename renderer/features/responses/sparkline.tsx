import type { ReactNode } from 'react';

const HEIGHT = 20;

/** Counts over the shown time as bars of one path; `from` is the share of the time at which the compared period begins. */
export function Sparkline({
  bins,
  label,
  from = null,
}: {
  readonly bins: readonly number[];
  readonly label: string;
  readonly from?: number | null;
}): ReactNode {
  const most = Math.max(1, ...bins);
  const bars = bins
    .map((count, at) => {
      if (count === 0) return '';
      const height = Math.max(1.5, (count / most) * HEIGHT);
      return `M${at + 0.1} ${HEIGHT}v${-height}h.8v${height}z`;
    })
    .join('');
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${bins.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {from === null ? null : (
        <rect
          className="sparkline-period"
          x={from * bins.length}
          y={0}
          width={(1 - from) * bins.length}
          height={HEIGHT}
        />
      )}
      <path className="sparkline-ground" d={`M0 ${HEIGHT - 0.25}h${bins.length}`} />
      <path className="sparkline-bars" d={bars} />
    </svg>
  );
}
