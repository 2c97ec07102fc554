import { COUNTERS } from '../../../../shared/domain/overview.ts';
import type { Counter, Tally } from '../../../../shared/domain/overview.ts';
import { isArrived, VERDICTS } from '../../../../shared/domain/verdict.ts';
import type { Verdict } from '../../../../shared/domain/verdict.ts';

/** What became of a message, as one number below 128: its outcome, and what happened on the way. */
export interface Fate {
  readonly outcome: Verdict;
  readonly deferred: boolean;
  readonly opened: boolean;
  readonly clicked: boolean;
}

const DEFERRED = 16;
const OPENED = 32;
const CLICKED = 64;
export const FATES = 128;

const outcomeNumbers = new Map(VERDICTS.map((verdict, number) => [verdict, number]));

export function fateNumber({ outcome, deferred, opened, clicked }: Fate): number {
  return (
    outcomeNumbers.get(outcome)! |
    (deferred ? DEFERRED : 0) |
    (opened ? OPENED : 0) |
    (clicked ? CLICKED : 0)
  );
}

function fateOf(number: number): Fate | null {
  const outcome = VERDICTS[number & 15];
  if (outcome === undefined) return null;
  return {
    outcome,
    deferred: (number & DEFERRED) !== 0,
    opened: (number & OPENED) !== 0,
    clicked: (number & CLICKED) !== 0,
  };
}

const UNATTEMPTED: ReadonlySet<Verdict> = new Set([
  'no-trace',
  'not-attempted',
  'rejected-by-api',
  'queued',
]);
/** What only a person does, beyond opening and clicking. */
const ACTED: ReadonlySet<Verdict> = new Set(['complained', 'unsubscribed']);

/** Whether a message of this fate is counted: the same as the counter's query in `COUNTER_QUERIES`. */
const COUNTS: Readonly<Record<Counter, (fate: Fate) => boolean>> = {
  messages: () => true,
  attempted: ({ outcome }) => !UNATTEMPTED.has(outcome),
  delivered: ({ outcome }) => isArrived(outcome),
  deferred: ({ deferred }) => deferred,
  waiting: ({ outcome }) => outcome === 'deferred',
  bouncedHard: ({ outcome }) => outcome === 'bounced-hard',
  bouncedSoft: ({ outcome }) => outcome === 'bounced-soft',
  bouncedLate: ({ outcome }) => outcome === 'bounced-late',
  dropped: ({ outcome }) => outcome === 'not-attempted' || outcome === 'rejected-by-api',
  complained: ({ outcome }) => outcome === 'complained',
  opened: ({ outcome, opened }) =>
    opened && (outcome === 'opened' || outcome === 'clicked' || ACTED.has(outcome)),
  openedByMachine: ({ outcome }) => outcome === 'opened-by-machine',
  clicked: ({ outcome, clicked }) => clicked && (outcome === 'clicked' || ACTED.has(outcome)),
};

/** Counters of every fate, by their position in `COUNTERS`. */
export const COUNTERS_OF: readonly Uint8Array[] = Array.from({ length: FATES }, (_, number) => {
  const fate = fateOf(number);
  return Uint8Array.from(
    COUNTERS.flatMap((counter, at) => (fate !== null && COUNTS[counter](fate) ? at : [])),
  );
});

/** The tally that stands in row `group` of a table of counters. */
export function tallyAt(cells: Uint32Array, group: number): Tally {
  const first = group * COUNTERS.length;
  return Object.fromEntries(
    COUNTERS.map((counter, at) => [counter, cells[first + at] ?? 0]),
  ) as Tally;
}
