import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';

export interface FileTokens {
  /** A token for a path; the same path keeps its token. */
  issue(path: string): string;
  /** The path behind a token of this session, or null. */
  resolve(token: string): string | null;
}

/** Stand-ins for paths, so that no path ever reaches a page: random, of this session only. */
export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>();
  const tokens = new Map<string, string>();
  return {
    issue: (path) => {
      const full = resolve(path);
      const known = tokens.get(full);
      if (known !== undefined) return known;
      const token = randomUUID();
      tokens.set(full, token);
      paths.set(token, full);
      return token;
    },
    resolve: (token) => paths.get(token) ?? null,
  };
}
