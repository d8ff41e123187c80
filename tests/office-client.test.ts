// The office's client against the real server: what a school's own program would do with a key.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createIdempotencyKey, createOfficeClient, type OfficeClient } from '@schoolgate/sdk/client';
import { RequestError } from '@schoolgate/sdk/model';
import { readEnv, startServer, type RunningServer } from '@schoolgate/server';

const PARENTS = 230; // three pages of the register
let server: RunningServer;
let folder: string;
let office: OfficeClient;
const asked: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  const policy = fileURLToPath(new URL('../examples/primary-school/policy.json', import.meta.url));
  server = await startServer(readEnv({ PORT: '0', DATA_DIR: folder, POLICY_FILES: policy, ORGANISATION: 'oakfield' }), () => {});
  const endpoint = `${server.address}/v1/organisations/oakfield`;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push(input instanceof Request ? input.url : String(input));
    return globalThis.fetch(input, init);
  };
  office = createOfficeClient({ endpoint, apiKey: await makeKey(endpoint), fetch });
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** By the first administrator's link, as a school would. */
async function makeKey(endpoint: string): Promise<string> {
  const token = new URLSearchParams(new URL(server.setupLink ?? '').hash.slice(1)).get('token');
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${endpoint}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': createIdempotencyKey(), Origin: server.address, ...headers },
      body: JSON.stringify(body),
    });
  const entered = await post('setup', { token, name: 'The first administrator', email: 'office@oakfield.example' });
  const Cookie = entered.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '); // prettier-ignore
  return ((await (await post('api-keys', { name: 'The roll', roles: ['office'] }, { Cookie })).json()) as { key: string }).key;
}

test('the register comes page by page, and only as far as somebody reads', async () => {
  const lines = Array.from({ length: PARENTS }, (_, index) => `p${index},Child ${index},3B,g${index},Parent ${index},yes`);
  await office.call('replaceRoll', { body: { csv: ['pupil_id,pupil_name,class,parent_id,parent_name,contact', ...lines].join('\n') } });
  const { items } = await office.call('listPolicies');
  const path = { policy: items[0]?.id ?? '' };

  asked.length = 0;
  const names = new Set<string>();
  for await (const { name, state } of office.pages('listRegister', { path, query: { state: 'not-yet' } })) {
    names.add(name);
    assert.equal(state, 'not-yet');
  }
  assert.equal(names.size, PARENTS);
  assert.equal(asked.length, 3);

  asked.length = 0;
  for await (const entry of office.pages('listRegister', { path })) if (entry.name !== '') break;
  assert.equal(asked.length, 1);
});

test('text comes as text, and a refusal with its reasons', async () => {
  const { items } = await office.call('listPolicies');
  const csv: string = await office.call('exportRegister', { path: { policy: items[0]?.id ?? '' } });
  assert.equal(csv.trim().split('\n').length, PARENTS + 1);
  await assert.rejects(office.call('replaceRoll', { body: { csv: 'nothing' } }), (error) => error instanceof RequestError && error.status === 422);
  await assert.rejects(office.call('listStaff'), (error) => error instanceof RequestError && error.status === 403);
});
