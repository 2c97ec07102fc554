import { ipcMain } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Reply } from '../../shared/contract/errors.ts';
import { Failure } from '../../shared/contract/errors.ts';
import { wireError } from '../host/dispatch.ts';
import type { Desk } from '../host/desk.ts';
import { isPageUrl } from './app-scheme.ts';
import { CHANNELS } from './channels.ts';

/**
 * Connects the page in the window with the desk. Every message is checked for its sender: the top
 * frame of our own page, nothing else.
 */
export function connectIpc(
  desk: Pick<Desk, 'dispatch' | 'events' | 'issueFile' | 'language'>,
  answered: (method: string) => void = () => {},
): void {
  const refused = (): Reply<never> => ({
    ok: false,
    error: wireError(new Failure('bad-request'), desk.language()),
  });
  ipcMain.handle(CHANNELS.call, async (event, method: unknown, input: unknown) => {
    if (!isTrusted(event) || typeof method !== 'string') return refused();
    const reply = await desk.dispatch(method, input);
    answered(method);
    return reply;
  });
  ipcMain.handle(CHANNELS.tokens, (event, paths: unknown): readonly string[] => {
    if (!isTrusted(event) || !Array.isArray(paths)) return [];
    return paths
      .filter((path): path is string => typeof path === 'string' && path !== '')
      .map((path) => desk.issueFile(path));
  });
  const leaves = new Map<WebContents, () => void>();
  ipcMain.on(CHANNELS.listen, (event) => {
    if (!isTrusted(event)) return;
    const { sender } = event;
    leaves.get(sender)?.();
    const leave = desk.events.subscribe((name, payload) => {
      if (!sender.isDestroyed()) sender.send(CHANNELS.event, name, payload);
    });
    leaves.set(sender, leave);
    sender.once('destroyed', () => {
      leaves.get(sender)?.();
      leaves.delete(sender);
    });
  });
}

function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isPageUrl(senderFrame.url);
}
