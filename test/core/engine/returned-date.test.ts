import { describe, expect, it } from 'vitest';
import { after, inBothOrders } from './join-case.ts';
import type { File } from './join-case.ts';
import { activityCsv, bounceMail } from './temporary-case.ts';

const bounce = (originalDate?: string): File => ({
  name: 'bounce.eml',
  content: bounceMail({
    to: 'ann@example.org',
    messageId: '<first@shop.example>',
    subject: 'First letter',
    date: 'Tue, 06 Oct 2026 10:00:00 +0000',
    status: '4.4.7',
    diagnostic: '450 4.2.0 Mailbox busy',
    ...(originalDate === undefined ? {} : { originalDate }),
  }),
});
const later: File = {
  name: 'log.csv',
  content: activityCsv([
    {
      at: '2026-10-03 10:00:00',
      id: 'Zz1.recvd-1-2',
      event: 'delivered',
      email: 'ann@example.org',
      subject: 'Second letter',
      reason: '250 OK',
    },
  ]),
};

describe('a message known only from the mail that returns it', () => {
  it('is as old as its own date says, so a later one is the latest', async () => {
    const why = await inBothOrders(bounce('Thu, 01 Oct 2026 10:00:00 +0000'), later);
    expect(why.verdict).toBe('delivered');
    expect(why.messages.map(({ subject }) => subject)).toEqual(['Second letter', 'First letter']);
    expect(why.headline).not.toContain('failures are over');
    expect(why.facts.firstSeen).toBe(Date.UTC(2026, 9, 1, 10));
  });

  it('is told of by its own date', async () => {
    const why = await after([bounce('Thu, 01 Oct 2026 10:00:00 +0000')]);
    expect(why.headline).toContain('of 1 Oct 2026');
    expect(why.messages[0]).toMatchObject({
      firstAt: Date.UTC(2026, 9, 1, 10),
      lastAt: Date.UTC(2026, 9, 6, 10),
    });
  });

  it.each([
    ['lies after the bounce', 'Sat, 10 Oct 2026 10:00:00 +0000'],
    ['lies more than thirty days before it', 'Tue, 01 Sep 2026 10:00:00 +0000'],
    ['is none', 'yesterday'],
    ['is missing', undefined],
  ])('is as old as the bounce where its date %s', async (_, date) => {
    const why = await after([bounce(date)]);
    expect(why.messages[0]!.firstAt).toBe(Date.UTC(2026, 9, 6, 10));
  });

  it('is as old as a log says that knows it', async () => {
    const known = activityCsv([
      {
        at: '2026-10-01 10:30:00',
        id: 'Zz2.recvd-1-2',
        event: 'deferred',
        email: 'ann@example.org',
        subject: 'First letter',
      },
    ]);
    const log = { name: 'log.csv', content: known };
    const why = await inBothOrders(bounce('Thu, 01 Oct 2026 10:00:00 +0000'), log);
    expect(why.messages.map(({ firstAt }) => firstAt)).toEqual([Date.UTC(2026, 9, 1, 10, 30)]);
  });
});
