/** The last part of a path (of an archive's member too), in lower case. */
export function baseName(fileName: string): string {
  const path = fileName.replaceAll('\\', '/');
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
