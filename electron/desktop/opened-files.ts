import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/**
 * The files named on a command line of the app. Chromium mixes switches of its own among the words;
 * what is no existing file is left out.
 *
 * @param words - the words after the program, and in a checkout after the script
 */
export function filesFrom(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => (isAbsolute(word) ? word : join(folder, word)))
    .filter((path) => existsSync(path));
}
