import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from 'jose';
import { openKeyRing, readKeyRing, rotateKey } from './key-ring.ts';
import { StartError } from './start-error.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (name = 'keys', at = '2026-09-01') => openKeyRing(join(folder, name), new Date(at));

test('a key is made once, and after that it is the same one', async () => {
  const first = await open();
  const second = await open();
  assert.deepEqual(second.publicKeys, first.publicKeys);
  const { payload } = await compactVerify(await second.sign({ a: 'ä' }), createLocalJWKSet(first.publicKeys));
  assert.equal(new TextDecoder().decode(payload), '{"a":"ä"}');
});

test('nobody else on the machine can read it, and nothing of it is published', async () => {
  const { publicKeys } = await open();
  const [name = ''] = await readdir(join(folder, 'keys'));
  assert.equal((await stat(join(folder, 'keys'))).mode & 0o777, 0o700);
  assert.equal((await stat(join(folder, 'keys', name))).mode & 0o777, 0o600);
  assert.ok(publicKeys.keys.every((key) => !('d' in key) && !('iat' in key)));
});

test('the newest key signs, and the older ones stay published', async () => {
  const older = await open('keys', '2026-01-01');
  const newer = await open('new', '2027-01-01');
  const { rename } = await import('node:fs/promises');
  for (const name of await readdir(join(folder, 'new'))) await rename(join(folder, 'new', name), join(folder, 'keys', name));
  const both = await open();
  const kid = (ring: typeof both) => ring.publicKeys.keys.map((key) => key.kid);
  assert.deepEqual(kid(both), [...kid(newer), ...kid(older)]);
  assert.equal(decodeProtectedHeader(await both.sign({})).kid, kid(newer)[0]);
  await compactVerify(await older.sign({}), createLocalJWKSet(both.publicKeys));
});

test('after a rotation a new key signs', async () => {
  const before = await open();
  await rotateKey(join(folder, 'keys'), new Date('2027-01-01'));
  const after = await open();
  assert.equal(after.publicKeys.keys.length, 2);
  assert.notEqual(decodeProtectedHeader(await after.sign({})).kid, before.publicKeys.keys[0]?.kid);
});

test('a key may be given as text, where there is no folder to keep it in', async () => {
  const fromFolder = await open();
  const [name = ''] = await readdir(join(folder, 'keys'));
  const fromText = readKeyRing(await readFile(join(folder, 'keys', name), 'utf8'));
  assert.deepEqual(fromText.publicKeys, fromFolder.publicKeys);
  assert.throws(
    () => readKeyRing('{"kty":"OKP"}'),
    (error) => error instanceof StartError && !error.message.includes('OKP'),
  );
});

test('a damaged key file is named, rather than quietly replaced', async () => {
  await open();
  await writeFile(join(folder, 'keys', 'damaged.jwk.json'), '{"kty":');
  await assert.rejects(open(), (error) => error instanceof StartError && error.message.includes('damaged.jwk.json'));
});

test('a file that was never finished is left aside', async () => {
  await open();
  await writeFile(join(folder, 'keys', 'half.jwk.json.new'), '{');
  assert.equal((await open()).publicKeys.keys.length, 1);
});
