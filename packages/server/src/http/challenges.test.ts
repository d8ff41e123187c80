import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Challenge, ChallengeProblem } from '@schoolgate/sdk/model';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { publishPolicy } from '../publish-policy.ts';
import { exampleConcern, exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let clock = new Date('2026-09-10T08:00:00Z');
before(async () => {
  server = await startTestApp({ challengeSteps: 5, now: () => clock });
  await publishPolicy(server.db, { organisation: 'beechnut' }, examplePolicy, clock);
});
after(() => server.stop());

const sendTo = (organisation: string, headers: Record<string, string> = {}, body: object = exampleConcern()) =>
  server.send(headers, 'POST', `${organisation}/concerns`, body);
const send = (headers: Record<string, string> = {}) => sendTo('oakfield', headers);

/** The challenge of a refusal, which it must be. */
async function challengeOf(response: Response): Promise<Challenge> {
  assert.equal(response.status, 428, await response.clone().text());
  return ((await response.json()) as ChallengeProblem).challenge;
}
const encode = (challenge: Challenge, solution: object) => ({
  'Schoolgate-Challenge': Buffer.from(JSON.stringify({ challenge, solution })).toString('base64url'),
});
async function solve(challenge: Challenge) {
  const { keySignature: _none, ...parameters } = challenge.parameters;
  const solution = await solveChallenge({ challenge: { parameters }, deriveKey });
  assert.ok(solution);
  return solution;
}
const solved = async () => {
  const challenge = await challengeOf(await send());
  return encode(challenge, await solve(challenge));
};

test('a stranger is asked for a piece of work, and once it is done the write is taken', async () => {
  assert.equal((await send(await solved())).status, 201);
});

test('work is good for one write, and the same write again is answered without more', async () => {
  const work = { ...(await solved()), 'Idempotency-Key': 'the-key-of-the-first-write' };
  const first = await send(work);
  assert.equal(first.status, 201);
  await challengeOf(await send({ ...work, 'Idempotency-Key': 'the-key-of-another-write' }));
  const again = await send(work);
  assert.deepEqual([again.status, await again.text()], [201, await first.text()]);
});

test('of ten writes that arrive at once with the same work, one is taken', async () => {
  const work = await solved();
  const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await send(work)).status));
  assert.deepEqual(statuses.sort(), [201, ...Array<number>(9).fill(428)]);
});

test('a write that is refused leaves its work good for the corrected one', async () => {
  const work = await solved();
  assert.equal((await sendTo('oakfield', work, exampleConcern({ about: ' ' }))).status, 422);
  assert.equal((await send(work)).status, 201);
});

test('work for another school, from too long ago, for an easier challenge, or none at all is not taken', async () => {
  const challenge = await challengeOf(await send());
  const solution = await solve(challenge);
  const { parameters } = challenge;
  await challengeOf(await sendTo('beechnut', encode(challenge, solution)));
  const moved = { ...challenge, parameters: { ...parameters, data: { ...parameters.data, organisation: 'beechnut' } } };
  await challengeOf(await sendTo('beechnut', encode(moved, solution)));
  const easier = { ...parameters, cost: 1 };
  await challengeOf(
    await send(encode({ ...challenge, parameters: easier }, await solve({ ...challenge, parameters: { ...easier, keyPrefix: '00' } }))),
  );
  await challengeOf(await send(encode(challenge, { ...solution, derivedKey: '00'.repeat(32) })));
  for (const header of ['', 'x', 'bnVsbA', 'A'.repeat(10_000)]) await challengeOf(await send({ 'Schoolgate-Challenge': header }));
  clock = new Date(clock.getTime() + 11 * 60 * 1000);
  await challengeOf(await send(encode(challenge, solution)));
});

test('who was invited is asked for nothing, and who only says so gets nothing for it', async () => {
  const office = await server.signIn('oakfield', ['office']);
  const csv = 'pupil_id,pupil_name,class,parent_id,parent_name,contact\np1,Child One,3B,a,Parent One,yes';
  assert.equal((await server.send(office, 'PUT', 'oakfield/roll', { csv })).status, 200);
  const { id } = await server.db.selectFrom('parents').select('id').executeTakeFirstOrThrow();
  const request = { policy: examplePolicy.id, parents: [id], page: 'https://school.example/sign', expiresAt: '2026-10-01T00:00:00Z' };
  const { items } = (await (await server.send(office, 'POST', 'oakfield/invitations', request)).json()) as { items: { link: string }[] };
  const token = new URLSearchParams(new URL(items[0]?.link ?? '').hash.slice(1)).get('invitation') ?? '';
  const declare = async (headers: Record<string, string>) => server.send(headers, 'POST', 'oakfield/declarations', await exampleDeclaration());
  const refused = await declare({ 'Schoolgate-Invitation': 'A'.repeat(43) });
  assert.ok(refused.status >= 400 && refused.status !== 428, 'what a made-up link sends is refused, without work');
  assert.equal((await declare({ 'Schoolgate-Invitation': token })).status, 201);
});

test('what parents read needs no work', async () => {
  assert.equal((await server.get('policies/parents-online')).status, 200);
});
