import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { Failure } from '../../shared/contract/errors.ts';
import { errorSentence } from '../../shared/i18n/errors/sentences.ts';
import { menuTexts } from '../../shared/i18n/menu/texts.ts';
import { createDesk } from '../host/desk.ts';
import type { Desk } from '../host/desk.ts';
import { userFolders } from '../host/folders.ts';
import { systemLanguage } from '../host/system-language.ts';
import { handleAppScheme } from './app-scheme.ts';
import { dialogPorts } from './dialogs.ts';
import { guardSession } from './guards.ts';
import { connectIpc } from './ipc.ts';
import { setMenu } from './menu.ts';
import { openWindow } from './window.ts';

export interface Desktop {
  /** Opens cases and hands other files to the page. */
  readonly openPaths: (paths: readonly string[]) => void;
  readonly focus: () => void;
}

/** Sets up desk, session, menu and window. Call when the app is ready. */
export async function startDesktop(): Promise<Desktop> {
  const developing = !app.isPackaged;
  const out = join(import.meta.dirname, '..');
  const folders = userFolders();
  const language = systemLanguage({}, app.getLocale());
  const desk: Desk = createDesk({
    folders,
    language,
    ports: dialogPorts(() => menuTexts(desk.language())),
    log: (id, what, error) => {
      process.stderr.write(`[${id}] ${what}: ${error instanceof Error ? error.stack : ''}\n`);
    },
    opened: (path) => app.addRecentDocument(path),
  });

  guardSession(session.defaultSession, developing);
  handleAppScheme(session.defaultSession, join(out, 'renderer'));

  const openPaths = (paths: readonly string[]): void => {
    if (paths.length > 0) desk.openPaths(paths).catch((error: unknown) => refuse(desk, error));
  };
  const menu = (): void => setMenu(desk.language(), menuActions(desk, openPaths), developing);
  menu();
  connectIpc(desk, (method) => {
    if (method === 'settings.set') menu();
  });

  const window: BrowserWindow = openWindow({
    preload: join(out, 'preload', 'preload.cjs'),
    configFolder: folders.config,
    developing,
  });
  closeBeforeQuit(desk);
  return {
    openPaths,
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}

function menuActions(
  desk: Desk,
  openPaths: (paths: readonly string[]) => void,
): { readonly openCase: () => void; readonly importFiles: () => void } {
  const ports = dialogPorts(() => menuTexts(desk.language()));
  const chosen = (paths: Promise<readonly string[]>): void => {
    paths.then(openPaths).catch((error: unknown) => refuse(desk, error));
  };
  return {
    openCase: () => chosen(ports.pickCase().then((path) => (path === null ? [] : [path]))),
    importFiles: () => chosen(ports.pickFiles()),
  };
}

function refuse(desk: Desk, error: unknown): void {
  const language = desk.language();
  const failure = error instanceof Failure ? error : new Failure('internal');
  const sentence = errorSentence(failure.code, language, failure.details);
  dialog.showErrorBox(menuTexts(language)('dialog.refused'), sentence);
}

/** Lets a running write end before the process does. */
function closeBeforeQuit(desk: Desk): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    desk
      .close()
      .catch(() => {})
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
