import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportDocument } from '../../../electron/core/export/document.ts';
import { EVENT_COLUMNS } from '../../../electron/core/export/event-columns.ts';
import { RECIPIENT_COLUMNS } from '../../../electron/core/export/recipient-columns.ts';

it('docs/exports.md says what the columns declare; else run write-document.ts', () => {
  const written = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8');
  expect(written).toBe(exportDocument());
});

it.each([
  ['events', EVENT_COLUMNS.map(({ name }) => name)],
  ['recipients', RECIPIENT_COLUMNS.map(({ name }) => name)],
])('no two columns of %s have one name', (_rows, names) => {
  expect(new Set(names).size).toBe(names.length);
});
