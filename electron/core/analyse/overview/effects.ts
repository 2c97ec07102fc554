/** How many of how many, in one group and one period. */
export interface Share {
  readonly of: number;
  readonly over: number;
}

export interface Effect {
  readonly rate: number;
  readonly mix: number;
}

const ratio = ({ of, over }: Share): number | null => (over === 0 ? null : of / over);

/**
 * What each group added to the move of the whole rate between two periods, in two parts: because the
 * group's own rate moved (`rate`), and because its weight in the whole did (`mix`, measured against
 * the average rate of both periods). Each change is weighed by the middle of the two periods, so that
 * all parts of all groups add up to the move exactly and neither period is the base (the symmetric
 * form of Kitagawa, 1955). A group that is missing in one period changed its weight alone.
 */
export function effectsOf(
  groups: readonly { readonly later: Share; readonly before: Share }[],
): readonly Effect[] {
  const sum = (pick: (group: { later: Share; before: Share }) => number): number =>
    groups.reduce((total, group) => total + pick(group), 0);
  const later = { of: sum((it) => it.later.of), over: sum((it) => it.later.over) };
  const before = { of: sum((it) => it.before.of), over: sum((it) => it.before.over) };
  const [rateLater, rateBefore] = [ratio(later), ratio(before)];
  if (rateLater === null || rateBefore === null) return groups.map(() => ({ rate: 0, mix: 0 }));
  const middle = (rateLater + rateBefore) / 2;
  return groups.map((group) => {
    const own = ratio(group.later) ?? ratio(group.before) ?? 0;
    const now = ratio(group.later) ?? own;
    const then = ratio(group.before) ?? own;
    const [weightNow, weightThen] = [
      group.later.over / later.over,
      group.before.over / before.over,
    ];
    return {
      rate: ((weightNow + weightThen) / 2) * (now - then),
      mix: (weightNow - weightThen) * ((now + then) / 2 - middle),
    };
  });
}

/** 95 of 100 times chance alone moves a rate by less than this many standard errors. */
const SURE = 1.96;

/** Whether two shares differ by no more than chance brings (two-proportion z-test, pooled). Nothing is told of one alone. */
export function isChance(later: Share, before: Share): boolean {
  const [now, then] = [ratio(later), ratio(before)];
  if (now === null || then === null) return false;
  const pooled = (later.of + before.of) / (later.over + before.over);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / later.over + 1 / before.over));
  return Math.abs(now - then) <= SURE * error;
}
