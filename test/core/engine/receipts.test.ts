import { describe, expect, it } from 'vitest';
import { decodeMail } from '../../../electron/core/mail/decode.ts';
import { after, inBothOrders, json } from './join-case.ts';
import type { File } from './join-case.ts';

/** A disposition notice (RFC 8098) about the message of `SENT`. */
function receipt(disposition: string, ...fields: readonly string[]): File {
  return {
    name: 'receipt.eml',
    content: [
      'From: Ann <ann@example.org>',
      'To: shop@shop.example',
      'Subject: Read: Your order 7',
      'Date: Thu, 01 Oct 2026 11:00:00 +0000',
      'Message-ID: <receipt-1@mail.example.org>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      'A notice about your message.',
      '',
      '--b1',
      'Content-Type: message/disposition-notification',
      '',
      'Reporting-UA: pc.example.org; Mail 7.1',
      ...(fields.length > 0 ? fields : ['Final-Recipient: rfc822; ann@example.org']),
      'Original-Message-ID: <order-7@shop.example>',
      `Disposition: ${disposition}`,
      '',
      '--b1--',
      '',
    ].join('\r\n'),
  };
}
const LOG: File = json('webhook.json', [
  {
    email: 'ann@example.org',
    timestamp: Date.parse('2026-10-01T10:00:00Z') / 1000,
    'smtp-id': '<order-7@shop.example>',
    event: 'delivered',
    response: '250 OK',
    sg_event_id: 'e1',
    sg_message_id: 'AbCdEfGhIjKlMnOpQrStUv.recvd-1-2',
  },
]);
const types = (why: Awaited<ReturnType<typeof after>>): string[][] =>
  why.messages.map(({ events }) => events.map(({ type }) => type));

const NOTICE = 'the mail program there sent a notice about it';

describe('a read receipt', () => {
  it.each([
    'manual-action/MDN-sent-manually; displayed',
    'automatic-action/MDN-sent-automatically; displayed',
    'manual-action/MDN-sent-automatically; Displayed/warning',
  ])('is an opening of the message it names: %s', async (disposition) => {
    const why = await inBothOrders(LOG, receipt(disposition));
    expect(types(why)).toEqual([['delivered', 'opened']]);
    expect(why.verdict).toBe('opened');
    expect(why.headline).toContain('a read receipt came back on');
    expect(why.caveats.join(' ')).toContain('displayed the message, not that somebody read it');
    expect(why.messages[0]!.events[1]).toMatchObject({
      at: Date.UTC(2026, 9, 1, 11),
      joined: { by: 'message-id', confidence: 'high' },
    });
    expect(why.messages[0]!.events[1]!.detail).toContain('mail that came back, matched');
  });

  it.each([
    ['manual-action/MDN-sent-manually; deleted', 'deleted', 'was deleted there'],
    ['automatic-action/MDN-sent-automatically; dispatched', 'dispatched', NOTICE],
    ['automatic-action/MDN-sent-automatically; processed', 'processed', NOTICE],
    ['automatic-action/MDN-sent-automatically; displayed/error', 'displayed', NOTICE],
  ])('is none where the program did anything else with it: %s', async (disposition, word, said) => {
    const why = await inBothOrders(LOG, receipt(disposition));
    expect(types(why)).toEqual([['delivered', 'other']]);
    expect(why.verdict).toBe('delivered');
    expect(why.messages[0]!.events[1]!.detail).toContain(`“${word}”`);
    const alone = await after([receipt(disposition)]);
    expect(alone.verdict).toBe('delivered');
    expect(alone.headline).toContain(said);
    expect(alone.caveats.join(' ')).not.toContain('meaning is not known');
  });

  it('is the address’s that the sender wrote to, where it was sent on', async () => {
    const forwarded = receipt(
      'manual-action/MDN-sent-manually; displayed',
      'Original-Recipient: rfc822; ann@example.org',
      'Final-Recipient: rfc822; ann@work.example',
    );
    const why = await inBothOrders(LOG, forwarded);
    expect(types(why)).toEqual([['delivered', 'opened']]);
    expect(why.messages[0]!.events[1]!.detail).toContain('ann@example.org → ann@work.example');
  });

  it('names its recipient when it is decoded', () => {
    const { content } = receipt('manual-action/MDN-sent-manually; deleted');
    expect(decodeMail(Buffer.from(content))).toMatchObject({
      kind: 'disposition',
      receipt: { type: 'deleted', displayed: false },
      original: { messageId: '<order-7@shop.example>' },
      recipients: [
        {
          address: 'ann@example.org',
          originalAddress: null,
          classification: { reason: 'delivered', class: 'none', disposition: 'ignore' },
        },
      ],
    });
  });
});
