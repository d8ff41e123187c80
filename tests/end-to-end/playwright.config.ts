import { defineConfig } from '@playwright/test';
import { chromiumFlags, findBrowser } from '../../scripts/browsers.mjs';

const longOnes = ['hostile-pages.spec.ts', 'strict-policy.spec.ts', 'strict-languages.spec.ts', 'network.spec.ts'];

export default defineConfig({
  testDir: '.',
  // minutes: checks of their own, among the long ones
  ...(process.env['LONG'] ? { testMatch: longOnes } : { testIgnore: longOnes }),
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
