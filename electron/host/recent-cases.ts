import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RecentCase } from '../../shared/contract/api.ts';
import { readJsonFile, setAside, writeJsonFile } from './json-file.ts';

export interface RecentCases {
  /** Newest first; cases whose file is gone are left out. */
  list(): readonly RecentCase[];
  /** The file behind an id of the list, or null. */
  path(id: string): string | null;
  remember(path: string): void;
  /** The case that was open last and is still there, or null. */
  latest(): string | null;
}

const MOST = 20;
/** What a case's file name ends with. */
export const EXTENSION = '.deadletter';
const entries = z.array(z.object({ path: z.string(), openedAt: z.number() }));

/** The cases opened on this machine, kept in `recent.json` of the config folder. */
export function openRecentCases(configFolder: string, now: () => number = Date.now): RecentCases {
  const file = join(configFolder, 'recent.json');
  const parsed = entries.safeParse(readJsonFile(file) ?? []);
  if (!parsed.success) setAside(file);
  let known = parsed.success ? parsed.data : [];
  const present = () => known.filter(({ path }) => existsSync(path));
  return {
    list: () =>
      present().map(({ path, openedAt }) => ({
        id: caseId(path),
        name: caseName(path),
        location: path,
        openedAt,
      })),
    path: (id) => known.find(({ path }) => caseId(path) === id)?.path ?? null,
    remember: (path) => {
      known = [{ path, openedAt: now() }, ...known.filter((entry) => entry.path !== path)];
      known = known.slice(0, MOST);
      try {
        writeJsonFile(file, known);
      } catch {
        // A list that cannot be kept must not stop the case from opening.
      }
    },
    latest: () => present()[0]?.path ?? null,
  };
}

/** What people call a case: its file's name without the extension. */
export function caseName(path: string): string {
  return basename(path, EXTENSION);
}

/**
 * A file for a new case in a folder. Characters that some file system forbids become a dash; a
 * number follows where the name is taken.
 */
export function newCasePath(folder: string, name: string): string {
  const safe =
    name
      .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '-')
      .replace(/^[.\s]+|[.\s]+$/g, '')
      .slice(0, 120) || 'Case';
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${number === 1 ? safe : `${safe} ${number}`}${EXTENSION}`);
    if (!existsSync(path)) return path;
  }
}

function caseId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
