import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { DraftError } from '../errors.ts';
import type { Declaration, KeySet } from '../model/index.ts';
import { digestPolicy } from '../policy/digest.ts';
import { examplePolicy } from '../testing/example.ts';
import { checkDeclaration } from './check-declaration.ts';
import { draftDeclaration, type DeclarationInput } from './draft-declaration.ts';
import { sealDeclaration } from './seal-declaration.ts';
import { ReceiptError, verifyReceipt } from './verify-receipt.ts';

const policy = examplePolicy();
const digest = await digestPolicy(policy);
const filled: DeclarationInput = {
  signer: { name: '  Parent One ', capacity: 'parent', email: '' },
  children: [{ name: 'Child One', class: '3B' }, { name: 'Child Two' }],
  outcome: 'signed',
  agreed: true,
  signature: 'Parent One',
  signedAt: new Date('2026-11-21T10:00:00Z'),
  timeZone: 'Europe/London',
};
const draft = (changes: Partial<DeclarationInput> = {}, of = policy) => draftDeclaration(of, digest, 'en-GB', { ...filled, ...changes });
const problemsOf = (changes: Partial<DeclarationInput>, of = policy) => {
  try {
    draft(changes, of);
  } catch (error) {
    assert.ok(error instanceof DraftError);
    return error.problems.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

describe('drafting', () => {
  test('a filled form becomes a request that names every undertaking', () => {
    const request = draft();
    assert.deepEqual(request.signer, { name: 'Parent One', capacity: 'parent' });
    assert.deepEqual(
      request.undertakings,
      policy.declaration?.undertakings.map(({ id }) => id),
    );
    assert.equal(request.policy.digest, digest);
    assert.deepEqual(checkDeclaration(policy, request), []);
  });

  test('everything that is missing is named at once, in the order of the form', () => {
    assert.deepEqual(problemsOf({ signer: { name: ' ' }, children: [{ name: 'Child' }, { name: '' }], agreed: false, signature: '' }), [
      '#/signer/name required',
      '#/signer/capacity required',
      '#/children/1/name required',
      '#/signature required',
      '#/undertakings required',
    ]);
  });

  test("a school's further questions are asked for, and only those", () => {
    const asking = examplePolicy();
    asking.declaration?.fields.push({ name: 'postcode', label: 'Postcode', type: 'text', required: true });
    assert.deepEqual(problemsOf({}, asking), ['#/answers/postcode required']);
    assert.deepEqual(problemsOf({ answers: { postcode: 'X' } }, asking), []);
    assert.deepEqual(problemsOf({ answers: { shoeSize: '43' } }), ['#/answers/shoeSize unknown']);
  });

  test('declining needs no signature, no box and no reason', () => {
    const request = draft({ outcome: 'declined', agreed: false, signature: '' });
    assert.deepEqual(request.undertakings, []);
    assert.equal(request.signature, undefined);
    assert.deepEqual(draft({ outcome: 'declined', answers: { reason: 'I prefer to talk' } }).answers, { reason: 'I prefer to talk' });
  });

  test('a policy that asks for no declaration cannot be signed', () => {
    const { declaration: _declaration, ...without } = policy;
    assert.deepEqual(problemsOf({}, without), ['#/policy/id unknown']);
  });

  test('a typed signature is a name, and a drawn one is lines in a box and nothing else', () => {
    for (const drawing of ['M10 20L30 40', 'M10 20L10 20M599 199L0 0L3 4']) assert.deepEqual(problemsOf({ method: 'drawn', signature: drawing }), []);
    for (const drawing of ['Parent One', 'M10 20', 'M1 2L3 4"/><script>', 'M1 2C3 4 5 6 7 8', 'M1e9 2L3 4', 'M1 2L3 4'.repeat(2501)])
      assert.equal(problemsOf({ method: 'drawn', signature: drawing }).length, 1, drawing.slice(0, 40));
    assert.deepEqual(problemsOf({ signature: '\u200b' }), ['#/signature invalid']);
  });

  test('a name that hides something is named at its field', () => {
    assert.deepEqual(
      problemsOf({ signer: { name: 'Parent\u202eenO', capacity: 'parent' }, children: [{ name: '\u200b' }], signature: 'Parent\nOne' }),
      ['#/signer/name invalid', '#/children/0/name invalid', '#/signature invalid'],
    );
  });

  test('messages never repeat what was typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (typed) => {
        try {
          draft({ signer: { name: '', email: `@@${typed}@@` }, signature: '' });
          assert.fail('should be refused');
        } catch (error) {
          assert.ok(error instanceof DraftError && !JSON.stringify(error.problems.map(({ detail }) => detail)).includes(`@@${typed}`));
        }
      }),
    );
  });
});

