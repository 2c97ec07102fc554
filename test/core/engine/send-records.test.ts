import { describe, expect, it } from 'vitest';
import { after, eml, inBothOrders, json, returnedHeader } from './join-case.ts';
import type { File } from './join-case.ts';
import { openEngine } from './in-process.ts';
import { temporaryCase } from './temporary-case.ts';

const HEADER =
  'Date,Email Address,Sender,Subject,Status,Tags,Subaccount,Opens,Clicks,Bounce Detail';
const row = (at: string, status: string, opens = 0, subject = 'Your code'): string =>
  `${at},ann@example.org,shop@shop.example,${subject},${status},,,${opens},0,`;
const mandrill = (name: string, ...rows: readonly string[]): File => ({
  name,
  content: [HEADER, ...rows, ''].join('\n'),
});

describe('rows that are a message each and name no id', () => {
  const first = mandrill(
    'week-1.csv',
    row('2026-10-01 10:00:00', 'sent', 1),
    row('2026-10-01 10:02:00', 'soft-bounced'),
    row('2026-10-02 10:00:00', 'sent'),
  );

  it('are messages of their own, however near', async () => {
    const why = await after([first]);
    expect(
      why.messages.map(({ outcome, events }) => [outcome, events.map(({ type }) => type)]),
    ).toEqual([
      ['delivered', ['delivered']],
      ['bounced-soft', ['bounced']],
      ['opened', ['delivered', 'opened']],
    ]);
  });

  it('are told again by the next export, with counters that grew', async () => {
    await using place = temporaryCase();
    const engine = openEngine(place.workspace);
    await engine.import(place.file(first.name, first.content));
    const again = mandrill(
      'week-2.csv',
      row('2026-10-01 10:00:00', 'sent', 3),
      row('2026-10-01 10:02:00', 'soft-bounced'),
      row('2026-10-02 10:00:00', 'sent', 1),
    );
    const { sources } = await engine.import(place.file(again.name, again.content));
    engine.close();
    expect(sources).toMatchObject([{ records: 3, imported: 1, duplicates: 2 }]);
    const why = await after([first, again]);
    expect(why.messages).toHaveLength(3);
    expect(
      why.messages.map(({ events }) =>
        events.filter(({ type }) => type === 'opened').map(({ detail }) => detail),
      ),
    ).toEqual([[null], [], ['3 times in all']]);
  });

  it('change their state where the message went on', async () => {
    const later = mandrill('week-2.csv', row('2026-10-02 10:00:00', 'spam'));
    const why = await inBothOrders(first, later);
    expect(why.messages).toHaveLength(3);
    expect(why.messages[0]!.outcome).toBe('complained');
  });

  it('have the bounce mail of the one that was sent last before it', async () => {
    const why = await inBothOrders(
      mandrill('log.csv', row('2026-10-01 09:00:00', 'sent'), row('2026-10-01 09:59:59', 'sent')),
      eml({
        failed: 'ann@example.org',
        returned: returnedHeader().map((line) => line.replace('Your order 7', 'Your code')),
      }),
    );
    expect(why.messages.map(({ outcome }) => outcome)).toEqual(['bounced-late', 'delivered']);
  });
});

describe('two refusals by Amazon SES within one second', () => {
  const mail = {
    timestamp: '2026-10-01T10:00:00.000Z',
    messageId: '010f0193a1b2c3d4-11111111-89ab-cdef-0123-456789abcdef-000000',
    destination: ['ann@example.org'],
  };
  const rejected = { eventType: 'Reject', mail, reject: { reason: 'Bad content' } };
  const failed = {
    eventType: 'Rendering Failure',
    mail,
    failure: { errorMessage: 'Attribute is not present', templateName: 'Welcome' },
  };

  it('of different kinds are two, and each told again is none', async () => {
    const first = json('ses.json', [rejected, failed, rejected]);
    await using place = temporaryCase();
    const engine = openEngine(place.workspace);
    const { sources } = await engine.import(place.file(first.name, first.content));
    const again = json('again.json', [failed, rejected]);
    const repeated = await engine.import(place.file(again.name, again.content));
    engine.close();
    expect(sources).toMatchObject([{ records: 3, imported: 2, duplicates: 1 }]);
    expect(repeated.sources).toMatchObject([{ records: 2, imported: 0, duplicates: 2 }]);
    const why = await after([first]);
    expect(why.messages[0]!.events.map(({ detail }) => detail)).toEqual([
      'Bad content · labelled “Reject”',
      'Attribute is not present · labelled “Rendering Failure”',
    ]);
  });
});
