import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importPolicy } from '@schoolgate/sdk/importer';
import { InvalidDocumentError, parsePolicy } from '@schoolgate/sdk/model';
import { asksAgain, finishPolicy, oneForEach, pathwayOf, stageContacts, type PolicyDetails } from './finish-policy.ts';

const text = readFileSync(new URL('../../../examples/primary-school/policy.txt', import.meta.url), 'utf8');
const { policy: imported } = await importPolicy({ text });
const details: PolicyDetails = {
  id: 'parents-online',
  version: '1',
  title: 'Our code',
  school: 'Oakfield',
  nation: 'wales',
  emails: {},
  privacy: { controller: 'Oakfield', basis: 'Public task', retention: 'Two years', contact: 'office@school.example' },
};

test('an imported document becomes a policy with a complete way to raise a concern', () => {
  const { policy, html, findings } = finishPolicy(imported, details);
  assert.deepEqual(findings, []);
  assert.deepEqual(parsePolicy(policy), policy);
  const start = policy.pathway?.nodes[policy.pathway.start];
  assert.equal(start?.kind, 'question');
  assert.match(html, /data-policy="parents-online"/);
  assert.doesNotMatch(html, /data-part="(declaration|help|privacy)"/); // these have blocks of their own
});

test('the addresses that the school gives are those of its own people, and a blank one is none', () => {
  const keys = Object.keys(stageContacts(pathwayOf(imported, 'wales')));
  const [first = '', second = ''] = keys;
  const { policy } = finishPolicy(imported, { ...details, emails: { [first]: ' head@school.example ', [second]: ' ' } });
  assert.equal(policy.pathway?.contacts[first]?.email, 'head@school.example');
  assert.ok(!Object.hasOwn(policy.pathway?.contacts[second] ?? {}, 'email'));
});

test('what is missing or not right is said before anything is sent', () => {
  assert.throws(() => finishPolicy(imported, { ...details, version: 'not a version' }), InvalidDocumentError);
  assert.throws(
    () =>
      finishPolicy(imported, {
        ...details,
        emails: Object.fromEntries(Object.keys(stageContacts(pathwayOf(imported, 'wales'))).map((key) => [key, 'x'])),
      }),
    InvalidDocumentError,
  );
});

test('parents are asked anew by other words, and not by another label', () => {
  const { policy } = finishPolicy(imported, details);
  assert.equal(asksAgain(policy, null, '2026-09-01'), false);
  assert.equal(asksAgain({ ...policy, version: '2' }, policy, '2026-09-01'), false);
  const [undertaking, ...rest] = policy.declaration?.undertakings ?? [];
  assert.ok(policy.declaration && undertaking);
  const other = {
    ...policy,
    version: '2',
    declaration: { ...policy.declaration, undertakings: [{ ...undertaking, text: 'I will never write about school at all.' }, ...rest] },
  };
  assert.equal(asksAgain(other, policy, '2026-09-01'), true);
});

test('a school is asked once for the address of each of its people', () => {
  const chair = { role: 'Chair of governors' };
  const asked = oneForEach({
    chair,
    governors: { role: 'chair of Governors ' },
    head: { role: 'Head', name: 'A' },
    deputy: { role: 'Head', name: 'B' },
  });
  assert.deepEqual(
    asked.map(([key]) => key),
    ['chair', 'head', 'deputy'],
  );
});

test('one address for everybody is refused where a concern about somebody would reach them by it', () => {
  const contacts = stageContacts(pathwayOf(imported, 'wales'));
  const emails = Object.fromEntries(Object.keys(contacts).map((key) => [key, 'office@school.example']));
  assert.ok(finishPolicy(imported, { ...details, emails }).findings.some(({ rule }) => rule === 'reaches-its-subject'));
});