describe('receipts', async () => {
  const declaration: Declaration = {
    ...draft({ answers: {} }),
    id: 'SG-TEST',
    organisation: 'oakfield',
    assurance: 'self-asserted',
    receivedAt: '2026-11-21T10:00:01Z',
  };
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const keys: KeySet = { keys: [{ ...(await exportJWK(publicKey)), kty: 'OKP', kid: 'one', alg: 'EdDSA' }] };
  const sign = (record: unknown, key = privateKey) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(record))).setProtectedHeader({ alg: 'EdDSA', kid: 'one' }).sign(key);
  const { record, disclosures } = await sealDeclaration(declaration);
  const receipt = { jws: await sign(record), disclosures };
  const reasonOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof ReceiptError ? error.reason : String(error)),
    );

  test('the sealed record says nothing about anybody', () => {
    const text = JSON.stringify(record);
    for (const { value } of disclosures) if (value.length > 2) assert.ok(!text.includes(JSON.stringify(value)) || value === 'parent', value);
    assert.ok(!text.includes('Parent One') && !text.includes('Child'));
    assert.equal(record.policy.digest, digest);
  });

  test('verify offline and give the record back', async () => {
    const verified = await verifyReceipt(receipt, keys);
    assert.deepEqual(verified.declaration, declaration);
    assert.equal(verified.keyId, 'one');
  });

  test('still verify when the salts and values are erased', async () => {
    const { declaration: erased } = await verifyReceipt({ ...receipt, disclosures: [] }, keys);
    assert.match(erased.signer.name, /^sha256-/);
  });

  test('the same name never gives the same commitment twice', async () => {
    const again = await sealDeclaration(declaration);
    assert.notEqual(again.record.signer.name, record.signer.name);
  });

  test('any change of one character is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(receipt.jws.length - 1), async (index) => {
        const letter = receipt.jws[index] === 'A' ? 'B' : 'A';
        const jws = receipt.jws.slice(0, index) + letter + receipt.jws.slice(index + 1);
        // The last letter of the signature carries bits that are not part of it.
        if (index !== receipt.jws.length - 1) assert.notEqual(await reasonOf(verifyReceipt({ ...receipt, jws }, keys)), 'accepted');
      }),
      { numRuns: 60 },
    );
  });

  test('another value, another place and another key are refused', async () => {
    const [first, ...rest] = disclosures;
    assert.ok(first);
    assert.equal(await reasonOf(verifyReceipt({ ...receipt, disclosures: [{ ...first, value: 'Somebody Else' }, ...rest] }, keys)), 'bad-disclosure');
    assert.equal(await reasonOf(verifyReceipt({ ...receipt, disclosures: [{ ...first, pointer: '/children/0/name' }] }, keys)), 'bad-disclosure');
    assert.equal(await reasonOf(verifyReceipt({ ...receipt, disclosures: [{ ...first, pointer: '/__proto__/polluted' }] }, keys)), 'bad-disclosure');
    assert.equal(
      await reasonOf(verifyReceipt({ jws: await sign(record, (await generateKeyPair('EdDSA')).privateKey), disclosures }, keys)),
      'bad-signature',
    );
    assert.equal(await reasonOf(verifyReceipt(receipt, { keys: [{ ...keys.keys[0], kty: 'OKP', kid: 'two' }] })), 'unknown-key');
    assert.equal(await reasonOf(verifyReceipt({ jws: 'x', disclosures: [] }, keys)), 'malformed');
  });
});
