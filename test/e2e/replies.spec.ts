import { activityCsv } from '../core/engine/temporary-case.ts';
import { dropFiles, expectAccessible, picture, search } from './desk-actions.ts';
import { expect, test } from './desk.ts';

const row = (email: string, at: string, event: string, reason = '') => ({
  at: `2026-10-01 ${at}`,
  id: `for-${email}`,
  event,
  email,
  reason,
  subject: 'Your order 1204',
});

const CSV = activityCsv([
  row('anna@example.org', '10:00:00', 'deferred', '421 4.7.0 Try again later, too many messages'),
  row('anna@example.org', '10:40:00', 'delivered', '250 2.0.0 OK queued as 4XYZ'),
  row('boris@example.net', '10:00:00', 'deferred', '421 4.7.0 Try again later, too many messages'),
  row('boris@example.net', '11:00:00', 'bounce', '552 5.2.2 Mailbox full'),
  row('clara@example.com', '10:00:00', 'deferred', '421 4.7.0 Try again later, too many messages'),
  row('dora@example.com', '10:00:00', 'delivered'),
]);

test('a message is found by a reply that did not decide, and says so', async ({ desk }) => {
  await dropFiles(desk, [{ name: 'activity.csv', text: CSV }]);
  const rows = desk.locator('#rows [role=row]').filter({ has: desk.locator('.second') });
  await expect(rows).toHaveCount(4);
  await search(desk, 'code:421');
  await expect(rows).toHaveCount(3);
  const said = 'Found in a reply: 421 4.7.0';
  await expect(rows.filter({ hasText: 'anna@' })).toContainText(said);
  await expect(rows.filter({ hasText: 'boris@' })).toContainText(said);
  // This one shows the reply already: it decided.
  await expect(rows.filter({ hasText: 'clara@' })).not.toContainText(said);
  await expect(rows.filter({ hasText: 'anna@' }).locator('.second mark')).toHaveText('421');

  await rows.filter({ hasText: 'anna@' }).click();
  const marked = desk.locator('.event-words mark').first();
  await expect(marked).toHaveText('421');
  await marked.scrollIntoViewIfNeeded();
  await expectAccessible(desk);
  await picture(desk, 'found-in-reply');
  await desk.getByRole('button', { name: 'RU, Русский' }).click();
  await expect(rows.filter({ hasText: 'boris@' })).toContainText('Найдено в ответе: 421 4.7.0');
  await picture(desk, 'found-in-reply-ru');

  await search(desk, '-code:421');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('dora@');
});
