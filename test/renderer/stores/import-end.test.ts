import { expect, it } from 'vitest';
import type { ImportResult } from '../../../shared/contract/api.ts';
import { importEnd } from '../../../renderer/stores/import-end.ts';
import { SOURCES } from '../fake-sources.ts';

const nothing: ImportResult = {
  job: 'a',
  sources: [],
  skipped: [],
  needMapping: [],
  cancelled: false,
  reread: null,
};
const [first] = SOURCES;
if (first === undefined) throw new Error('no source');
const source = { ...first, records: 10, imported: 10, duplicates: 0, rejected: 0 };
const known = { ...source, imported: 0, duplicates: 10 };
const skipped = { file: 'report.pdf', reason: 'unknown-format' } as const;

it.each([
  [
    'all of it',
    { sources: [source, known] },
    'import.said-done',
    { count: 10, rejected: 0, skipped: 0 },
  ],
  ['known files alone', { sources: [known, known] }, 'import.said-known', { count: 2 }],
  [
    'rejected records',
    { sources: [source, { ...source, imported: 7, rejected: 3 }] },
    'import.said-rejected',
    { count: 17, rejected: 3, skipped: 0 },
  ],
  [
    'both',
    { sources: [{ ...source, imported: 7, rejected: 3 }], skipped: [skipped] },
    'import.said-partly',
    { count: 7, rejected: 3, skipped: 1 },
  ],
  [
    'a file that was left out',
    { sources: [known], skipped: [skipped] },
    'import.said-skipped',
    { count: 0, rejected: 0, skipped: 1 },
  ],
  [
    'a question, before anything else',
    { sources: [source], skipped: [skipped], needMapping: [{ file: 'odd.csv', token: 't' }] },
    'import.said-waiting',
    { count: 1 },
  ],
  ['a cancel', { cancelled: true, skipped: [skipped] }, 'import.said-cancelled', {}],
] as const)('says what came of an import: %s', (_, change, key, values) => {
  expect(importEnd({ ...nothing, ...change })).toEqual({ key, values });
});
