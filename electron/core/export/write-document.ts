import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exportDocument } from './document.ts';

/** Writes docs/exports.md anew: `node electron/core/export/write-document.ts`. */
writeFileSync(
  fileURLToPath(new URL('../../../docs/exports.md', import.meta.url)),
  exportDocument(),
);
