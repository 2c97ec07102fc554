import { describe, expect, it } from 'vitest';
import { decodeMail } from '../../../electron/core/mail/decode.ts';
import { looksLikeMbox, splitMbox } from '../../../electron/core/mail/mbox.ts';

const FIRST =
  'From: a@example.org\nSubject: one\n\nText\n>From here on\n>>From there\nFrom nowhere without a time\n';
const SECOND = 'From: b@example.org\nSubject: two\n\nText\n';
const FILE = `From a@example.org Thu Oct  1 10:00:00 2026\n${FIRST}\nFrom MAILER-DAEMON Thu Oct  1 10:00:01 2026\n${SECOND}`;

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['bare CR', '\r'],
])('an mbox file with %s line ends', (_, end) => {
  const bytes = Buffer.from(FILE.replaceAll('\n', end), 'latin1');
  const messages = [...splitMbox(bytes)];

  it('is told from other files', () => {
    expect(looksLikeMbox(bytes)).toBe(true);
    expect(looksLikeMbox(Buffer.from(FIRST.replaceAll('\n', end)))).toBe(false);
  });

  it('falls into its messages, numbered, with offset and line', () => {
    expect(messages.map((one) => one.index)).toEqual([0, 1]);
    expect(messages.map((one) => one.line)).toEqual([1, 10]);
    for (const one of messages) {
      expect(bytes.subarray(one.offset, one.offset + 5).toString()).toBe('From ');
    }
    expect(messages.reduce((sum, one) => sum + one.length, 0)).toBe(bytes.length);
  });

  it('takes one quote mark off quoted From lines and splits nowhere else', () => {
    const text = Buffer.from(messages[0]?.bytes ?? []).toString('latin1');
    expect(text).toContain(`${end}From here on${end}>From there${end}From nowhere`);
    expect(decodeMail(messages[1]?.bytes ?? new Uint8Array()).subject).toBe('two');
  });
});

it('knows a separator in its full form without the blank line', () => {
  const file = `From a@example.org Thu Oct  1 10:00:00 2026\n${SECOND}From b@example.org Thu Oct  1 10:00:01 2026\n${SECOND}From c Thu Oct  1 10:00:02 2026\nis a sentence\n`;
  expect([...splitMbox(Buffer.from(file))]).toHaveLength(2);
});

it('takes a file without any separator for one message', () => {
  const messages = [...splitMbox(Buffer.from(SECOND))];
  expect(messages).toHaveLength(1);
  expect(messages[0]?.offset).toBe(0);
});

it('finds nothing in an empty file', () => {
  expect([...splitMbox(new Uint8Array())]).toEqual([]);
  expect(looksLikeMbox(new Uint8Array())).toBe(false);
});
