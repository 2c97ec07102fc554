import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportResult } from '../../../shared/contract/api.ts';
import { complete } from '../../../renderer/stores/complete.ts';
import { connect } from '../../../renderer/stores/core.ts';
import {
  importFiles,
  importInterrupted,
  onDone,
  onProgress,
  reread,
  startImport,
  useImports,
} from '../../../renderer/stores/imports.ts';
import { moveTo, moveToFailure, settleCursor, useList } from '../../../renderer/stores/list.ts';
import { resetQuery, setQuery, typeQuery } from '../../../renderer/stores/query.ts';
import {
  answer,
  closeRecipient,
  judgeMessage,
  openRecipient,
  refreshRecipient,
  useRecipient,
} from '../../../renderer/stores/recipient.ts';
import { need, PAGE, refresh, rowAt, useResults } from '../../../renderer/stores/results.ts';
import { sayFound, useWindow } from '../../../renderer/stores/window.ts';
import { fakeCarrier } from '../fake-api.ts';
import { SOURCES } from '../fake-sources.ts';
import type { FakeCarrier } from '../fake-api.ts';

let carrier: FakeCarrier;
beforeEach(() => {
  carrier = fakeCarrier();
  connect(carrier);
  resetQuery();
  closeRecipient();
  settleCursor(null);
  useImports.setState({ jobs: [], trayOpen: false, error: null });
  useWindow.setState({ sheet: null });
});

describe('results', () => {
  it('drops an answer that comes after a newer question', async () => {
    const slow = Promise.withResolvers<void>();
    const inner = carrier;
    connect({
      ...carrier,
      call: async (method, input) => {
        if (method === 'search.recipients' && JSON.stringify(input).includes('"slow"'))
          await slow.promise;
        return inner.call(method, input);
      },
    });
    setQuery('slow');
    const first = refresh();
    setQuery('anna.petrova');
    await refresh();
    const total = useResults.getState().total;
    slow.resolve();
    await first;
    expect(useResults.getState().query).toBe('anna.petrova');
    expect(useResults.getState().total).toBe(total);
  });

  it('asks for rows before anything that can wait', async () => {
    const frame = Promise.withResolvers<void>();
    vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => void frame.promise.then(drawn));
    const first = Promise.withResolvers<void>();
    const inner = carrier;
    connect({
      ...carrier,
      call: async (method, input) => {
        const reply = await inner.call(method, input);
        if (method === 'search.recipients') await first.promise;
        return reply;
      },
    });
    typeQuery('outcome:h');
    const shown = refresh();
    const completed = complete('outcome:h', 9);
    await Promise.resolve();
    expect(carrier.calls.map(({ method }) => method)).toEqual(['search.recipients']);
    first.resolve();
    await shown;
    expect(carrier.calls.map(({ method }) => method)).not.toContain('search.complete');
    frame.resolve();
    await completed;
    expect(carrier.calls.map(({ method }) => method)).toContain('search.complete');
    expect(carrier.calls.map(({ method }) => method)).toContain('search.facets');
    vi.unstubAllGlobals();
  });

  it('says that it looks on until the patient look has answered', async () => {
    const patient = Promise.withResolvers<void>();
    const inner = carrier;
    connect({
      ...carrier,
      call: async (method, input) => {
        const reply = await inner.call(method, input);
        if (method !== 'search.recipients' || !reply.ok) return reply;
        const isPatient = JSON.stringify(input).includes('"patient"');
        if (isPatient) await patient.promise;
        const page = { total: 0, exact: isPatient, hits: [], tookMs: 1 };
        return { ok: true, value: page as never };
      },
    });
    const done = refresh();
    await vi.waitFor(() =>
      expect(useResults.getState()).toMatchObject({ status: 'ready', looking: true }),
    );
    patient.resolve();
    await done;
    expect(useResults.getState()).toMatchObject({ looking: false, exact: true });
  });

  it('looks patiently for one query at a time, and for none that was left', async () => {
    const patient = Promise.withResolvers<void>();
    const inner = carrier;
    const looked: string[] = [];
    connect({
      ...carrier,
      call: async (method, input) => {
        const reply = await inner.call(method, input);
        if (method !== 'search.recipients' || !reply.ok) return reply;
        const { query, patient: isPatient } = input as { query: string; patient?: boolean };
        if (isPatient === true) {
          looked.push(query);
          await patient.promise;
        }
        const page = { total: 0, exact: isPatient === true, hits: [], tookMs: 1 };
        return { ok: true, value: page as never };
      },
    });
    const all: Promise<void>[] = [];
    for (const query of ['one', 'two', 'three']) {
      setQuery(query);
      all.push(refresh());
      await vi.waitFor(() => expect(useResults.getState().query).toBe(query));
      await vi.waitFor(() => expect(looked).not.toEqual([]));
    }
    patient.resolve();
    await Promise.all(all);
    expect(looked).toEqual(['one', 'three']);
  });

  it('asks for a page once and only when it is looked at', async () => {
    await refresh();
    await Promise.all([need(5 * PAGE, 5 * PAGE + 20), need(5 * PAGE, 6 * PAGE - 1)]);
    const pages = carrier.calls.filter(({ method }) => method === 'search.recipients');
    expect(pages).toHaveLength(2);
    expect(rowAt(useResults.getState().pages, 5 * PAGE)).toBeDefined();
    expect(rowAt(useResults.getState().pages, 4 * PAGE)).toBeUndefined();
  });

  it('forgets pages far behind instead of keeping ten million rows', async () => {
    await refresh();
    for (let page = 1; page < 90; page += 1) await need(page * PAGE, page * PAGE);
    expect(useResults.getState().pages.size).toBeLessThanOrEqual(60);
  });
});

