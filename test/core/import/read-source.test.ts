import * as fc from 'fast-check';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import type { ByteSource } from '../../../electron/core/import/container/byte-source.ts';
import { splitMbox } from '../../../electron/core/mail/mbox.ts';
import type { TableMapping } from '../../../shared/domain/import.ts';
import {
  iso,
  memorySource,
  summary,
  visit,
  visitText,
  type Visited,
  warningCodes,
} from './in-memory.ts';

/** Every record has events, or one rejection, or one mail, or nothing; never two of them. */
function expectAccounted({ outcomes, records, reading }: Visited): void {
  for (const { events, rejects, mails } of outcomes) {
    expect(rejects).toBeLessThanOrEqual(1);
    expect(mails).toBeLessThanOrEqual(1);
    expect([events > 0, rejects > 0, mails > 0].filter(Boolean).length).toBeLessThanOrEqual(1);
  }
  if (reading?.kind === 'read') expect(reading.records).toBe(records.length);
}

describe('bytes', () => {
  it('come all and in order, before the records they hold', async () => {
    const text = `email,status\n${Array.from({ length: 5000 }, (_, i) => `a${i}@x.example,sent`).join('\n')}\n`;
    const visited = await visit(memorySource('x.csv', text, 1000));
    expect(visited.bytes.toString()).toBe(text);
    expect(visited.events).toHaveLength(5000);
    expect(visited.records.at(-1)).toEqual({ line: 5001, offset: text.lastIndexOf('a4999') });
  });

  it('of a large chunk come in pieces', async () => {
    const visited = await visit(
      memorySource('x.csv', `email,status\n${'a@x.example,sent\n'.repeat(200_000)}`, 1 << 30),
    );
    expect(visited.events).toHaveLength(200_000);
    expectAccounted(visited);
  });
});

describe('cancel', () => {
  it('is heard between two chunks', async () => {
    const controller = new AbortController();
    const source: ByteSource = {
      name: 'x.csv',
      size: null,
      modifiedAt: null,
      async *open() {
        yield Buffer.from('email,status\na@x.example,sent\n');
        for (;;) {
          await setTimeout(1);
          yield Buffer.from('b@x.example,sent\n'.repeat(40_000));
        }
      },
    };
    const reading = visit(source, { signal: controller.signal });
    await setTimeout(50);
    controller.abort(new Error('stopped by hand'));
    await expect(reading).rejects.toThrow('stopped by hand');
  });
});

describe('mails', () => {
  const mail = (n: number): string => `From: a@x.example\nTo: b@x.example\nSubject: ${n}\n\nbody\n`;

  it('of an .eml are one record', async () => {
    const visited = await visitText('x.eml', mail(1));
    expect(visited.mails).toEqual([mail(1)]);
    expect(visited.records).toEqual([{ line: 1, offset: 0 }]);
  });

  it('of an mbox are split at their separators, wherever the chunks end', async () => {
    const separator = 'From a@x.example Thu Oct  1 10:00:00 2026\n';
    const text = `${separator}${mail(1)}\nFrom here on it is prose.\n\n${separator}${mail(2)}\n>From b\n`;
    for (const chunk of [1, 13, 1 << 20]) {
      const visited = await visit(memorySource('box', text, chunk));
      expect(visited.mails).toEqual([
        `${mail(1)}\nFrom here on it is prose.\n\n`,
        `${mail(2)}\nFrom b\n`,
      ]);
      expect(visited.records.map(({ line }) => line)).toEqual([1, 10]);
      expectAccounted(visited);
    }
  });
});

describe('an mbox', () => {
  it('is split as the decoder splits it', async () => {
    const full = 'From a@x.example Thu Oct  1 10:00:00 2026\n';
    const mail = 'From: a@x.example\nTo: b@x.example\n\nbody\n';
    const text = `${full}${mail}${full}${mail}>From the start\n${full}no field here\n\nFrom here on 10:00\n`;
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = Buffer.from(text.replaceAll('\n', end));
      const expected = [...splitMbox(bytes)];
      for (const chunk of [7, 1 << 20]) {
        // A first chunk without any line end cannot tell which one the file uses.
        if (end === '\r' && chunk === 7) continue;
        const visited = await visit(memorySource('box', bytes, chunk), { format: 'mbox' });
        expect(visited.mails).toEqual(
          expected.map((part) => Buffer.from(part.bytes).toString('latin1')),
        );
        expect(visited.records).toEqual(expected.map(({ line, offset }) => ({ line, offset })));
      }
    }
  });
});

