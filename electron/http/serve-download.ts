import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Downloads } from '../host/downloads.ts';
import { SAFE_HEADERS } from './static-page.ts';

/** Streams a file that was written for the page, and removes it once it has arrived. 404 for a token of none. */
export async function serveDownload(
  downloads: Pick<Downloads, 'find' | 'drop'>,
  token: string,
  response: ServerResponse,
): Promise<void> {
  const found = downloads.find(token);
  const file = found === null ? null : await stat(found.path).catch(() => null);
  if (found === null || file === null) {
    response.writeHead(404, { ...SAFE_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
    return;
  }
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'content-type': 'application/octet-stream',
    'content-length': file.size,
    // RFC 6266 and RFC 8187.
    'content-disposition': `attachment; filename="export"; filename*=UTF-8''${encoded(found.fileName)}`,
  });
  await pipeline(createReadStream(found.path), response);
  await downloads.drop(token);
}

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