describe('moving through the list', () => {
  it('goes from failure to failure', async () => {
    await refresh();
    useList.setState({ row: 0 });
    expect(await moveToFailure(1)).toBe(true);
    expect(useList.getState().row).toBe(2);
    expect(await moveToFailure(-1)).toBe(true);
    expect(useList.getState().row).toBe(0);
    expect(await moveToFailure(-1)).toBe(false);
  });

  it('makes a move that was asked for before there were rows, the newest only', async () => {
    useResults.setState({ status: 'waiting', total: 0, pages: new Map() });
    moveTo(3);
    moveTo(Infinity);
    expect(useList.getState().row).toBe(-1);
    await refresh(() => settleCursor(null));
    const { total } = useResults.getState();
    expect(useList.getState().row).toBe(total - 1);
    await refresh(() => settleCursor(null));
    expect(useList.getState().row).toBe(-1);
  });
});

describe('recipient', () => {
  it('shows the newest recipient that was asked for', async () => {
    const both = [
      openRecipient('anna.petrova@example.ru'),
      openRecipient('anna.petrova1@example.org'),
    ];
    await Promise.all(both);
    expect(useRecipient.getState().diagnosis?.recipient).toBe('anna.petrova1@example.org');
  });

  it('refines the verdict by an answer and takes it back', async () => {
    await openRecipient('anna.petrova1@example.org');
    answer('spam', 'no');
    await vi.waitFor(() =>
      expect(carrier.calls.at(-1)).toMatchObject({
        method: 'recipient.why',
        input: { answers: { spam: 'no' } },
      }),
    );
    answer('spam', 'no');
    expect(useRecipient.getState().answers).toEqual({});
  });

  it('keeps the answers of each recipient and message while others are looked at', async () => {
    const anna = 'anna.petrova1@example.org';
    await openRecipient(anna);
    answer('spam-folder', 'found');
    judgeMessage('<2@shop.example>');
    expect(useRecipient.getState().answers).toEqual({});
    await openRecipient('anna.petrova@example.ru');
    expect(useRecipient.getState().answers).toEqual({});
    await openRecipient(anna);
    expect(useRecipient.getState().answers).toEqual({ 'spam-folder': 'found' });
    await refreshRecipient();
    expect(carrier.calls.findLast(({ method }) => method === 'recipient.why')).toMatchObject({
      input: { recipient: anna, answers: { 'spam-folder': 'found' } },
    });
  });
});

