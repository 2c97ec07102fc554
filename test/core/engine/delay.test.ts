import { expect, it } from 'vitest';
import { after, eml } from './join-case.ts';

const LATE = { failed: 'ann@example.org', words: '452 4.2.2 mailbox full, try again later' };

it('a report of a delay says until when there is nothing to do', async () => {
  const why = await after([eml({ ...LATE, triedUntil: 'Tue, 06 Oct 2026 10:00:00 +0000' })]);
  expect(why.verdict).toBe('deferred');
  expect(why.messages[0]!.events[0]!.detail).toContain('tries until');
  const steps = why.nextSteps.map(({ text }) => text).join(' ');
  expect(steps).toContain('goes on trying by itself until 6 Oct 2026, 10:00');
  expect(steps).not.toContain('three days');
});

it('a report of a failure says nothing of further attempts', async () => {
  const why = await after([eml(LATE)]);
  expect(why.messages[0]!.events[0]!.detail).toBeNull();
});
