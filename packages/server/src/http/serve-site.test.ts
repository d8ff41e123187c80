import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import type { AppEnv } from './context.ts';
import { serveSite } from './serve-site.ts';

const app = new Hono<AppEnv>();
let framedBy: string[] = [];
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  await mkdir(join(folder, 'site', 'chunks'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), '<!doctype html><title>Oakfield</title>');
  await writeFile(join(folder, 'site', 'schoolgate.js'), 'export {};'.repeat(200));
  await writeFile(join(folder, 'site', 'chunks', 'parent-declaration.js'), 'export {};');
  for (const name of [
    'chunks/shared-i3w2d5we.js',
    'chunks/form-abcdefgh.js',
    'schoolgate-0.1.0-1f2e3d4c.js',
    'schoolgate-0.1.0.js',
    'fete-summer26.png',
  ])
    await writeFile(join(folder, 'site', name), 'export {};');
  serveSite(app, join(folder, 'site'), () => Promise.resolve(framedBy));
});
after(() => rm(folder, { recursive: true }));

test('a page is served as a page, under a policy that lets in nothing from elsewhere', async () => {
  const response = await app.request('/');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8');
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  for (const directive of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'", "base-uri 'none'"])
    assert.ok(policy.split('; ').includes(directive), directive);
  assert.ok(!policy.includes('unsafe'));
});

test('a page may be shown in a frame by the websites that the school lists, and by no other', async () => {
  const frames = async () => {
    const response = await app.request('/');
    return [/frame-ancestors ([^;]*)/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1], response.headers.get('X-Frame-Options')];
  };
  assert.deepEqual(await frames(), ["'self'", 'SAMEORIGIN']);
  framedBy = ['https://www.oakfield.example'];
  assert.deepEqual(await frames(), ["'self' https://www.oakfield.example", null]);
  framedBy = [];
});

test('a script may be loaded by a page of another site', async () => {
  const response = await app.request('/schoolgate.js', { headers: { Origin: 'https://www.oakfield.example' } });
  assert.match(response.headers.get('Content-Type') ?? '', /^text\/javascript/);
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
});

test('a script comes compressed to whoever can read that, and unchanged costs as little', async () => {
  const ask = (headers = {}) => app.request('/schoolgate.js', { headers: { 'Accept-Encoding': 'gzip', ...headers } });
  const compressed = await ask();
  assert.equal(compressed.headers.get('Content-Encoding'), 'gzip');
  assert.ok((await compressed.arrayBuffer()).byteLength < 100);
  assert.equal((await ask({ 'If-None-Match': compressed.headers.get('ETag') ?? '' })).status, 304);
  assert.equal((await app.request('/schoolgate.js')).headers.get('Content-Encoding'), null);
});

test('only files whose names carry a hash are kept for ever', async () => {
  const cacheControl = async (path: string) => (await app.request(path)).headers.get('Cache-Control');
  for (const path of ['/chunks/shared-i3w2d5we.js', '/chunks/form-abcdefgh.js', '/schoolgate-0.1.0-1f2e3d4c.js'])
    assert.match((await cacheControl(path)) ?? '', /immutable/, path);
  for (const path of ['/', '/schoolgate.js', '/chunks/parent-declaration.js', '/schoolgate-0.1.0.js', '/fete-summer26.png'])
    assert.equal(await cacheControl(path), 'no-cache', path);
});

test('an unchanged file costs no more than a header', async () => {
  const etag = (await app.request('/schoolgate.js')).headers.get('ETag') ?? '';
  assert.equal((await app.request('/schoolgate.js', { headers: { 'If-None-Match': etag } })).status, 304);
});

for (const path of [
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/chunks/..%5c..%5csecret.txt',
  '/chunks/%2e%2e/%2e%2e/secret.txt',
  '//secret.txt',
])
  test(`nothing outside the folder is served: ${path}`, async () => {
    // A Request would tidy the dots away before the app sees them.
    const request = new Request('http://gate.example/');
    Object.defineProperty(request, 'url', { value: 'http://gate.example' + path });
    const response = await app.fetch(request);
    assert.equal(response.status, 404);
  });