describe('import', () => {
  const done = (part: Partial<ImportResult>): ImportResult => ({
    job: 'job',
    sources: [],
    skipped: [],
    needMapping: [],
    reread: null,
    cancelled: false,
    ...part,
  });

  it('hands files over, starts a job and opens the tray', async () => {
    await importFiles([{ file: new File(['a'], 'a.csv'), path: 'a.csv' }]);
    expect(carrier.calls.find(({ method }) => method === 'import.start')?.input).toEqual({
      files: ['a.csv'],
    });
    expect(useImports.getState()).toMatchObject({
      trayOpen: true,
      handing: 0,
      jobs: [{ result: null }],
    });
  });

  it('reads a file again in another zone; the new result takes the place of the old one', async () => {
    const source = SOURCES.find(({ file }) => file === 'klaviyo-sept.json');
    if (source === undefined) throw new Error('no such source');
    onDone(done({ sources: [source] }));
    await reread(source.id, { assumeTimezone: 'UTC' });
    expect(carrier.calls.at(-1)).toEqual({
      method: 'sources.reread',
      input: { source: source.id, assumeTimezone: 'UTC' },
    });
    const again = useImports.getState().jobs.at(-1);
    const sources = [{ ...source, id: 9 }];
    onDone({ ...done({ sources, reread: source.id }), job: again?.id ?? '' });
    expect(useImports.getState().jobs.map(({ sources }) => sources.map(({ id }) => id))).toEqual([
      [],
      [9],
    ]);
  });

  it('keeps the first result where reading again fails, and asks for columns it needs', async () => {
    const [source] = SOURCES;
    if (source === undefined) throw new Error('no source');
    onDone(done({ sources: [source] }));
    await reread(source.id, { format: 'generic-csv' });
    const again = useImports.getState().jobs.at(-1);
    const skipped = [{ file: source.file, reason: 'mapping-needed' as const }];
    onDone({ ...done({ skipped, reread: source.id }), job: again?.id ?? '' });
    expect(useImports.getState().jobs[0]?.sources).toEqual([source]);
    expect(useWindow.getState().sheet).toEqual({ kind: 'mapping', of: { source: source.id } });
  });

  it('imports again what was interrupted and is still there, else asks for the files', async () => {
    useImports.setState({ interrupted: [{ file: 'a.csv', startedAt: 0, token: 'token' }] });
    await importInterrupted();
    expect(carrier.calls.at(-1)).toEqual({ method: 'import.start', input: { files: ['token'] } });
    expect(useImports.getState().interrupted).toEqual([]);
  });

  it('keeps the progress of a job until its result is there', () => {
    onProgress({
      job: 'job',
      file: 'a.csv',
      index: 1,
      files: 1,
      format: null,
      bytesDone: 1,
      bytesTotal: 2,
      records: 3,
      rate: 4,
      remainingMs: 5,
      stage: 'reading',
    });
    expect(useImports.getState().jobs).toMatchObject([
      { progress: { file: 'a.csv' }, result: null },
    ]);
    onDone(done({}));
    expect(useImports.getState().jobs).toMatchObject([{ progress: null, result: { job: 'job' } }]);
  });

  it('asks for the columns of a table that nobody knows', () => {
    onDone(done({ needMapping: [{ file: 'a.csv', token: 'token' }] }));
    expect(useWindow.getState().sheet).toEqual({ kind: 'mapping', of: { file: 'token' } });
  });

  it('no longer waits for the columns of a file that is being imported', async () => {
    onDone(done({ needMapping: [{ file: 'a.csv', token: 'token' }] }));
    await startImport(['token']);
    expect(useImports.getState().jobs[0]?.result?.needMapping).toEqual([]);
  });

  it('tells screen readers what was rejected and left out', () => {
    const [source] = SOURCES;
    const skipped = [{ file: 'a.pdf', reason: 'unknown-format' as const }];
    onDone(done({ sources: source === undefined ? [] : [source], skipped }));
    expect(useWindow.getState().said).toMatchObject({
      key: 'import.said-partly',
      values: { count: source?.imported, rejected: source?.rejected, skipped: 1 },
    });
    // The list is asked anew at the same moment: its count must not take the sentence's place.
    sayFound(1);
    expect(useWindow.getState()).toMatchObject({
      said: { key: 'import.said-partly' },
      found: 1,
    });
  });

  it('says so when the host refuses the files', async () => {
    connect({
      ...carrier,
      tokensFor: async () => ({
        ok: false,
        error: { code: 'disk-full', message: 'The disk is full.' },
      }),
    });
    await importFiles([{ file: new File(['a'], 'a.csv'), path: 'a.csv' }]);
    expect(useImports.getState().error?.message).toBe('The disk is full.');
  });

  it('survives a connection that breaks', async () => {
    connect({ ...carrier, call: () => Promise.reject(new Error('gone')) });
    await refresh();
    expect(useResults.getState().status).toBe('failed');
  });
});
