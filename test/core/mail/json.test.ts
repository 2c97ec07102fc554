import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeMail } from '../../../electron/core/mail/decode.ts';
import { mailJson } from '../../../electron/core/mail/json.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/mail');

describe('a decoded mail as JSON', () => {
  it('has the fields of the command line contract', () => {
    const decoded = decodeMail(readFileSync(join(FIXTURES, 'rfc3464-basic.eml')));
    const json = mailJson(
      decoded,
      { file: 'bounce.eml', index: 0 },
      (one) => `because ${one.reason}`,
    );
    expect(json).toMatchObject({
      file: 'bounce.eml',
      index: 0,
      kind: 'bounce',
      reportedBy: 'mx.receiver.example',
      original: {
        messageId: '<order-77@shop.example>',
        from: 'news@shop.example',
        to: ['ann@example.org'],
        subject: 'Order 77',
        date: '2026-10-01T09:59:57.000Z',
        vendorIds: { 'x-pm-message-id': 'pm-77' },
      },
      recipients: [
        {
          address: 'ann@example.org',
          originalAddress: null,
          action: 'failed',
          status: '5.1.1',
          replyCode: '550',
          diagnostic: '550 5.1.1 <ann@example.org>: user unknown',
          remoteMta: 'mx.example.org',
          reason: 'userunknown',
          serverClass: 'permanent',
          class: 'hard',
          owner: 'recipient',
          disposition: 'suppress',
          explanation: 'because userunknown',
        },
      ],
      feedback: null,
    });
    expect('error' in json).toBe(false);
  });

  it('has the feedback of a complaint', () => {
    const decoded = decodeMail(readFileSync(join(FIXTURES, 'arf-abuse.eml')));
    expect(mailJson(decoded, { file: 'a', index: 3 }, () => '').feedback).toMatchObject({
      type: 'abuse',
      sourceIp: '198.51.100.7',
      originalMailFrom: 'bounce+77@shop.example',
      userAgent: 'Loop/2.0',
      reportedDomain: ['shop.example', 'links.shop.example'],
      incidents: 2,
      arrivalDate: '2026-10-01T10:01:00.000Z',
    });
  });

  it('says what stood in the way of an unreadable one', () => {
    expect(mailJson(decodeMail(new Uint8Array()), { file: 'a', index: 0 }, () => '').error).toBe(
      'empty',
    );
  });
});
