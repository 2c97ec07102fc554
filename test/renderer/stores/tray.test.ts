import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { ImportResult } from '../../../shared/contract/api.ts';
import { loadCase } from '../../../renderer/stores/case.ts';
import { connect } from '../../../renderer/stores/core.ts';
import {
  importWaiting,
  loadRunning,
  onDone,
  startImport,
  useImports,
} from '../../../renderer/stores/imports.ts';
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

it('shows an import that was under way before the window was there, unless it is over by now', async () => {
  const inner = fakeCarrier();
  const progress = { job: 'old', file: 'long.csv', index: 1, files: 1, format: 'eml' } as const;
  const rest = { bytesDone: 1, bytesTotal: 2, records: 3, rate: 4, remainingMs: 5 };
  const told = { ...progress, ...rest, stage: 'indexing' } as const;
  connect({
    ...inner,
    call: async (method, input) =>
      method === 'import.running'
        ? { ok: true, value: [{ job: 'old', progress: told, sources: [] }] as never }
        : inner.call(method, input),
  });
  useImports.setState({ jobs: [], trayOpen: false });
  await loadRunning();
  expect(useImports.getState()).toMatchObject({
    jobs: [{ id: 'old', progress: told }],
    trayOpen: true,
  });
  onDone({ job: 'old', sources: [], skipped: [], needMapping: [], cancelled: false, reread: null });
  await loadRunning();
  expect(useImports.getState().jobs).toMatchObject([{ id: 'old', progress: null }]);
  connect(inner);
});
