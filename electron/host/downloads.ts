import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A file that a page may fetch. */
export interface Download {
  readonly path: string;
  readonly fileName: string;
}

/** Files written for a page that cannot write any itself, each in a folder of its own that others cannot read. */
export interface Downloads {
  /** A place for a file that is still to be written. */
  place(fileName: string): Promise<Download & { readonly token: string }>;
  find(token: string): Download | null;
  /** Removes the file: it was fetched, or never came to be. */
  drop(token: string): Promise<void>;
  clear(): Promise<void>;
}

export function createDownloads(): Downloads {
  const known = new Map<string, Download>();
  const drop = async (token: string): Promise<void> => {
    const found = known.get(token);
    known.delete(token);
    if (found !== undefined) await rm(dirname(found.path), { recursive: true, force: true });
  };
  return {
    async place(fileName) {
      const folder = await mkdtemp(join(tmpdir(), 'deadletter-export-'));
      const token = randomUUID();
      // Its own name is kept beside: the longest that a file system takes is counted in bytes.
      const download = { path: join(folder, 'export'), fileName };
      known.set(token, download);
      return { ...download, token };
    },
    find: (token) => known.get(token) ?? null,
    drop,
    clear: async () => {
      for (const token of known.keys()) await drop(token);
    },
  };
}
