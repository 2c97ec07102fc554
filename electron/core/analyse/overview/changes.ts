import { COUNTERS, happened, possible } from '../../../../shared/domain/overview.ts';
import type { Change, Dimension, Measure, Tally } from '../../../../shared/domain/overview.ts';
import { effectsOf, isChance } from './effects.ts';
import type { Share } from './effects.ts';
import type { Facts } from './facts.ts';
import { COUNTERS_OF, tallyAt } from './fate.ts';
import type { NamedGroups } from './named-groups.ts';
import { tallyBy } from './tally.ts';

/** What a move of a rate is put down to; a dimension of one value explains nothing. */
const EXPLAINING = ['provider', 'domain', 'stream', 'campaign'] as const satisfies Dimension[];

/** Changes beyond these are not told, nor what adds less than a hundredth of a percentage point. */
const MOST = 12;
const LEAST_EFFECT = 0.0001;

/** Rows of the facts that began in either period. */
export interface PeriodRows {
  readonly later: Uint32Array;
  readonly before: Uint32Array;
}

interface Asked {
  readonly facts: Facts;
  readonly rows: PeriodRows;
  readonly measure: Measure;
  readonly named: (dimension: Dimension) => NamedGroups;
}

const shareOf = (tally: Tally, measure: Measure): Share => ({
  of: happened(tally, measure),
  over: possible(tally, measure),
});

/**
 * What the move of a rate between two periods came of, the largest effect first: providers, domains,
 * streams, campaigns and, of bounces, reasons. Each kind explains the whole move by itself; their
 * effects are not to be added up.
 */
export function changesOf(asked: Asked): readonly Change[] {
  const found = EXPLAINING.map((by) => segmentChanges(asked, by));
  const [providers = [], ...others] = found;
  // A domain that is all there is of its provider says nothing new.
  const sameAs = new Set(providers.map(fingerprint));
  const segments = [
    ...providers,
    ...others.flat().filter((one) => one.by !== 'domain' || !sameAs.has(fingerprint(one))),
  ];
  const all: readonly Change[] =
    asked.measure === 'bounce' ? [...segments, ...reasonChanges(asked)] : segments;
  return all
    .filter(({ effect }) => Math.abs(effect) >= LEAST_EFFECT)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, MOST);
}

type SegmentChange = Extract<Change, { kind: 'segment' }>;

const fingerprint = ({ later, before }: SegmentChange): string =>
  COUNTERS.map((counter) => `${later[counter]}/${before[counter]}`).join(' ');

function segmentChanges({ rows, measure, named }: Asked, by: Dimension): readonly SegmentChange[] {
  const { facts, groups, grouping } = named(by);
  const tables = [rows.later, rows.before].map((some) => tallyBy(facts, some, grouping));
  const used = groups.flatMap((group, at) => {
    const [later, before] = tables.map((table) => tallyAt(table, at));
    if (later === undefined || before === undefined) return [];
    return later.messages + before.messages === 0 ? [] : [{ at, group, later, before }];
  });
  if (used.length < 2) return [];
  const effects = effectsOf(
    used.map(({ later, before }) => ({
      later: shareOf(later, measure),
      before: shareOf(before, measure),
    })),
  );
  const largest = used
    .map((one, at) => ({ ...one, effect: effects[at]! }))
    .toSorted((a, b) => weight(b.effect) - weight(a.effect))
    .slice(0, MOST);
  const reasons =
    measure === 'bounce'
      ? reasonsOf(
          facts,
          rows,
          grouping.of,
          largest.map(({ at }) => at),
        )
      : [];
  return largest.map(({ group, later, before, effect }, at) => ({
    kind: 'segment',
    by,
    key: group.key,
    label: group.label,
    where: group.where,
    later,
    before,
    effect: effect.rate + effect.mix,
    rateEffect: effect.rate,
    mixEffect: effect.mix,
    reason: topReason(reasons[at], later, before, named),
    chance: isChance(shareOf(later, measure), shareOf(before, measure)),
  }));
}

const weight = ({ rate, mix }: { readonly rate: number; readonly mix: number }): number =>
  Math.abs(rate + mix);

const CODES = 64;
const BOUNCED = ['bouncedHard', 'bouncedSoft', 'bouncedLate'].map((name) =>
  COUNTERS.indexOf(name as never),
);
const isBounced = COUNTERS_OF.map((counters) => BOUNCED.some((one) => counters.includes(one)));

interface ReasonCounts {
  readonly later: Uint32Array;
  readonly before: Uint32Array;
}

/** Bounces by reason in some groups. */
function reasonsOf(
  facts: Facts,
  rows: PeriodRows,
  groupOf: (row: number) => number,
  groups: readonly number[],
): readonly ReasonCounts[] {
  const place = new Map(groups.map((group, at) => [group, at]));
  const counts = groups.map(() => ({
    later: new Uint32Array(CODES),
    before: new Uint32Array(CODES),
  }));
  for (const period of ['later', 'before'] as const) {
    for (const row of rows[period]) {
      if (!isBounced[facts.fate[row]!]!) continue;
      const at = place.get(groupOf(row));
      if (at !== undefined) counts[at]![period][facts.reason[row]!]! += 1;
    }
  }
  return counts;
}

/** The reason whose share of what was attempted moved most, the way the whole did. */
function topReason(
  counts: ReasonCounts | undefined,
  later: Tally,
  before: Tally,
  named: Asked['named'],
): string | null {
  if (counts === undefined) return null;
  const share = (n: number, of: number): number => (of === 0 ? 0 : n / of);
  const rise = share(happened(later, 'bounce'), later.attempted);
  const way = Math.sign(rise - share(happened(before, 'bounce'), before.attempted));
  let best = 0;
  let code = -1;
  for (let at = 0; at < CODES; at += 1) {
    const moved =
      share(counts.later[at]!, later.attempted) - share(counts.before[at]!, before.attempted);
    if (moved * way > best) {
      best = moved * way;
      code = at;
    }
  }
  return named('reason').groups[code]?.key ?? null;
}

function reasonChanges({ facts, rows, named }: Asked): readonly Change[] {
  const { groups } = named('reason');
  const attempted = COUNTERS.indexOf('attempted');
  const tried = (some: Uint32Array): number =>
    some.reduce((n, row) => n + (COUNTERS_OF[facts.fate[row]!]!.includes(attempted) ? 1 : 0), 0);
  const [later, before] = [tried(rows.later), tried(rows.before)];
  if (later === 0 || before === 0) return [];
  const [counts] = reasonsOf(facts, rows, () => 0, [0]);
  if (counts === undefined) return [];
  return groups.map(({ key, where }, code) => ({
    kind: 'reason',
    key,
    where: `${where} outcome:bounced`,
    later: counts.later[code]!,
    before: counts.before[code]!,
    effect: counts.later[code]! / later - counts.before[code]! / before,
  }));
}
