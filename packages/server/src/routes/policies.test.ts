import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { parseDocument, policyListSchema } from '@schoolgate/sdk/model';
import { digestDocument } from '@schoolgate/sdk/policy';
import { publishPolicy, PublishError } from '../publish-policy.ts';
import { examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

const oakfield = { organisation: 'oakfield' };

test('the policy comes back as it was written, the order of its contacts included', async () => {
  const response = await server.get('policies/parents-online');
  assert.equal(response.status, 200);
  assert.equal(await response.text(), JSON.stringify(examplePolicy));
});

test('whoever has the policy already is told so in a few bytes', async () => {
  const etag = (await server.get('policies/parents-online')).headers.get('ETag') ?? '';
  assert.equal(etag, `"${await digestDocument(examplePolicy)}"`);
  const again = await server.get('policies/parents-online', { 'If-None-Match': etag, Origin: 'https://school.example' });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  assert.equal(again.headers.get('Access-Control-Allow-Origin'), '*');
  assert.ok([...again.headers].flat().join('').length < 300);
  assert.equal((await server.get('policies/parents-online', { 'If-None-Match': '"other"' })).status, 200);
});

test('that answer takes at most 400 bytes on the wire, headers included, and any CDN may give it', async () => {
  const etag = (await server.get('policies/parents-online')).headers.get('ETag') ?? '';
  const listening = createAdaptorServer({ fetch: server.app.fetch });
  await once(listening.listen(0, '127.0.0.1'), 'listening');
  const address = listening.address();
  const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
  socket.write(
    `GET /v1/organisations/oakfield/policies/parents-online HTTP/1.1\r\nHost: x\r\nIf-None-Match: ${etag}\r\nOrigin: https://school.example\r\n\r\n`,
  );
  let answer = '';
  for await (const chunk of socket.setEncoding('utf8')) {
    answer += String(chunk);
    if (answer.endsWith('\r\n\r\n')) break; // such an answer has no body
  }
  listening.close();
  assert.match(answer, /^HTTP\/1\.1 304 /);
  assert.ok(Buffer.byteLength(answer) <= 400, `${Buffer.byteLength(answer)} bytes:\n${answer}`);
  assert.match(answer, /^cache-control: public/im);
  assert.doesNotMatch(answer, /^(vary: (?!accept-encoding\r)|set-cookie:)/im);
});

test('to whoever can read that it comes compressed, and is known again by the same tag', async () => {
  const compressed = await server.get('policies/parents-online', { 'Accept-Encoding': 'gzip' });
  assert.equal(compressed.headers.get('Content-Encoding'), 'gzip');
  assert.ok(compressed.body);
  const text = await new Response(compressed.body.pipeThrough(new DecompressionStream('gzip'))).text();
  assert.equal(text, JSON.stringify(examplePolicy));
  const etag = compressed.headers.get('ETag') ?? '';
  assert.equal((await server.get('policies/parents-online', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag })).status, 304);
});

test('the policy in force is asked for again soon, a version may be kept for ever', async () => {
  const cacheControl = async (path: string) => (await server.get(path)).headers.get('Cache-Control') ?? '';
  assert.match(await cacheControl('policies/parents-online'), /max-age=60\b/);
  assert.match(await cacheControl('policies/parents-online/versions/2026-09-01'), /immutable/);
});

test('publishing a version puts it in force and leaves the older one readable', async () => {
  const next = { ...examplePolicy, id: 'renewed', version: '2' };
  await publishPolicy(server.db, oakfield, { ...next, version: '1' }, new Date('2026-01-01'));
  await publishPolicy(server.db, oakfield, next, new Date('2026-01-01')); // in the same instant: the order of publishing decides
  const version = async (path: string) => ((await (await server.get(path)).json()) as { version: string }).version;
  assert.equal(await version('policies/renewed'), '2');
  assert.equal(await version('policies/renewed/versions/1'), '1');
  const { items } = parseDocument(policyListSchema, await (await server.get('policies')).json());
  assert.deepEqual(
    items.filter(({ id }) => id === 'renewed').map((item) => item.version),
    ['2'],
  );
});

test('publishing the same version again changes nothing, and other words under its label are refused', async () => {
  const listed = await (await server.get('policies')).text();
  assert.equal(await publishPolicy(server.db, oakfield, structuredClone(examplePolicy), new Date()), 'unchanged');
  await assert.rejects(publishPolicy(server.db, oakfield, { ...examplePolicy, title: 'Other words' }, new Date()), PublishError);
  assert.equal(await (await server.get('policies')).text(), listed);
});

test('two processes that publish different words under one label at once: one is told', async () => {
  const policy = { ...examplePolicy, id: 'raced' };
  const outcomes = await Promise.allSettled(
    ['One', 'Two', 'Three'].map((title) => publishPolicy(server.db, oakfield, { ...policy, title }, new Date())),
  );
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected']);
});

for (const { title, document, says } of [
  { title: 'that asks for data without a privacy notice', document: { ...examplePolicy, id: 'p1', privacy: undefined }, says: /privacy notice/ },
  { title: 'that lacks its sections', document: { ...examplePolicy, id: 'p2', sections: undefined }, says: /#\/sections/ },
  {
    title: 'whose pathway ends nowhere',
    document: {
      ...examplePolicy,
      id: 'p3',
      pathway: { start: 'ask', contacts: {}, nodes: { ask: { kind: 'question', text: 'What?', options: [{ label: 'This', to: 'gone' }] } } },
    },
    says: /missing-node, at gone/,
  },
])
  test(`a policy ${title} cannot be published`, async () => {
    await assert.rejects(
      publishPolicy(server.db, oakfield, document, new Date()),
      (error) => error instanceof PublishError && says.test(error.message),
    );
    assert.equal((await server.get('policies/' + document.id)).status, 404);
  });

test('one organisation does not see the policies of another', async () => {
  await publishPolicy(server.db, { organisation: 'elmfield' }, { ...examplePolicy, id: 'theirs' }, new Date());
  assert.equal((await server.get('policies/theirs')).status, 404);
  assert.equal((await server.app.request('/v1/organisations/elmfield/policies/theirs')).status, 200);
});

for (const path of ['policies/none', 'policies/parents-online/versions/none', 'policies/a%00b', 'policies/..%2f..', "policies/'or'1'='1"])
  test(`there is nothing at ${path}`, async () => {
    const response = await server.get(path);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  });
