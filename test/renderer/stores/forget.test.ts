import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSample } from '../../../renderer/stores/case.ts';
import { connect } from '../../../renderer/stores/core.ts';
import { startImport } from '../../../renderer/stores/imports.ts';
import { forgetLater, keepLeaving, useForget } from '../../../renderer/stores/forget.ts';
import { loadSources, useSources } from '../../../renderer/stores/sources.ts';
import {
  dismiss,
  holdNotice,
  notify,
  releaseNotice,
  undoNewest,
  useWindow,
} from '../../../renderer/stores/window.ts';
import { fakeCarrier } from '../fake-api.ts';
import type { FakeCarrier } from '../fake-api.ts';
import { SOURCES } from '../fake-sources.ts';

const TEN_SECONDS = 10_000;
let carrier: FakeCarrier;

beforeEach(async () => {
  vi.useFakeTimers();
  carrier = fakeCarrier();
  connect(carrier);
  useForget.setState({ leaving: new Set() });
  useWindow.setState({ notices: [] });
  await loadSources();
});
afterEach(() => {
  keepLeaving();
  vi.useRealTimers();
});

const source = (at = 0) => {
  const found = SOURCES[at];
  if (found === undefined) throw new Error('no such source');
  return found;
};
const forgotten = (): readonly unknown[] =>
  carrier.calls
    .filter(({ method }) => method === 'sources.forget')
    .map(({ input }) => (input as { readonly source: number }).source);
const shown = (): readonly string[] => useWindow.getState().notices.map(({ key }) => key);

describe('forgetting a source', () => {
  it('takes it out of sight at once and forgets it after ten seconds', async () => {
    forgetLater(source());
    expect(useForget.getState().leaving).toEqual(new Set([source().id]));
    expect(shown()).toEqual(['forget.going']);
    await vi.advanceTimersByTimeAsync(TEN_SECONDS - 1);
    expect(forgotten()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(forgotten()).toEqual([source().id]);
    expect(shown()).toEqual(['forget.done']);
  });

  it('is undone by its notice, and nothing was asked of the core', async () => {
    forgetLater(source());
    expect(undoNewest()).toBe(true);
    await vi.advanceTimersByTimeAsync(2 * TEN_SECONDS);
    expect(forgotten()).toEqual([]);
    expect(useForget.getState().leaving.size).toBe(0);
    expect(undoNewest()).toBe(false);
  });

  it('waits while somebody points at the notice or stands on it', async () => {
    forgetLater(source());
    const id = useWindow.getState().notices[0]?.id ?? 0;
    holdNotice(id);
    await vi.advanceTimersByTimeAsync(5 * TEN_SECONDS);
    expect(forgotten()).toEqual([]);
    releaseNotice(id);
    await vi.advanceTimersByTimeAsync(TEN_SECONDS);
    expect(forgotten()).toEqual([source().id]);
  });

  it('does not wait for a notice that was dismissed or pushed out', async () => {
    forgetLater(source(0));
    forgetLater(source(1));
    dismiss(useWindow.getState().notices[0]?.id ?? 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(forgotten()).toEqual([source(0).id]);
    notify('copied');
    notify('copied');
    notify('copied');
    await vi.advanceTimersByTimeAsync(0);
    expect(forgotten()).toEqual([source(0).id, source(1).id]);
  });

  it('comes first when the case is left', async () => {
    forgetLater(source());
    await openSample();
    const order = carrier.calls
      .map(({ method }) => method)
      .filter((method) => method === 'sources.forget' || method === 'case.sample');
    expect(order).toEqual(['sources.forget', 'case.sample']);
  });

  it('comes first when files are imported: the same file is not taken for a known one', async () => {
    forgetLater(source());
    await startImport(['the same file']);
    const order = carrier.calls
      .map(({ method }) => method)
      .filter((method) => method === 'sources.forget' || method === 'import.start');
    expect(order).toEqual(['sources.forget', 'import.start']);
  });

  it('never reaches into another case', async () => {
    forgetLater(source());
    keepLeaving();
    await vi.advanceTimersByTimeAsync(2 * TEN_SECONDS);
    expect(forgotten()).toEqual([]);
    expect(useForget.getState().leaving.size).toBe(0);
  });

  it('shows a source again that the core would not forget', async () => {
    connect({
      ...carrier,
      call: async (method, input) =>
        method === 'sources.forget'
          ? { ok: false, error: { code: 'internal', message: 'Not now.' } }
          : carrier.call(method, input),
    });
    forgetLater(source());
    await vi.advanceTimersByTimeAsync(TEN_SECONDS);
    expect(useForget.getState().leaving.size).toBe(0);
    expect(shown()).toEqual(['error.plain']);
    expect(useSources.getState().sources).toHaveLength(SOURCES.length);
  });
});
