import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOutcome, type OutcomeEvent } from '../../../electron/core/diagnose/outcome.ts';
import { BOUNCE_CLASSES, REASONS } from '../../../shared/domain/bounce.ts';
import { EVENT_TYPES, type EventType } from '../../../shared/domain/event.ts';
import { VERDICTS, type Verdict } from '../../../shared/domain/verdict.ts';

const event = (
  type: EventType,
  at: number | null = null,
  more: Partial<OutcomeEvent> = {},
): OutcomeEvent => ({
  type,
  at,
  reason: null,
  class: null,
  machine: false,
  vendorLabel: null,
  ...more,
});
const hard = { reason: 'userunknown', class: 'hard' } as const;
const full = { reason: 'mailboxfull', class: 'soft' } as const;
const machine = { machine: true };

const table: readonly (readonly [string, readonly OutcomeEvent[], Verdict])[] = [
  ['nothing at all', [], 'no-trace'],
  ['taken over only', [event('accepted', 1)], 'queued'],
  ['something without a meaning', [event('other', 1)], 'queued'],
  ['deferred', [event('accepted', 1), event('deferred', 2, full)], 'deferred'],
  ['delivered after deferrals', [event('deferred', 2, full), event('delivered', 3)], 'delivered'],
  ['dropped after processing', [event('accepted', 1), event('dropped', 2)], 'not-attempted'],
  ['refused by the API', [event('rejected', 1)], 'rejected-by-api'],
  ['refused, then dropped', [event('rejected', 1), event('dropped', 2)], 'not-attempted'],
  ['tried, then dropped', [event('deferred', 1, full), event('dropped', 2)], 'deferred'],
  ['hard bounce', [event('accepted', 1), event('bounced', 2, hard)], 'bounced-hard'],
  ['soft bounce', [event('bounced', 2, full)], 'bounced-soft'],
  ['only a label', [event('bounced', 2, { vendorLabel: 'HardBounce' })], 'bounced-hard'],
  ['a soft label', [event('bounced', 2, { vendorLabel: 'bounce/blocked' })], 'bounced-soft'],
  [
    'the words against the label',
    [event('bounced', 2, { ...full, vendorLabel: 'HardBounce' })],
    'bounced-soft',
  ],
  [
    'a complaint filed as a bounce',
    [event('delivered', 1), event('bounced', 2, { reason: 'feedback', class: 'none' })],
    'complained',
  ],
  [
    'a hard label where the reply gives nothing',
    [
      event('bounced', 2, {
        reason: 'undefined',
        class: 'soft',
        vendorLabel: 'HardBounce/Recipient',
      }),
    ],
    'bounced-hard',
  ],
  ['delivered', [event('accepted', 1), event('delivered', 2)], 'delivered'],
  [
    'a soft bounce, then delivered',
    [event('bounced', 1, full), event('delivered', 2)],
    'delivered',
  ],
  ['delivered, then bounced', [event('delivered', 1), event('bounced', 2, hard)], 'bounced-late'],
  ['both at once', [event('delivered', 1), event('bounced', 1, full)], 'bounced-late'],
  [
    'a bounce without a date',
    [event('delivered', 1), event('bounced', null, full)],
    'bounced-late',
  ],
  [
    'a bounce mail by another clock',
    [event('delivered', 60_000), event('bounced', 58_000, { ...hard, fromReport: true })],
    'bounced-late',
  ],
  [
    'a machine, then a late bounce',
    [event('delivered', 1), event('opened', 2, machine), event('bounced', 3, hard)],
    'bounced-late',
  ],
  [
    'opened by a machine',
    [event('delivered', 1), event('opened', 2, machine)],
    'opened-by-machine',
  ],
  [
    'clicked by a machine',
    [event('delivered', 1), event('clicked', 2, machine)],
    'opened-by-machine',
  ],
  [
    'bounced, then a machine',
    [event('bounced', 1, full), event('opened', 2, machine)],
    'opened-by-machine',
  ],
  ['opened', [event('delivered', 1), event('opened', 2)], 'opened'],
  ['opened after a bounce', [event('bounced', 1, full), event('opened', 2)], 'opened'],
  [
    'opened, then a late bounce',
    [event('delivered', 1), event('opened', 2), event('bounced', 3, hard)],
    'opened',
  ],
  ['clicked', [event('opened', 2), event('clicked', 3)], 'clicked'],
  ['unsubscribed', [event('clicked', 3), event('unsubscribed', 4)], 'unsubscribed'],
  ['unsubscribed and back', [event('unsubscribed', 4), event('resubscribed', 5)], 'unsubscribed'],
  ['complained', [event('unsubscribed', 4), event('complained', 3)], 'complained'],
  ['an automatic answer', [event('accepted', 1), event('auto-replied', 4)], 'delivered'],
  [
    'an automatic answer filed as a bounce',
    [event('bounced', 4, { reason: 'vacation', class: 'none' })],
    'delivered',
  ],
];

