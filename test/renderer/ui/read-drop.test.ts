import { describe, expect, it } from 'vitest';
import { readDrop } from '../../../renderer/ui/read-drop.ts';

interface FakeEntry {
  readonly name: string;
  readonly fullPath: string;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
}

const fileEntry = (
  fullPath: string,
): FakeEntry & { readonly file: (use: (file: File) => void) => void } => ({
  name: fullPath.split('/').at(-1) ?? '',
  fullPath,
  isFile: true,
  isDirectory: false,
  file: (use) => use(new File(['x'], fullPath.split('/').at(-1) ?? '')),
});

/** Hands its children out in two portions, as browsers do for large folders. */
const folderEntry = (fullPath: string, children: readonly FakeEntry[]) => ({
  name: fullPath.split('/').at(-1) ?? '',
  fullPath,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const portions = [children.slice(0, 1), children.slice(1), []];
    return {
      readEntries: (use: (entries: readonly FakeEntry[]) => void) => use(portions.shift() ?? []),
    };
  },
});

const dropOf = (entries: readonly FakeEntry[]): DataTransfer =>
  ({
    files: entries.map(({ name }) => new File(['x'], name)),
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
  }) as unknown as DataTransfer;

describe('a drop', () => {
  const drop = dropOf([
    fileEntry('/activity.csv'),
    folderEntry('/october', [
      fileEntry('/october/a.eml'),
      fileEntry('/october/.DS_Store'),
      folderEntry('/october/late', [fileEntry('/october/late/b.eml')]),
    ]),
  ]);

  it('walks folders and keeps the place of every file', async () => {
    const found = await readDrop(drop, false);
    expect(found.map(({ path }) => path)).toEqual([
      'activity.csv',
      'october/a.eml',
      'october/late/b.eml',
    ]);
  });

  it('leaves folders whole where the host can read them itself', async () => {
    const found = await readDrop(drop, true);
    expect(found.map(({ path }) => path)).toEqual(['activity.csv', 'october']);
  });
});
