import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { Session } from 'electron';
import { pageFile } from '../host/page-file.ts';
import { mediaType, pagePolicy } from '../host/page-policy.ts';

const SCHEME = 'app';
const HOST = 'deadletter';
/** Where the page lives inside the window: an origin of its own, with no file behind it but ours. */
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://deadletter/…` with the files of the built page, and nothing else. */
export function handleAppScheme(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const file = host === HOST && method === 'GET' ? pageFile(folder, pathname) : null;
    const content = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || content === null) return new Response('Not found', { status: 404 });
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': mediaType(file),
        'content-security-policy': pagePolicy("'none'"),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    });
  });
}

/** Whether a URL is of our own page. */
export function isPageUrl(url: string): boolean {
  return url === PAGE_ORIGIN || url.startsWith(`${PAGE_ORIGIN}/`);
}
