import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => import('./electron-double.ts'));
const double = await import('./electron-double.ts');
await import('../../electron/desktop/preload.ts');
const { CHANNELS } = await import('../../electron/desktop/channels.ts');

interface Bridge {
  readonly call: (method: string, input: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
  readonly tokensFor: (files: readonly { readonly name: string }[]) => Promise<unknown>;
}
const bridge = double.exposed.get('deadletter') as Bridge;

describe('the preload', () => {
  it('puts three functions on the window and nothing else', () => {
    expect([...double.exposed.keys()]).toEqual(['deadletter']);
    expect(Object.keys(bridge)).toEqual(['call', 'on', 'tokensFor']);
  });

  it('calls over one channel', async () => {
    await bridge.call('case.info', {});
    expect(double.ipcRenderer.invoked.at(-1)).toEqual([CHANNELS.call, 'case.info', {}]);
  });

  it('asks for events once and hands them on by name until unsubscribed', () => {
    const seen: unknown[] = [];
    const leave = bridge.on('import.done', (payload) => seen.push(payload));
    bridge.on('workspace.changed', () => {});
    expect(double.ipcRenderer.sent).toEqual([CHANNELS.listen]);
    double.ipcRenderer.emit(CHANNELS.event, { sender: 'secret' }, 'import.done', { job: '1' });
    double.ipcRenderer.emit(CHANNELS.event, {}, 'import.progress', { job: '1' });
    leave();
    double.ipcRenderer.emit(CHANNELS.event, {}, 'import.done', { job: '2' });
    expect(seen).toEqual([{ job: '1' }]);
  });

  it('trades dropped files for tokens without showing the page their paths', async () => {
    await bridge.tokensFor([{ name: 'activity.csv' }]);
    expect(double.ipcRenderer.invoked.at(-1)).toEqual([CHANNELS.tokens, ['/dropped/activity.csv']]);
  });

  it('imports nothing that a sandboxed window lacks', () => {
    const source = readFileSync('electron/desktop/preload.ts', 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
    expect(imports).toEqual(['electron', './channels.ts']);
  });
});
