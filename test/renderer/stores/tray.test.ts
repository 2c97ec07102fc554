import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { ImportResult } from '../../../shared/contract/api.ts';
import { connect } from '../../../renderer/stores/core.ts';
import { useImports } from '../../../renderer/stores/imports.ts';
import { start } from '../../../renderer/stores/live.ts';
import { closeRecipient, openRecipient } from '../../../renderer/stores/recipient.ts';
import { fakeCarrier } from '../fake-api.ts';

const finished = (change: Partial<ImportResult> = {}): void => {
  const result: ImportResult = {
    job: 'a',
    sources: [],
    skipped: [],
    needMapping: [],
    cancelled: false,
    reread: null,
    ...change,
  };
  useImports.setState({
    trayOpen: true,
    jobs: [{ id: 'a', progress: null, file: null, sources: [], result, cancelling: false }],
  });
};

beforeAll(async () => {
  connect(fakeCarrier());
  await start();
});
beforeEach(() => {
  closeRecipient();
  useImports.setState({ handing: 0, error: null, interrupted: [] });
});

it('is put away when a recipient is opened', async () => {
  finished();
  await openRecipient('anna.petrova@example.ru');
  expect(useImports.getState().trayOpen).toBe(false);
});

it('stays while it asks for something', async () => {
  finished({ needMapping: [{ file: 'a.csv', token: 't' }] });
  await openRecipient('anna.petrova@example.ru');
  expect(useImports.getState().trayOpen).toBe(true);
});
