import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { InvalidDocumentError } from '../errors.ts';
import { policySchema, type Policy } from '../model/index.ts';
import { findClause } from '../policy/find-clause.ts';
import { checkNothingLost } from '../testing/nothing-lost.ts';
import { answerQuestions, importPolicy, type ImportResult, type SourceBlock } from './index.ts';

const text = `Staff handbook: online conduct of staff

Issued: 03/04/2025
Next review: Spring Term 2026

1. What we ask

Staff must speak to the office first. Ring [insert phone number] before nine. Our rules shall hold in every group.

Staff should keep to these:

Pictures hang in the hall.

2. What we do not accept

Staff must not post con dential pictures of pupils. Messages should not be sent at night.

DECLARATION

i have read this and

I will not:

• post about others
• name staff

Signed: ________ Date: ________
`;
const read = () => importPolicy({ text }, { today: '2026-11-21' });
const ask = (result: ImportResult, prefix: string) =>
  result.report.questions.find(({ id }) => id.startsWith(prefix)) ?? assert.fail(`nothing is asked about ${prefix}`);
const answer = (result: ImportResult, prefix: string, words: string) => answerQuestions(result, { [ask(result, prefix).id]: words });
const idsIn = ({ sections }: Policy) => sections.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)]);

describe('answering the questions of an import', () => {
  it('takes the reading of an ambiguous date that was chosen', async () => {
    const result = await read();
    assert.equal(result.policy.issued, '2025-04-03');
    const { policy } = answer(result, 'date-issued', '2025-03-04');
    assert.deepEqual([policy.issued, policy.version], ['2025-03-04', '2025-03-04']);
  });

  it('takes a date in words, and no answer that is none', async () => {
    const result = await read();
    assert.equal(answer(result, 'date-review.next', 'March 2027').policy.review?.next, '2027-03');
    assert.throws(() => answer(result, 'date-review.next', 'soon'), { name: 'InvalidDocumentError' });
  });

  it('asks about a review that was due before today, and takes the new date', async () => {
    const due = { text: 'Online Conduct Policy for Parents\n\nNext review: March 2024\n\nParents must be kind.\n' };
    assert.deepEqual((await importPolicy(due)).report.questions, []);
    assert.deepEqual((await importPolicy(due, { today: '2024-03-31' })).report.questions, []);
    const late = await importPolicy(due, { today: '2024-04-01' });
    assert.equal(answer(late, 'review-past', '2027-03').policy.review?.next, '2027-03');
    assert.equal(answer(late, 'review-past', '').policy.review?.next, '2024-03');
  });

  it('fills in a blank, and says in the report what it filled', async () => {
    const result = await read();
    const { clause } = ask(result, 'blank-');
    const { policy, report } = answer(result, 'blank-', '$& 01234 567890');
    assert.match(findClause(policy, clause ?? '')?.text ?? '', /Ring \$& 01234 567890 before nine/);
    assert.ok(report.lines.some(({ parts }) => parts?.some((part) => part.text === '[insert phone number]')));
  });

  it('puts the items under the lead-in whose list was gone', async () => {
    const result = await read();
    const { clause } = ask(result, 'list-');
    const items = findClause(answer(result, 'list-', 'be kind\n\nbe clear').policy, clause ?? '')?.clauses ?? [];
    assert.deepEqual(
      items.map((item) => [item.kind, item.text]),
      [
        ['expectation', 'be kind'],
        ['expectation', 'be clear'],
      ],
    );
  });

  it('gives a clause the kind that was chosen', async () => {
    const result = await importPolicy({ text: 'Online Conduct Policy for Parents\n\nGroups may be set up as the year goes on.\n' });
    const { clause } = ask(result, 'kind-');
    assert.equal(findClause(answer(result, 'kind-', 'permission').policy, clause ?? '')?.kind, 'permission');
  });

  it('binds parents where a document only seemed to be for staff, and leaves to staff what names them', async () => {
    const result = await read();
    const partiesOf = ({ policy }: ImportResult) => policy.sections.flatMap(({ clauses }) => clauses.map(({ party }) => party ?? 'parent'));
    assert.ok(!partiesOf(result).includes('parent'));
    const parties = partiesOf(answer(result, 'audience', 'parent'));
    assert.ok(parties.includes('parent') && parties.includes('staff'));
    assert.deepEqual(partiesOf(answer(result, 'audience', 'staff')), partiesOf(result));
  });

  it('mends the words of a damaged form and leaves the rest of it', async () => {
    const result = await read();
    const { statement } = answer(result, 'declaration-damaged', 'I have read this policy.').policy.declaration ?? {};
    assert.match(statement ?? '', /^I have read this policy\./);
  });

  it('takes out what does not belong, and accounts for its line', async () => {
    const blocks: SourceBlock[] = [
      { line: 1, text: 'What we ask', role: 'heading', level: 1 },
      { line: 2, text: 'Parents must be kind.', gap: true },
      { line: 3, text: 'Little steps, big hearts', gap: true },
      { line: 4, text: 'What we do not accept', role: 'heading', level: 1, gap: true },
      { line: 5, text: 'Parents must not shout.', gap: true },
    ];
    const result = await importPolicy({ blocks });
    const { clause } = ask(result, 'stray-');
    const { policy, report } = answer(result, 'stray-', 'remove');
    assert.equal(findClause(policy, clause ?? ''), undefined);
    assert.equal(report.lines.find((line) => line.text.startsWith('Little'))?.outcome, 'artefact');
    checkNothingLost(blocks, { policy, report });
    assert.ok(findClause(answer(result, 'stray-', 'keep').policy, clause ?? ''));
  });

  it('refuses answers to what was not asked and choices that were not given, and applies nothing', async () => {
    const result = await read();
    const { id } = ask(result, 'date-issued');
    assert.throws(
      () => answerQuestions(result, { [id]: 'tomorrow', 'no/such': 'yes' }),
      (error) =>
        error instanceof InvalidDocumentError &&
        error.problems.map(({ pointer, code }) => `${pointer} ${code}`).join() === `#/no~1such unknown,#/${id} invalid`,
    );
    assert.throws(() => answerQuestions(result, { toString: 'yes' }), InvalidDocumentError);
  });

  it('leaves a valid policy with the same ids and nothing to ask, whatever is answered and in whatever parts', async () => {
    const result = await read();
    assert.ok(result.report.questions.length >= 7, result.report.questions.map(({ id }) => id).join());
    const answers = fc.record(
      Object.fromEntries(
        result.report.questions.map(({ id, field, choices }) => {
          if (choices.length > 0) return [id, fc.constantFrom(...choices.map((choice) => choice.id))];
          return [id, field === 'review.next' || field === 'issued' ? fc.constantFrom('', '2027-03', '9 May 2027') : fc.string({ maxLength: 300 })];
        }),
      ),
    );
    fc.assert(
      fc.property(answers, fc.nat(), (all, cut) => {
        const before = structuredClone(result);
        const entries = Object.entries(all);
        const first = answerQuestions(result, Object.fromEntries(entries.slice(0, cut % entries.length)));
        const { policy, report } = answerQuestions(first, Object.fromEntries(entries.slice(cut % entries.length)));
        assert.deepEqual(report.questions, []);
        assert.deepEqual(policySchema.parse(policy), policy);
        assert.deepEqual(idsIn(policy), idsIn(result.policy));
        assert.deepEqual(
          report.lines.map(({ line }) => line),
          result.report.lines.map(({ line }) => line),
        );
        assert.deepEqual(result, before);
        assert.deepEqual(answerQuestions(result, all), { policy, report });
      }),
    );
  });
});
