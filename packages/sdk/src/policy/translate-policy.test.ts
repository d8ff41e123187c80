import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Policy } from '../model/index.ts';
import { examplePolicy } from '../testing/example.ts';
import { translatePolicy } from './translate-policy.ts';

const policy = examplePolicy();
const form = policy.declaration ?? assert.fail('no declaration');

/** In Welsh: what is given. */
const inWelsh = (text: Record<string, string>, title?: string) => {
  const translated: Policy = { ...policy, translations: { cy: { ...(title !== undefined && { title }), text } } };
  return translatePolicy(translated, 'cy');
};
const undertakings = Object.fromEntries(form.undertakings.map(({ id }, index) => [id, `Addewid ${index}`]));

describe('a policy in another of its languages', () => {
  test('says of everything that the translation lacks in which language it stands', () => {
    const section = policy.sections[0] ?? assert.fail('no section');
    const clause = section.clauses[0] ?? assert.fail('no clause');
    const shown = inWelsh({ [clause.id]: 'Geiriau' });
    assert.equal(shown.titleLanguage, 'en-GB');
    assert.partialDeepStrictEqual(shown.sections[0], { heading: section.heading, language: 'en-GB' });
    assert.equal('language' in (shown.sections[0]?.clauses[0] ?? {}), false);
    assert.partialDeepStrictEqual(shown.sections[0]?.clauses[1], { text: section.clauses[1]?.text, language: 'en-GB' });
    assert.partialDeepStrictEqual(shown.privacy, { basis: policy.privacy?.basis, language: 'en-GB' });
    assert.equal(inWelsh({}, 'Cod ymddygiad').titleLanguage, undefined);
  });

  test('has the declaration whole: nobody reads “I will not” in one language and the list in another', () => {
    const { declaration: partly } = inWelsh({ ...undertakings, 'declaration.statement': 'Darllenais.' });
    assert.partialDeepStrictEqual(partly, { statement: form.statement, undertakings: form.undertakings, language: 'en-GB' });
    const { declaration: whole } = inWelsh({
      ...undertakings,
      'declaration.heading': 'Datganiad',
      'declaration.statement': 'Darllenais.',
      'declaration.lead-in': 'Ni fyddaf yn:',
    });
    assert.partialDeepStrictEqual(whole, { statement: 'Darllenais.', leadIn: 'Ni fyddaf yn:' });
    assert.deepEqual(
      whole?.undertakings.map(({ text }) => text),
      Object.values(undertakings),
    );
    assert.equal(whole && 'language' in whole, false);
  });

  test('has the labels of the form as far as they are translated', () => {
    const [first, second] = form.fields;
    const fields = inWelsh({ [`declaration.field.${first?.name ?? ''}`]: 'Eich enw' }).declaration?.fields;
    assert.partialDeepStrictEqual(fields?.[0], { label: 'Eich enw' });
    assert.partialDeepStrictEqual(fields?.[1], { label: second?.label, language: 'en-GB' });
  });
});
