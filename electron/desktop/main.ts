import { join } from 'node:path';
import { app, crashReporter } from 'electron';
import { forbidNetwork, guardContents } from './guards.ts';
import { registerAppScheme } from './app-scheme.ts';
import { filesFrom } from './opened-files.ts';
import { startDesktop } from './start-desktop.ts';
import type { Desktop } from './start-desktop.ts';

const configOverride = process.env['DEADLETTER_CONFIG_DIR'];
if (configOverride !== undefined) app.setPath('userData', join(configOverride, 'window'));
// Dumps stay in a local folder that the help menu shows.
crashReporter.start({ uploadToServer: false });
registerAppScheme();
forbidNetwork();

/** Files named before there is a desk: macOS sends them before the app is ready. */
let waiting: readonly string[] = filesFrom(
  process.argv.slice(app.isPackaged ? 1 : 2),
  process.cwd(),
);
let desktop: Desktop | null = null;

function openFiles(files: readonly string[]): void {
  if (desktop === null) waiting = [...waiting, ...files];
  else desktop.openPaths(files);
}

async function begin(): Promise<void> {
  await app.whenReady();
  desktop = await startDesktop();
  desktop.openPaths(waiting);
  waiting = [];
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, words, folder) => {
    desktop?.focus();
    openFiles(filesFrom(words.slice(app.isPackaged ? 1 : 2), folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('window-all-closed', () => app.quit());
  // Not awaited at top level: an ES module that waits for ready keeps the app from becoming ready.
  begin().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(1);
  });
} else {
  app.quit();
}
