import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { memorySource, summary, visit, visitText, warningCodes } from './in-memory.ts';

const SENDGRID =
  'processed,message_id,event,api_key_id,recv_message_id,credential_id,subject,from,email,asm_group_id,template_id,originating_ip,reason,outbound_ip,outbound_ip_type,mx,url,attempt,user_agent,type,is_unique,username,categories,marketing_campaign_id,marketing_campaign_name,marketing_campaign_split_id,marketing_campaign_version,unique_args';

function sendgridRow(id: string, email: string, reason: string): string {
  return `2026-10-01 10:00:00,${id},bounce,,,,Order,n@shop.example,${email},,,,${reason},,,,,,,bounce,,,,,,,,`;
}

describe('tables as clients send them', () => {
  it('a byte order mark glued to a quoted first header', async () => {
    const visited = await visitText('x.csv', '\uFEFF"email","status"\r\n"a@x.example","sent"\r\n');
    expect(summary(visited)).toEqual(['accepted a@x.example']);
    expect(visited.records).toEqual([{ line: 2, offset: 21 }]);
  });

  it('a semicolon table with decimal commas and commas in subjects', async () => {
    const visited = await visitText(
      'x.csv',
      'email;status;betreff;preis\na@x.example;Zugestellt;Hallo, Welt;1,50\nb@x.example;Unzustellbar;Ja, ja, ja;2,00\n',
    );
    expect(visited.detection).toMatchObject({ delimiter: ';' });
    expect(summary(visited)).toEqual(['delivered a@x.example', 'bounced b@x.example']);
  });

  it('a vendor table in UTF-16 with tabs', async () => {
    const text = `${SENDGRID}\n${sendgridRow('m1', 'a@x.example', 'нет')}\n`.replaceAll(',', '\t');
    const visited = await visitText('x.csv', iconv.encode(text, 'utf-16le', { addBOM: true }));
    expect(visited.detection).toMatchObject({
      format: 'sendgrid-activity',
      encoding: 'utf-16le',
      delimiter: '\t',
    });
    expect(visited.events).toMatchObject([{ recipient: 'a@x.example', reply: 'нет' }]);
  });

  it('replies with quoted line ends, commas and doubled quotes', async () => {
    const reply = '550 5.1.1 <a@x.example>: "user", unknown\nsee https://mx.example/help';
    const quoted = `"${reply.replaceAll('"', '""')}"`;
    const text = `${SENDGRID}\n${sendgridRow('m1', 'a@x.example', quoted)}\n${sendgridRow('m2', 'b@x.example', 'no')}\n`;
    for (const chunk of [50, 300, 1 << 20]) {
      const visited = await visit(memorySource('x.csv', text, chunk));
      expect(visited.events.map((event) => [event.line, event.reply])).toEqual([
        [2, reply],
        [4, 'no'],
      ]);
    }
  });

  it('a vendor table that breaks off inside a quoted field', async () => {
    const whole = sendgridRow('m1', 'a@x.example', 'no');
    const visited = await visitText(
      'x.csv',
      `${SENDGRID}\n${whole}\n${sendgridRow('m2', 'b@x.example', '"550 cut').slice(0, 80)}`,
    );
    expect(summary(visited)).toEqual(['bounced a@x.example']);
    expect(visited.rejects).toMatchObject([{ line: 3, reason: 'unclosed-quote' }]);
    expect(warningCodes(visited)).toContain('truncated');
  });

  it('says that a table was cut where its last line breaks off before the last column', async () => {
    const head = 'email,status,date,reason\na@x.example,sent,2026-10-01T10:00:00Z,250 ok\n';
    const warned = async (tail: string): Promise<boolean> =>
      warningCodes(await visitText('x.csv', head + tail)).includes('truncated');
    expect(await warned('b@x.example,bounced,2026-10-')).toBe(true);
    expect(await warned('b@x.example,bou')).toBe(true);
    expect(await warned('b@x.example,bounced,2026-10-01T10:00:00Z,550 no')).toBe(false);
    expect(await warned('b@x.example,bounced,2026-10-01T10:00:00Z\n')).toBe(false);
    expect(await warned('b@x.example,bounced,2026-10-01T10:00:00Z,"550 no"')).toBe(false);
    expect(await warned('')).toBe(false);
  });

  it('a stray quote in the middle is no cut', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `r${i}@x.example,bounced,no\n`);
    rows.splice(10, 0, 'q@x.example,bounced,"no\n');
    const visited = await visitText('x.csv', `email,status,reason\n${rows.join('')}`);
    expect(visited.rejects).toMatchObject([{ line: 12, reason: 'unclosed-quote' }]);
    expect(warningCodes(visited)).not.toContain('truncated');
  });

  it('a small table with a zero byte in a cell', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status,reason\na@x.example,bounced,a\0b\nb@x.example,sent,ok\n',
    );
    expect(summary(visited)).toEqual(['bounced a@x.example', 'accepted b@x.example']);
  });

  it('a vendor table without the column it cannot do without', async () => {
    const renamed = SENDGRID.replace(',email,', ',addressee,');
    const visited = await visitText(
      'x.csv',
      `${renamed}\n${sendgridRow('m1', 'a@x.example', 'no')}\n`,
      { format: 'sendgrid-activity' },
    );
    expect(visited.reading).toEqual({
      kind: 'skipped',
      reason: 'mapping-needed',
      detail: 'recipient',
    });
  });

  it('exports cut at a documented number of rows', async () => {
    const page = {
      TotalCount: 10_000,
      Bounces: Array.from({ length: 10_000 }, (_, i) => ({
        RecordType: 'Bounce',
        Type: 'HardBounce',
        TypeCode: 1,
        ID: i + 1,
        MessageID: `m${i}`,
        Email: `a${i}@x.example`,
        BouncedAt: '2026-10-01T10:00:00.0000000Z',
        Details: 'smtp;550 no',
        Description: 'The server was unable to deliver',
        Name: 'Hard bounce',
        Subject: 's',
        ServerID: 1,
        MessageStream: 'outbound',
      })),
    };
    const visited = await visitText('bounces.json', JSON.stringify(page), {
      format: 'postmark-bounces',
    });
    expect(visited.records).toHaveLength(10_000);
    expect(warningCodes(visited)).toContain('row-cap-reached');
  });
});

