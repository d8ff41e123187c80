import { defineConfig } from '@playwright/test';
import { chromiumFlags, findBrowser } from '../../../scripts/browsers.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../../test-results/wordpress',
  reporter: 'list',
  workers: 1, // one site for all of them
  timeout: 180_000,
  expect: { timeout: 30_000 }, // PHP's server starts WordPress anew for every request
  retries: 1, // about one opening of the block editor in eighty never ends
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser('chromium') ?? 'chromium', args: chromiumFlags },
    trace: 'retain-on-failure',
  },
});
