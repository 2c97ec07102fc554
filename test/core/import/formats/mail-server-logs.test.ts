import { describe, expect, it } from 'vitest';

import { fixtureSource, iso, summary, visit, visitText, warningCodes } from '../in-memory.ts';

describe('postfix-log', () => {
  it('joins the lines of a queue id to events', async () => {
    const visited = await visit(fixtureSource('logs/postfix.log'));
    expect(visited.detection).toMatchObject({ format: 'postfix-log' });
    expect(summary(visited)).toEqual([
      'delivered anna@example.org',
      'bounced bob@example.net',
      'bounced team@shop.example',
      'deferred carl@example.com',
      'deferred carl@example.com',
      'bounced carl@example.com',
      'delivered anna@example.org',
      'rejected nobody@shop.example',
      'deferred dora@shop.example',
      'accepted erik@example.org',
    ]);
    expect(visited.events[1]).toMatchObject({
      line: 7,
      headerMessageId: '<order-1001@shop.example>',
      sender: 'news@shop.example',
      subject: 'Your order 1001',
      reply: '550-5.1.1 The account does not exist. 550 5.1.1 Check the address',
      status: '5.1.1',
      remoteMta: 'mx.example.net',
      detail: 'queue 4F3A11C0D2, for team@shop.example',
    });
    expect(visited.events[2]).toMatchObject({
      line: 7,
      detail: 'team@shop.example → bob@example.net',
    });
  });

  it('takes a probe of an address for no message, unless it was refused', async () => {
    const line = (id: string, rest: string): string =>
      `2026-10-05T10:00:00Z mx postfix/smtp[1]: ${id}: to=<ann@example.org>, relay=mx.example.org[192.0.2.9]:25, ${rest}\n`;
    const visited = await visitText(
      'mail.log',
      line('AB00001', 'dsn=2.1.5, status=deliverable (250 2.1.5 Ok)') +
        line('AB00002', 'dsn=5.1.1, status=undeliverable (550 5.1.1 User unknown)'),
    );
    expect(visited.events).toMatchObject([{ type: 'bounced', vendorLabel: 'undeliverable' }]);
  });

  it('is not taken in by status words inside a reply', async () => {
    const { events } = await visit(fixtureSource('logs/postfix.log'));
    expect(events[0]).toMatchObject({ type: 'delivered', status: '2.0.0' });
    expect(events[0]?.reply).toContain('status=bounced');
  });

  it('gives stamps their year across New Year', async () => {
    const visited = await visit(fixtureSource('logs/postfix.log'));
    expect(visited.events.map(({ at }) => iso(at)?.slice(0, 10))).toEqual([
      '2025-12-31',
      '2025-12-31',
      '2025-12-31',
      '2025-12-31',
      '2026-01-01',
      '2026-01-05',
      '2026-01-05',
      '2026-01-05',
      '2026-01-05',
      '2026-01-05',
    ]);
    expect(warningCodes(visited)).toEqual(['year-assumed', 'timezone-assumed']);
  });

  it('lets no delivery vanish behind a queue id that is none, and says that nothing was read', async () => {
    const delivery =
      'to=<a@example.org>, relay=none, delay=1, dsn=4.4.1, status=deferred (no route)';
    const log = [
      `Jan  5 10:00:00 mail postfix/smtp[1]: A-1: ${delivery}`,
      'Jan  5 10:00:01 mail postfix/smtpd[2]: connect from unknown[192.0.2.7]',
    ].join('\n');
    const visited = await visitText('mail.log', log);
    expect(visited.records).toHaveLength(2);
    expect(visited.rejects).toMatchObject([{ line: 1, reason: 'bad-record' }]);
    expect(warningCodes(visited)).toContain('no-events');
  });

  it('keeps apart messages that had the same short queue id', async () => {
    const { events } = await visit(fixtureSource('logs/postfix.log'));
    const toAnna = events.filter(({ recipient }) => recipient === 'anna@example.org');
    expect(
      toAnna.map(({ headerMessageId, vendorMessageId }) => [headerMessageId, vendorMessageId]),
    ).toEqual([
      ['<order-1001@shop.example>', undefined],
      ['<order-1002@shop.example>', undefined],
    ]);
  });

  it('fails whoever still waits when the message expires, with the last reply', async () => {
    const { events } = await visit(fixtureSource('logs/postfix.log'));
    expect(events[5]).toMatchObject({
      type: 'bounced',
      reply: '452 4.2.2 Mailbox full',
      vendorLabel: 'expired',
    });
  });

  it('counts every line once and rejects the one that breaks off', async () => {
    const visited = await visit(fixtureSource('logs/postfix.log', 100));
    expect(visited.records).toHaveLength(21);
    expect(visited.rejects).toMatchObject([{ line: 21, reason: 'bad-record' }]);
    expect(visited.events).toHaveLength(10);
  });

  it('reads ISO stamps, instance names and long queue ids', async () => {
    const visited = await visit(fixtureSource('logs/postfix-iso.log'));
    expect(visited.events).toMatchObject([
      {
        type: 'delivered',
        vendorMessageId: '4cX7rT2Kz9z1Abc',
        headerMessageId: '<n1@shop.example>',
      },
    ]);
    expect(iso(visited.events[0]!.at)).toBe('2026-01-02T07:00:01.500Z');
    expect(visited.reading).toMatchObject({ zone: { name: '+03:00', basis: 'explicit' } });
  });

  it('reads journald', async () => {
    const visited = await visit(fixtureSource('logs/postfix-journal.json'));
    expect(visited.detection).toMatchObject({ format: 'postfix-log' });
    expect(visited.events).toMatchObject([
      {
        type: 'deferred',
        reply: '421 4.7.0 Too many connections',
        headerMessageId: '<j1@shop.example>',
      },
    ]);
  });

  it('takes --assume-timezone for stamps without a zone', async () => {
    const visited = await visit(fixtureSource('logs/postfix.log'), {
      assumeTimezone: 'Europe/Moscow',
    });
    expect(iso(visited.events[0]!.at)).toBe('2025-12-31T20:59:52.000Z');
    expect(visited.reading).toMatchObject({ zone: { name: 'Europe/Moscow', basis: 'assumed' } });
  });

  it('reads refusals of clients with IPv6 addresses, of postscreen and of header checks', async () => {
    const stamp = '2026-10-05T10:00:00Z mx postfix';
    const visited = await visitText(
      'mail.log',
      [
        `${stamp}/smtpd[1]: NOQUEUE: reject: RCPT from unknown[2001:db8::9]: 554 5.7.1 <six@shop.example>: Relay access denied; from=<x@example.net> to=<six@shop.example> proto=ESMTP helo=<x>`,
        `${stamp}/postscreen[2]: NOQUEUE: reject: RCPT from [192.0.2.9]:4444: 550 5.7.1 Service unavailable; client [192.0.2.9] blocked using list.example; from=<x@example.net>, to=<ps@shop.example>, proto=ESMTP, helo=<x>`,
        `${stamp}/cleanup[3]: 4F3A11C0D2: reject: header Subject: pills from a.example.net[192.0.2.9]; from=<x@example.net> to=<hd@shop.example> proto=ESMTP helo=<x>: 5.7.1 message content rejected`,
      ].join('\n'),
    );
    expect(visited.events).toMatchObject([
      { type: 'rejected', recipient: 'six@shop.example', status: '5.7.1', replyCode: '554' },
      {
        type: 'rejected',
        recipient: 'ps@shop.example',
        reply: '550 5.7.1 Service unavailable; client [192.0.2.9] blocked using list.example',
      },
      { type: 'rejected', recipient: 'hd@shop.example', reply: '5.7.1 message content rejected' },
    ]);
  });

  it('reads a soft bounce, and a delivery without words', async () => {
    const stamp = '2026-10-05T10:00:00Z mx postfix/smtp[1]: 4F3A11C0D2';
    const tail = 'relay=mx.example.org[192.0.2.2]:25, delay=3, delays=0/0/1/2';
    const visited = await visitText(
      'mail.log',
      [
        `${stamp}: to=<a@example.org>, ${tail}, dsn=5.1.1, status=SOFTBOUNCE (host mx.example.org[192.0.2.2] said: 550 5.1.1 no (in reply to RCPT TO command))`,
        `${stamp}: to=<b@example.org>, ${tail}, dsn=4.4.1, status=expired, returned to sender`,
      ].join('\n'),
    );
    expect(visited.rejects).toEqual([]);
    expect(visited.events).toMatchObject([
      { type: 'deferred', reply: '550 5.1.1 no' },
      { type: 'bounced', reply: undefined, status: '4.4.1' },
    ]);
  });

  it('keeps apart the same queue id of two hosts', async () => {
    const visited = await visitText(
      'mail.log',
      [
        'mx1 postfix/cleanup[1]: AB00001: message-id=<one@shop.example>',
        'mx2 postfix/cleanup[1]: AB00001: message-id=<two@shop.example>',
        'mx1 postfix/smtp[1]: AB00001: to=<one@example.org>, relay=none, dsn=4.4.1, status=deferred (timed out)',
        'mx2 postfix/qmgr[1]: AB00001: removed',
        'mx1 postfix/qmgr[1]: AB00001: from=<n@shop.example>, status=expired, returned to sender',
      ]
        .map((line) => `2026-10-05T10:00:00Z ${line}\n`)
        .join(''),
    );
    expect(visited.events.map(({ type, headerMessageId }) => `${type} ${headerMessageId}`)).toEqual(
      ['deferred <one@shop.example>', 'bounced <one@shop.example>'],
    );
  });

  it.each([
    ['2026 Oct  5 10:00:02', '2026-10-05T10:00:02.000Z'],
    ['Oct  5 2026 10:00:02', '2026-10-05T10:00:02.000Z'],
    ['Oct  5 10:00:02.5', '2025-10-05T10:00:02.500Z'],
    ['<22>Oct 15 10:00:02', '2025-10-15T10:00:02.000Z'],
    ['2026-10-05 10:00:02', '2026-10-05T10:00:02.000Z'],
  ])('reads the stamp %s', async (stamp, expected) => {
    const visited = await visitText(
      'mail.log',
      `${stamp} mx postfix/smtp[1]: AB00001: to=<a@example.org>, relay=none, dsn=2.0.0, status=sent (250 ok)\n`,
    );
    expect(visited.events.map(({ at }) => iso(at))).toEqual([expected]);
  });

  it('finds the mail in the log of a whole system', async () => {
    const noise = '2026-10-05T10:00:00Z mx sshd[1]: Failed password for root\n';
    const line =
      '2026-10-05T10:00:00Z mx postfix/smtp[1]: AB00001: to=<a@example.org>, relay=none, dsn=2.0.0, status=sent (250 ok)\n';
    const visited = await visitText('syslog', noise.repeat(900) + line + noise.repeat(50));
    expect(summary(visited)).toEqual(['delivered a@example.org']);
  });

  it('reads hostile lines to their end', async () => {
    const line = `Jan  5 08:00:01 mx1 postfix/smtp[1]: 4F3A11C0D2: to=<${'a, relay='.repeat(2000)}`;
    const visited = await visitText('mail.log', `${line}\n`.repeat(200), { format: 'postfix-log' });
    expect(visited.events).toEqual([]);
  });
});

