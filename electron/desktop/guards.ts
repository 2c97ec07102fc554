import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import { isPageUrl, PAGE_ORIGIN } from './app-scheme.ts';

/** The one thing the page may ask of the system: putting text it made onto the clipboard. */
const PERMITTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Switches that keep Chromium from looking anything up. Must run before the app is ready. */
export function forbidNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** No permission, no device, no request that is not for our own page. */
export function guardSession(session: Session, developing: boolean): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(PERMITTED.has(permission) && isPageUrl(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      PERMITTED.has(permission) && (isPageUrl(origin) || origin === ''),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOwnRequest(url, developing) });
  });
}

/** No navigation, no new window, no embedded browser, whatever the page or a mail in it tries. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // The sandboxed frame that shows a mail is filled from the page itself.
    if (event.url !== 'about:srcdoc') event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isOwnRequest(url: string, developing: boolean): boolean {
  return (
    isPageUrl(url) ||
    url.startsWith(`blob:${PAGE_ORIGIN}/`) ||
    url.startsWith('data:') ||
    (developing && url.startsWith('devtools://'))
  );
}
