import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS } from './channels.ts';

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>();
let listening = false;

ipcRenderer.on(CHANNELS.event, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

// Everything the page gets: calls by name, events by name, tokens for files that the user dropped.
contextBridge.exposeInMainWorld('deadletter', {
  call: (method: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(CHANNELS.call, method, input),
  on: (event: string, listener: Listener): (() => void) => {
    const known = listeners.get(event) ?? new Set<Listener>();
    known.add(listener);
    listeners.set(event, known);
    if (!listening) {
      listening = true;
      ipcRenderer.send(CHANNELS.listen);
    }
    return () => {
      known.delete(listener);
    };
  },
  tokensFor: (files: readonly File[]): Promise<unknown> =>
    ipcRenderer.invoke(
      CHANNELS.tokens,
      files.map((file) => webUtils.getPathForFile(file)),
    ),
});
