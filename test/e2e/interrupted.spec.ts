import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { writeSendgridExport } from '../bench/sendgrid-rows.ts';
import { expectAccessible, picture } from './desk-actions.ts';

const ROWS = 250_000;
const program = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'main.ts');

interface Served {
  readonly process: ChildProcess;
  readonly url: string;
}

/** The loopback host in a process of its own, over the folders of one user. */
async function serve(folder: string): Promise<Served> {
  const env = {
    ...process.env,
    DEADLETTER_CONFIG_DIR: join(folder, 'config'),
    DEADLETTER_CASES_DIR: join(folder, 'cases'),
  };
  const child = spawn(process.execPath, [program, 'serve', '--json', '--lang', 'en'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout }))
    return { process: child, url: (JSON.parse(line) as { readonly url: string }).url };
  throw new Error('the host did not start');
}

async function ended({ process: child }: Served, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** Imports a large file in the page and kills the host while it is being read. */
async function interruptImport(page: Page, folder: string, file: string): Promise<void> {
  const host = await serve(folder);
  await page.goto(host.url);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files…' }).click();
  await (await chooser).setFiles(file);
  // Not before something was read: an import that has not begun leaves nothing to make up for.
  await expect(page.locator('.status-import')).toContainText(/[1-9][\d,]* records/, {
    timeout: 60_000,
  });
  await ended(host, 'SIGKILL');
}

const tray = (page: Page) => page.getByRole('region', { name: 'Import' });

test('an import that was cut off is offered at the next start, to be made up for or let go', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'deadletter-e2e-'));
  const file = join(folder, 'activity.csv');
  writeSendgridExport(file, ROWS);
  try {
    await interruptImport(page, folder, file);
    let host = await serve(folder);
    await page.goto(host.url);
    await expect(tray(page)).toContainText('The last import was interrupted');
    await expect(tray(page)).toContainText('activity.csv');
    await expectAccessible(page);
    await picture(page, 'interrupted');
    await tray(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(tray(page)).toBeHidden();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Open files…' })).toBeVisible();
    await expect(tray(page)).toBeHidden();
    await ended(host, 'SIGTERM');

    await interruptImport(page, folder, file);
    host = await serve(folder);
    await page.goto(host.url);
    await tray(page).getByRole('button', { name: 'Import them again' }).click();
    await expect(tray(page).locator('.tray-file.done')).toContainText('250,000 imported', {
      timeout: 120_000,
    });
    await page.reload();
    await expect(page.locator('.status-bar')).toContainText('250,000 events');
    await expect(tray(page)).toBeHidden();
    await ended(host, 'SIGTERM');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
