import { describe, expect, it } from 'vitest';

import { fixtureSource, iso, summary, visit, visitText } from '../in-memory.ts';

describe('kumomta-log', () => {
  it('reads records of one and of several recipients', async () => {
    const visited = await visit(fixtureSource('logs/kumomta.ndjson'));
    expect(visited.detection).toMatchObject({ format: 'kumomta-log' });
    expect(summary(visited)).toEqual([
      'accepted anna@example.org',
      'deferred anna@example.org',
      'delivered anna@example.org',
      'delivered bob@example.org',
    ]);
    expect(visited.events[1]).toMatchObject({
      reply: '451 4.7.1 Greylisted',
      status: '4.7.1',
      replyCode: '451',
      remoteMta: 'mx.example.org',
      vendorLabel: 'TransientFailure/Greylisted',
      at: 1_790_000_010_500,
    });
    expect(visited.records).toHaveLength(4);
  });
});

describe('powermta-acct', () => {
  it('reads concatenated files whose headers differ, and a duplicated column', async () => {
    const visited = await visit(fixtureSource('tables/powermta.csv'));
    expect(visited.detection).toMatchObject({ format: 'powermta-acct' });
    expect(summary(visited)).toEqual([
      'delivered anna@example.org',
      'bounced bob@example.net',
      'deferred carl@example.com',
      'complained anna@example.org',
    ]);
    expect(visited.records.map(({ line }) => line)).toEqual([2, 3, 5, 7, 8]);
    expect(visited.rejects).toMatchObject([{ line: 8, reason: 'unknown-event', what: 'x' }]);
    expect(visited.events[1]).toMatchObject({
      reply: '550 5.1.1 <bob@example.net>, no such user',
      status: '5.1.1',
      remoteMta: 'mx.example.net',
      vendorLabel: 'b/bad-mailbox',
      campaign: 'job7',
      sendingIp: '192.0.2.1',
    });
    expect(iso(visited.events[0]!.at)).toBe('2026-01-02T07:00:00.000Z');
  });

  it('reads JSON accounting, records of several types in one file', async () => {
    const records = [
      {
        type: 'b',
        timeLogged: '2026-01-02 10:00:05+0300',
        orig: 'news@shop.example',
        rcpt: 'bob@example.net',
        dsnStatus: '5.1.1 (bad destination mailbox address)',
        dsnDiag: 'smtp;550 5.1.1 no such user',
        bounceCat: 'bad-mailbox',
        dlvSize: 1200,
      },
      {
        type: 'd',
        timeLogged: 1_767_337_206,
        rcpt: 'anna@example.org',
        dsnDiag: 'smtp;250 ok',
        'header_Message-Id': '<n1@shop.example>',
      },
      { type: 'f', timeLogged: '2026-01-02 10:00:07+0300', rcpt: 'carl@example.com' },
      { type: 'x', timeLogged: '2026-01-02 10:00:08+0300', rcpt: 'carl@example.com' },
    ];
    const visited = await visitText(
      'acct.json',
      records.map((record) => JSON.stringify(record)).join('\n'),
    );
    expect(visited.detection).toMatchObject({ format: 'powermta-acct' });
    expect(visited.events).toMatchObject([
      {
        type: 'bounced',
        recipient: 'bob@example.net',
        reply: '550 5.1.1 no such user',
        status: '5.1.1',
        vendorLabel: 'b/bad-mailbox',
      },
      {
        type: 'delivered',
        recipient: 'anna@example.org',
        headerMessageId: '<n1@shop.example>',
      },
      { type: 'complained' },
    ]);
    expect(visited.events.map(({ at }) => iso(at))).toEqual([
      '2026-01-02T07:00:05.000Z',
      '2026-01-02T07:00:06.000Z',
      '2026-01-02T07:00:07.000Z',
    ]);
    expect(visited.rejects).toMatchObject([{ line: 4, reason: 'unknown-event', what: 'x' }]);
    const forced = await visitText('acct.json', JSON.stringify(records), {
      format: 'powermta-acct',
    });
    expect(forced.events).toHaveLength(3);
  });

  it('reads the end of a file whose first record is cut', async () => {
    const row = (user: string): string =>
      `d,2026-01-02 10:00:05+0300,2026-01-02 10:00:00+0300,n@shop.example,${user}@example.org,,relayed,2.0.0,smtp;250 ok\n`;
    const visited = await visitText(
      'acct.csv',
      `hop.example,cut@example.org,,relayed\n${row('anna')}${row('bob')}`,
    );
    expect(visited.detection).toMatchObject({ format: 'powermta-acct' });
    expect(summary(visited)).toEqual(['delivered anna@example.org', 'delivered bob@example.org']);
    expect(visited.rejects).toMatchObject([{ line: 1 }]);
  });

  it('reads stamps in seconds, with a header and without', async () => {
    const rows =
      'd,1767337205,1767337200,news@shop.example,anna@example.org,,relayed,2.0.0,smtp;250 ok\n';
    for (const header of [
      'type,timeLogged,timeQueued,orig,rcpt,orcpt,dsnAction,dsnStatus,dsnDiag\n',
      '',
    ]) {
      const visited = await visitText('acct.csv', header + rows.repeat(2));
      expect(visited.detection).toMatchObject({ format: 'powermta-acct' });
      expect(visited.events.map(({ at, recipient }) => [iso(at), recipient])).toEqual([
        ['2026-01-02T07:00:05.000Z', 'anna@example.org'],
        ['2026-01-02T07:00:05.000Z', 'anna@example.org'],
      ]);
    }
  });

  it('reads a file without a header, also in an order of its own', async () => {
    const usual = await visit(fixtureSource('tables/powermta-headerless.csv'));
    expect(summary(usual)).toEqual(['delivered anna@example.org', 'bounced bob@example.net']);
    const own = await visitText(
      'acct.csv',
      'b,2026-01-02 10:00:05+0300,5.1.1 (bad),smtp;550 no,news@shop.example,bob@example.net\nd,2026-01-02 10:00:06+0300,2.0.0 (ok),smtp;250 ok,news@shop.example,anna@example.org\n',
    );
    expect(own.detection).toMatchObject({ format: 'powermta-acct' });
    expect(summary(own)).toEqual(['bounced bob@example.net', 'delivered anna@example.org']);
    expect(own.events[0]).toMatchObject({
      sender: 'news@shop.example',
      status: '5.1.1',
      reply: '550 no',
    });
  });
});
