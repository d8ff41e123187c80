import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { parseDocument, registerPageSchema, registerSchema, rollReplacedSchema, rollSchema } from '@schoolgate/sdk/model';
import { declaration, policy as example, roll } from './documents.ts';
import { refusal, refusedFields } from './refusals.ts';
import { askOffice, get, post, type Subject } from './subject.ts';

const policy = { ...example, id: 'in-the-register' };
const family = ['r1,Child One,3B,ra,"=cmd(), Parent",yes', 'r1,Child One,3B,rb,Parent Two,', 'r2,Child Two,,rc,Parent Three,no'];

/** The roll, the register and its CSV. */
export function describeRegister(subjectOf: () => Subject): void {
  describe('the register', () => {
    let subject: Subject;
    before(async () => {
      subject = subjectOf();
      await subject.publish(policy);
    });
    const read = async (path: string) => {
      const response = await askOffice(subject, 'GET', path);
      assert.equal(response.status, 200, await response.clone().text());
      assert.match(response.headers.get('Cache-Control') ?? '', /\bno-store\b/);
      return response;
    };
    const parents = async () => parseDocument(registerPageSchema, await (await read(`register/${policy.id}/parents`)).json()).items;
    const sign = async (name: string) =>
      (
        (await (await post(subject, 'declarations', await declaration({ signer: { name, capacity: 'parent' } }, policy))).json()) as {
          reference: string;
        }
      ).reference;

    test('stands on a roll, which says what became of it, and on trial changes nothing', async () => {
      const counts = { pupils: 2, parents: 3, relations: 3, restricted: 1 };
      const trial = await askOffice(subject, 'PUT', 'roll', { csv: roll(['x,Somebody,,y,Else,']), trial: true });
      assert.equal(trial.status, 200, await trial.clone().text());
      const replaced = await askOffice(subject, 'PUT', 'roll', { csv: roll(family) });
      assert.equal(replaced.status, 200, await replaced.clone().text());
      const { changes, ...totals } = parseDocument(rollReplacedSchema, await replaced.json());
      assert.deepEqual([totals, changes.parents.added], [counts, 3]);
      assert.deepEqual(parseDocument(rollSchema, await (await read('roll')).json()), counts);
    });

    test('has every parent on the roll once, with where they stand', async () => {
      assert.deepEqual(
        (await parents()).map(({ name, children, state }) => [name, children, state]),
        [
          ['=cmd(), Parent', [{ name: 'Child One', class: '3B' }], 'not-yet'],
          ['Parent Three', [], 'not-asked'],
          ['Parent Two', [{ name: 'Child One', class: '3B' }], 'not-yet'],
        ],
      );
      const { states } = parseDocument(registerSchema, await (await read(`register/${policy.id}`)).json());
      assert.deepEqual(states, { signed: 0, declined: 0, 'not-yet': 2, 'due-again': 0, 'not-asked': 1 });
    });

    test('counts an answer once the office has said whose it is, until it takes that back', async () => {
      const reference = await sign('Parent Two');
      const parent = (await parents()).find(({ name }) => name === 'Parent Two')?.parent ?? '';
      const totals = async () => parseDocument(registerSchema, await (await read(`register/${policy.id}`)).json());
      const unmatched = await totals();
      const match = `declarations/${reference}/match`;
      assert.deepEqual([unmatched.states.signed, unmatched.unmatched], [0, 1]);
      assert.equal((await askOffice(subject, 'PUT', match, { parent })).status, 200);
      assert.deepEqual([(await totals()).states.signed, (await totals()).unmatched], [1, 0]);
      assert.equal((await askOffice(subject, 'DELETE', match)).status, 200);
      await refusal(await askOffice(subject, 'DELETE', match), 404);
      assert.equal((await askOffice(subject, 'PUT', match, { setAside: 'duplicate' })).status, 200);
      assert.deepEqual([(await totals()).states.signed, (await totals()).unmatched], [0, 0]);
      assert.deepEqual(await refusedFields(await askOffice(subject, 'PUT', match, { parent: 'nobody' })), ['#/parent unknown']);
      await refusal(await askOffice(subject, 'PUT', 'declarations/NONE/match', { parent }), 404);
      assert.equal((await askOffice(subject, 'PUT', match, { parent })).status, 200);
    });

    test('is read by state, and page by page', async () => {
      const signed = parseDocument(registerPageSchema, await (await read(`register/${policy.id}/parents?state=signed`)).json());
      assert.deepEqual(
        signed.items.map(({ name, version }) => [name, version]),
        [['Parent Two', policy.version]],
      );
      const [first] = await parents();
      const rest = parseDocument(registerPageSchema, await (await read(`register/${policy.id}/parents?after=${first?.parent}`)).json());
      assert.deepEqual(
        rest.items.map(({ name }) => name),
        ['Parent Three', 'Parent Two'],
      );
      await refusal(await askOffice(subject, 'GET', `register/${policy.id}/parents?state=no-state`), 422);
      await refusal(await askOffice(subject, 'GET', 'register/none'), 404);
    });

    test('is saved as CSV in which no name is a formula', async () => {
      const response = await read(`register/${policy.id}/export`);
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/csv/);
      assert.match(response.headers.get('Content-Disposition') ?? '', /^attachment/);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
      assert.ok(text.startsWith('\ufeffparent,children,state,version,received\r\n'), text);
      assert.ok(text.includes('"\'=cmd(), Parent",Child One (3B),not-yet,,\r\n'), text);
    });

    test('keeps the roll before where a new one is wrong, says which lines are, and repeats none of it', async () => {
      const response = await askOffice(subject, 'PUT', 'roll', {
        csv: roll(['p1,Unmistakable,3B,a,Parent One,maybe', 'p1,Unmistakable,3B,b,,yes']),
      });
      const text = await response.clone().text();
      assert.deepEqual(await refusedFields(response), ['#/csv/2/contact invalid', '#/csv/3/parent_name invalid']);
      assert.ok(!text.includes('Unmistakable'));
      assert.equal((await parents()).length, 3);
    });

    for (const path of ['roll', `register/${policy.id}`, `register/${policy.id}/parents`, `register/${policy.id}/export`])
      test(`is nothing to strangers: ${path}`, async () => {
        await refusal(await get(subject, path), 401);
      });
  });
}
