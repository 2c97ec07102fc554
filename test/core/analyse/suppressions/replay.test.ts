import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  reality,
  replay,
  suppressedBy,
} from '../../../../electron/core/analyse/suppressions/replay.ts';
import { createSimulator } from '../../../../electron/core/analyse/suppressions/simulate.ts';
import { trailOf } from '../../../../electron/core/analyse/suppressions/trail.ts';
import type {
  MessageStory,
  RecipientStory,
} from '../../../../electron/core/analyse/suppressions/happening.ts';
import { POLICY_PRESETS, presetPolicy } from '../../../../shared/domain/policy-presets.ts';
import type { PolicyPresetId } from '../../../../shared/domain/policy-presets.ts';
import type {
  FailureRule,
  PolicyGroup,
  SuppressionPolicy,
} from '../../../../shared/domain/suppression.ts';
import { bounced, delivered, dropped, listed, message, START, story, WORDS } from './build.ts';

const DAY = 86_400_000;
const times = (count: number, make: (at: number) => MessageStory): MessageStory[] =>
  Array.from({ length: count }, (_, at) => make(at));
const soft = (day: number): MessageStory => bounced(day, WORDS.full, { label: 'soft bounce' });
const hard = (day: number): MessageStory => bounced(day, WORDS.dead);
const blocked = (day: number): MessageStory =>
  bounced(day, WORDS.blocked, { label: 'bounce/blocked' });
const putOff = (count: number): MessageStory =>
  message(
    ...Array.from({ length: count }, (_, at) => ({
      day: at / 24,
      type: 'deferred' as const,
      esp: 'sendgrid',
      words: WORDS.rate,
    })),
  );

type Outcome = readonly [group: PolicyGroup | null, suppressedOnDay: number | null];

const ROWS: readonly (readonly [string, PolicyPresetId, RecipientStory, Outcome])[] = [
  ['one hard failure', 'hard-at-once', story(hard(3)), ['dead', 3]],
  ['soft failures never count', 'hard-at-once', story(...times(30, soft)), [null, null]],
  ['a block that the service labels so', 'hard-at-once', story(blocked(1)), [null, null]],
  [
    'a block with a permanent code',
    'permanent-codes',
    story(blocked(1), delivered(9)),
    ['lost', 1],
  ],
  [
    'a temporary code, whatever its words',
    'permanent-codes',
    story(bounced(1, WORDS.deadForNow)),
    [null, null],
  ],
  [
    'full with a permanent code, then read',
    'permanent-codes',
    story(soft(1), delivered(4)),
    ['lost', 1],
  ],
  ['three within a week', 'three-in-14-days', story(hard(0), hard(3), hard(6)), ['kept', null]],
  [
    'three over exactly 14 days',
    'three-in-14-days',
    story(hard(0), hard(7), hard(14)),
    ['kept', null],
  ],
  [
    'three over more than 14 days',
    'three-in-14-days',
    story(hard(0), hard(7), hard(15)),
    ['dead', 15],
  ],
  ['two over a month', 'three-in-14-days', story(hard(0), hard(30)), ['kept', null]],
  [
    'mail in between starts anew',
    'three-in-14-days',
    story(hard(0), hard(7), delivered(9), hard(20)),
    ['kept', null],
  ],
  [
    'three temporary ones over a month',
    'three-in-14-days',
    story(...[0, 15, 30].map((day) => bounced(day, WORDS.deadForNow))),
    [null, null],
  ],
  ['seven soft ones', 'klaviyo', story(...times(7, soft)), [null, null]],
  ['eight soft ones', 'klaviyo', story(...times(8, soft)), ['unknown', 7]],
  [
    'eight soft ones with mail in between',
    'klaviyo',
    story(...times(5, soft), delivered(5.5), ...times(5, (at) => soft(6 + at))),
    [null, null],
  ],
  ['eight soft ones, then mail', 'klaviyo', story(...times(8, soft), delivered(20)), ['lost', 7]],
  ['hard at once', 'klaviyo', story(hard(2), delivered(4)), ['lost', 2]],
  ['two hard ones a week apart', 'postal', story(hard(0), hard(7)), ['kept', null]],
  ['two hard ones within a day', 'postal', story(hard(0), hard(0.5)), ['dead', 0.5]],
  ['put off 17 times', 'postal', story(putOff(17)), [null, null]],
  ['put off 18 times', 'postal', story(putOff(18), delivered(5)), ['lost', 17 / 24]],
  ['six soft ones in all', 'mailchimp', story(...times(6, soft)), [null, null]],
  [
    'seven soft ones in all',
    'mailchimp',
    story(...times(6, soft), delivered(6.5), soft(9)),
    ['unknown', 9],
  ],
  ['the words say dead', 'words', story(hard(1)), ['dead', 1]],
  ['the words blame the sender', 'words', story(blocked(1)), [null, null]],
  [
    'the label says hard, the words do not',
    'words',
    story(bounced(1, WORDS.spam, { label: 'hard bounce' })),
    [null, null],
  ],
  [
    'a disabled account, later alive',
    'words',
    story(bounced(1, WORDS.disabled), delivered(9)),
    ['lost', 1],
  ],
];

