import { describe, expect, it } from 'vitest';
import { anatomy } from '../../../electron/core/mail/anatomy.ts';
import { decodeMail } from '../../../electron/core/mail/decode.ts';

const HEAD = `From: MAILER-DAEMON@mta.example
To: news@shop.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
`;

function report(parts: readonly string[]): Uint8Array {
  const body = parts.map((part) => `--b\n${part}\n`).join('');
  return new TextEncoder().encode(
    `${HEAD}Content-Type: multipart/report; boundary=b\n\n${body}--b--\n`,
  );
}

const STATUS = `Content-Type: message/delivery-status

Reporting-MTA: dns; mta.example

Final-Recipient: rfc822; ann@example.org
Action: failed
Status: 5.1.1`;

// That the work grows with the length alone is measured by `npm run bench`.
describe('limits', () => {
  it('reads a report of 1,000 recipients', () => {
    const blocks = Array.from(
      { length: 1000 },
      (_, index) =>
        `Final-Recipient: rfc822; user${index}@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <user${index}@example.org>: Recipient address rejected: User unknown in local recipient table\nRemote-MTA: dns; mx.example.org`,
    );
    const text = blocks.map(
      (_, index) => `<user${index}@example.org>: host mx.example.org said: 550 5.1.1 User unknown`,
    );
    const bytes = report([
      `Content-Type: text/plain\n\n${text.join('\n\n')}`,
      `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mta.example\n\n${blocks.join('\n\n')}`,
    ]);
    const value = decodeMail(bytes);
    expect(value.recipients).toHaveLength(1000);
    expect(value.recipients[999]?.classification.reason).toBe('userunknown');
  });

  it('reads 1,000 recipients in plain words', () => {
    const text = Array.from(
      { length: 1000 },
      (_, index) => `<user${index}@example.org>:\n550 5.1.1 User unknown\n`,
    );
    const bytes = new TextEncoder().encode(
      `${HEAD}\nHi. This is the qmail-send program at mta.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n${text.join('\n')}`,
    );
    const value = decodeMail(bytes);
    expect(value.recipients).toHaveLength(1000);
  });

  it('steps over a returned body of 13.5 MB', () => {
    const body =
      'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg==\r\n'.repeat(
        185_000,
      );
    const returned = `Content-Type: message/rfc822\n\nMessage-ID: <big@shop.example>\nSubject: Big\nContent-Type: multipart/mixed; boundary=i\n\n--i\nContent-Transfer-Encoding: base64\n\n${body}`;
    const bytes = report(['Content-Type: text/plain\n\nNot delivered.', STATUS, returned]);
    expect(bytes.length).toBeGreaterThan(13_500_000);
    const value = decodeMail(bytes);
    expect(value.original?.messageId).toBe('<big@shop.example>');
  });

  it('does not search a returned body of 13.5 MB that stands in the text', () => {
    const body = '550 5.2.2 <other@example.org>: mailbox full\n'.repeat(320_000);
    const bytes = new TextEncoder().encode(
      `${HEAD}\n<ann@example.org>:\n550 5.1.1 User unknown\n\n--- Below this line is a copy of the message.\n\nReceived: by x\nMessage-ID: <1@x>\nSubject: s\n\n${body}`,
    );
    const value = decodeMail(bytes);
    expect(value.recipients.map((one) => one.address)).toEqual(['ann@example.org']);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['@', '@'.repeat(10_000_000)],
    ['a@b.c ', 'a@b.c '.repeat(1_700_000)],
    ['<', '<'.repeat(10_000_000)],
    ['<a ', '<a '.repeat(3_300_000)],
    ['spaces', ' '.repeat(10_000_000)],
    ['550 ', '550 '.repeat(2_500_000)],
    ['blank lines', '\n'.repeat(10_000_000)],
    ['delimiters', '--b\n'.repeat(2_500_000)],
    ['empty fields', 'a:\n'.repeat(3_300_000)],
    ['folds', ` x\n`.repeat(3_300_000)],
    ['=?', '=?utf-8?q?a?= '.repeat(700_000)],
    ['soft breaks', 'a=\n'.repeat(3_300_000)],
    ['not (', 'not be delivered to ('.repeat(500_000)],
    ['error occurred while', 'error occurred while '.repeat(480_000)],
    ['marks', 'this is a copy of the original message \n'.repeat(250_000)],
    ['labels', 'original recipient address: <a@b.c>\n'.repeat(270_000)],
    ['transcripts', '>>> RCPT TO:<a@b.c>\n<<< 550 no\n'.repeat(300_000)],
    ['introductions', 'could not be delivered to the following recipients:\n'.repeat(190_000)],
    ['Received headers', 'Received: from a by b; x\n'.repeat(400_000)],
    ['comments', '<!--'.repeat(2_500_000)],
    ['dots', '.'.repeat(10_000_000)],
    ['quotes', '"'.repeat(10_000_000)],
    ['From lines', 'From a 10:00\n\n'.repeat(700_000)],
  ];

  it.each(hostile)('reads 10 MB of %s wherever it stands', (_, text) => {
    const places = [
      `${HEAD}\n${text}`,
      `${HEAD}Content-Type: text/html\n\n${text}`,
      `${HEAD}Content-Transfer-Encoding: quoted-printable\n\n${text}`,
      `From: MAILER-DAEMON@x.example\nSubject: ${text}`,
      `${HEAD}Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@example.org\nDiagnostic-Code: smtp; ${text}`,
      `${HEAD}Content-Type: multipart/report; boundary=b\n\n${text}`,
    ];
    for (const place of places) {
      const bytes = Buffer.from(place, 'latin1');
      expect(() => decodeMail(bytes), place.slice(0, 200)).not.toThrow();
    }
  });

  it('stops at its depth, its parts and its recipients', () => {
    const deep = Array.from(
      { length: 500 },
      (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\n\n--b${index}\n`,
    ).join('');
    expect(decodeMail(new TextEncoder().encode(`${HEAD}${deep}`)).kind).toBe('message');
    const many = report(Array.from({ length: 5000 }, () => 'Content-Type: text/plain\n\nx'));
    expect(anatomy(many).mime.parts.length).toBeLessThanOrEqual(500);
    const blocks = Array.from(
      { length: 50 },
      (_, index) => `Final-Recipient: rfc822; u${index}@example.org\nAction: failed\nStatus: 5.1.1`,
    );
    const bytes = report([
      `Content-Type: message/delivery-status\n\nReporting-MTA: dns; m.example\n\n${blocks.join('\n\n')}`,
    ]);
    expect(decodeMail(bytes, { recipients: 10 }).recipients).toHaveLength(10);
  });

  it('keeps field names away from prototypes', () => {
    const decoded = decodeMail(
      report([
        `${STATUS}\n__proto__: {"polluted":true}\nconstructor: x`,
        'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\n__proto__: x',
      ]),
    );
    expect(decoded.kind).toBe('complaint');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(decoded.feedback?.fields.map((field) => field.name)).toContain('__proto__');
  });
});
