import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../renderer/stores/core.ts';
import { expectAt, expectNeighbours, moveTo, useList } from '../../../renderer/stores/list.ts';
import {
  closeRecipient,
  judgeMessage,
  openRecipient,
  refreshRecipient,
  useRecipient,
} from '../../../renderer/stores/recipient.ts';
import { refresh, rowAt, useResults } from '../../../renderer/stores/results.ts';
import { fakeCarrier } from '../fake-api.ts';
import type { FakeCarrier } from '../fake-api.ts';

const ANNA = 'anna.petrova1@example.org';

let carrier: FakeCarrier;
beforeEach(() => {
  carrier = fakeCarrier();
  connect(carrier);
  closeRecipient();
});

/** Whose verdict was asked for, in order. */
const asked = (): readonly string[] =>
  carrier.calls
    .filter(({ method }) => method === 'recipient.why')
    .map(({ input }) => (input as { readonly recipient: string }).recipient);

const whoIsAt = (row: number): string | undefined =>
  rowAt(useResults.getState().pages, row)?.hit.recipient;

const shown = (): string | undefined => useRecipient.getState().diagnosis?.recipient;

describe('a verdict', () => {
  it('is asked for once when it was expected, and when somebody goes back to it', async () => {
    await refresh();
    useList.setState({ row: 2 });
    expectNeighbours();
    expectAt(2);
    expect(shown()).toBeUndefined();
    const rows = [3, 1, 2];
    expect(asked()).toEqual(rows.map(whoIsAt));
    for (const row of [...rows, 3]) {
      moveTo(row, 0);
      await vi.waitFor(() => expect(shown()).toBe(whoIsAt(row)));
    }
    expect(asked()).toEqual(rows.map(whoIsAt));
  });

  it('is expected of nobody before and after the list', async () => {
    await refresh();
    useList.setState({ row: 0 });
    expectNeighbours();
    useList.setState({ row: useResults.getState().total - 1 });
    expectNeighbours();
    expect(asked()).toEqual([whoIsAt(1)]);
  });

  it('is asked for anew when the data changed, and of each message by itself', async () => {
    await openRecipient(ANNA);
    await refreshRecipient();
    judgeMessage('<2@shop.example>');
    judgeMessage(null);
    await vi.waitFor(() => expect(useRecipient.getState().message).toBeNull());
    expect(asked()).toEqual([ANNA, ANNA, ANNA]);
  });

  it('is never older than the row that it is opened by', async () => {
    await refresh();
    useList.setState({ row: 2 });
    expectAt(3);
    await refresh();
    moveTo(3, 0);
    await vi.waitFor(() => expect(shown()).toBe(whoIsAt(3)));
    expect(asked()).toEqual([whoIsAt(3), whoIsAt(3)]);
  });

  it('is asked for anew when none came', async () => {
    let works = false;
    connect({
      ...carrier,
      call: (method, input) => {
        if (works || method !== 'recipient.why') return carrier.call(method, input);
        return Promise.reject(new Error('gone'));
      },
    });
    await openRecipient(ANNA);
    expect(useRecipient.getState().status).toBe('failed');
    works = true;
    await openRecipient(ANNA);
    expect(shown()).toBe(ANNA);
  });
});
