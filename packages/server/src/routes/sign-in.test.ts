import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Session } from '@schoolgate/sdk/model';
import { Provider } from 'oidc-provider';
import { createSignInProvider } from '../auth/sign-in-provider.ts';
import { startTestApp } from '../testing/start-test-app.ts';

const publicUrl = 'https://gate.example';
const redirectUri = publicUrl + '/sign-in/callback';
/** People at the provider, by the name they log in with there. */
const people: Record<string, { email: string; email_verified: boolean }> = {
  head: { email: 'Head@Oakfield.example', email_verified: true },
  stranger: { email: 'stranger@elsewhere.example', email_verified: true },
  pretender: { email: 'office@oakfield.example', email_verified: false },
  successor: { email: 'head@oakfield.example', email_verified: true },
};

let server: Awaited<ReturnType<typeof startTestApp>>;
let provider: Server;
let issuer: string;
before(async () => {
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [{ client_id: 'schoolgate', client_secret: 'a secret of the test', redirect_uris: [redirectUri], response_types: ['code'] }],
    claims: { email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id, ...people[id] }) }),
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
  });
  const handle = oidc.callback();
  provider.on('request', (request, response) => void handle(request, response));
  server = await startTestApp({
    publicUrl,
    provider: createSignInProvider({ issuer, clientId: 'schoolgate', clientSecret: 'a secret of the test' }),
  });
  const admin = await staffOf('admin');
  for (const [email, roles] of [
    ['head@oakfield.example', ['head']],
    ['office@oakfield.example', ['office']],
  ])
    assert.equal((await server.send(admin, 'POST', 'oakfield/staff', { name: 'Somebody', email, roles })).status, 201);
});
after(async () => {
  provider.close();
  provider.closeAllConnections();
  await server.stop();
});

/** The test's own session, under the name that the cookie has over https. */
const staffOf = async (role: 'admin') => {
  const { Cookie = '', ...headers } = await server.signIn('oakfield', [role]);
  return { ...headers, Cookie: '__Host-' + Cookie };
};

/** A browser as far as signing in needs one: it keeps each host's cookies and shows redirects. */
class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();
  async get(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, publicUrl);
    const jar = this.#cookies.get(url.host) ?? new Map<string, string>();
    this.#cookies.set(url.host, jar);
    const headers = { ...(init.headers as object), Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    const request = { redirect: 'manual' as const, ...init, headers };
    const response = url.origin === publicUrl ? await server.app.request(url.href, request) : await fetch(url, request);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
  cookies(host: string) {
    return this.#cookies.get(host) ?? new Map<string, string>();
  }
}

/** Logs in at the provider's own pages and comes back; gives the address that the provider sent the browser to. */
async function logIn(browser: Browser, person: string, start = '/sign-in'): Promise<string> {
  let response = await browser.get(start);
  for (let step = 0; step < 12; step++) {
    const location = response.headers.get('Location');
    if (location !== null) {
      const next = new URL(location, response.url || publicUrl);
      if (next.origin === publicUrl) return next.href;
      response = await browser.get(new URL(location, issuer).href);
      continue;
    }
    const form = /action="([^"]+)"[^]*?name="prompt" value="(\w+)"/.exec(await response.text());
    if (!form) throw new Error(`The provider showed no form at ${response.url}.`);
    const [, action = '', prompt = ''] = form;
    response = await browser.get(new URL(action, issuer).href, {
      method: 'POST',
      body: new URLSearchParams({ prompt, login: person, password: 'any' }),
    });
  }
  throw new Error('Logging in led nowhere.');
}

const signIn = async (person: string, start?: string) => {
  const browser = new Browser();
  const response = await browser.get(await logIn(browser, person, start));
  return { browser, response };
};

test('somebody with a role signs in at the provider and comes back to where they were', async () => {
  const { browser, response } = await signIn('head', '/sign-in?back=%2Foffice%3Fpage%3D2');
  assert.equal(response.status, 302);
  assert.equal(response.headers.get('Location'), '/office?page=2');
  const session = (await (await browser.get('/session')).json()) as Session;
  assert.deepEqual(session.organisations, [{ id: 'oakfield', name: 'Oakfield School', kind: 'school', roles: ['head'] }]);
});

test('the session cookie is for this host over https, out of reach of scripts and of other sites', async () => {
  const { response } = await signIn('head');
  const cookie = response.headers.getSetCookie().find((text) => text.includes('session=')) ?? '';
  assert.match(cookie, /^__Host-schoolgate-session=[\w-]{43};/);
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) assert.ok(cookie.includes(attribute), attribute);
  const stored = JSON.stringify(await server.db.selectFrom('sessions').selectAll().execute());
  assert.ok(!stored.includes(/=([\w-]{43});/.exec(cookie)?.[1] ?? 'none'), 'only its digest is kept');
});

test('who has no role here is told so and gets no session', async () => {
  const { browser, response } = await signIn('stranger');
  assert.equal(response.status, 403);
  assert.equal((await browser.get('/session')).status, 401);
});

test('an address that the provider has not verified opens nothing', async () => {
  assert.equal((await signIn('pretender')).response.status, 403);
});

test('who gets the address of somebody who has signed in before does not get their roles', async () => {
  assert.equal((await signIn('head')).response.status, 302);
  assert.equal((await signIn('successor')).response.status, 403);
});

test('an answer of the provider is worth nothing in another browser, a second time, or changed', async () => {
  const browser = new Browser();
  const answer = await logIn(browser, 'head');
  assert.equal((await new Browser().get(answer)).status, 400);
  assert.equal((await browser.get(answer.replace(/state=[^&]+/, 'state=forged'))).status, 400);
  const again = new Browser();
  const fresh = await logIn(again, 'head');
  assert.equal((await again.get(fresh)).status, 302);
  assert.equal((await again.get(fresh)).status, 400);
});

test('coming back never leads to another website', async () => {
  for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/.//elsewhere.example', 'javascript:alert(1)'])
    assert.equal((await signIn('head', '/sign-in?back=' + encodeURIComponent(back))).response.headers.get('Location'), '/', back);
});

test('signing out ends the session everywhere, not only in this browser', async () => {
  const { browser } = await signIn('head');
  const token = browser.cookies('gate.example').get('__Host-schoolgate-session') ?? '';
  const sendOut = (headers: Record<string, string>) => browser.get('/sign-out', { method: 'POST', headers });
  assert.equal((await sendOut({ Origin: 'https://elsewhere.example' })).status, 403);
  assert.equal((await sendOut({ Origin: publicUrl })).status, 200);
  assert.equal((await server.app.request('/session', { headers: { Cookie: `__Host-schoolgate-session=${token}` } })).status, 401);
});

test('another website cannot use the cookie to change anything', async () => {
  const { Cookie } = await staffOf('admin');
  const body = { name: 'Key', roles: ['office'] };
  const status = async (headers: Record<string, string>) =>
    (await server.send({ Cookie: Cookie ?? '', Host: 'gate.example', ...headers }, 'POST', 'oakfield/api-keys', body)).status;
  for (const headers of [
    {},
    { Origin: 'https://elsewhere.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'null' },
  ])
    assert.equal(await status(headers as Record<string, string>), 403, JSON.stringify(headers));
  assert.equal(await status({ Origin: publicUrl }), 201);
  assert.equal(await status({ 'Sec-Fetch-Site': 'same-origin' }), 201);
});

test('nothing about the people who signed in, nor a token, is in the log', () => {
  assert.doesNotMatch(JSON.stringify(server.logged), /oakfield\.example|stranger|code=|state=|eyJ/);
});
