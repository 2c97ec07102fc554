import { expect, test } from 'vitest';
import { rememberReplies } from '../../../../electron/core/import/load/intake/reply-memo.ts';
import { classifyReply } from '../../../../electron/core/classify/classify.ts';
import type { ReplyInput } from '../../../../shared/domain/reply.ts';

/** Reads replies of one mailbox provider and counts how many of them were judged anew. */
function reader() {
  let judged = 0;
  const read = rememberReplies((input) => {
    judged += 1;
    return classifyReply(input);
  });
  return {
    get judged() {
      return judged;
    },
    read: (text: string, recipient = 'anna@example.com') => {
      const input: ReplyInput = {
        text,
        status: null,
        replyCode: null,
        recipientDomain: 'example.com',
        remoteMta: null,
        action: 'failed',
        vendorLabel: null,
      };
      const remembered = read(input, recipient, 'example');
      expect(remembered).toEqual(classifyReply(input));
      return remembered;
    },
  };
}

test('replies that differ in the address and a queue id are judged once', () => {
  const memo = reader();
  for (const who of ['anna', 'boris', 'clara']) {
    memo.read(
      `550 5.1.1 <${who}@example.com>: User unknown id 4fX${who}9b1c2d3`,
      `${who}@example.com`,
    );
  }
  expect(memo.judged).toBe(1);
});

test('what a reply names beside its serial number is remembered with it', () => {
  const memo = reader();
  const reply = (ip: string, id: string): string =>
    `550 5.7.1 [${ip}] Our system has detected that this message is likely unsolicited mail. ${id}`;
  const first = memo.read(reply('203.0.113.9', '38308e7fff4ca-2fb4ab1c2d3'));
  expect(first.named).toContainEqual({ kind: 'ip', value: '203.0.113.9' });
  memo.read(reply('203.0.113.9', '5b1f17b1804b1-432a9c8d7e6'));
  expect(memo.judged).toBe(1);
  memo.read(reply('203.0.113.10', '5b1f17b1804b1-432a9c8d7e6'));
  expect(memo.judged).toBe(2);
});
