import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { verifyReceipt } from '@schoolgate/sdk/declaration';
import type { DeclarationAccepted, Problem, Register, RegisterPage, Roll, RollReplaced, UnmatchedPage } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { sql } from 'kysely';
import { publishPolicy } from '../publish-policy.ts';
import { exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let clock = new Date('2026-09-10T08:00:00Z');
let office: Record<string, string>;
before(async () => {
  server = await startTestApp({ now: () => clock });
});
after(() => server.stop());

/** A school of the test's own, so that one test's roll is not another's. */
async function createSchool(policy = examplePolicy): Promise<string> {
  const organisation = 'school-' + randomUUID();
  await publishPolicy(server.db, { organisation }, policy, clock);
  clock = new Date(clock.getTime() + 1000);
  office = await server.signIn(organisation, ['office']);
  return organisation;
}

const ask = async <T>(path: string, method = 'GET', sent?: unknown, status = 200): Promise<T> => {
  const response = await server.send(office, method, path, sent);
  assert.equal(response.status, status, await response.clone().text());
  return (await response.json()) as T;
};
const put = (school: string, lines: readonly string[], more: object = {}) =>
  ask<RollReplaced>(`${school}/roll`, 'PUT', { csv: ['pupil_id,pupil_name,class,parent_id,parent_name,contact', ...lines].join('\n'), ...more });
const register = (school: string) => ask<Register>(`${school}/register/parents-online`);
/** Everybody; whoever asks for one state gets the same of it. */
const listed = async (school: string) => {
  const path = `${school}/register/parents-online/parents`;
  const { items } = await ask<RegisterPage>(path);
  for (const state of ['signed', 'declined', 'not-yet', 'due-again', 'not-asked'])
    assert.deepEqual(
      (await ask<RegisterPage>(`${path}?state=${state}`)).items,
      items.filter((entry) => entry.state === state),
      state,
    );
  return items;
};
const states = async (school: string) => (await listed(school)).map(({ name, state }) => `${name}: ${state}`);
const parentOf = async (school: string, name: string) => (await listed(school)).find((entry) => entry.name === name)?.parent ?? '';

/** Sends a declaration as a stranger would; gives its reference. */
async function declare(school: string, name: string, outcome: 'signed' | 'declined' = 'signed', child = 'Child One'): Promise<string> {
  const request = await exampleDeclaration({ signer: { name, capacity: 'parent' }, children: [{ name: child }] });
  const { signature: _unsigned, ...rest } = request;
  const body = outcome === 'signed' ? request : { ...rest, outcome, undertakings: [], answers: {} };
  clock = new Date(clock.getTime() + 1000);
  const response = await server.send({}, 'POST', `${school}/declarations`, body);
  assert.equal(response.status, 201, await response.clone().text());
  return ((await response.json()) as DeclarationAccepted).reference;
}
const match = (school: string, declaration: string, parent: string) => ask(`${school}/declarations/${declaration}/match`, 'PUT', { parent });

const family = ['p1,Child One,3B,a,Parent One,yes', 'p1,Child One,3B,b,Parent Two,yes', 'p2,Child Two,,c,Parent Three,no'];

test('a parent is found by how words of their name begin, or of a child’s about whom the school may write to them', async () => {
  const school = await createSchool();
  await put(school, ['p1,Zoë Quill,3B,a,Parent Abbot,yes', "p2,Una O'Neill,,b,Parent Two,yes", "p2,Una O'Neill,,c,Parent Three,no"]);
  const find = async (name: string) =>
    (await ask<RegisterPage>(`${school}/register/parents-online/search`, 'POST', { name })).items.map((entry) => entry.name);
  assert.deepEqual(await find('abb PAR'), ['Parent Abbot']);
  assert.deepEqual(await find('zoe'), ['Parent Abbot']);
  assert.deepEqual(await find('oneill'), ['Parent Two'], 'not whom the school must not write to about that child');
  assert.deepEqual(await find("bbot' | 'parent"), []);
  await ask(`${school}/register/parents-online/search`, 'POST', { name: '&!' }, 422);
});

test('a parent is found by all the words of a name, however many share one of them', async () => {
  const school = await createSchool();
  await put(school, ['p1,Child One,3B,a,Jo Featherstone,yes', 'p2,Child Two,3B,b,Joan Fellow,yes']);
  await sql`insert into parents (id, organisation, external_id, name, name_key)
    select ${school} || n, ${school}, 'more ' || n, 'Al Featherstone', 'al featherstone' from generate_series(1, 600) n`.execute(server.db);
  const find = async (name: string) => {
    const { items } = await ask<RegisterPage>(`${school}/register/parents-online/search`, 'POST', { name });
    return items.map((entry) => entry.name);
  };
  assert.deepEqual(await find('jo feather'), ['Jo Featherstone']);
  assert.deepEqual(await find('fell jo'), ['Joan Fellow']);
  assert.equal((await find('al feather')).length, 100, 'a page of them');
});

test('the register has every parent on the roll once, and who must not be contacted stands by itself', async () => {
  const school = await createSchool();
  assert.deepEqual(await put(school, family), {
    pupils: 2,
    parents: 3,
    relations: 3,
    restricted: 1,
    changes: { pupils: { added: 2, left: 0 }, parents: { added: 3, left: 0 } },
  });
  assert.deepEqual(await states(school), ['Parent One: not-yet', 'Parent Three: not-asked', 'Parent Two: not-yet']);
  const { parents, states: counts } = await register(school);
  assert.deepEqual([parents, counts], [3, { signed: 0, declined: 0, 'not-yet': 2, 'due-again': 0, 'not-asked': 1 }]);
  assert.deepEqual(
    (await listed(school)).find(({ name }) => name === 'Parent Three')?.children,
    [],
    'nothing about a child is said of who must not be contacted',
  );
});

test('the names and classes on a page follow the roll', async () => {
  const school = await createSchool();
  await put(school, family);
  const entry = async (parent: string) => (await listed(school)).find(({ name }) => name === parent)?.children;
  assert.deepEqual(await entry('Parent One'), [{ name: 'Child One', class: '3B' }]);
  await put(school, ['p1,Child Óne,4B,a,Parent ONE,yes', 'p3,A. Sibling,,a,Parent ONE,yes', 'p1,Child Óne,4B,b,Parent Two,yes', ...family.slice(2)]);
  assert.deepEqual(await entry('Parent ONE'), [{ name: 'A. Sibling' }, { name: 'Child Óne', class: '4B' }]);
  assert.deepEqual(await entry('Parent Two'), [{ name: 'Child Óne', class: '4B' }], 'the other parent of a child who was renamed');
  await sql`update pupils set class = '5C' where organisation = ${school} and external_id = 'p1'`.execute(server.db);
  assert.deepEqual(await entry('Parent Two'), [{ name: 'Child Óne', class: '5C' }], 'whoever changes it');
  await sql`delete from pupils where organisation = ${school} and external_id = 'p1'`.execute(server.db);
  assert.deepEqual(await entry('Parent ONE'), [{ name: 'A. Sibling' }], 'nothing is left of a child who was erased');
  assert.deepEqual(await states(school), ['Parent ONE: not-yet', 'Parent Three: not-asked', 'Parent Two: not-asked']);
});

test('a parent who left is no longer counted, and is the same person when they come back', async () => {
  const school = await createSchool();
  await put(school, family);
  const one = await parentOf(school, 'Parent One');
  await match(school, await declare(school, 'Parent One'), one);
  const { changes } = await put(school, family.slice(1));
  assert.deepEqual(changes, { pupils: { added: 0, left: 0 }, parents: { added: 0, left: 1 } });
  assert.equal((await register(school)).parents, 2);
  await put(school, family);
  assert.equal(await parentOf(school, 'Parent One'), one);
  assert.ok((await states(school)).includes('Parent One: signed'));
});

test('a trial changes nothing, and an empty or broken roll neither', async () => {
  const school = await createSchool();
  await put(school, family);
  assert.deepEqual((await put(school, family.slice(2), { trial: true })).changes.parents, { added: 0, left: 2 });
  for (const lines of [[], ['p1,Child One,3B,a,Parent One,perhaps']])
    await ask(`${school}/roll`, 'PUT', { csv: ['pupil_id,pupil_name,class,parent_id,parent_name,contact', ...lines].join('\n') }, 422);
  assert.deepEqual(await ask<Roll>(`${school}/roll`), { pupils: 2, parents: 3, relations: 3, restricted: 1 });
});

test("a stranger's answer counts for nobody until the office says whose it is", async () => {
  const school = await createSchool();
  await put(school, family);
  const reference = await declare(school, 'PARENT óne', 'signed', 'child one');
  assert.equal((await register(school)).unmatched, 1);
  const { items } = await ask<UnmatchedPage>(`${school}/unmatched`);
  const one = await parentOf(school, 'Parent One');
  assert.deepEqual(
    items.map(({ declaration, signer, children, candidates }) => [
      declaration,
      signer,
      children,
      candidates.map(({ parent, sameChild }) => [parent, sameChild]),
    ]),
    [[reference, 'PARENT óne', ['child one'], [[one, true]]]],
  );
  await match(school, reference, one);
  assert.deepEqual((await ask<UnmatchedPage>(`${school}/unmatched`)).items, []);
  assert.deepEqual(await states(school), ['Parent One: signed', 'Parent Three: not-asked', 'Parent Two: not-yet']);
  await ask(`${school}/declarations/${reference}/match`, 'DELETE');
  assert.equal((await register(school)).unmatched, 1);
  await ask(`${school}/declarations/${reference}/match`, 'PUT', { setAside: 'not-genuine' });
  assert.equal((await register(school)).unmatched, 0);
  assert.ok((await states(school)).includes('Parent One: not-yet'));
});

test('a stranger cannot tell from an answer whether a parent, a child or a signature exists', async () => {
  const school = await createSchool();
  await put(school, family);
  const known = await declare(school, 'Parent One');
  await match(school, known, await parentOf(school, 'Parent One'));
  const ask = async (name: string, child: string, supersedes?: string) => {
    const request = await exampleDeclaration({
      signer: { name, capacity: 'parent' },
      children: [{ name: child }],
      ...(supersedes && { supersedes }),
    });
    const response = await server.send({}, 'POST', `${school}/declarations`, request);
    const { receipt, ...answer } = (await response.json()) as DeclarationAccepted;
    const { disclosures } = receipt;
    const headers = [...response.headers.keys()].filter((header) => header !== 'x-request-id');
    return [response.status, headers, Object.keys(answer), disclosures.map(({ pointer }) => pointer)];
  };
  const stranger = await ask('Nobody Known', 'No Child');
  assert.deepEqual(await ask('Parent One', 'Child One'), stranger);
  assert.deepEqual(await ask('Parent Three', 'Child Two'), stranger, 'nor whom the school must not contact');
  const [real, made] = [await ask('Parent One', 'Child One', known), await ask('Parent One', 'Child One', known.replace(/.$/, '0'))];
  assert.equal(real[0], 201);
  assert.deepEqual(real, made);
});

test('the last answer counts, and two parents of one child are two answers', async () => {
  const school = await createSchool();
  await put(school, family);
  const one = await parentOf(school, 'Parent One');
  await match(school, await declare(school, 'Parent One', 'declined'), one);
  assert.ok((await states(school)).includes('Parent One: declined'));
  await match(school, await declare(school, 'Parent One'), one);
  assert.deepEqual(await states(school), ['Parent One: signed', 'Parent Three: not-asked', 'Parent Two: not-yet']);
});

test('an answer cannot be matched to a parent of another school, nor by another school', async () => {
  const theirs = await createSchool();
  await put(theirs, family);
  const theirParent = await parentOf(theirs, 'Parent One');
  const theirDeclaration = await declare(theirs, 'Parent One');
  const ours = await createSchool();
  await put(ours, family);
  await ask(`${ours}/declarations/${await declare(ours, 'Parent One')}/match`, 'PUT', { parent: theirParent }, 422);
  await ask(`${ours}/declarations/${theirDeclaration}/match`, 'PUT', { parent: await parentOf(ours, 'Parent One') }, 404);
});

test('what a parent signed on paper is entered by the office, in its own name', async () => {
  const school = await createSchool();
  await put(school, family);
  const parent = await parentOf(school, 'Parent Two');
  const { signedAt: _device, ...form } = await exampleDeclaration({ method: 'paper', signature: 'Parent Two' });
  const declaration = { ...form, signedAt: clock.toISOString() };
  const path = `${school}/recorded-declarations`;
  const { receipt } = await ask<DeclarationAccepted>(path, 'POST', { parent, declaration }, 201);
  const record = (await verifyReceipt(receipt, server.keys.publicKeys)).declaration;
  assert.equal(record.assurance, 'recorded-by-office');
  assert.match(record.recordedBy ?? '', /^staff [0-9a-f-]{36}$/);
  assert.ok((await states(school)).includes('Parent Two: signed'));
  await ask(path, 'POST', { parent: 'nobody', declaration }, 422);
  await ask(path, 'POST', { parent, declaration: { ...declaration, method: 'typed' } }, 422);
  const { errors } = await ask<Problem>(path, 'POST', { parent, declaration: { ...declaration, undertakings: [] } }, 422);
  assert.deepEqual(
    errors?.map(({ pointer }) => pointer),
    ['#/declaration/undertakings'],
  );
});

test('after a material change whoever answered is due again, and a corrected spelling asks nobody', async () => {
  const school = await createSchool();
  await put(school, family);
  const one = await parentOf(school, 'Parent One');
  await match(school, await declare(school, 'Parent One'), one);
  const spelling = { ...examplePolicy, version: '2', title: 'Being kind, online', sections: structuredClone(examplePolicy.sections) };
  await publishPolicy(server.db, { organisation: school }, spelling, clock);
  assert.ok((await states(school)).includes('Parent One: signed'));
  const material = { ...spelling, version: '3' };
  material.sections[0]!.clauses[1]!.text = 'Never mention the school anywhere.';
  await publishPolicy(server.db, { organisation: school }, material, clock);
  assert.ok((await states(school)).includes('Parent One: due-again'));
  const digest = await digestPolicy(material);
  const again = await exampleDeclaration({ policy: { id: material.id, version: '3', language: 'en-GB', digest } });
  clock = new Date(clock.getTime() + 1000);
  const response = await server.send({}, 'POST', `${school}/declarations`, again);
  await match(school, ((await response.json()) as DeclarationAccepted).reference, one);
  assert.ok((await states(school)).includes('Parent One: signed'));
});

test('a policy that asks every year asks on the day, and not before', async () => {
  const school = await createSchool({ ...examplePolicy, declaration: { ...examplePolicy.declaration!, resign: 'yearly' } });
  await put(school, family);
  await publishPolicy(server.db, { organisation: 'oakfield' }, examplePolicy, clock);
  const yearly = { ...examplePolicy, declaration: { ...examplePolicy.declaration!, resign: 'yearly' as const } };
  const policy = { id: yearly.id, version: yearly.version, language: 'en-GB', digest: await digestPolicy(yearly) };
  const response = await server.send({}, 'POST', `${school}/declarations`, await exampleDeclaration({ policy }));
  await match(school, ((await response.json()) as DeclarationAccepted).reference, await parentOf(school, 'Parent One'));
  const signedAt = clock;
  clock = new Date(signedAt.getTime() + 364 * 86_400_000);
  office = await server.signIn(school, ['office']);
  assert.ok((await states(school)).includes('Parent One: signed'));
  clock = new Date(signedAt.getTime() + 365 * 86_400_000);
  office = await server.signIn(school, ['office']);
  assert.ok((await states(school)).includes('Parent One: due-again'));
});

test('a list longer than a page comes in pages, every parent once, and no name stands in an address', async () => {
  const school = await createSchool();
  await put(
    school,
    Array.from({ length: 230 }, (_, index) => `p${index},Child,,a${index},${index % 3 === 0 ? 'Same Name' : `Parent ${index}`},yes`),
  );
  const seen: string[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const page: RegisterPage = await ask<RegisterPage>(
      `${school}/register/parents-online/parents?state=not-yet${next === '' ? '' : `&after=${next}`}`,
    );
    seen.push(...page.items.map(({ parent }) => parent));
    next = page.next;
    assert.match(next ?? randomUUID(), /^[0-9a-f-]{36}$/);
  }
  assert.equal(new Set(seen).size, 230);
  assert.equal(seen.length, 230);
  await ask(`${school}/register/parents-online/parents?state=unsure`, 'GET', undefined, 422);
});

test('in the exported file nothing that somebody typed is a formula', async () => {
  const school = await createSchool();
  const names = ['=HYPERLINK("http://elsewhere.example")', '+1+1', '-1', '@SUM(A1)', 'Parent; One', '\u0645\u062d\u0645\u062f'];
  await put(
    school,
    names.map((name, index) => `p${index},Child ${index},3B,a${index},"${name.replaceAll('"', '""')}",yes`),
  );
  const response = await server.send(office, 'GET', `${school}/register/parents-online/export`);
  assert.equal(response.headers.get('Content-Type'), 'text/csv; charset=utf-8');
  assert.match(response.headers.get('Content-Disposition') ?? '', /^attachment/);
  const rows: string[][] = parse(Buffer.from(await response.arrayBuffer()), { bom: true, from_line: 2 });
  assert.equal(rows.length, names.length);
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  assert.ok(rows.some(([name]) => name === '\u0645\u062d\u0645\u062f'));
});

test('there is no register of a policy that was never published', async () => {
  const school = await createSchool();
  await ask(`${school}/register/none`, 'GET', undefined, 404);
});

/** What can happen to a register, in any order. */
const events = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('roll' as const),
      parents: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 8 }),
      restricted: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('answer' as const),
      parent: fc.integer({ min: 0, max: 7 }),
      outcome: fc.constantFrom('signed' as const, 'declined' as const),
      matched: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('publish' as const), material: fc.boolean() }),
    fc.record({ kind: fc.constant('unmatch' as const) }),
  ),
  { maxLength: 10 },
);

