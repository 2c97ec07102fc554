import { spawn } from 'node:child_process';

/** Whether there is a screen to show something on. */
export function hasDisplay(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return isSet(environment['DISPLAY']) || isSet(environment['WAYLAND_DISPLAY']);
}

/** Whether a browser may be opened: a screen is there, nobody forbade it, and this is no CI run. */
export function mayOpenBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (isSet(environment['CI']) || isSet(environment['DEADLETTER_NO_BROWSER'])) return false;
  return hasDisplay(environment, platform);
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['explorer'],
  darwin: ['open'],
};

/** Opens a URL of this machine in the user's browser; where there is none, nothing happens. */
export function openBrowser(url: string): void {
  const [program = 'xdg-open', ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...words, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
