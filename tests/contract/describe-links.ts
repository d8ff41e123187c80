import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createClient } from '@schoolgate/sdk/client';
import { verifyReceipt } from '@schoolgate/sdk/declaration';
import { declarationAcceptedSchema, INVITATION_HEADER, invitedSchema, parseDocument, registerPageSchema } from '@schoolgate/sdk/model';
import { declaration, policy as example, roll } from './documents.ts';
import { refusal, refusedFields } from './refusals.ts';
import { askOffice, createKey, post, type Subject } from './subject.ts';

const policy = { ...example, id: 'by-link' };
const family = ['p1,Child One,3B,a,Parent One,yes', 'p1,Child One,3B,b,Parent Two,yes', 'p2,Child Two,,a,Parent One,no'];

/** The part of the contract that a parent comes to by a link of their own. */
export function describeLinks(subjectOf: () => Subject): void {
  describe('a link of a parent’s own', () => {
    let subject: Subject;
    const putRoll = async (lines: readonly string[]) => {
      const response = await askOffice(subject, 'PUT', 'roll', { csv: roll(lines) });
      assert.equal(response.status, 200, await response.clone().text());
    };
    before(async () => {
      subject = subjectOf();
      await subject.publish(policy);
      await putRoll(family);
    });
    const exchange = (token: unknown) => post(subject, 'invitation-exchange', { token });
    const exchanged = async (token: string) => {
      const response = await exchange(token);
      const text = await response.text();
      assert.equal(response.status, 200, text);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      return parseDocument(invitedSchema, JSON.parse(text));
    };
    const declare = async (token: string, changes: object = {}, headers: Record<string, string> = {}, on = policy) =>
      post(subject, 'declarations', await declaration(changes, on), { 'Idempotency-Key': createKey(), ...headers, [INVITATION_HEADER]: token });
    const states = async () => {
      const page = parseDocument(registerPageSchema, await (await askOffice(subject, 'GET', `register/${policy.id}/parents`)).json());
      return Object.fromEntries(page.items.map(({ name, state }) => [name, state]));
    };

    test('says whom it was made for, with the children about whom the school may write to them, as often as it is asked', async () => {
      const token = await subject.invite(policy.id, 'Parent One');
      assert.match(token, /^[\w-]{43}$/);
      const invited = { policy: policy.id, name: 'Parent One', children: [{ name: 'Child One', class: '3B' }] };
      assert.deepEqual([await exchanged(token), await exchanged(token)], [invited, invited]);
    });

    test('changes nothing when it is looked at, and cannot be looked at in an address', async () => {
      const token = await subject.invite(policy.id, 'Parent One');
      const count = await subject.count();
      await exchanged(token);
      assert.deepEqual([await subject.count(), (await states())['Parent One']], [count, 'not-yet']);
      await refusal(await subject.fetch(`${subject.endpoint}/invitation-exchange?token=${token}`), 405);
    });

    test('puts an answer beside that parent in the register, and beside nobody else', async () => {
      const token = await subject.invite(policy.id, 'Parent Two');
      const response = await declare(token, { signer: { name: 'Written otherwise', capacity: 'parent' } });
      assert.equal(response.status, 201, await response.clone().text());
      const { receipt } = parseDocument(declarationAcceptedSchema, await response.json());
      const { declaration: kept } = await verifyReceipt(receipt, await createClient(subject).getKeys());
      assert.equal(kept.assurance, 'invited');
      assert.deepEqual(await states(), { 'Parent One': 'not-yet', 'Parent Two': 'signed' });
    });

    test('serves to decline by, and to think again', async () => {
      const token = await subject.invite(policy.id, 'Parent One');
      const declined = { outcome: 'declined', undertakings: [], answers: {}, signature: undefined };
      assert.equal((await declare(token, declined)).status, 201);
      assert.equal((await states())['Parent One'], 'declined');
      assert.equal((await declare(token)).status, 201);
      assert.equal((await states())['Parent One'], 'signed');
    });

    test('is of one policy', async () => {
      const token = await subject.invite(policy.id, 'Parent One');
      const before = await subject.count();
      await refusal(await declare(token, {}, {}, example), 410);
      assert.deepEqual(await subject.count(), before);
    });

    test('ends with its time, when the office ends it, and when another takes its place', async () => {
      const over = await subject.invite(policy.id, 'Parent Two', new Date(Date.now() - 1000));
      const first = await subject.invite(policy.id, 'Parent Two');
      const second = await subject.invite(policy.id, 'Parent Two');
      for (const token of [over, first]) {
        await refusal(await exchange(token), 410);
        await refusal(await declare(token), 410);
      }
      await exchanged(second);
      await subject.endLinks(policy.id, 'Parent Two');
      await refusal(await exchange(second), 410);
    });

    test('ends when the school must no longer write to that parent, or has them no more', async () => {
      const token = await subject.invite(policy.id, 'Parent Two');
      await putRoll(family.map((line) => line.replace('b,Parent Two,yes', 'b,Parent Two,no')));
      await refusal(await exchange(token), 410);
      await refusal(await declare(token), 410);
      await putRoll(family.filter((line) => !line.includes('Parent Two')));
      await refusal(await exchange(token), 410);
      await putRoll(family);
    });

    test('makes an answer safe to send again, and that of two parents two answers', async () => {
      const headers = { 'Idempotency-Key': createKey() };
      const [one, two] = [await subject.invite(policy.id, 'Parent One'), await subject.invite(policy.id, 'Parent Two')];
      const body = { signedAt: '2026-09-11T08:00:00.000Z' };
      const answers = [await declare(one, body, headers), await declare(one, body, headers), await declare(two, body, headers)];
      const references = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { reference: string }).reference));
      assert.equal(references[0], references[1]);
      assert.notEqual(references[0], references[2]);
    });

    test('that the school never sent is not valid, and the form can be sent without it', async () => {
      const token = 'x'.repeat(43);
      await refusal(await exchange(token), 410);
      await refusal(await exchange(''), 410);
      const headers = { 'Idempotency-Key': createKey() };
      const before = await subject.count();
      await refusal(await declare(token, {}, headers), 410);
      await refusal(await declare('', {}, headers), 410);
      assert.deepEqual(await subject.count(), before);
      assert.equal((await post(subject, 'declarations', await declaration({}, policy), headers)).status, 201);
    });

    test('is nothing to a page of another website', async () => {
      const token = await subject.invite(policy.id, 'Parent One');
      await refusal(await post(subject, 'invitation-exchange', { token }, { Origin: 'https://elsewhere.example' }), 403);
    });

    const token = 'x'.repeat(43);
    for (const [what, body, field] of [
      ['no token', {}, '#/token required'],
      ['a number', { token: 1 }, '#/token invalid'],
      ['a list', { token: [token] }, '#/token invalid'],
      ['more than a token', { token, name: 'A. Parent' }, '#/name unknown'],
      ['far too much', { token: 'x'.repeat(201) }, '#/token too-long'],
    ] as const)
      test(`is refused with ${what} in its place`, async () => {
        assert.deepEqual(await refusedFields(await post(subject, 'invitation-exchange', body)), [field]);
      });
  });
}
