import type { DeclarationField, Policy } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import type { Answer } from '../forms/check-answers.ts';
import type { AnsweredStrings } from '../strings/index.ts';
import type { DeclarationAnswers } from './declaration-answers.ts';
import { drawnSignature } from './drawn-signature.ts';
import { furtherFields } from './render-form.ts';

/** Everything that will be sent, in the order of the form. */
export function listAnswers(strings: AnsweredStrings, policy: Policy, answers: DeclarationAnswers): Answer[] {
  const words = strings.declaration;
  const said = strings.answered;
  const fields = policy.declaration?.fields ?? [];
  const signed = answers.outcome === 'signed';
  const children = answers.children.map((child, index): Answer => ({
    label: answers.children.length === 1 ? strings.children.name : strings.children.one(index + 1),
    value: [child.name.trim(), child.class.trim()].filter(Boolean).join(', '),
    pointer: `#/children/${index}/name`,
  }));
  const further = signed
    ? furtherFields(fields).map(({ name, label, language = policy.language }: Shown<DeclarationField>): Answer => ({
        label,
        language,
        value: answers.further[name] ?? '',
        pointer: `#/answers/${name}`,
      }))
    : [];
  return [
    { label: words.name, value: answers.name, pointer: '#/signer/name' },
    { label: words.capacity, value: answers.capacity === '' ? '' : words.capacities[answers.capacity], pointer: '#/signer/capacity' },
    ...(fields.some(({ name }) => name === 'email') ? [{ label: words.email, value: answers.email, pointer: '#/signer/email' }] : []),
    ...children,
    { label: said.answer, value: signed ? said.answerSigned : said.answerDeclined, pointer: '#/outcome' },
    ...further,
    signed && answers.drawn
      ? { label: said.drawnLabel, value: answers.drawing, picture: drawnSignature(answers.drawing, said.drawnLabel), pointer: '#/signature' }
      : signed
        ? { label: said.signedAs, value: answers.signature, pointer: '#/signature' }
        : { label: words.reason, value: answers.reason, pointer: '#/answers/reason' },
  ];
}