describe('the replay of one recipient', () => {
  test.each(ROWS)('%s, %s', (_name, policy, given, [group, day]) => {
    const found = replay(trailOf(given), presetPolicy(policy));
    expect([found.group, found.suppressedAt]).toEqual([
      group,
      day === null ? null : START + day * DAY,
    ]);
  });

  test('every preset suppresses somebody and spares somebody', () => {
    for (const { id } of POLICY_PRESETS) {
      const rows = ROWS.filter(([, policy]) => policy === id);
      expect(
        rows.some(([, , , [, day]]) => day !== null),
        id,
      ).toBe(true);
      expect(
        rows.some(([, , , [, day]]) => day === null),
        id,
      ).toBe(true);
    }
  });

  test('says what was lost, with the evidence of it', () => {
    const given = story(hard(1), delivered(5), delivered(9), hard(12));
    const found = replay(trailOf(given), presetPolicy('hard-at-once'));
    expect(found).toMatchObject({ group: 'lost', lostMessages: 2, prevented: 1 });
    expect(found.arrival?.at).toBe(START + 5 * DAY);
    expect(found.decided?.at).toBe(START + DAY);
  });

  test('says what sparing the dead would cost, messages that were not tried among it', () => {
    const given = story(hard(1), hard(8), dropped(15, 'Bounced Address'));
    const found = replay(trailOf(given), presetPolicy('three-in-14-days'));
    expect(found).toMatchObject({ group: 'kept', cost: 2 });
  });

  test('counts one failure a message, and reads it from whatever record tells', () => {
    const given = story(
      message(
        { day: 1, type: 'bounced', esp: 'sendgrid', label: 'bounce' },
        { day: 1.01, type: 'bounced', esp: 'sendgrid', words: WORDS.dead },
      ),
    );
    const { steps } = trailOf(given);
    expect(steps).toHaveLength(1);
    expect(replay(trailOf(given), presetPolicy('words')).suppressedAt).toBe(START + DAY);
  });

  test('an entry of a list is no failure of its own, and a failure without a date is left out', () => {
    const trail = trailOf(story(listed(1, WORDS.dead), bounced(null, WORDS.dead)));
    expect(trail.steps).toEqual([]);
    expect(trail.undated).toBe(1);
  });

  test('what really happened, by drops and lists', () => {
    const lost = trailOf(story(blocked(1), dropped(3, 'Bounced Address'), delivered(9)));
    expect(reality(lost)).toMatchObject({ group: 'lost', suppressedAt: START + 3 * DAY });
    const dead = trailOf(story(hard(1), listed(1.001, WORDS.dead)));
    expect(reality(dead)).toMatchObject({ group: 'dead', suppressedAt: START + 1.001 * DAY });
    const free = trailOf(story(soft(1), delivered(2)));
    expect(reality(free)).toMatchObject({ group: null, suppressedAt: null });
  });

  test('admits whom a real suppression kept from telling', () => {
    const given = trailOf(story(blocked(1), dropped(5, 'Bounced Address')));
    expect(replay(given, presetPolicy('permanent-codes'))).toMatchObject({
      group: 'unknown',
      silenced: true,
    });
  });
});