describe('messageOutcome', () => {
  it.each(table)('%s', (_name, events, verdict) => {
    expect(messageOutcome(events).verdict).toBe(verdict);
    expect(messageOutcome(events.toReversed()).verdict).toBe(verdict);
  });

  it('reads behind an expiry what the server last said', () => {
    const outcome = messageOutcome([
      event('deferred', 1, { reason: 'ratelimited', class: 'soft' }),
      event('deferred', 2, full),
      event('bounced', 3, { reason: 'expired', class: 'soft' }),
    ]);
    expect(outcome).toMatchObject({
      verdict: 'bounced-soft',
      reason: 'expired',
      underlying: 'mailboxfull',
    });
  });

  it('names the last failure', () => {
    const outcome = messageOutcome([event('bounced', 5, hard), event('bounced', 3, full)]);
    expect(outcome).toMatchObject({ reason: 'userunknown', class: 'hard' });
    expect(outcome.decidedBy?.at).toBe(5);
  });

  it('gives no class to what did not fail', () => {
    expect(messageOutcome([event('deferred', 1, full)])).toMatchObject({
      class: 'none',
      reason: 'mailboxfull',
    });
    expect(messageOutcome([event('delivered', 1)])).toMatchObject({ class: 'none', reason: null });
  });
});

const anyEvent: fc.Arbitrary<OutcomeEvent> = fc.record({
  type: fc.constantFrom(...EVENT_TYPES),
  at: fc.option(fc.integer({ min: 0, max: 20 })),
  reason: fc.option(fc.constantFrom(...REASONS)),
  class: fc.option(fc.constantFrom(...BOUNCE_CLASSES)),
  machine: fc.boolean(),
  vendorLabel: fc.option(fc.constantFrom('hard', 'soft', 'Blocked', 'постоянная')),
  fromReport: fc.boolean(),
});

describe('any events', () => {
  it('give the same outcome in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEvent, { maxLength: 12 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray(events, { minLength: events.length }),
            ),
          ),
        ([events, shuffled]) => {
          const { decidedBy: _one, ...first } = messageOutcome(events);
          const { decidedBy: _two, ...second } = messageOutcome(shuffled);
          expect(second).toEqual(first);
        },
      ),
    );
  });

  it.each([
    ['clicked', ['clicked', 'unsubscribed', 'complained']],
    ['opened', ['opened', 'clicked', 'unsubscribed', 'complained']],
  ] as const)('with a person who %s say that it arrived', (type, verdicts) => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        expect(verdicts).toContain(messageOutcome([...events, event(type, 5)]).verdict);
      }),
    );
  });

  it('are never weakened by a click', () => {
    const rank = (events: readonly OutcomeEvent[]): number =>
      VERDICTS.indexOf(messageOutcome(events).verdict);
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        expect(rank([...events, event('clicked', 5)])).toBeGreaterThanOrEqual(rank(events));
      }),
    );
  });
});
