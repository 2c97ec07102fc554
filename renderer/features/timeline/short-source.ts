const LONGEST = 20;

/** A file's name short enough for a badge: the end tells files apart better than the beginning. */
export function shortSource(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.length <= LONGEST ? name : `…${name.slice(1 - LONGEST)}`;
}
