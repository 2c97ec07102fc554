import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { EventRow } from '../../../renderer/features/timeline/event-row.tsx';
import type { TimelineEvent } from '../../../shared/domain/diagnosis.ts';
import { hitAt } from '../fake-data.ts';
import { diagnosisFor } from '../fake-diagnosis.ts';

const some = diagnosisFor({ ...hitAt(0), verdict: 'bounced-hard' }, 'a@example.com')
  .messages.flatMap(({ events }) => events)
  .find(({ classification }) => classification !== null);
if (some === undefined) throw new Error('no judged event');
const event: TimelineEvent = { ...some, explanation: 'Nobody of that name.', response: '550 no' };
const row = (
  one: TimelineEvent,
  before: TimelineEvent | null = null,
  asked: readonly string[] = [],
): string => renderToStaticMarkup(<EventRow event={one} before={before} asked={asked} />);

it('explains words once where they come again at once', () => {
  expect(row(event)).toContain('Nobody of that name.');
  expect(row(event, event)).not.toContain('Nobody of that name.');
  expect(row(event, event)).toContain('550 no');
  expect(row(event, { ...event, response: '450 later' })).toContain('Nobody of that name.');
});

it('does not explain words that never came', () => {
  const { classification } = event;
  if (classification === null) throw new Error('not judged');
  const silent = {
    ...event,
    response: null,
    classification: { ...classification, rule: 'nothing' },
  };
  expect(row(silent)).not.toContain('Nobody of that name.');
});

it('gives long details a line of their own', () => {
  expect(row({ ...event, detail: 'attempt 2' })).toContain('class="event-text"');
  expect(
    row({ ...event, detail: 'attempt 2 · from mx1.example.org · sent from 192.0.2.25' }),
  ).toContain('class="event-text wide"');
});

it('marks what the query asks of replies', () => {
  const met = { ...event, response: '421 4.7.0 Try again later', classification: null };
  expect(row(met)).not.toContain('<mark>');
  expect(row(met, null, ['421', 'again later'])).toContain(
    '<mark>421</mark> 4.7.0 Try <mark>again later</mark>',
  );
});
