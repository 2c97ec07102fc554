import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, systemBrowser } from './browser.ts';

const chromium = systemBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine may miss a moment once; what fails twice is broken. Retried tests are named at the end.
  retries: process.env['CI'] === undefined ? 0 : 1,
  use: {
    // Recording every step costs more than the steps: where a test is run twice, the second run is recorded.
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'page', testMatch: 'page.setup.ts' },
    {
      name: 'browser',
      testIgnore: ['electron/**', 'page.setup.ts'],
      dependencies: ['page'],
      use: {
        browserName: 'chromium',
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          ...(chromium === undefined ? {} : { executablePath: chromium }),
          args: [...BROWSER_FLAGS],
        },
      },
    },
    { name: 'electron', testMatch: 'electron/**' },
  ],
});
