import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from '@schoolgate/sdk/client';
import { verifyReceipt } from '@schoolgate/sdk/declaration';
import {
  concernAcceptedSchema,
  concernRoutes,
  declarationAcceptedSchema,
  keySetSchema,
  parseDocument,
  policyListSchema,
  rollRoutes,
  routes,
} from '@schoolgate/sdk/model';
import { completePathway } from '@schoolgate/sdk/pathway';
import { digestDocument } from '@schoolgate/sdk/policy';
import { concern, declaration, policy } from './documents.ts';
import { describeFollowing } from './describe-following.ts';
import { describeLinks } from './describe-links.ts';
import { describeRegister } from './describe-register.ts';
import { refusal, refusedFields } from './refusals.ts';
import { createKey, get, post, type Subject } from './subject.ts';

/** One suite for whatever speaks the contract: the same requests must get the same answers. */
export function describeContract(name: string, start: () => Promise<Subject>): void {
  describe(name, () => {
    let subject: Subject;
    before(async () => {
      subject = await start();
      await subject.publish(policy);
    });
    after(() => subject.stop());

    const accepted = async (response: Response) => {
      const text = await response.text();
      assert.equal(response.status, 201, text);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      return parseDocument(declarationAcceptedSchema, JSON.parse(text));
    };

    describe('policies', () => {
      test('come back as they were written, under a tag that everybody computes alike', async () => {
        const response = await get(subject, `policies/${policy.id}`);
        assert.equal(response.status, 200);
        assert.match(response.headers.get('Content-Type') ?? '', /^application\/json\b/);
        assert.equal(response.headers.get('ETag'), `"${await digestDocument(policy)}"`);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
        assert.equal(await response.text(), JSON.stringify(policy));
      });

      test('are not sent again to whoever has them', async () => {
        const etag = `"${await digestDocument(policy)}"`;
        const again = await get(subject, `policies/${policy.id}`, { 'If-None-Match': etag });
        assert.deepEqual([again.status, await again.text(), again.headers.get('ETag')], [304, '', etag]);
        assert.equal((await get(subject, `policies/${policy.id}`, { 'If-None-Match': '"other"' })).status, 200);
      });

      test('can be asked for by HEAD', async () => {
        const response = await get(subject, `policies/${policy.id}`, {}, 'HEAD');
        assert.deepEqual([response.status, await response.text()], [200, '']);
      });

      test('are asked for again soon while in force, and a version may be kept for ever', async () => {
        const cacheControl = async (path: string) => (await get(subject, path)).headers.get('Cache-Control') ?? '';
        assert.match(await cacheControl(`policies/${policy.id}`), /max-age=60\b/);
        assert.match(await cacheControl(`policies/${policy.id}/versions/${policy.version}`), /immutable/);
      });

      test('follow each other, and what was superseded stays readable', async () => {
        const renewed = { ...policy, id: 'renewed' };
        await subject.publish({ ...renewed, version: '1' });
        await subject.publish({ ...renewed, version: '2' });
        const version = async (path: string) => ((await (await get(subject, path)).json()) as { version: string }).version;
        assert.equal(await version('policies/renewed'), '2');
        assert.equal(await version('policies/renewed/versions/1'), '1');
        const { items } = parseDocument(policyListSchema, await (await get(subject, 'policies')).json());
        assert.deepEqual(
          items.filter(({ id }) => id === 'renewed').map(({ version: current, title }) => [current, title]),
          [['2', policy.title]],
        );
      });

      for (const path of [
        'policies/none',
        `policies/${policy.id}/versions/none`,
        `policies/${policy.id.toUpperCase()}`,
        'policies/a%00b',
        "policies/'or'1'='1",
        'policies/%',
        'nothing',
      ])
        test(`are not at ${path}`, async () => {
          await refusal(await get(subject, path), 404);
        });
    });

    describe('declarations', () => {
      test('are kept, and the receipt verifies with the published keys', async () => {
        const request = await declaration();
        const before = await subject.count();
        const { reference, receivedAt, receipt } = await accepted(await post(subject, 'declarations', request));
        const keys = parseDocument(keySetSchema, await (await get(subject, 'keys')).json());
        const verified = await verifyReceipt(receipt, keys);
        assert.deepEqual(verified.declaration, {
          ...request,
          id: reference,
          organisation: subject.organisation,
          assurance: 'self-asserted',
          receivedAt,
        });
        assert.equal(keys.keys.filter((key) => Object.hasOwn(key, 'd')).length, 0);
        assert.match(reference, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        assert.equal((await subject.count()).declarations - before.declarations, 1);
        const payload = Buffer.from(receipt.jws.split('.')[1] ?? '', 'base64url').toString();
        for (const value of ['A. Parent', 'Child One', 'Beech', 'home.example']) assert.ok(!payload.includes(value));
      });

      test('keep every character, and lose only the blanks around it', async () => {
        const name = ' \u00a0' + '😀'.repeat(150) + 'Zoë O’Brien-日本 😀 "<b>" \\ / \t';
        const request = await declaration({ signer: { name, capacity: 'carer' }, answers: { house: 'a\nb', note: '  ' }, signature: name });
        const { receipt } = await accepted(await post(subject, 'declarations', request));
        const { declaration: kept } = await verifyReceipt(receipt, await createClient(subject).getKeys());
        assert.deepEqual([kept.signer.name, kept.signature, kept.answers], [name.trim(), name.trim(), { house: 'a\nb', note: '' }]);
      });

      test('may be signed with a drawing', async () => {
        await accepted(await post(subject, 'declarations', await declaration({ method: 'drawn', signature: 'M10 20L30 40M5 5L5 5' })));
      });

      test('may be made on a translation, and on a version that another has followed', async () => {
        await accepted(await post(subject, 'declarations', await declaration({}, policy, 'cy')));
        const first = { ...policy, id: 'followed', version: '1' };
        await subject.publish(first);
        await subject.publish({ ...first, version: '2' });
        await accepted(await post(subject, 'declarations', await declaration({}, first)));
      });

      test('may decline, with or without a reason', async () => {
        const declined = { outcome: 'declined', undertakings: [], signature: undefined };
        await accepted(await post(subject, 'declarations', await declaration({ ...declined, answers: { reason: 'I would like to talk first.' } })));
        await accepted(await post(subject, 'declarations', await declaration({ ...declined, answers: {} })));
      });

      const signed = async (changes: object) => ({ policy: { ...(await declaration()).policy, ...changes } });
      for (const { title, changes, fields } of [
        { title: 'without a name', changes: { signer: { name: ' \u00a0', capacity: 'parent' } }, fields: ['#/signer/name required'] },
        { title: 'without a signer', changes: { signer: undefined }, fields: ['#/signer required'] },
        { title: 'with null for a name', changes: { signer: { name: null, capacity: 'parent' } }, fields: ['#/signer/name invalid'] },
        { title: 'of an unknown kind', changes: { signer: { name: 'A', capacity: 'spy' } }, fields: ['#/signer/capacity invalid'] },
        {
          title: 'with half an e-mail address',
          changes: { signer: { name: 'A', capacity: 'parent', email: 'a@b' } },
          fields: ['#/signer/email invalid'],
        },
        {
          title: 'with a line break after the address',
          changes: { undertakings: ['be-kind', 'ask-first\n'] },
          fields: ['#/undertakings/1 invalid'],
        },
        {
          title: 'with a name that is too long',
          changes: { signer: { name: 'é'.repeat(201), capacity: 'parent' } },
          fields: ['#/signer/name too-long'],
        },
        { title: 'without a child', changes: { children: [] }, fields: ['#/children required'] },
        { title: 'with a child without a name', changes: { children: [{ class: '3B' }] }, fields: ['#/children/0/name required'] },
        { title: 'with too many children', changes: { children: Array(31).fill({ name: 'C' }) }, fields: ['#/children too-many'] },
        { title: 'with an undertaking left out', changes: { undertakings: ['be-kind'] }, fields: ['#/undertakings required'] },
        { title: 'with one undertaking twice', changes: { undertakings: ['be-kind', 'be-kind'] }, fields: ['#/undertakings required'] },
        { title: 'signed without a signature', changes: { signature: undefined }, fields: ['#/signature required'] },
        { title: 'with a name on two lines', changes: { signer: { name: 'A\nB', capacity: 'parent' } }, fields: ['#/signer/name invalid'] },
        { title: 'with a name that turns round what follows', changes: { children: [{ name: 'A\u202eB' }] }, fields: ['#/children/0/name invalid'] },
        { title: 'with a name of signs only', changes: { children: [{ name: 'A', class: '-' }] }, fields: ['#/children/0/class invalid'] },
        { title: 'signed with a drawing that is none', changes: { method: 'drawn', signature: '<svg/>' }, fields: ['#/signature invalid'] },
        { title: 'with a needed answer left out', changes: { answers: { note: 'x' } }, fields: ['#/answers/house required'] },
        { title: 'with an answer nobody asked for', changes: { answers: { house: 'B', salary: 'x' } }, fields: ['#/answers/salary unknown'] },
        {
          title: 'with an answer whose name is no name',
          changes: { answers: { house: 'B', 'a/~é b': 'x' } },
          fields: ['#/answers/a~1~0%C3%A9%20b invalid'],
        },
        { title: 'declined and yet agreed to', changes: { outcome: 'declined' }, fields: ['#/undertakings mismatch', '#/answers/house unknown'] },
        { title: 'that claims to be sure', changes: { assurance: 'recorded-by-office' }, fields: ['#/assurance unknown'] },
        { title: 'that brings its own id and date', changes: { id: 'X', receivedAt: 'now' }, fields: ['#/id unknown', '#/receivedAt unknown'] },
        { title: 'signed on a day that never was', changes: { signedAt: '2026-02-29T00:00:00Z' }, fields: ['#/signedAt invalid'] },
        { title: 'signed at no time', changes: { signedAt: 'today' }, fields: ['#/signedAt invalid'] },
        { title: 'for a version that was never published', changes: () => signed({ version: '1999' }), fields: ['#/policy/version unknown'] },
        { title: 'for a policy that is not there', changes: () => signed({ id: 'nothing' }), fields: ['#/policy/version unknown'] },
        { title: 'in a language the version does not have', changes: () => signed({ language: 'fr' }), fields: ['#/policy/language unknown'] },
        { title: 'in no language', changes: () => signed({ language: 'x y' }), fields: ['#/policy/language invalid'] },
        {
          title: 'for other words',
          changes: () => signed({ digest: 'sha256-' + 'A'.repeat(43) }),
          fields: ['#/policy/digest mismatch'],
        },
      ] as { title: string; changes: object | (() => Promise<object>); fields: string[] }[])
        test(`${title} are refused at that field, and nothing is kept`, async () => {
          const before = await subject.count();
          const changed: object = typeof changes === 'function' ? await (changes as () => Promise<object>)() : changes;
          assert.deepEqual(await refusedFields(await post(subject, 'declarations', await declaration(changed))), fields);
          assert.deepEqual(await subject.count(), before);
        });

      test('that are refused hear nothing of what was typed', async () => {
        const body = await declaration({ answers: { 'secret-Unmistakable': 'Unmistakable' }, signer: { name: '', capacity: 'Unmistakable' } });
        const text = await (await post(subject, 'declarations', body)).text();
        assert.ok(!text.replaceAll('#/answers/secret-Unmistakable', '').includes('Unmistakable'));
      });

      test('of a policy that asks for none are refused', async () => {
        const { declaration: _form, ...silent } = { ...policy, id: 'for-information' };
        await subject.publish(silent);
        assert.deepEqual(await refusedFields(await post(subject, 'declarations', await declaration({}, silent))), ['#/policy/id unknown']);
      });
    });

    describeRegister(() => subject);
    describeLinks(() => subject);

    describe('a write', () => {
      test('that arrives twice is kept once, and answered twice to the byte', async () => {
        const headers = { 'Idempotency-Key': createKey() };
        const body = await declaration();
        const before = await subject.count();
        const first = await (await post(subject, 'declarations', body, headers)).text();
        const second = await post(subject, 'declarations', body, headers);
        assert.equal(second.status, 201);
        assert.equal(await second.text(), first);
        assert.equal((await subject.count()).declarations - before.declarations, 1);
      });

      test('that arrives eight times at once is kept once', async () => {
        const headers = { 'Idempotency-Key': createKey() };
        const body = await declaration();
        const before = await subject.count();
        const answers = await Promise.all(Array.from({ length: 8 }, async () => (await post(subject, 'declarations', body, headers)).text()));
        assert.equal(new Set(answers).size, 1, answers.join('\n'));
        assert.equal((await subject.count()).declarations - before.declarations, 1);
      });

      test('under the key of another one is refused, and that key says nothing at another address', async () => {
        const headers = { 'Idempotency-Key': createKey() };
        await accepted(await post(subject, 'declarations', await declaration(), headers));
        const other = await declaration({ signer: { name: 'B. Parent', capacity: 'parent' } });
        assert.match((await refusal(await post(subject, 'declarations', other, headers), 409)).type, /idempotency-conflict$/);
        assert.equal((await post(subject, 'concerns', concern(), headers)).status, 201);
      });

      test('that was refused may be corrected under the same key', async () => {
        const headers = { 'Idempotency-Key': createKey() };
        await refusal(await post(subject, 'declarations', await declaration({ children: [] }), headers), 422);
        await accepted(await post(subject, 'declarations', await declaration(), headers));
      });

      for (const key of ['', 'short', 'x'.repeat(65), 'sixteen letters!'])
        test(`with the key "${key.slice(0, 20)}" is refused`, async () => {
          await refusal(await post(subject, 'declarations', await declaration(), { 'Idempotency-Key': key }), 400);
        });

      for (const [what, body, status] of [
        ['is no JSON', '{"policy":', 400],
        ['is empty', '', 400],
        ['has NUL in it', '{"a":"b\\u0000"}', 400],
        ['has half a character in it', '{"a":"\\ud800"}', 400],
        ['is a list', '[]', 422],
        ['is null', 'null', 422],
        ['is nested too deeply', `{"policy":${'['.repeat(100)}${']'.repeat(100)}}`, 422],
        ['is too large', JSON.stringify({ a: 'x'.repeat(262_144) }), 413],
        ['is large enough to take all memory', `[${'[1],'.repeat(1_500_000)}1]`, 413],
      ] as const)
        test(`whose body ${what} is refused`, async () => {
          const before = await subject.count();
          await refusal(await post(subject, 'declarations', body), status);
          assert.deepEqual(await subject.count(), before);
        });

      test('that only mentions NUL is taken', async () => {
        await accepted(await post(subject, 'declarations', await declaration({ answers: { house: 'write \\u0000 so' } })));
      });

      test('that a form on another page could send is refused', async () => {
        await refusal(await post(subject, 'declarations', await declaration(), { 'Content-Type': 'text/plain' }), 415);
        const foreign = await post(subject, 'declarations', await declaration(), { Origin: 'https://elsewhere.example' });
        assert.match((await refusal(foreign, 403)).type, /origin-not-allowed$/);
        assert.notEqual(foreign.headers.get('Access-Control-Allow-Origin'), 'https://elsewhere.example');
        await refusal(await post(subject, 'concerns', concern(), { Origin: 'null' }), 403);
      });

      test('from a page of its own site is taken', async () => {
        const { origin } = new URL(subject.endpoint);
        await accepted(await post(subject, 'declarations', await declaration(), { Origin: origin }));
      });
    });

    describe('concerns', () => {
      const taken = async (request: unknown) => {
        const response = await post(subject, 'concerns', request);
        const text = await response.text();
        assert.equal(response.status, 201, text);
        return parseDocument(concernAcceptedSchema, JSON.parse(text));
      };

      test('are taken at a stage, named or not', async () => {
        const { reference } = await taken(concern({ children: [{ name: 'Child One' }], desiredOutcome: 'A talk.' }));
        assert.match(reference, /^([0-9A-HJKMNP-TV-Z]{4}-){3}/);
        await taken(concern({ raisedBy: 'anonymous' }));
      });

      test('are taken at a stage that was added by default', async () => {
        const { pathway: _own, ...without } = { ...policy, id: 'without-steps' };
        await subject.publish(without);
        const [stage] = Object.entries(completePathway(without).nodes).find(([, { kind }]) => kind === 'stage') ?? [];
        await taken(concern({ pathway: { policy: without.id, version: without.version }, stage }));
      });

      test('are not taken where there is no privacy notice', async () => {
        const { pathway: _pathway, declaration: _declaration, privacy: _privacy, ...words } = { ...policy, id: 'only-words' };
        await subject.publish(words);
        const request = concern({ pathway: { policy: words.id, version: words.version } });
        assert.deepEqual(await refusedFields(await post(subject, 'concerns', request)), ['#/stage unknown']);
      });

      for (const { title, changes, fields } of [
        { title: 'without a word about what happened', changes: { about: '  ' }, fields: ['#/about required'] },
        { title: 'that are too long', changes: { about: 'x'.repeat(10_001) }, fields: ['#/about too-long'] },
        { title: 'at a question of the pathway', changes: { stage: 'safe' }, fields: ['#/stage unknown'] },
        { title: 'at a route outside the school', changes: { stage: 'emergency' }, fields: ['#/stage unknown'] },
        { title: 'at a stage that is not there', changes: { stage: 'toString' }, fields: ['#/stage unknown'] },
        { title: 'of a version that is not there', changes: { pathway: { policy: policy.id, version: '1' } }, fields: ['#/pathway/version unknown'] },
        { title: 'with a name and no way to answer', changes: { raisedBy: { name: 'A', contact: '' } }, fields: ['#/raisedBy/contact required'] },
        { title: 'with half a name', changes: { raisedBy: { contact: 'x' } }, fields: ['#/raisedBy invalid'] },
        { title: 'that decide their own history', changes: { history: [] }, fields: ['#/history unknown'] },
      ])
        test(`${title} are refused at that field, and nothing is kept`, async () => {
          const before = await subject.count();
          assert.deepEqual(await refusedFields(await post(subject, 'concerns', concern(changes))), fields);
          assert.deepEqual(await subject.count(), before);
        });
    });

    describeFollowing(() => subject);

    test('the SDK’s client makes every public call', async () => {
      const client = createClient(subject);
      const listed = await client.listPolicies();
      assert.ok(listed.some(({ id }) => id === policy.id));
      assert.deepEqual(await client.getPolicy(policy.id), policy);
      assert.deepEqual(await client.getPolicyVersion(policy.id, policy.version), policy);
      const { receipt } = await client.createDeclaration(await declaration());
      await verifyReceipt(receipt, await client.getKeys());
      assert.ok((await client.createConcern(concern())).reference);
    });

    const ofEverybody = Object.entries({ ...routes, ...rollRoutes, ...concernRoutes }).filter(([, { access }]) => access === 'public');
    for (const [name, { method, path }] of ofEverybody)
      test(`${name} is for everybody, and its address says what it takes`, async () => {
        const address = path.replace('{policy}', policy.id).replace('{version}', policy.version);
        const response = await subject.fetch(`${subject.endpoint}/${address}`, { method: 'DELETE' });
        await refusal(response.clone(), 405);
        assert.ok(response.headers.get('Allow')?.includes(method), response.headers.get('Allow') ?? 'no Allow');
      });
  });
}
