import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { picture } from './desk-actions.ts';

const SCREENS = join(import.meta.dirname, '../../test-results/screens');
const IMAGES = join(import.meta.dirname, '../../docs/images');

/** The README's own pictures change only when asked for: `DEADLETTER_PICTURES=1 npm run e2e`. */
export async function readmePicture(page: Page, name: string): Promise<void> {
  await picture(page, name);
  if (process.env['DEADLETTER_PICTURES'] === undefined) return;
  mkdirSync(IMAGES, { recursive: true });
  copyFileSync(join(SCREENS, `${name}.png`), join(IMAGES, `${name}.png`));
}
