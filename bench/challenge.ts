// npm run bench:challenge [-- STEPS]: how long a page in Chromium works for what the server asks of strangers, as its client
// does it, as it is and slowed down four times, under Trusted Types without a policy. Prints a table; asserts no time.
// DevTools slow a page's own thread down, and not the one that digests beside it: so four times the time as it is stands there
// too, and a phone lies between the two.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { chromiumFlags, findBrowser } from '../scripts/browsers.mjs';
import { createApp } from '@schoolgate/server';
import { exampleDeclaration } from '../packages/server/src/testing/example-policy.ts';
import { startTestApp } from '../packages/server/src/testing/start-test-app.ts';

const steps = Number(process.argv[2] ?? 100);
const ROUNDS = 30;

const script = await build({
  stdin: {
    contents: `
      import { solveChallenge } from './solve-challenge.ts';
      let longest = 0;
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: 'longtask' });
      window.work = async (problems) => {
        const times = [];
        longest = 0;
        for (const problem of problems) {
          const start = performance.now();
          await solveChallenge(problem);
          times.push(performance.now() - start);
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
        return { times, longest };
      };
      window.isReady = true;`,
    resolveDir: fileURLToPath(new URL('../packages/sdk/src/client', import.meta.url)),
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const site = createServer(({ url }, response) => {
  const [type, body] =
    url === '/work.js' ? ['text/javascript', script.outputFiles[0]?.text] : ['text/html', '<script type="module" src="/work.js"></script>'];
  response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(body);
});
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));

const server = await startTestApp();
const app = createApp({ db: server.db, keys: server.keys, log: () => {}, challengeSteps: steps });
const body = JSON.stringify(await exampleDeclaration());
const askFor = async (number: number) => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `bench-of-challenges-${number}` };
  const answer = await app.request('/v1/organisations/oakfield/declarations', { method: 'POST', headers, body });
  if (answer.status !== 428) throw new Error(`The server asked for no work: ${answer.status}`);
  return (await answer.json()) as object;
};

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const executablePath = findBrowser('chromium');
const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath !== undefined && { executablePath }) });
try {
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  page.on('pageerror', ({ message }) => violations.push(message));
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  await page.waitForFunction('window.isReady');
  const session = await page.context().newCDPSession(page);
  const rows: Record<string, Record<string, number>> = {};
  for (const rate of [1, 4]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const problems = await Promise.all(Array.from({ length: ROUNDS }, (_, number) => askFor(number)));
    const { times, longest } = await page.evaluate<{ times: number[]; longest: number }>(`window.work(${JSON.stringify(problems)})`);
    const middle = median(times);
    rows[rate === 1 ? 'as it is' : `the page slowed down ${rate} times`] = {
      'median, ms': Math.round(middle),
      'slowest, ms': Math.round(Math.max(...times)),
      'longest the page was held up, ms': Math.round(longest),
      'four times the median': Math.round(middle * 4),
    };
  }
  console.log(`${ROUNDS} challenges of up to ${steps} steps each, under ${policy}`);
  console.table(rows);
  console.log(violations.length === 0 ? 'Nothing was blocked.' : violations.join('\n'));
} finally {
  await browser.close();
  await server.stop();
  site.close();
}
