import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { ImportResult } from '../../../shared/contract/api.ts';
import { loadCase } from '../../../renderer/stores/case.ts';
import { connect } from '../../../renderer/stores/core.ts';
import { importWaiting, startImport, useImports } from '../../../renderer/stores/imports.ts';
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

it('keeps files that came while no case was open, and imports them into the next one', async () => {
  const inner = fakeCarrier();
  const starts: unknown[] = [];
  let open = false;
  connect({
    ...inner,
    call: async (method, input) => {
      if (method === 'case.info' && !open)
        return { ok: false, error: { code: 'workspace-damaged', message: 'Damaged.' } };
      if (method === 'import.start') {
        if (!open) return { ok: false, error: { code: 'workspace-damaged', message: 'Damaged.' } };
        starts.push(input);
      }
      return inner.call(method, input);
    },
  });
  await loadCase();
  await startImport(['one']);
  await startImport(['two']);
  expect(useImports.getState()).toMatchObject({ waiting: 2, error: null, trayOpen: true });
  open = true;
  await importWaiting();
  expect(starts).toEqual([{ files: ['one'] }, { files: ['two'] }]);
  expect(useImports.getState().waiting).toBe(0);
  connect(inner);
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
