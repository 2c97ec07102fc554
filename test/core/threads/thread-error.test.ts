import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asError, asThreadError } from '../../../electron/core/threads/thread-error.ts';
import { Failure } from '../../../shared/contract/errors.ts';

/** What arrives on the other side of a thread. */
const arrived = (error: unknown): Error => asError(structuredClone(asThreadError(error)));

test('a failure keeps its code and details', () => {
  expect(arrived(new Failure('workspace-newer', { version: 9 }))).toMatchObject({
    code: 'workspace-newer',
    details: { version: 9 },
  });
});

test('a file that cannot be read keeps the word of the system, by which it is skipped with a reason', () => {
  let thrown: unknown;
  try {
    readFileSync('/nowhere/activity.csv');
  } catch (error) {
    thrown = error;
  }
  expect(arrived(thrown)).toMatchObject({ code: 'ENOENT' });
});

test('what nobody expects keeps its message and where it came from', () => {
  const thrown = new TypeError('no such thing');
  expect(arrived(thrown)).toMatchObject({ message: 'no such thing', stack: thrown.stack });
  expect(arrived('a word').message).toBe('a word');
});
