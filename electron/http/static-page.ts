import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageFile } from '../host/page-file.ts';
import { mediaType, pagePolicy } from '../host/page-policy.ts';

/** Headers of every answer: nothing is framed, sniffed, referred or kept by a cache. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy("'self'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
};

/** Answers a GET or HEAD with a file of the built page; 404 for anything that is none of its files. */
export async function servePage(
  folder: string,
  urlPath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = pageFile(folder, urlPath);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) {
    response.writeHead(404, { ...SAFE_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
    return;
  }
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'content-type': mediaType(file),
    'content-length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
