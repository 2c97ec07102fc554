import type { ReactNode } from 'react';
import type { BarSpan } from './bar-span.ts';

/** The bars that are chosen, shaded. @param height in the chart's own units, in which a bar is 1 wide */
export function Brush({
  span: { first, last },
  height,
}: {
  readonly span: BarSpan;
  readonly height: number;
}): ReactNode {
  return <rect className="brush" x={first} width={last - first + 1} y={0} height={height} />;
}
