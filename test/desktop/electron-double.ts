import { EventEmitter } from 'node:events';

type Answer = (...values: never[]) => unknown;

/** Stands in for the module `electron`: remembers what it was told and lets a test play the system. */
export class FakeContents extends EventEmitter {
  readonly sent: (readonly unknown[])[] = [];
  mainFrame: { url: string } = { url: 'app://deadletter/index.html' };
  openHandler: (() => { action: string }) | null = null;
  reloads = 0;
  url = 'app://deadletter/index.html';
  readonly printed: unknown[] = [];
  getURL(): string {
    return this.url;
  }
  isDestroyed(): boolean {
    return false;
  }
  send(...values: unknown[]): void {
    this.sent.push(values);
  }
  reload(): void {
    this.reloads += 1;
  }
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
  async printToPDF(options: unknown): Promise<Uint8Array> {
    this.printed.push(options);
    return new TextEncoder().encode('%PDF-');
  }
}

export interface WindowOptions {
  readonly show?: boolean;
  readonly width?: number;
  readonly x?: number;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getFocusedWindow(): BrowserWindow | null {
    return null;
  }
  readonly webContents = new FakeContents();
  readonly options: WindowOptions;
  loaded: string | null = null;
  shown = false;
  focused = false;
  destroyed = false;
  maximized = false;
  minimized = false;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused = true;
  }
  restore(): void {
    this.minimized = false;
  }
  maximize(): void {
    this.maximized = true;
  }
  destroy(): void {
    this.destroyed = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
}

class FakeProtocol {
  readonly schemes: unknown[] = [];
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  registerSchemesAsPrivileged(schemes: readonly unknown[]): void {
    this.schemes.push(...schemes);
  }
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    if (this.handlers.has(scheme)) throw new Error(`${scheme} is handled already`);
    this.handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }
}

type RequestListener = (
  details: { readonly url: string },
  answer: (response: { readonly cancel: boolean }) => void,
) => void;

export class FakeSession {
  readonly protocol = new FakeProtocol();
  permissionRequest: Answer | null = null;
  permissionCheck: Answer | null = null;
  devicePermission: Answer | null = null;
  requests: RequestListener | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.requests = listener;
    },
  };
  setPermissionRequestHandler(handler: Answer): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Answer): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Answer): void {
    this.devicePermission = handler;
  }
  /** Whether a request for this URL would be let through. */
  lets(url: string): boolean {
    let cancelled = false;
    this.requests?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return !cancelled;
  }
}

const partitions = new Map<string, FakeSession>();
export const session = {
  defaultSession: new FakeSession(),
  fromPartition: (name: string): FakeSession => {
    const found = partitions.get(name) ?? new FakeSession();
    partitions.set(name, found);
    return found;
  },
};
export const protocol = session.defaultSession.protocol;

class FakeApp extends EventEmitter {
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      this.switches.set(name, value);
    },
  };
  readonly name = 'Deadletter';
  readonly recent: string[] = [];
  isPackaged = true;
  first = true;
  quits = 0;
  readonly ready = Promise.withResolvers<void>();
  whenReady(): Promise<void> {
    return this.ready.promise;
  }
  requestSingleInstanceLock(): boolean {
    return this.first;
  }
  addRecentDocument(path: string): void {
    this.recent.push(path);
  }
  getLocale(): string {
    return 'ru-RU';
  }
  getPath(name: string): string {
    return `/${name}`;
  }
  setPath(): void {}
  exit(): void {}
  quit(): void {
    this.quits += 1;
  }
}
export const app = new FakeApp();

class FakeIpcMain extends EventEmitter {
  readonly handlers = new Map<string, Answer>();
  handle(channel: string, handler: Answer): void {
    this.handlers.set(channel, handler);
  }
}
export const ipcMain = new FakeIpcMain();

class FakeIpcRenderer extends EventEmitter {
  readonly invoked: (readonly unknown[])[] = [];
  readonly sent: string[] = [];
  async invoke(...values: unknown[]): Promise<unknown> {
    this.invoked.push(values);
    return { ok: true, value: null };
  }
  send(channel: string): void {
    this.sent.push(channel);
  }
}
export const ipcRenderer = new FakeIpcRenderer();

export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown): void => {
    exposed.set(name, value);
  },
};
export const webUtils = {
  getPathForFile: (file: { readonly name: string }): string => `/dropped/${file.name}`,
};

export interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}
export const menus: (readonly MenuItem[])[] = [];
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]): readonly MenuItem[] => template,
  setApplicationMenu: (menu: readonly MenuItem[]): void => {
    menus.push(menu);
  },
};

export const dialogs = {
  open: { canceled: true, filePaths: [] as string[] },
  save: { canceled: true, filePath: '' },
  errors: [] as (readonly [string, string])[],
};
export const dialog = {
  showOpenDialog: async () => dialogs.open,
  showSaveDialog: async () => dialogs.save,
  showErrorBox: (title: string, text: string): void => {
    dialogs.errors.push([title, text]);
  },
};
export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
};
export const nativeTheme = { shouldUseDarkColors: false };
export const crashReports: unknown[] = [];
export const crashReporter = {
  start: (options: unknown): void => {
    crashReports.push(options);
  },
};
export const shell = { showItemInFolder: (): void => {} };
