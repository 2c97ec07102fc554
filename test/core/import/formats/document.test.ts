import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatsDocument } from '../../../../electron/core/import/formats/document.ts';
import { espFormats } from '../../../../electron/core/import/formats/esp.ts';
import { formatCatalogue, formats } from '../../../../electron/core/import/formats/index.ts';

const mails = formatCatalogue().filter((entry) => entry.container === 'mail');
const page = formatsDocument(formats, mails);

it('docs/formats.md says what the modules declare; else run write-document.ts', () => {
  const written = readFileSync(new URL('../../../../docs/formats.md', import.meta.url), 'utf8');
  expect(written).toBe(page);
});

it('has a row for each format that can be imported', () => {
  const ids = page.split('\n').flatMap((line) => /^\| `([\w-]+)` \|/.exec(line)?.[1] ?? []);
  expect(ids).toEqual(formatCatalogue().map((entry) => entry.id));
});

it('says zone and record of every format of a sending service', () => {
  expect(espFormats.filter((format) => format.about === undefined)).toEqual([]);
});