describe('several policies over several recipients', () => {
  test('the groups of a policy add up to those that it suppressed', () => {
    const policies = POLICY_PRESETS.map(({ id }) => presetPolicy(id));
    const simulator = createSimulator(policies);
    for (const [at, [, , given]] of ROWS.entries()) simulator.add({ ...given, recipient: at + 1 });
    const { results, behind, failing } = simulator.finish();
    expect(failing).toBe(
      ROWS.filter(([, , given]) => trailOf(given).steps.some(({ kind }) => kind === 'failed'))
        .length,
    );
    for (const [at, { groups, suppressed }] of results.entries()) {
      expect(groups.lost + groups.dead + groups.unknown).toBe(suppressed);
      expect(behind[at]?.lost).toHaveLength(groups.lost);
    }
  });
});

const MOMENTS = ['delivered', 'hard', 'soft', 'blocked'] as const;
const MAKE: Readonly<Record<(typeof MOMENTS)[number], (day: number) => MessageStory>> = {
  delivered: (day) => delivered(day),
  hard,
  soft,
  blocked,
};

const histories = fc
  .array(fc.tuple(fc.constantFrom(...MOMENTS), fc.integer({ min: 0, max: 4000 })), {
    minLength: 1,
    maxLength: 24,
  })
  .map((all) => trailOf(story(...all.map(([what, hour]) => MAKE[what](hour / 24)))));

const rules = fc.record({
  after: fc.integer({ min: 1, max: 6 }),
  consecutive: fc.boolean(),
  spreadDays: fc.integer({ min: 0, max: 20 }),
  withinDays: fc.option(fc.integer({ min: 1, max: 60 })),
});
const policies = fc.record({
  hardBy: fc.constantFrom('code', 'label', 'words'),
  hard: fc.option(rules),
  soft: fc.option(rules),
  blocks: fc.boolean(),
  softUnit: fc.constant('message'),
}) satisfies fc.Arbitrary<SuppressionPolicy>;

const stricterRule = (rule: FailureRule): FailureRule[] => [
  { ...rule, after: Math.max(1, rule.after - 1) },
  { ...rule, consecutive: false },
  { ...rule, spreadDays: Math.max(0, rule.spreadDays - 5) },
  { ...rule, withinDays: null },
];

/** Policies that leave a little less to chance than a given one. */
const stricter = (policy: SuppressionPolicy): SuppressionPolicy[] => [
  { ...policy, blocks: true },
  ...(policy.hard === null ? [] : stricterRule(policy.hard).map((hard) => ({ ...policy, hard }))),
  ...(policy.soft === null
    ? []
    : stricterRule(policy.soft).map((one) => ({ ...policy, soft: one }))),
  {
    ...policy,
    soft: policy.soft ?? { after: 9, consecutive: true, spreadDays: 0, withinDays: null },
  },
];

test('a stricter policy never suppresses fewer, nor later', () => {
  fc.assert(
    fc.property(histories, policies, (trail, policy) => {
      const loose = suppressedBy(trail, policy);
      if (loose === null) return;
      for (const one of stricter(policy)) {
        const strict = suppressedBy(trail, one);
        expect(strict, JSON.stringify(one)).not.toBeNull();
        expect(strict!.at).toBeLessThanOrEqual(loose.at);
      }
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('who is lost was suppressed before the mail arrived, and who is kept never was', () => {
  fc.assert(
    fc.property(histories, policies, (trail, policy) => {
      const found = replay(trail, policy);
      if (found.group === 'lost') expect(found.arrival!.at).toBeGreaterThan(found.suppressedAt!);
      if (found.group === 'kept') expect(found.suppressedAt).toBeNull();
      expect(found.group === null).toBe(found.suppressedAt === null && trail.deadSince === null);
    }),
    { numRuns: 500, seed: 8 },
  );
});
