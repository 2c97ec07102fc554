import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatsDocument } from './document.ts';
import { formatCatalogue, formats } from './index.ts';

/** Writes docs/formats.md anew: `node electron/core/import/formats/write-document.ts`. */
const target = fileURLToPath(new URL('../../../../docs/formats.md', import.meta.url));
const mails = formatCatalogue().filter((entry) => entry.container === 'mail');
writeFileSync(target, formatsDocument(formats, mails));