test('whatever happens, the totals are the roll, and everybody stands where their last answer puts them', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (sequence) => {
      const school = await createSchool();
      let onRoll = new Set<number>();
      let unmatched = 0;
      const matched: { reference: string; parent: number; outcome: string }[] = [];
      let [keptAway, asksAgain] = [false, false];
      const expected = (parent: number) => {
        const last = matched.findLast((one) => one.parent === parent);
        if (keptAway && parent % 2 === 0) return 'not-asked';
        return last === undefined ? 'not-yet' : asksAgain ? 'due-again' : last.outcome;
      };
      for (const [index, event] of sequence.entries()) {
        if (event.kind === 'roll') {
          await put(
            school,
            event.parents.map(
              (parent) => `p${parent},Child ${parent},,a${parent},Parent ${parent},${event.restricted && parent % 2 === 0 ? 'no' : 'yes'}`,
            ),
          );
          onRoll = new Set(event.parents);
          keptAway = event.restricted;
        } else if (event.kind === 'publish') {
          const policy = { ...examplePolicy, version: String(index), sections: structuredClone(examplePolicy.sections) };
          if (event.material) policy.sections[0]!.clauses[1]!.text = `Never mention the school in place ${index}.`;
          await publishPolicy(server.db, { organisation: school }, policy, clock);
          asksAgain ||= event.material;
        } else if (event.kind === 'unmatch') {
          const undone = matched.pop();
          if (undone === undefined) continue;
          await ask(`${school}/declarations/${undone.reference}/match`, 'DELETE');
          unmatched++;
        } else {
          const reference = await declare(school, `Parent ${event.parent}`, event.outcome);
          if (event.matched && onRoll.has(event.parent)) {
            await match(school, reference, await parentOf(school, `Parent ${event.parent}`));
            matched.push({ reference, parent: event.parent, outcome: event.outcome });
          } else unmatched++;
        }
        const totals = await register(school);
        assert.equal(totals.parents, onRoll.size);
        assert.equal(
          Object.values(totals.states).reduce((sum, count) => sum + count, 0),
          (await ask<Roll>(`${school}/roll`)).parents,
        );
        assert.equal(totals.unmatched, unmatched);
        assert.deepEqual(
          await states(school),
          [...onRoll].sort((a, b) => a - b).map((parent) => `Parent ${parent}: ${expected(parent)}`),
        );
      }
    }),
    { numRuns: 12 },
  );
});
