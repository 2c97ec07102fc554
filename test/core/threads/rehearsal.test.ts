import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REHEARSAL, startRehearsal } from '../../../electron/core/threads/rehearsal.ts';
import type { Rehearsal, Rehearsed } from '../../../electron/core/threads/rehearsal.ts';
import { openWritable } from '../../../electron/core/workspace/open.ts';
import { recipientHistory } from '../../../electron/core/workspace/queries/history.ts';
import { searchRecipients } from '../../../electron/core/workspace/queries/search-recipients.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function call(rehearsal: Rehearsal): void {
  rehearsal.asked();
  rehearsal.answered();
}

test('whoever asks puts the rehearsal off; what is left of it follows when there is rest again', () => {
  const asked: Rehearsed[] = [];
  const rehearsal = startRehearsal((question) => asked.push(question));
  call(rehearsal);
  vi.advanceTimersByTime(50);
  call(rehearsal);
  vi.advanceTimersByTime(50);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(asked).toHaveLength(1);
  call(rehearsal);
  vi.runAllTimers();
  expect(asked).toEqual(REHEARSAL);
  call(rehearsal);
  expect(vi.getTimerCount()).toBe(0);
});

test('a question that takes long is no rest: whoever asks after it waits for no rehearsal', () => {
  const asked: Rehearsed[] = [];
  const rehearsal = startRehearsal((question) => asked.push(question));
  rehearsal.asked();
  rehearsal.asked();
  vi.advanceTimersByTime(500);
  rehearsal.answered();
  vi.advanceTimersByTime(500);
  rehearsal.answered();
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(60);
  expect(asked).toHaveLength(1);
});

test('a reader that is closed rehearses no more', () => {
  const asked: Rehearsed[] = [];
  const rehearsal = startRehearsal((question) => asked.push(question));
  call(rehearsal);
  rehearsal.asked();
  rehearsal.end();
  rehearsal.answered();
  vi.runAllTimers();
  expect(asked).toEqual([]);
});

test('a reader that nobody has asked anything is free for who asks first', () => {
  const asked: Rehearsed[] = [];
  startRehearsal((question) => asked.push(question));
  vi.runAllTimers();
  expect(asked).toEqual([]);
});

test('every question is one that a case can answer', () => {
  const db = openWritable(':memory:', { create: true });
  for (const question of REHEARSAL)
    if (question.name === 'history')
      expect(recipientHistory(db, question.input)).toMatchObject({ messages: [] });
    else expect(searchRecipients(db, question.input)).toMatchObject({ total: 0, exact: true });
  db.close();
});
