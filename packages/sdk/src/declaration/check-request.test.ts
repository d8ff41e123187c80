import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { InvalidDocumentError } from '../errors.ts';
import { declarationRequestSchema, parseDocument, type DeclarationRequest, type Policy } from '../model/index.ts';
import { examplePolicy } from '../testing/example.ts';
import { checkRequest } from './check-request.ts';
import { composeRequest, type DeclarationInput } from './draft-declaration.ts';

/** What the schema finds, each once; and the request as it comes out of it. */
function parse(request: DeclarationRequest): { problems: string[]; parsed?: DeclarationRequest } {
  try {
    return { problems: [], parsed: parseDocument(declarationRequestSchema, request) };
  } catch (error) {
    assert.ok(error instanceof InvalidDocumentError);
    return { problems: error.problems.map(({ pointer, code, detail }) => `${pointer} ${code} ${detail}`) };
  }
}
const distinct = (problems: readonly string[]) => [...new Set(problems)].sort();

/** Mostly the first, which is right, so that few things are wrong at once; else what is nearly so, or anything. */
const mostly = <T>(right: T, near: readonly T[], any: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 16, arbitrary: fc.constant(right) }, { weight: 3, arbitrary: fc.constantFrom(right, ...near) }, any) as fc.Arbitrary<T>;
const texts = (right: string, ...near: readonly string[]) => mostly(right, near, fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })));
/** What a program without types might hand over. */
const anything = <T>(right: T, ...near: readonly T[]) => mostly(right, near, fc.anything());
const optional = (...given: Parameters<typeof texts>) => fc.option(texts(...given), { nil: undefined });
const long = (length: number, text = 'A') => text.repeat(length);

const names = texts(
  'Parent One',
  '  Alex ',
  '',
  ' ',
  'Alex\u202eelpmaxE',
  'Alex\nExample',
  '-',
  long(200),
  long(201),
  long(100),
  long(101),
  `${long(200)}  `,
  long(199, '😀') + 'A', // a character, however many units it takes
  long(200, '😀') + 'A',
);
const ids = texts('parents', 'a.b_c~d-e', '-a', 'a b', '', long(200), long(201));
const instants = mostly(new Date('2026-11-21T10:00:00Z'), [new Date(8.64e15), new Date(-1)], fc.date({ noInvalidDate: true }));
const children = fc.record({ name: names, class: optional('3B', '', '-', long(100), long(101)) }, { requiredKeys: ['name'] });

const inputs = fc.record({
  signer: fc.record({
    name: names,
    capacity: texts('parent', 'carer', 'uncle', '') as fc.Arbitrary<DeclarationInput['signer']['capacity']>,
    email: optional('a@b.example', 'a@b', 'a b@c.example', `${long(242)}@school.example`, `${long(240)}@school.example`),
  }),
  children: fc.oneof(
    { weight: 16, arbitrary: fc.array(children, { minLength: 1, maxLength: 2 }) },
    fc.constant([]),
    fc.array(children, { minLength: 29, maxLength: 32 }),
  ),
  answers: fc.dictionary(
    ids.filter((id) => id !== '__proto__'), // which the schema passes over,
    texts('Yes', '', long(2000), long(2001)),
    { maxKeys: 2 },
  ),
  outcome: anything<DeclarationInput['outcome']>('signed', 'declined'),
  agreed: fc.boolean(),
  method: anything<NonNullable<DeclarationInput['method']>>('typed', 'drawn', 'paper', 'verbal'),
  signature: optional('Parent One', 'M1 2L3 4', long(20_000), long(20_001)),
  supersedes: fc.option(ids, { nil: undefined }),
  signedAt: instants,
  timeZone: texts('Europe/London', ' UTC ', '', long(60), long(61)),
});

const example = examplePolicy();
const { declaration: form } = example;
assert.ok(form);
const asUndertaking = (id: string) => ({ id, text: 'x' });
const policies: fc.Arbitrary<Policy> = fc
  .record({
    id: anything('parents', '', ' ', 'a b', long(201)),
    version: anything('2026-09-01', '1+2', '-1', long(100), long(101)),
    undertakings: mostly([], [Array<string>(201).fill('u1')], fc.array(anything('u1', 'u 1'))),
  })
  .map(({ id, version, undertakings }) => ({ ...example, id, version, declaration: { ...form, undertakings: undertakings.map(asUndertaking) } }));

test('what a form holds is found right and wrong as the schema finds it, with the same codes at the same places', () => {
  const digests = anything(`sha256-${long(43)}`, `sha256-${long(42)}`, '');
  const languages = anything('en-GB', 'cy', 'x', 'not a language', long(36));
  let accepted = 0;
  fc.assert(
    fc.property(policies, digests, languages, inputs, (policy, digest, language, input) => {
      const request = composeRequest(policy, digest, language, input);
      const { problems, parsed } = parse(request);
      assert.deepEqual(distinct(checkRequest(request).map(({ pointer, code, detail }) => `${pointer} ${code} ${detail}`)), distinct(problems));
      if (!parsed) return;
      accepted++;
      assert.deepEqual(parsed, request); // and the schema mends nothing that was not mended here
    }),
    { numRuns: 1000 },
  );
  assert.ok(accepted > 100 && accepted < 900, `${accepted} were right`);
});
