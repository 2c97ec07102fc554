import { describe, expect, test } from 'vitest';
import {
  beganTerm,
  splitTime,
} from '../../../electron/core/workspace/query-language/split-time.ts';
import { conditionsOf } from '../../../electron/core/workspace/query-language/conditions.ts';

const MOSCOW = 'Europe/Moscow';
const midnight = (day: number): number => Date.UTC(2026, 9, day, -3);

describe('the time of a query', () => {
  test.each([
    ['', '', null],
    ['provider:gmail "to whom"', 'provider:gmail "to whom"', null],
    ['on:2026-10-03 outcome:hard', 'outcome:hard', { from: midnight(3), to: midnight(4) }],
    ['after:2026-10-03 anna before:2026-10-05', 'anna', { from: midnight(3), to: midnight(5) }],
    ['began:2026-10-03..2026-10-09', '', { from: midnight(3), to: midnight(10) }],
    ['began:2026-10-03..2026-10-09 on:2026-10-09', '', { from: midnight(9), to: midnight(10) }],
    ['after:2026-10-03', '', { from: midnight(3), to: Number.MAX_SAFE_INTEGER }],
    // Neither is one span of time to look at.
    ['-on:2026-10-03', '-on:2026-10-03', null],
    ['began:"" anna', 'began:"" anna', null],
    ['began:2026-10-03,2026-10-05', 'began:2026-10-03,2026-10-05', null],
  ])('of %j is taken out', (query, rest, span) => {
    expect(splitTime(query, MOSCOW)).toEqual({ rest, span });
  });

  test('a mistake is told as everywhere', () => {
    expect(() => splitTime('on:neverday', MOSCOW)).toThrow('bad-query');
    expect(() => splitTime('began:2026-10-03..2026-10-04..2026-10-05', MOSCOW)).toThrow(
      'bad-query',
    );
    expect(() => splitTime('', 'Nowhere/Atall')).toThrow('bad-timezone');
  });
});

describe('a span as a condition', () => {
  test.each([
    [{ from: midnight(3), to: midnight(4) }, 'began:2026-10-03'],
    [{ from: midnight(3), to: midnight(10) }, 'began:2026-10-03..2026-10-09'],
    [
      { from: midnight(3) + 3_600_000, to: midnight(3) + 7_200_000 },
      'began:2026-10-02T22:00Z..2026-10-02T22:59Z',
    ],
    [{ from: midnight(3), to: Number.MAX_SAFE_INTEGER }, 'began:2026-10-03..'],
    [{ from: Number.MIN_SAFE_INTEGER, to: midnight(3) + 1000 }, 'began:..2026-10-02T21:00:00Z'],
  ])('%j is written %s and read back as the same', (span, text) => {
    expect(beganTerm(span, MOSCOW)).toBe(text);
    expect(conditionsOf(text, MOSCOW)).toEqual([{ negated: false, kind: 'began', spans: [span] }]);
  });

  test.each(['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia', 'Asia/Beirut'])(
    'days of %s survive, whatever the clocks do',
    (timezone) => {
      for (let day = 0; day < 400; day += 1) {
        const text = new Date(Date.UTC(2011, 0, 1 + day)).toISOString().slice(0, 10);
        const [condition] = conditionsOf(`began:${text}`, timezone);
        const span = condition?.kind === 'began' ? condition.spans[0] : null;
        if (span === null || span === undefined || span.from === span.to) continue;
        expect(conditionsOf(beganTerm(span, timezone), timezone)).toEqual([condition]);
      }
    },
  );
});
