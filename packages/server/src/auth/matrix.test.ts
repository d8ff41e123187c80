import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { roles, type Access, type Problem, type Role, type Route } from '@schoolgate/sdk/model';
import { ensureOrganisation } from '../db/organisations.ts';
import { createApiKey, insertApiKey } from '../db/api-keys.ts';
import { allRoutes } from '../http/context.ts';
import { startTestApp } from '../testing/start-test-app.ts';

/** A trust with two schools, an association with a member, and a school that belongs to nobody. */
const parents = {
  'oak-trust': undefined,
  acorn: 'oak-trust',
  beechnut: 'oak-trust',
  'ash-union': undefined,
  samara: 'ash-union',
  elmfield: undefined,
};
const kinds = { 'oak-trust': 'trust', 'ash-union': 'association' } as const;

/** Every way in which somebody may stand to the organisation that an address is about. */
const relations = [
  { title: 'at this school', held: 'acorn', about: 'acorn', by: 'own' },
  { title: 'at the trust that runs it', held: 'oak-trust', about: 'acorn', by: 'trust' },
  { title: 'at another school of the trust', held: 'beechnut', about: 'acorn', by: 'none' },
  { title: 'at a school elsewhere', held: 'elmfield', about: 'acorn', by: 'none' },
  { title: 'at a trust, about a school that it does not run', held: 'oak-trust', about: 'samara', by: 'none' },
  { title: 'at the trust, about the trust', held: 'oak-trust', about: 'oak-trust', by: 'own' },
  { title: 'at a school, about its trust', held: 'acorn', about: 'oak-trust', by: 'none' },
  { title: 'at the association, about its member', held: 'ash-union', about: 'samara', by: 'none' },
  { title: 'at a member, about its association', held: 'samara', about: 'ash-union', by: 'none' },
] as const;

const routes: [string, Route][] = Object.entries(allRoutes);

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
  for (const [id, parent] of Object.entries(parents))
    await ensureOrganisation(server.db, id, { name: id, kind: kinds[id as keyof typeof kinds] ?? 'school' }, parent);
});
after(() => server.stop());

/** Calls a route with nothing in it that could be carried out. */
const call = async (headers: Record<string, string>, { method, path }: Route, organisation: string): Promise<string> => {
  const address = `${organisation}/${path.replaceAll(/\{\w+\}/g, 'none')}`;
  const response = await server.send(headers, method, address, method === 'POST' || method === 'PUT' ? {} : undefined);
  assert.notEqual(response.status, 500);
  const { type } = response.status >= 400 ? ((await response.json()) as Problem) : { type: '' };
  if (type === '/problems/not-signed-in') return 'unknown';
  return response.status === 403 ? 'refused' : 'let in';
};

const isAllowed = (access: Access, by: (typeof relations)[number]['by'], role: Role) =>
  access === 'public' || (by !== 'none' && (access[by] ?? []).includes(role));

for (const { title, held, about, by } of relations)
  test(`somebody ${title} may call exactly what the table of routes says, in each role`, async () => {
    for (const role of roles) {
      const headers = await server.signIn(held, [role]);
      for (const [name, route] of routes)
        assert.equal(await call(headers, route, about), isAllowed(route.access, by, role) ? 'let in' : 'refused', `${role}: ${name}`);
    }
  });

test('nobody may call what is not public without saying who they are', async () => {
  const invalid = { cookie: { Cookie: 'schoolgate-session=none' }, key: { Authorization: `Bearer ${createApiKey().key}` } };
  for (const [name, route] of routes)
    for (const headers of [{}, invalid.cookie, ...(route.method === 'GET' ? [invalid.key] : [])])
      assert.equal(await call(headers, route, 'acorn'), route.access === 'public' ? 'let in' : 'unknown', name);
});

test('asking for the headers alone is no way around', async () => {
  const stranger = await server.signIn('elmfield', [...roles]);
  for (const [name, { method, path, access }] of routes) {
    if (method !== 'GET' || access === 'public') continue;
    const address = 'acorn/' + path.replaceAll(/\{\w+\}/g, 'none');
    assert.equal((await server.send({}, 'HEAD', address)).status, 401, name);
    assert.equal((await server.send(stranger, 'HEAD', address)).status, 403, name);
  }
});

test('a key of a program is worth what it says, at its own school only', async () => {
  const { key, prefix } = createApiKey();
  const stored = { id: 'key', prefix, name: 'Import', roles: ['office' as const], createdAt: new Date().toISOString() };
  await server.db.transaction().execute((transaction) => insertApiKey(transaction, 'acorn', stored, key));
  const headers = { Authorization: `Bearer ${key}` };
  for (const [name, route] of routes) {
    assert.equal(await call(headers, route, 'acorn'), isAllowed(route.access, 'own', 'office') ? 'let in' : 'refused', name);
    assert.equal(await call(headers, route, 'beechnut'), route.access === 'public' ? 'let in' : 'refused', name);
  }
});

test('the table itself says what it should', () => {
  const allowed = (role: Role, by: 'own' | 'trust') =>
    routes.flatMap(([name, { access }]) => (access !== 'public' && isAllowed(access, by, role) ? [name] : []));
  const accounts = ['changeSettings', 'listStaff', 'createStaff', 'changeStaff', 'removeStaff', 'listApiKeys', 'createApiKey', 'revokeApiKey'];
  for (const name of accounts)
    assert.ok(allowed('admin', 'own').includes(name) && !allowed('office', 'own').includes(name) && !allowed('head', 'own').includes(name), name);
  const answering = [
    'listConcerns',
    'exportConcerns',
    'getConcern',
    'replyToConcern',
    'noteOnConcern',
    'moveConcern',
    'closeConcern',
    'assignConcern',
  ];
  assert.deepEqual(allowed('safeguarding', 'own'), answering);
  for (const role of ['office', 'head', 'governors'] as const)
    assert.deepEqual(
      allowed(role, 'own').filter((name) => answering.includes(name)),
      answering,
      role,
    );
  for (const name of answering) assert.ok(!allowed('admin', 'own').includes(name), 'administrators as such read no concerns');
  assert.ok(
    !allowed('governors', 'own').some((name) => /^(create|change|save|publish|discard|remove|revoke)/.test(name)),
    'governors only read, but for the concerns that they answer',
  );
  for (const role of roles) if (role !== 'trust-admin') assert.deepEqual(allowed(role, 'trust'), [], role);
});

test('what is open to everybody beside the contract is known', () => {
  const open = [
    ...['/openapi.json', '/reference', '/.well-known/jwks.json', '/problems/:name', '/health', '/ready'],
    ...['/session', '/sign-out', '/setup', '/pages/setup.mjs', '/pages/pages.css'],
    ...['/office', '/office/', '/pages/office.mjs'],
  ];
  const others = server.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/v1/organisations/')).map(({ path }) => path);
  assert.deepEqual([...new Set(others)].sort(), open.sort());
});
