import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { INVITATION_HEADER } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { createApp } from '../app.ts';
import { ProblemError } from '../problem.ts';
import { exampleConcern } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { createLimiter, limits, type Spend } from './limit-requests.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

/** How many of so many requests get through. */
const countServed = async (spend: Spend, limit: keyof typeof limits, key: string, requests: number) => {
  const outcomes = await Promise.allSettled(Array.from({ length: requests }, () => spend(limit, key)));
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
};

test('a thousand parents behind one address, all within a minute, are let through', async () => {
  assert.equal(await countServed(createLimiter(), 'address-write', 'the school hall', 1000), 1000);
});

test('beyond its burst an address waits, and says how long; another address does not', async () => {
  const spend = createLimiter();
  const { perSecond, burst } = limits['address-write'];
  const served = await countServed(spend, 'address-write', 'one', burst + 500);
  assert.ok(served >= burst + perSecond && served <= burst + 3 * perSecond, String(served));
  await assert.rejects(spend('address-write', 'one'), (error) => error instanceof ProblemError && (error.retryAfter ?? 0) >= 1);
  await spend('address-write', 'two');
  await spend('address-read', 'one');
});

/** The same app with small limits, behind one proxy that says where requests come from. */
const limited = (options: Partial<AppOptions> = {}) => {
  const app = createApp({ db: server.db, keys: server.keys, log: () => {}, trustedProxies: 1, limitFactor: 0.002, ...options });
  let number = 0;
  return async (from: string, organisation = 'oakfield', origin = 'https://school.example', headers = {}) =>
    app.request(`/v1/organisations/${organisation}/concerns`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': `limited-request-${Date.now()}-${number++}`,
        'X-Forwarded-For': from,
        Origin: origin,
        ...headers,
      },
      body: JSON.stringify(exampleConcern()),
    });
};

test('a refused request is told when to come back, in a form that the website can read', async () => {
  const send = limited({ allowedOrigins: ['https://school.example'] });
  const answers = await Promise.all(Array.from({ length: 12 }, () => send('192.0.2.1')));
  const refused = answers.find(({ status }) => status === 429);
  assert.ok(refused);
  assert.match(refused.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
  assert.equal(refused.headers.get('Access-Control-Allow-Origin'), 'https://school.example');
  assert.ok(answers.some(({ status }) => status === 201));
  assert.equal((await send('192.0.2.2')).status, 201);
});

test('an address cannot be pretended in front of the trusted proxy', async () => {
  const send = limited({ allowedOrigins: ['https://school.example'] });
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => send(`198.51.100.${index}, 192.0.2.3`)));
  assert.ok(answers.some(({ status }) => status === 429));
});

test('what comes from many addresses is bounded for the organisation as a whole', async () => {
  const send = limited({ allowedOrigins: ['https://school.example'] });
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => send(`203.0.113.${index}`)));
  const served = answers.filter(({ status }) => status === 201).length;
  assert.ok(served >= 12 && served < 40, String(served));
});

test('whoever has one invitation is bounded wherever they send from, and nobody else is for that', async () => {
  const send = limited({ allowedOrigins: ['https://school.example'] });
  const by = (token: string, from: string) => send(from, 'oakfield', 'https://school.example', { [INVITATION_HEADER]: token });
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => by('one', `203.0.113.${index}`)));
  assert.ok(answers.filter(({ status }) => status === 429).length >= 4, answers.map(({ status }) => status).join(' '));
  assert.equal((await by('another', '203.0.113.100')).status, 201);
});
