import { join, normalize, sep } from 'node:path';

/**
 * The file under `folder` that a URL path names, or null where it would leave the folder. `/` is
 * the page itself. Percent-encoding is undone once; backslashes, NUL and `..` are refused.
 */
export function pageFile(folder: string, urlPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || /[\\\0]/.test(path) || path.split('/').includes('..')) return null;
  const root = normalize(folder.endsWith(sep) ? folder : folder + sep);
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root) ? file : null;
}
