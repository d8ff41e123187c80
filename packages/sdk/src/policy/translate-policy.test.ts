import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Clause, PathwayNode, Policy } from '../model/index.ts';
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

  /** What is given beside the example school's own steps, in Welsh: the same for its first step. */
  const stage = {
    'pathway.class-teacher.title': 'Siaradwch â’r athro dosbarth',
    'pathway.class-teacher.promise': 'Mae’r athro yn ateb.',
    'pathway.class-teacher.bring.1': 'Beth ddigwyddodd',
    'pathway.class-teacher.bring.2': 'Beth hoffech chi',
  };

  test('has each step of the pathway whole, or in the words that the school wrote', () => {
    const shown = inWelsh(stage).pathway?.nodes ?? {};
    assert.partialDeepStrictEqual(shown['class-teacher'], {
      title: 'Siaradwch â’r athro dosbarth',
      promise: 'Mae’r athro yn ateb.',
      bring: ['Beth ddigwyddodd', 'Beth hoffech chi'],
      contact: 'class-teacher',
      next: 'headteacher',
    });
    assert.equal('language' in (shown['class-teacher'] ?? {}), false);
    assert.deepEqual(shown['headteacher'], { ...policy.pathway?.nodes['headteacher'], language: 'en-GB' });
    const { 'pathway.class-teacher.bring.2': _last, ...partly } = stage;
    const half = inWelsh(partly).pathway?.nodes['class-teacher'];
    assert.deepEqual(half, { ...policy.pathway?.nodes['class-teacher'], language: 'en-GB' });
  });

  test('has a contact’s role with the hours, and numbers as they are', () => {
    const words = {
      'contact.class-teacher.role': 'Athro dosbarth',
      'contact.class-teacher.hours': 'Dyddiau ysgol',
      'contact.headteacher.role': 'Pennaeth',
    };
    const contacts = inWelsh(words).pathway?.contacts;
    const { phone, email } = policy.pathway?.contacts['class-teacher'] ?? {};
    assert.deepEqual(contacts?.['class-teacher'], { role: 'Athro dosbarth', hours: 'Dyddiau ysgol', phone, email });
    assert.partialDeepStrictEqual(contacts?.['headteacher'], { role: 'Headteacher', language: 'en-GB' });
  });

  test('keeps the school’s own words of what keeps somebody safe beside their translation', () => {
    const question: PathwayNode = {
      kind: 'question',
      text: 'Is anyone in danger?',
      options: [
        { label: 'Yes', to: 'emergency' },
        { label: 'No', hint: 'Nobody is', to: 'class-teacher' },
      ],
    };
    const emergency: PathwayNode = { kind: 'elsewhere', title: 'Call 999', contact: 'class-teacher', urgent: true, checkedOn: '2026-11-21' };
    const own = policy.pathway ?? assert.fail('no pathway');
    const text = {
      'pathway.safety.text': 'A oes rhywun mewn perygl?',
      'pathway.safety.option.1': 'Oes',
      'pathway.safety.option.2': 'Nac oes',
      'pathway.safety.option.2.hint': 'Nid oes neb',
      'pathway.emergency.title': 'Ffoniwch 999',
      ...stage,
    };
    const inText = (words: Record<string, string>) =>
      translatePolicy(
        {
          ...policy,
          pathway: { ...own, start: 'safety', nodes: { ...own.nodes, safety: question, emergency } },
          translations: { cy: { text: words } },
        },
        'cy',
      ).pathway?.nodes ?? {};
    const nodes = inText(text);
    assert.deepEqual(nodes['emergency'], { ...emergency, title: 'Ffoniwch 999', original: { ...emergency, language: 'en-GB' } });
    assert.partialDeepStrictEqual(nodes['safety'], {
      text: 'A oes rhywun mewn perygl?',
      options: [
        { label: 'Oes', to: 'emergency' },
        { label: 'Nac oes', hint: 'Nid oes neb' },
      ],
      original: { text: 'Is anyone in danger?', language: 'en-GB' },
    });
    assert.equal('original' in (nodes['class-teacher'] ?? {}), false);
    const { 'pathway.safety.option.1': _yes, ...without } = text;
    assert.deepEqual(inText(without)['safety'], { ...question, language: 'en-GB' }, 'no question in one language with answers in another');
  });

  test('has the letter whole, or as the school wrote it', () => {
    const clause = (id: string, text: string): Clause => ({ id, kind: 'statement', text });
    const letter = {
      salutation: 'Dear all,',
      body: [{ ...clause('l1', 'Please read it.'), clauses: [clause('l2', 'It is short.')] }],
      signOff: 'The governors',
    };
    const inText = (text: Record<string, string>) => translatePolicy({ ...policy, letter, translations: { cy: { text } } }, 'cy').letter;
    const text = { 'letter.salutation': 'Annwyl bawb,', l1: 'Darllenwch ef.', l2: 'Mae’n fyr.', 'letter.sign-off': 'Y llywodraethwyr' };
    assert.partialDeepStrictEqual(inText(text), {
      salutation: 'Annwyl bawb,',
      body: [{ text: 'Darllenwch ef.', clauses: [{ text: 'Mae’n fyr.' }] }],
      signOff: 'Y llywodraethwyr',
    });
    const { l2: _short, ...partly } = text;
    assert.deepEqual(inText(partly), { ...letter, language: 'en-GB' });
  });

  test('has the privacy notice whole, with what is different for concerns', () => {
    const concerns = { basis: 'To help', retention: 'A year' };
    const privacy = { ...(policy.privacy ?? assert.fail('no notice')), concerns };
    const inText = (text: Record<string, string>) => translatePolicy({ ...policy, privacy, translations: { cy: { text } } }, 'cy').privacy;
    const text = Object.fromEntries(['controller', 'basis', 'retention', 'contact'].map((field) => [`privacy.${field}`, `${field} yn Gymraeg`]));
    assert.deepEqual(inText(text), { ...privacy, language: 'en-GB' });
    assert.partialDeepStrictEqual(inText({ ...text, 'privacy.concerns.basis': 'I helpu', 'privacy.concerns.retention': 'Blwyddyn' }), {
      basis: 'basis yn Gymraeg',
      concerns: { basis: 'I helpu', retention: 'Blwyddyn' },
    });
  });
});
