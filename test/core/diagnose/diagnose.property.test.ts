import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose } from '../../../electron/core/diagnose/diagnose.ts';
import type { RecipientHistory } from '../../../electron/core/diagnose/history.ts';
import { withMachines } from '../../../electron/core/diagnose/machine/machine.ts';
import { messageOutcome } from '../../../electron/core/diagnose/outcome.ts';
import { isMoment } from '../../../shared/i18n/time.ts';
import { LANGUAGES, VERDICTS } from '../../../shared/domain/verdict.ts';
import { anyHistory } from './arbitrary.ts';
import { event } from './build.ts';

const options = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  timezone: fc.constantFrom('UTC', 'Europe/Moscow', 'Nowhere/At All'),
  answers: fc.constantFrom(
    {},
    { 'spam-folder': 'found' },
    { 'how-sent': 'api', 'api-response': 'error' },
    { nonsense: 'x' },
  ),
});

it('gives an answer to any history, in whole sentences', () => {
  fc.assert(
    fc.property(anyHistory, options, (history, asked) => {
      const told = diagnose(history, asked);
      expect(VERDICTS).toContain(told.verdict);
      for (const text of [told.title, told.headline, told.explanation, told.confidenceReason]) {
        expect(text.trim()).not.toBe('');
      }
      expect(told.messages).toHaveLength(history.messages.length);
      expect(told.verdict === 'no-trace' || told.evidence.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const reversed = (history: RecipientHistory): RecipientHistory => ({
  ...history,
  messages: history.messages
    .map((message) => ({ ...message, events: message.events.toReversed() }))
    .reverse(),
});

it('does not depend on the order of messages and events', () => {
  fc.assert(
    fc.property(anyHistory, options, (history, asked) => {
      const { evidence: _one, ...first } = diagnose(history, asked);
      const { evidence: _two, ...second } = diagnose(reversed(history), asked);
      expect(second).toEqual(first);
    }),
    { numRuns: 300 },
  );
});

it('is never weakened by a person who clicks', () => {
  const strong = ['clicked', 'unsubscribed', 'complained'];
  fc.assert(
    fc.property(anyHistory, options, (history, asked) => {
      const [latest, ...older] = history.messages;
      fc.pre(latest !== undefined && history.messages.length === 1 && older.length === 0);
      if (latest === undefined) return;
      const click = event('clicked', 3_600_000 * 24);
      const told = diagnose(
        { ...history, messages: [{ ...latest, events: [...latest.events, click] }] },
        asked,
      );
      expect(strong).toContain(told.verdict);
    }),
  );
});

it('agrees with the outcome that lists and filters are given', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const told = diagnose(history, { language: 'en', timezone: 'UTC' });
      for (const { id, events } of history.messages) {
        const lean = events.map((happened) => ({
          ...happened,
          at: isMoment(happened.at) ? happened.at : null,
          reason: happened.classification?.reason ?? null,
          class: happened.classification?.class ?? null,
          fromReport: happened.report !== null,
        }));
        const { verdict, reason, class: severity } = messageOutcome(withMachines(lean));
        expect(told.messages.find((message) => message.id === id)).toMatchObject({
          outcome: verdict,
          reason,
          class: severity,
        });
      }
    }),
    { numRuns: 300 },
  );
});

it('never says that nothing was sent', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const told = diagnose({ ...history, messages: [] }, { language: 'en', timezone: 'UTC' });
      expect(told.verdict).toBe('no-trace');
      expect(told.headline).not.toMatch(/was (?:not|never) sent\b(?!.*does not)/);
      expect(told.checklist.map(({ id }) => id)).toContain('how-sent');
    }),
    { numRuns: 30 },
  );
});
