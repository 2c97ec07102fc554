import type { GivenFile } from '../api/carrier.ts';

const MOST_FILES = 10_000;

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
}

function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  return new Promise((resolve) => {
    const more = (): void => {
      reader.readEntries(
        (entries) => {
          if (entries.length === 0 || found.length >= MOST_FILES) {
            resolve(found);
            return;
          }
          found.push(...entries);
          more();
        },
        () => resolve(found),
      );
    };
    more();
  });
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function walk(entry: FileSystemEntry, into: GivenFile[]): Promise<void> {
  if (into.length >= MOST_FILES || entry.name.startsWith('.')) return;
  if (isFile(entry)) {
    const file = await fileOf(entry);
    if (file !== null) into.push({ file, path: entry.fullPath.replace(/^\//, '') });
  } else if (isFolder(entry)) {
    for (const child of await childrenOf(entry)) await walk(child, into);
  }
}

/**
 * Everything in a drop. In a page folders are walked here; on the desktop (`whole`) the host reads
 * them itself and a folder stays one entry.
 */
export async function readDrop(data: DataTransfer, whole: boolean): Promise<readonly GivenFile[]> {
  const plain = [...data.files].map((file) => ({ file, path: file.name }));
  if (whole) return plain;
  const entries = [...data.items].map((item) =>
    item.kind === 'file' ? item.webkitGetAsEntry() : null,
  );
  if (!entries.some((entry) => entry?.isDirectory === true)) return plain;
  const found: GivenFile[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, found);
  return found;
}
