import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { ImportError } from '../errors.ts';
import { policySchema, type Clause, type Policy } from '../model/index.ts';
import { policyText } from '../policy/policy-text.ts';
import { madeDocument, textOf, type MadeLine } from '../testing/documents.ts';
import { importPolicy, type ImportResult } from './index.ts';

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function* idsOf(clauses: readonly Clause[]): Generator<string> {
  for (const clause of clauses) {
    yield clause.id;
    yield* idsOf(clause.clauses ?? []);
  }
}
const allIds = ({ sections, declaration, letter }: Policy): string[] => [
  ...sections.flatMap((section) => [section.id, ...idsOf(section.clauses)]),
  ...(declaration?.undertakings ?? []).map(({ id }) => id),
  ...idsOf(letter?.body ?? []),
];

/** The form and the letter come last in the policy's text, wherever they stand in the source. */
const partOf = (clauses: readonly string[] = []): number =>
  clauses.some((id) => /^letter\b/.test(id)) ? 2 : clauses.some((id) => /^declaration\b/.test(id)) ? 1 : 0;

/** The words of the kept lines, in the order of the source, less the stretches that the report says were left out. */
function keptWords(lines: readonly MadeLine[], { report }: ImportResult): string[] {
  const kept = report.lines.filter(({ outcome }) => outcome === 'kept').sort((a, b) => partOf(a.clauses) - partOf(b.clauses));
  return kept.flatMap(({ line, parts }) => {
    const words = [...(lines[line - 1]?.words ?? [])];
    for (const word of (parts ?? []).filter(({ text }) => !text.startsWith('[bookmark')).flatMap(({ text }) => wordsOf(text))) {
      const at = words.indexOf(word);
      if (at >= 0) words.splice(at, 1);
    }
    return words;
  });
}

const check = (property: (lines: MadeLine[], result: ImportResult) => void | Promise<void>, runs = 300) =>
  fc.assert(
    fc.asyncProperty(madeDocument, async (lines) => property(lines, await importPolicy({ text: textOf(lines) }))),
    { numRuns: runs },
  );

describe('any document', () => {
  it('has every line that is not blank in the report, once and in order', () =>
    check((lines, { report }) => {
      const expected = lines.flatMap(({ text }, index) => (text.trim() === '' ? [] : [{ line: index + 1, text }]));
      assert.deepEqual(
        report.lines.map(({ line, text }) => ({ line, text })),
        expected,
      );
    }));

  it('keeps the words of its kept lines in their order, and gains none', () =>
    check((lines, result) => assert.deepEqual(wordsOf(policyText(result.policy)), keptWords(lines, result))));

  it('says of every line what became of it', () =>
    check((_, { policy, report }) => {
      const ids = new Set([...allIds(policy), 'declaration', 'letter']);
      for (const { outcome, clauses, field, reason } of report.lines) {
        if (outcome === 'kept') assert.ok(clauses?.length && clauses.every((id) => ids.has(id)));
        else assert.ok(outcome === 'header' ? field : reason);
      }
    }));

  it('gives every section, clause and undertaking an id of its own', () =>
    check((_, { policy }) => {
      const ids = allIds(policy);
      assert.equal(new Set(ids).size, ids.length);
    }));

  it('imports the same way twice', () => check(async (lines, first) => assert.deepEqual(await importPolicy({ text: textOf(lines) }), first), 50));

  it('gives a policy that the model accepts', () => check((_, { policy }) => assert.deepEqual(policySchema.parse(policy), policy)));
});

describe('any text at all', () => {
  it('ends in a policy or a typed error', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2000 }), async (text) => {
        const result = await importPolicy({ text }).catch((error: unknown) => error);
        if (result instanceof Error) assert.ok(result instanceof ImportError, String(result));
        else policySchema.parse((result as ImportResult).policy);
      }),
      { numRuns: 300 },
    ));
});
