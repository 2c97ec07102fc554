import type { Api } from '../../shared/contract/api.ts';
import type { Carrier } from './carrier.ts';

/** What the sandboxed preload puts on the window. */
export interface DesktopBridge extends Api {
  tokensFor(files: readonly File[]): Promise<readonly string[]> | readonly string[];
}

declare global {
  interface Window {
    readonly deadletter?: DesktopBridge;
  }
}

/** The carrier of the desktop window. */
export function ipcCarrier(bridge: DesktopBridge): Carrier {
  return {
    kind: 'desktop',
    call: (method, input) => bridge.call(method, input),
    on: (event, listener) => bridge.on(event, listener),
    tokensFor: async (files) => ({
      ok: true,
      value: await bridge.tokensFor(files.map(({ file }) => file)),
    }),
  };
}
