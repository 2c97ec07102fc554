import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REHEARSAL, startRehearsal } from '../../../electron/core/threads/rehearsal.ts';
import type { Rehearsed } from '../../../electron/core/threads/rehearsal.ts';
import { openWritable } from '../../../electron/core/workspace/open.ts';
import { recipientHistory } from '../../../electron/core/workspace/queries/history.ts';
import { searchRecipients } from '../../../electron/core/workspace/queries/search-recipients.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('whoever asks puts the rehearsal off; what is left of it follows when there is rest again', () => {
  const asked: Rehearsed[] = [];
  const rehearsal = startRehearsal((question) => asked.push(question));
  rehearsal.putOff();
  vi.advanceTimersByTime(50);
  rehearsal.putOff();
  vi.advanceTimersByTime(50);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(asked).toHaveLength(1);
  rehearsal.putOff();
  vi.runAllTimers();
  expect(asked).toEqual(REHEARSAL);
  rehearsal.putOff();
  expect(vi.getTimerCount()).toBe(0);
});

test('a reader that is closed rehearses no more', () => {
  const asked: Rehearsed[] = [];
  const rehearsal = startRehearsal((question) => asked.push(question));
  rehearsal.putOff();
  rehearsal.end();
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
