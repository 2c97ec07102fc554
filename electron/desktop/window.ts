import { BrowserWindow, nativeTheme } from 'electron';
import { PAGE_URL } from './app-scheme.ts';
import { keepPlace, restorePlace } from './window-state.ts';

export interface WindowOptions {
  /** The one CommonJS file that a sandboxed window can load. */
  readonly preload: string;
  readonly configFolder: string;
  readonly developing: boolean;
}

/** A page that dies again this soon is not loaded a second time. In milliseconds. */
const CALM_MS = 10_000;

/** The one window: sandboxed and isolated, shown when it has something to show. */
export function openWindow({ preload, configFolder, developing }: WindowOptions): BrowserWindow {
  const { bounds, maximized } = restorePlace(configFolder);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Deadletter',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#151412' : '#f7f5f1',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
      devTools: developing,
    },
  });
  keepPlace(window, configFolder);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  let fell = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - fell < CALM_MS) return;
    fell = performance.now();
    window.webContents.reload();
  });
  load(window);
  return window;
}

function load(window: BrowserWindow): void {
  // Closing the window while it loads rejects; there is nothing left to load then.
  window.loadURL(PAGE_URL).catch(() => {});
}