describe('exim-log', () => {
  it('reads every flag with the words of the server', async () => {
    const visited = await visit(fixtureSource('logs/exim_mainlog'));
    expect(visited.detection).toMatchObject({ format: 'exim-log' });
    expect(summary(visited)).toEqual([
      'accepted anna@example.org',
      'accepted bob@example.net',
      'delivered anna@example.org',
      'bounced bob@example.net',
      'deferred carl@example.com',
      'deferred sales@example.com',
      'deferred dora@example.com',
      'bounced erik@nowhere.example',
      'delivered fred@example.com',
      'delivered gina@shop.example',
      'rejected nobody@shop.example',
      'deferred anna@shop.example',
    ]);
    expect(visited.records).toHaveLength(14);
    expect(visited.rejects).toEqual([]);
    expect(visited.events.map(({ reply }) => reply)).toEqual([
      undefined,
      undefined,
      '250 2.0.0 OK\n250 queued "abc" H=evil ** bob@example.net',
      '550-5.1.1 No such user\n550 5.1.1 see https://mx.example.net/help',
      '450 4.2.0 Greylisted, try again',
      '450 4.2.0 Greylisted, try again',
      'Connection timed out',
      'Unrouteable address',
      '250 OK',
      undefined,
      'Unrouteable address',
      'greylisted',
    ]);
    expect(visited.events[3]).toMatchObject({
      vendorMessageId: '1tTabc-000abc-AB',
      headerMessageId: 'e1@shop.example',
      subject: 'Hello "Anna"',
      remoteMta: 'mx.example.net',
    });
  });

  it('reads what it throws away as dropped, and what syslog stamps', async () => {
    const visited = await visitText(
      'mainlog',
      [
        '2026-10-05 10:00:01 +0000 1vABCD-000001-2x => :blackhole: <a@shop.example> R=system_aliases',
        '2026-10-05 10:00:01 +0000 1vABCD-000001-2x => /dev/null <b@shop.example> R=userforward T=**bypassed**',
        '2026-10-05 10:00:01 +0000 1vABCD-000001-2x => |/usr/bin/filter <c@shop.example> R=aliases T=address_pipe',
        '2026-10-05 10:00:01 +0000 1vABCD-000001-2x => dora <d@shop.example> R=localuser T=local_delivery',
      ].join('\n'),
    );
    expect(visited.events.map(({ type, recipient, reply }) => [type, recipient, reply])).toEqual([
      ['dropped', 'a@shop.example', undefined],
      ['dropped', 'b@shop.example', undefined],
      ['delivered', 'c@shop.example', undefined],
      ['delivered', 'd@shop.example', undefined],
    ]);
    const syslog = await visitText(
      'maillog',
      '2026-10-05T10:00:00Z mx exim[123]: 1wAbCd-000001-AB ** e@example.org: Unrouteable address\n',
    );
    expect(syslog.detection).toMatchObject({ format: 'exim-log' });
    expect(syslog.events).toMatchObject([{ type: 'bounced', reply: 'Unrouteable address' }]);
    expect(iso(syslog.events[0]!.at)).toBe('2026-10-05T10:00:00.000Z');
  });

  it('reads errors as older versions write them', async () => {
    const visited = await visitText(
      'mainlog',
      '2026-01-02 10:00:02 1tTabc-000abc-AB ** bob@example.net R=dnslookup T=remote_smtp: SMTP error from remote mail server after RCPT TO:<bob@example.net>: host mx.example.net [203.0.113.9]: 550 5.1.1 No such user\n' +
        '2026-01-02 10:00:03 1tTabc-000abc-AB ** carl@example.net: retry timeout exceeded\n',
    );
    expect(visited.events.map(({ reply, remoteMta }) => [reply, remoteMta])).toEqual([
      ['550 5.1.1 No such user', 'mx.example.net'],
      ['retry timeout exceeded', undefined],
    ]);
  });

  it('reads ids of both styles and offsets in the stamp', async () => {
    const { events } = await visit(fixtureSource('logs/exim_mainlog'));
    expect(events[4]).toMatchObject({
      vendorMessageId: '1tTaby-00000000abc-0XYZ',
      detail: 'for sales@example.com',
    });
    expect(iso(events[4]!.at)).toBe('2026-01-02T07:05:01.000Z');
  });
});
