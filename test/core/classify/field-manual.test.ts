import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { classifyReply } from '../../../electron/core/classify/classify.ts';

const FILE = join(import.meta.dirname, '../../../../shared/corpus/replies/field-manual.jsonl');
const line = z.object({ line: z.string() });

/** `describe.skip` says in the run’s report that the collection of replies was not there. */
const whereTheRepliesAre = existsSync(FILE) ? describe : describe.skip;

whereTheRepliesAre('real replies of many providers (../shared/corpus/replies)', () => {
  it('gives a reason to 97 % of them or more', () => {
    const replies = readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((text) => line.parse(JSON.parse(text)).line);
    const unread = replies.filter((text) =>
      ['undefined', 'onhold'].includes(classifyReply({ text }).reason),
    );
    expect(replies.length).toBeGreaterThan(100);
    expect(1 - unread.length / replies.length, unread.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
