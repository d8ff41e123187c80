import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnv } from './env.ts';
import { StartError } from './start-error.ts';

test('without any setting there is a port, a folder and no one who may send from elsewhere', () => {
  const env = readEnv({ PATH: '/bin', PORT: '', DATABASE_URL: '' });
  assert.deepEqual(
    [env.PORT, env.HOST, env.DATA_DIR, env.DATABASE_URL, env.ALLOWED_ORIGINS, env.HSTS],
    [8080, '127.0.0.1', '.data', undefined, [], false],
  );
});

test('lists are separated by commas', () => {
  const env = readEnv({ ALLOWED_ORIGINS: 'https://a.example, http://localhost:3000', POLICY_FILES: 'one.json,two.json,' });
  assert.deepEqual(env.ALLOWED_ORIGINS, ['https://a.example', 'http://localhost:3000']);
  assert.deepEqual(env.POLICY_FILES, ['one.json', 'two.json']);
});

for (const [variable, value] of [
  ['PORT', 'http'],
  ['PORT', '80.5'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://user:password@db'],
  ['ORGANISATION', 'Oakfield School'],
  ['ALLOWED_ORIGINS', 'https://a.example/'],
  ['ALLOWED_ORIGINS', '*'],
  ['ALLOWED_ORIGINS', 'https://*.example'],
  ['FRAME_ANCESTORS', 'https://*.example'],
  ['PUBLIC_URL', 'https://gate.example/path'],
  ['OIDC_ISSUER', 'login.example'],
  ['TRUSTED_PROXIES', '-1'],
  ['LIMIT_FACTOR', '-5'],
  ['LOCK_STALE_SECONDS', '1'],
  ['HSTS', 'yes'],
] as const)
  test(`${variable}=${value} is refused by name, and the value is not shown`, () => {
    assert.throws(
      () => readEnv({ [variable]: value }),
      (error) => error instanceof StartError && error.message.includes(variable) && !error.message.includes(value),
    );
  });

test('signing in needs all of its settings', () => {
  assert.throws(() => readEnv({ OIDC_ISSUER: 'https://login.example' }), /OIDC_CLIENT_ID and PUBLIC_URL must be set/);
});

test('every wrong setting is named at once', () => {
  assert.throws(() => readEnv({ PORT: 'x', HSTS: 'x' }), /PORT[^]*HSTS/);
});
