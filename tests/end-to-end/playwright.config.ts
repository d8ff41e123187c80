import { defineConfig } from '@playwright/test';
import { chromiumFlags, findBrowser } from '../../scripts/browsers.mjs';

export default defineConfig({
  testDir: '.',
  // they take a minute: a check of their own, among the long ones
  ...(process.env['HOSTILE_PAGES'] ? { testMatch: 'hostile-pages.spec.ts' } : { testIgnore: 'hostile-pages.spec.ts' }),
  outputDir: '../../test-results',
  reporter: 'list',
  workers: 1, // each test starts a server of its own, and there may be two cores
  timeout: 60_000,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser('chromium') ?? 'chromium', args: chromiumFlags },
    trace: 'retain-on-failure',
  },
});
