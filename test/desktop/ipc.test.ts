import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../shared/contract/errors.ts';
import { createEventHub } from '../../electron/host/event-hub.ts';
import { createFileTokens } from '../../electron/host/file-tokens.ts';

vi.mock('electron', () => import('./electron-double.ts'));
const double = await import('./electron-double.ts');
const { connectIpc } = await import('../../electron/desktop/ipc.ts');
const { CHANNELS } = await import('../../electron/desktop/channels.ts');

const calls: (readonly [string, unknown])[] = [];
const answered: string[] = [];
const hub = createEventHub();
const tokens = createFileTokens();
connectIpc(
  {
    dispatch: async (method, input): Promise<Reply<unknown>> => {
      calls.push([method, input]);
      return { ok: true, value: 'answer' };
    },
    events: hub,
    issueFile: (path) => tokens.issue(path),
    language: () => 'en',
  },
  (method) => answered.push(method),
);

const trusted = () => {
  const sender = new double.FakeContents();
  return { sender, senderFrame: sender.mainFrame };
};
const strangers: readonly (readonly [string, () => unknown])[] = [
  [
    'a page of another origin',
    () => {
      const sender = new double.FakeContents();
      sender.mainFrame = { url: 'https://example.com/' };
      return { sender, senderFrame: sender.mainFrame };
    },
  ],
  [
    'a frame inside our page',
    () => ({ sender: new double.FakeContents(), senderFrame: { url: 'app://deadletter/x' } }),
  ],
  [
    'an origin that only begins like ours',
    () => {
      const sender = new double.FakeContents();
      sender.mainFrame = { url: 'app://deadletter.evil.example/' };
      return { sender, senderFrame: sender.mainFrame };
    },
  ],
  ['a frame that is gone', () => ({ sender: new double.FakeContents(), senderFrame: null })],
];

const invoke = (channel: string, event: unknown, ...values: unknown[]): unknown =>
  double.ipcMain.handlers.get(channel)?.(...([event, ...values] as never[]));

beforeEach(() => {
  calls.length = 0;
  answered.length = 0;
});

describe('calls', () => {
  it('reach the desk from the top frame of our page', async () => {
    const reply = await invoke(CHANNELS.call, trusted(), 'case.info', { a: 1 });
    expect(reply).toEqual({ ok: true, value: 'answer' });
    expect(calls).toEqual([['case.info', { a: 1 }]]);
    expect(answered).toEqual(['case.info']);
  });

  it.each(strangers)('are refused from %s', async (_who, event) => {
    const reply = await invoke(CHANNELS.call, event(), 'case.info', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(calls).toEqual([]);
  });

  it('are refused where the name is no text', async () => {
    expect(await invoke(CHANNELS.call, trusted(), 7, {})).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });
});

describe('tokens', () => {
  it('stand in for paths', () => {
    const given = invoke(CHANNELS.tokens, trusted(), ['/a/activity.csv', '', 7]) as string[];
    expect(given).toHaveLength(1);
    expect(given[0]).not.toContain('activity');
    expect(tokens.resolve(given[0] ?? '')).toMatch(/activity\.csv$/);
  });

  it.each(strangers)('are not given to %s', (_who, event) => {
    expect(invoke(CHANNELS.tokens, event(), ['/a/activity.csv'])).toEqual([]);
  });
});

describe('events', () => {
  it('go to a page once, however often it asks', () => {
    const event = trusted();
    double.ipcMain.emit(CHANNELS.listen, event);
    double.ipcMain.emit(CHANNELS.listen, event);
    hub.emit('workspace.changed', { reason: 'import' });
    expect(event.sender.sent).toEqual([
      [CHANNELS.event, 'workspace.changed', { reason: 'import' }],
    ]);
    event.sender.emit('destroyed');
    hub.emit('workspace.changed', { reason: 'import' });
    expect(event.sender.sent).toHaveLength(1);
  });

  it.each(strangers)('do not go to %s', (_who, make) => {
    const event = make() as { readonly sender: InstanceType<typeof double.FakeContents> };
    double.ipcMain.emit(CHANNELS.listen, event);
    hub.emit('workspace.changed', { reason: 'notes' });
    expect(event.sender.sent).toEqual([]);
  });
});
