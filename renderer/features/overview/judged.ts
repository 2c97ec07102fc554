import { FEW, possible, rateOf } from '../../../shared/domain/overview.ts';
import type { Measure, Tally } from '../../../shared/domain/overview.ts';

export type Judgement = 'healthy' | 'room' | 'attention' | 'few';

/** From which rate on it can be better, and from which on it needs attention (docs/overview.md names the sources). */
const LINES: Readonly<
  Partial<Record<Measure, { readonly room: number; readonly attention: number }>>
> = {
  bounce: { room: 0.01, attention: 0.02 },
  complaint: { room: 0.0005, attention: 0.001 },
};

/** What vendors' lines say of a rate; null where there is no line, or no rate. */
export function judged(tally: Tally, measure: Measure): Judgement | null {
  const lines = LINES[measure];
  const rate = rateOf(tally, measure);
  if (lines === undefined || rate === null) return null;
  if (possible(tally, measure) < FEW) return 'few';
  if (rate > lines.attention) return 'attention';
  return rate >= lines.room ? 'room' : 'healthy';
}
