import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { MenuText } from '../../shared/i18n/menu/texts.ts';
import type { HostPorts } from '../host/host-ports.ts';
import { printReport } from './print-report.ts';

/** The system's own dialogs, over the window where there is one. `text` gives them in today's language. */
export function dialogPorts(text: () => MenuText): HostPorts {
  return {
    pickFiles: async () =>
      ask({
        title: text()('dialog.import'),
        // Windows and Linux choose either files or folders; folders can be dropped there.
        properties:
          process.platform === 'darwin'
            ? ['openFile', 'openDirectory', 'multiSelections']
            : ['openFile', 'multiSelections'],
      }),
    pickCase: async () => {
      const [path] = await ask({
        title: text()('dialog.open-case'),
        properties: ['openFile'],
        filters: [{ name: text()('dialog.case-files'), extensions: ['deadletter'] }],
      });
      return path ?? null;
    },
    placeNewCase: (proposal) =>
      askWhere({
        title: text()('dialog.new-case'),
        defaultPath: proposal,
        filters: [{ name: text()('dialog.case-files'), extensions: ['deadletter'] }],
      }),
    placeExport: async (fileName) => {
      const suffix = fileName.slice(fileName.lastIndexOf('.') + 1);
      const path = await askWhere({
        title: text()('dialog.export'),
        defaultPath: join(app.getPath('documents'), basename(fileName)),
        filters: [{ name: suffix.toUpperCase(), extensions: [suffix] }],
      });
      return path === null ? null : { kind: 'place', path };
    },
    savePdf: async (html, fileName) => {
      const path = await askWhere({
        title: text()('dialog.save-report'),
        defaultPath: join(app.getPath('documents'), basename(fileName)),
        filters: [{ name: text()('dialog.pdf-files'), extensions: ['pdf'] }],
      });
      if (path === null) return false;
      await writeFile(path, await printReport(html));
      return true;
    },
  };
}

async function ask(options: OpenDialogOptions): Promise<readonly string[]> {
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}

async function askWhere(options: SaveDialogOptions): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
