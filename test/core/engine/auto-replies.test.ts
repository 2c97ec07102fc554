import { expect, it } from 'vitest';
import { after, SENDGRID } from './join-case.ts';

it('what an automatic answer says is evidence, up to what it quotes', async () => {
  const content = [
    'From: Ann <ann@example.org>',
    'To: shop@shop.example',
    'Subject: Automatic reply: Your order 7',
    'Date: Thu, 01 Oct 2026 10:01:00 +0000',
    'Message-ID: <away@example.org>',
    'Auto-Submitted: auto-replied',
    'Content-Type: text/plain',
    '',
    'I no longer work at Example.',
    'Please write to office@example.org.',
    '',
    '> Your order is on its way',
    '',
  ].join('\r\n');
  const why = await after([SENDGRID, { name: 'away.eml', content }]);
  const words = 'I no longer work at Example. Please write to office@example.org.';
  const said = why.messages.flatMap(({ events }) => events.map(({ response }) => response));
  expect(said).toContain(words);
  expect([why.headline, ...why.caveats].join(' ')).toContain('the person has left');
});

it('a list that waits for its moderator answers for the address of the list', async () => {
  const content = [
    'From: announce-bounces@lists.example.org',
    'To: shop@shop.example',
    'Subject: Your message to Announce awaits moderator approval',
    'Date: Thu, 01 Oct 2026 10:01:00 +0000',
    'Message-ID: <held@lists.example.org>',
    'Auto-Submitted: auto-replied',
    'Precedence: bulk',
    'X-List-Administrivia: yes',
    'List-Id: <announce.lists.example.org>',
    'Content-Type: text/plain',
    '',
    'Your mail is being held until the list moderator can review it for approval.',
    '',
  ].join('\r\n');
  const why = await after([{ name: 'held.eml', content }], 'announce@lists.example.org');
  expect(why.verdict).toBe('delivered');
  expect(why.headline).toContain('until a moderator lets it through');
});
