import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cameThrough, keepKnocking, useConnection } from '../../../renderer/stores/connection.ts';
import { ask, connect } from '../../../renderer/stores/core.ts';
import { fakeCarrier } from '../fake-api.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('knocks once a second at a host that went, and tells once when it is back', async () => {
  const inner = fakeCarrier();
  let there = true;
  let calls = 0;
  connect({
    ...inner,
    call: async (method, input) => {
      calls += 1;
      if (!there) throw new Error('nobody there');
      return inner.call(method, input);
    },
  });
  cameThrough(true);
  const back = vi.fn();
  keepKnocking(() => ask('case.info', {}), back);

  there = false;
  expect(await ask('formats.list', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(useConnection.getState().lost).toBe(true);
  await vi.advanceTimersByTimeAsync(3000);
  expect(calls).toBe(4);
  expect(back).not.toHaveBeenCalled();

  there = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(useConnection.getState().lost).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(calls).toBe(5);
  expect(back).toHaveBeenCalledOnce();
});
