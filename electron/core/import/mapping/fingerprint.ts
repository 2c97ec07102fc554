import { createHash } from 'node:crypto';

import { foldName } from '../formats/columns.ts';

/** The same for every export with these columns, in any order and case: the key of a remembered mapping. */
export function fingerprint(header: readonly string[]): string {
  const names = header.map(foldName).sort();
  return createHash('sha256').update(names.join('\u001f')).digest('hex').slice(0, 32);
}
