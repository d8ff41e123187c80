// The elements' tests on source, in Chromium, or in the group named by BROWSERS: `chromium`, `firefox`, `webkit`.
// WebKit needs ./with-webkit.sh around it.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The examples and the SDK's source are served too. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const elements = root + 'packages/elements/';

const launchers = {
  chromium: async () => {
    const { chromeLauncher } = await import('@web/test-runner-chrome');
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    return chromeLauncher({ launchOptions: { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args } });
  },
  firefox: async () => {
    const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
    return puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', headless: true },
    });
  },
  webkit: async () => {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    const binary = process.env.MINIBROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
    return webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT ?? 4454),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    });
  },
};

/** Every state of every element takes as long as all other tests: one can run beside the other. */
const states = elements + 'src/testing/examples.test.ts';
const all = elements + 'src/**/*.test.ts';
const files = { only: states, not: [all, '!' + states], too: all };

/** One that the system gives: two that look for a free one at the same time find the same. */
const listening = createServer().listen(0);
await once(listening, 'listening');
const { port } = listening.address();
listening.close();

const group = process.env.BROWSERS ?? 'chromium';

export default {
  rootDir: root,
  port,
  files: files[process.env.STATES ?? 'too'],
  nodeResolve: { exportConditions: ['@schoolgate/source', 'development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, json: false, target: 'es2022', tsconfig: elements + 'tsconfig.json' })],
  browsers: [await launchers[group]()],
  concurrency: 1, // a page in the background gets no animation frames
  testsStartTimeout: 60_000,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 600_000, // every state of every element is one file
  testFramework: { config: { timeout: 10_000 } },
};
