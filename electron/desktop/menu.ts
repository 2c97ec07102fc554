import { app, Menu, shell } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/domain/verdict.ts';
import { menuTexts } from '../../shared/i18n/menu/texts.ts';
import type { MenuText } from '../../shared/i18n/menu/texts.ts';

export interface MenuActions {
  readonly openCase: () => void;
  readonly importFiles: () => void;
}

/** Sets the application's menu in a language. */
export function setMenu(language: Language, actions: MenuActions, developing: boolean): void {
  const text = menuTexts(language);
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [applicationMenu(text)] : []),
      fileMenu(text, actions, mac),
      editMenu(text),
      viewMenu(text, developing),
      { role: 'window', label: text('menu.window'), submenu: [minimize(text)] },
      helpMenu(text),
    ]),
  );
}

function applicationMenu(text: MenuText): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: text('menu.about') },
      { type: 'separator' },
      { role: 'hide', label: text('menu.hide') },
      { role: 'hideOthers', label: text('menu.hide-others') },
      { role: 'unhide', label: text('menu.show-all') },
      { type: 'separator' },
      { role: 'quit', label: text('menu.quit') },
    ],
  };
}

function fileMenu(text: MenuText, actions: MenuActions, mac: boolean): MenuItemConstructorOptions {
  return {
    label: text('menu.file'),
    submenu: [
      { label: text('menu.open-case'), accelerator: 'CmdOrCtrl+O', click: actions.openCase },
      { label: text('menu.import'), accelerator: 'CmdOrCtrl+I', click: actions.importFiles },
      { type: 'separator' },
      mac
        ? { role: 'close', label: text('menu.close') }
        : { role: 'quit', label: text('menu.quit'), accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

function editMenu(text: MenuText): MenuItemConstructorOptions {
  return {
    label: text('menu.edit'),
    submenu: [
      { role: 'undo', label: text('menu.undo') },
      { role: 'redo', label: text('menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: text('menu.cut') },
      { role: 'copy', label: text('menu.copy') },
      { role: 'paste', label: text('menu.paste') },
      { role: 'selectAll', label: text('menu.select-all') },
    ],
  };
}

function viewMenu(text: MenuText, developing: boolean): MenuItemConstructorOptions {
  const tools: readonly MenuItemConstructorOptions[] = developing
    ? [{ type: 'separator' }, { role: 'toggleDevTools', label: text('menu.developer') }]
    : [];
  return {
    label: text('menu.view'),
    submenu: [
      { role: 'zoomIn', label: text('menu.zoom-in') },
      { role: 'zoomOut', label: text('menu.zoom-out') },
      { role: 'resetZoom', label: text('menu.zoom-reset') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: text('menu.full-screen') },
      ...tools,
    ],
  };
}

function minimize(text: MenuText): MenuItemConstructorOptions {
  return { role: 'minimize', label: text('menu.minimize') };
}

function helpMenu(text: MenuText): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: text('menu.help'),
    submenu: [
      {
        label: text('menu.crash-folder'),
        click: () => shell.showItemInFolder(app.getPath('crashDumps')),
      },
    ],
  };
}
