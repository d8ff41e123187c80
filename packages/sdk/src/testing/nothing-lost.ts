import assert from 'node:assert/strict';
import type { ImportResult, SourceBlock } from '../importer/index.ts';
import { policySchema, type Clause } from '../model/index.ts';
import { policyText } from '../policy/policy-text.ts';
import { wordsOf, wordsOfLine } from './source-words.ts';

function* idsOf(clauses: readonly Clause[]): Generator<string> {
  for (const clause of clauses) {
    yield clause.id;
    yield* idsOf(clause.clauses ?? []);
  }
}

/** The form and the letter come last in the policy's text, wherever they stand in the source. */
function partsOf({ policy: { declaration, letter } }: ImportResult): (clauses?: readonly string[]) => number {
  const form = new Set(['declaration', ...(declaration?.undertakings ?? []).map(({ id }) => id)]);
  const mail = new Set(['letter', ...idsOf(letter?.body ?? [])]);
  return (clauses = []) => (clauses.some((id) => mail.has(id)) ? 2 : clauses.some((id) => form.has(id)) ? 1 : 0);
}

/** A number at the start of a line is its marker or its first word; the importer says which by leaving it out or keeping it. */
function wordsAt(text: string, words: readonly string[], at: number): string[] {
  const [all, unmarked] = [wordsOf(text), wordsOfLine(text)];
  const stands = (some: readonly string[]) => some.every((word, index) => words[at + index] === word);
  return !stands(all) && stands(unmarked) ? unmarked : all;
}

/** Every block once in the report, in order; the words of the kept ones are the words of the policy's text. */
export function checkNothingLost(blocks: readonly SourceBlock[], result: ImportResult): void {
  const { policy, report } = result;
  assert.deepEqual(
    report.lines.map(({ line, text }) => ({ line, text })),
    blocks.map(({ line, text }) => ({ line, text })),
  );
  const partOf = partsOf(result);
  const printed = wordsOf(policyText(policy));
  const kept: string[] = [];
  for (const { text, parts } of report.lines.filter(({ outcome }) => outcome === 'kept').sort((a, b) => partOf(a.clauses) - partOf(b.clauses))) {
    const lost = (parts ?? []).flatMap((part) => wordsOf(part.text));
    const own = lost.length > 0 ? wordsOfLine(text) : wordsAt(text, printed, kept.length);
    for (const word of lost) if (own.includes(word)) own.splice(own.indexOf(word), 1);
    kept.push(...own);
  }
  assert.deepEqual(printed, kept);
  for (const { outcome, clauses, field, reason, line } of report.lines)
    assert.ok(outcome === 'kept' ? clauses?.length : outcome === 'header' ? field : reason, `line ${line} does not say what became of it`);
  assert.deepEqual(policySchema.parse(policy), policy);
}
