import { describe, expect, it } from 'vitest';

import { fixtureSource, iso, summary, visit, visitText, warningCodes } from '../in-memory.ts';

describe('m365-trace-extended', () => {
  it.each(['m365-extended.csv', 'm365-extended-nobom.csv'])(
    'reads %s, one event a recipient',
    async (file) => {
      const visited = await visit(fixtureSource(`tables/${file}`, 333));
      expect(visited.detection).toMatchObject({
        format: 'm365-trace-extended',
        encoding: 'utf-16le',
      });
      expect(summary(visited)).toEqual([
        'accepted anna@example.org',
        'accepted bob@example.net',
        'delivered anna@example.org',
        'bounced bob@example.net',
      ]);
      expect(visited.records).toHaveLength(4);
      expect(visited.events[3]).toMatchObject({
        reply: '550 5.1.1 <bob@example.net>: unknown, [203.0.113.9]',
        remoteMta: 'mx.example.net',
        subject: 'Привет',
        headerMessageId: '<m1@shop.example>',
        vendorMessageId: 'nm-1',
        vendorLabel: 'SMTP/FAIL',
      });
      expect(iso(visited.events[0]!.at)).toBe('2026-01-02T10:00:00.123Z');
    },
  );

  it('reads the tracking log of a server', async () => {
    const visited = await visit(fixtureSource('tables/exchange-tracking.log'));
    expect(visited.detection).toMatchObject({ format: 'm365-trace-extended' });
    expect(visited.events.map(({ recipient, reply }) => [recipient, reply])).toEqual([
      ['anna@example.org', '250 2.1.5 Recipient OK'],
      ['bob@example.net', '250 2.1.5 Recipient OK'],
    ]);
    expect(visited.records).toEqual([{ line: 6, offset: expect.any(Number) as number }]);
  });
});

describe('m365-trace-summary', () => {
  it('gives each recipient its last step', async () => {
    const visited = await visit(fixtureSource('tables/m365-summary.csv'));
    expect(visited.detection).toMatchObject({ format: 'm365-trace-summary' });
    expect(
      visited.events.map(({ type, recipient, vendorLabel }) => [type, recipient, vendorLabel]),
    ).toEqual([
      ['delivered', 'anna@example.org', 'Receive, Deliver'],
      ['bounced', 'bob@example.net', 'Receive, Fail'],
      ['delivered', 'carl@example.com', 'Receive, Send'],
    ]);
    expect(visited.records).toHaveLength(1);
  });
});

describe('m365-trace-powershell', () => {
  it('reads the locale of the operator by the whole column', async () => {
    const american = await visit(fixtureSource('tables/m365-powershell.csv'));
    expect(american.detection).toMatchObject({ format: 'm365-trace-powershell' });
    expect(american.events.map(({ type, at }) => [type, iso(at)])).toEqual([
      ['delivered', '2026-03-04T10:00:00.000Z'],
      ['bounced', '2026-03-14T13:05:00.000Z'],
      ['dropped', '2026-03-15T13:05:00.000Z'],
    ]);
    expect(american.reading).toMatchObject({ zone: { name: 'UTC', basis: 'format' } });
    const header =
      '"MessageId","Received","SenderAddress","RecipientAddress","Subject","Status","MessageTraceId"';
    const row = (stamp: string): string =>
      `"<p@shop.example>","${stamp}","n@shop.example","a@example.org","Hi","Delivered","t"`;
    const german = await visitText(
      'trace.csv',
      [header, row('04.03.2026 10:00:00'), row('14.03.2026 10:00:00')].join('\r\n'),
    );
    expect(german.events.map(({ at }) => iso(at)?.slice(0, 10))).toEqual([
      '2026-03-04',
      '2026-03-14',
    ]);
    const british = await visitText(
      'trace.csv',
      [header, row('04/03/2026 10:00:00'), row('14/03/2026 10:00:00')].join('\r\n'),
    );
    expect(british.events.map(({ at }) => iso(at)?.slice(0, 10))).toEqual([
      '2026-03-04',
      '2026-03-14',
    ]);
  });

  it('warns where the rows are exactly a page', async () => {
    const header =
      '"MessageId","Received","SenderAddress","RecipientAddress","Subject","Status","MessageTraceId"';
    const rows = Array.from(
      { length: 1000 },
      (_, i) =>
        `"<${i}@s.example>","3/14/2026 1:05:00 PM","n@s.example","a${i}@example.org","Hi","Delivered","t${i}"`,
    );
    expect(warningCodes(await visitText('t.csv', [header, ...rows].join('\n')))).toContain(
      'row-cap-reached',
    );
    expect(
      warningCodes(await visitText('t.csv', [header, ...rows.slice(1)].join('\n'))),
    ).not.toContain('row-cap-reached');
  });
});

describe('google-els', () => {
  it('reads the step of each recipient', async () => {
    const visited = await visit(fixtureSource('tables/google-els.csv'));
    expect(visited.detection).toMatchObject({ format: 'google-els' });
    expect(summary(visited)).toEqual([
      'delivered anna@example.org',
      'bounced bob@example.net',
      'rejected carl@shop.example',
      'delivered dora@shop.example',
    ]);
    expect(visited.events[1]).toMatchObject({
      replyCode: '550',
      reply: 'The account does not exist, 550 5.1.1',
      headerMessageId: '<g2@shop.example>',
      vendorLabel: 'SMTP_OUT/Bounced',
    });
    expect(visited.events[2]).toMatchObject({
      headerMessageId: undefined,
      vendorMessageId: undefined,
    });
    expect(visited.events[3]).toMatchObject({ detail: 'filed as spam' });
    expect(iso(visited.events[0]!.at)).toBe('2026-01-02T07:00:05.000Z');
  });

  it('reads Gmail log events', async () => {
    const visited = await visitText(
      'log-events.csv',
      'Message ID,Date,Event,Subject,From (Envelope),To (Envelope),IP address\n<x@shop.example>,2025-12-17T16:26:01-06:00,Bounce,Hi,news@shop.example,anna@example.org,192.0.2.1\n',
    );
    expect(visited.detection).toMatchObject({ format: 'google-els' });
    expect(visited.events).toMatchObject([
      { type: 'bounced', recipient: 'anna@example.org', at: Date.UTC(2025, 11, 17, 22, 26, 1) },
    ]);
  });
});