describe('the start of a table', () => {
  it('may be a column of numbers named by a hash', async () => {
    const visited = await visitText(
      'x.csv',
      '#,Email,Status\n1,a@x.example,sent\n2,b@x.example,sent\n',
    );
    expect(summary(visited)).toEqual(['accepted a@x.example', 'accepted b@x.example']);
  });

  it('may be a title, but never a record', async () => {
    const titled = await visitText(
      'x.csv',
      'Report of October,,\n,,\nemail,status,reason\na@x.example,sent,\n',
    );
    expect(summary(titled)).toEqual(['accepted a@x.example']);
    const bare = await visitText('bounces.csv', 'a@x.example,,\nb@x.example,,\nc@x.example,x,y\n');
    expect(bare.records).toHaveLength(3);
  });
});

describe('values as they are', () => {
  it('ids stay text: leading zeros, queue ids that look like numbers, nineteen digits', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status,message id\na@x.example,sent,00042\nb@x.example,sent,1E5\nc@x.example,sent,4323372036854775807\n',
    );
    expect(visited.events.map(({ vendorMessageId }) => vendorMessageId)).toEqual([
      '00042',
      '1E5',
      '4323372036854775807',
    ]);
    expect(warningCodes(visited)).not.toContain('ids-damaged');
  });

  it('addresses keep case, tags and other scripts', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status\nAlpha+tag@Example.COM,sent\n<b@x.example>,sent\nпочта@пример.рф,sent\nmailto:d@x.example,sent\n',
    );
    expect(visited.events.map(({ recipient }) => recipient)).toEqual([
      'Alpha+tag@Example.COM',
      'b@x.example',
      'почта@пример.рф',
      'd@x.example',
    ]);
  });

  it('guards against formulas are taken off', async () => {
    const visited = await visitText(
      'x.csv',
      "email,status,subject\na@x.example,sent,'=HYPERLINK(1)\nb@x.example,sent,'quoted'\n",
    );
    expect(visited.events.map(({ subject }) => subject)).toEqual(['=HYPERLINK(1)', "'quoted'"]);
  });

  it('a totals line is rejected by name, blank lines are no records', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status,count\na@x.example,sent,1\n\n,,\nTotal,,1\n',
    );
    expect(visited.records).toHaveLength(2);
    expect(visited.rejects).toMatchObject([{ line: 5, reason: 'bad-recipient', what: 'Total' }]);
  });
});

describe('JSON as clients send it', () => {
  const event = (id: string): string =>
    JSON.stringify({
      eventType: 'Bounce',
      mail: {
        timestamp: '2026-10-01T10:00:00Z',
        messageId: id,
        source: 'n@shop.example',
        destination: ['a@x.example'],
      },
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        timestamp: '2026-10-01T10:00:01Z',
        bouncedRecipients: [
          { emailAddress: 'a@x.example', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 no' },
        ],
      },
    });

  it.each([
    ['objects without a separator', `${event('1')}${event('2')}`],
    ['lines', `${event('1')}\n${event('2')}\n`],
    ['a list', `[${event('1')},${event('2')}]`],
    ['with a byte order mark', `\uFEFF${event('1')}\n${event('2')}`],
  ])('%s', async (_name, text) => {
    const visited = await visitText('events.json', text);
    expect(visited.detection).toMatchObject({ format: 'ses-events' });
    expect(visited.events.map(({ vendorMessageId }) => vendorMessageId)).toEqual(['1', '2']);
  });

  it('in UTF-16, as PowerShell writes it', async () => {
    const visited = await visitText(
      'events.json',
      iconv.encode(`[${event('1')},\r\n${event('2')}]`, 'utf-16le', { addBOM: true }),
    );
    expect(visited.events).toHaveLength(2);
    expect(visited.records[1]).toEqual({ line: 2, offset: 2 + 2 * (event('1').length + 4) });
  });
});