describe('damage', () => {
  it('in a table costs its own record only', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status,error\n"a@x.example;b@x.example",bounced,"550 a\nb ""q"" c"\nc@x.example,delivered,ok,extra\nd@x.example,delivered,\nemail,status,error\ne@x.example,opened,\n,,\nf@x.example,bounced,"tail never closed',
    );
    expect(summary(visited)).toEqual([
      'bounced a@x.example',
      'bounced b@x.example',
      'delivered d@x.example',
      'opened e@x.example',
    ]);
    expect(visited.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'bad-record'],
      [9, 'unclosed-quote'],
    ]);
    expect(visited.records).toHaveLength(5);
    expectAccounted(visited);
  });

  it('in JSON costs its own record only', async () => {
    const line = (id: number): string =>
      JSON.stringify({
        type: 'Delivery',
        id: `${id}`,
        recipient: 'a@x.example',
        queue: 'q',
        site: 's',
        timestamp: 1_790_000_000 + id,
        response: { code: 250, content: 'ok' },
      });
    const visited = await visitText(
      'log.ndjson',
      `${line(1)}\n${line(2).slice(0, 60)}\n${line(3)}\n[1]\n"x"\n${line(4)}`,
    );
    expect(visited.events.map(({ vendorMessageId }) => vendorMessageId)).toEqual(['1', '3', '4']);
    expect(visited.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'bad-json'],
      [4, 'bad-record'],
      [5, 'bad-record'],
    ]);
    expectAccounted(visited);
  });

  it('of a format that throws is a rejection', async () => {
    const visited = await visitText(
      'log.ndjson',
      '{"type":"Delivery","timestamp":1790000000,"queue":"q","response":{"code":250},"recipient":{"__proto__":1}}\n',
    );
    expectAccounted(visited);
    expect(visited.records).toHaveLength(1);
  });
});

describe('the accounting identity', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'a@x.example',
      'b@x.example;c@x.example',
      'bounced',
      'доставлено',
      '2026-10-01 10:00:00',
      '550 5.1.1 no',
      '',
      '"',
      '"open',
      'x,y',
      'line\nend',
      '""',
      'NULL',
    ),
    fc.string({ maxLength: 6 }),
  );
  const line = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join(','));

  const mapping: TableMapping = {
    columns: { email: 'recipient', status: 'event', date: 'time', reason: 'reply' },
  };

  it('holds for any damaged table', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 20, max: 400 }),
        async (lines, chunk) => {
          const good = 'a@x.example,sent,2026-10-01 10:00:00,\n'.repeat(60);
          const text = `email,status,date,reason\n${good}${lines.join('\n')}`;
          const visited = await visit(memorySource('x.csv', text, chunk), { mapping });
          expect(visited.reading?.kind).toBe('read');
          expectAccounted(visited);
          const offsets = visited.records.map(({ offset }) => offset);
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
          const whole = await visit(memorySource('x.csv', text), { mapping });
          expect([whole.records, whole.events, whole.rejects]).toEqual([
            visited.records,
            visited.events,
            visited.rejects,
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('holds for any log lines', async () => {
    const part = fc.constantFrom(
      'Jan  5 08:00:01 mx1 postfix/smtp[1]: ',
      '4F3A11C0D2: ',
      'to=<a@x.example>, ',
      'relay=none, delay=1, ',
      'dsn=4.4.1, ',
      'status=deferred (x)',
      'removed',
      'message-id=<1@x>',
      ' ',
      '(',
      '{',
      'from=<>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
          { maxLength: 20 },
        ),
        async (lines) => {
          const visited = await visitText(
            'mail.log',
            `Jan  5 08:00:01 mx1 postfix/qmgr[1]: 4F3A11C0D2: removed\n${lines.join('\n')}`,
            { format: 'postfix-log' },
          );
          expectAccounted(visited);
          expect(visited.records).toHaveLength(
            1 + lines.filter((text) => text.trim() !== '').length,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('any bytes', () => {
  it('are skipped with a reason or read with every record accounted for', async () => {
    const start = fc.constantFrom(
      '',
      'email,status\n',
      '[',
      '{',
      '{"Bounces":[',
      'From a@x 10:00\n',
      'From: a@x\nTo: b\n\n',
      '\uFEFF',
      '#Fields: a,b\n',
      'd,2026-01-02 10:00:00+0300,',
      '2026-01-02 10:00:00 1tTabc-000abc-AB <= ',
    );
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 200 }),
        async (head, noise, text) => {
          for (const tail of [Buffer.from(noise), Buffer.from(text)]) {
            const visited = await visitText('x', Buffer.concat([Buffer.from(head), tail]));
            expectAccounted(visited);
            if (visited.detection.kind === 'skipped')
              expect(visited.detection.reason).not.toBe('unreadable');
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('encodings', () => {
  it('of the tail need not be those of the head', async () => {
    const head = `email,status,reason\n${'a@x.example,bounced,no\n'.repeat(40_000)}`;
    const tail = Buffer.from([0xcd, 0xe5, 0xf2, 0x20, 0xff, 0xf9, 0xe8, 0xea, 0xe0]);
    const bytes = Buffer.concat([
      Buffer.from(head),
      Buffer.from('b@x.example,bounced,'),
      tail,
      Buffer.from('\n'),
    ]);
    const visited = await visitText('x.csv', bytes);
    expect(visited.events.at(-1)).toMatchObject({ recipient: 'b@x.example', reply: 'Нет ящика' });
    expect(warningCodes(visited)).toContain('encoding-guessed');
  });
});

describe('times', () => {
  it('in the zone the user assumes', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status,date\na@x.example,sent,2026-07-01 12:00:00\n',
      { assumeTimezone: 'Europe/Berlin' },
    );
    expect(iso(visited.events[0]!.at)).toBe('2026-07-01T10:00:00.000Z');
    expect(visited.reading).toMatchObject({ zone: { name: 'Europe/Berlin', basis: 'assumed' } });
  });
});
