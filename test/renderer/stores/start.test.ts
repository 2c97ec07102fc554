import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeCarrier } from '../fake-api.ts';

// Stores are wired once in the life of a window: each of these is a window of its own.
async function freshWindow() {
  vi.resetModules();
  const { connect } = await import('../../../renderer/stores/core.ts');
  const { start } = await import('../../../renderer/stores/live.ts');
  const { loadPreferences } = await import('../../../renderer/stores/preferences.ts');
  const { useCase } = await import('../../../renderer/stores/case.ts');
  return { connect, useCase, begin: () => start(loadPreferences()) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('leaves the last view of a case as it was while another is only looked at', async () => {
  const lastView = {
    place: 'sources',
    query: 'provider:yandex',
    case: '/somebody/else.deadletter',
  };
  const carrier = fakeCarrier({ settings: { lastView } });
  const { connect, begin } = await freshWindow();
  connect(carrier);
  await begin();
  await vi.advanceTimersByTimeAsync(5000);
  expect(carrier.calls.filter(({ method }) => method === 'settings.set')).toEqual([]);
});

it('comes to the case where nobody has answered at first', async () => {
  const carrier = fakeCarrier();
  const { connect, begin, useCase } = await freshWindow();
  let there = false;
  connect({
    ...carrier,
    call: (method, input) =>
      there ? carrier.call(method, input) : Promise.reject(new Error('nobody there')),
  });
  await begin();
  expect(useCase.getState().info).toBeNull();
  there = true;
  await vi.advanceTimersByTimeAsync(1500);
  expect(useCase.getState()).toMatchObject({ info: { name: 'Northwind Shop' }, error: null });
});
