import type { ImportReport } from '@schoolgate/sdk/importer';
import type { Policy } from '@schoolgate/sdk/model';
import { lintPolicy } from '@schoolgate/sdk/lint';
import { createNode } from './create-node.ts';

export type Words = Readonly<Record<string, string>>;

const fill = (sentence: string, numbers: readonly number[]) =>
  numbers.reduce((text, number, index) => text.replace(`%${index + 1}$s`, String(number)), sentence);

/** What became of each line of the document. */
export function showLines({ lines }: ImportReport, words: Words): HTMLElement {
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  const numbers = [lines.length, count('kept'), count('header'), count('artefact')];
  const heading = (text = '') => createNode('th', { scope: 'col' }, text);
  const rows = lines.map(({ line, outcome, text, reason }) =>
    createNode(
      'tr',
      {},
      createNode('td', {}, String(line)),
      createNode('td', {}, `${words[outcome] ?? outcome}${reason === undefined ? '' : ` (${reason})`}`),
      createNode('td', {}, text),
    ),
  );
  return createNode(
    'div',
    {},
    createNode('p', {}, fill(words['lines'] ?? '', numbers)),
    createNode(
      'details',
      {},
      createNode('summary', {}, words['accounted'] ?? ''),
      createNode(
        'table',
        { className: 'widefat striped' },
        createNode('thead', {}, createNode('tr', {}, heading(words['line']), heading(words['outcome']), heading(words['text']))),
        createNode('tbody', {}, ...rows),
      ),
    ),
  );
}

/** What only a person can decide: a choice or words of their own for each; left empty, the policy stays as it is. */
export function showQuestions({ questions }: ImportReport, words: Words, answers: Record<string, string>): HTMLElement | undefined {
  if (questions.length === 0) return undefined;
  const items = questions.map(({ id, question, choices }) => {
    const input =
      choices.length === 0
        ? createNode('input', { type: 'text', className: 'regular-text' })
        : createNode(
            'select',
            {},
            createNode('option', { value: '' }, words['unanswered'] ?? ''),
            ...choices.map((choice) => createNode('option', { value: choice.id }, choice.label)),
          );
    input.id = `schoolgate-question-${id}`;
    input.addEventListener('change', () => (answers[id] = input.value));
    return createNode('li', {}, createNode('label', { htmlFor: input.id }, question), createNode('br'), input);
  });
  return createNode('div', {}, createNode('h3', {}, words['questions'] ?? ''), createNode('ol', {}, ...items));
}

/** What a careful reader would ask the school to mend. */
export function showAdvice(policy: Policy, today: string, words: Words): HTMLElement | undefined {
  const findings = lintPolicy(policy, { today }).filter(({ rule }) => rule !== 'privacy-missing' && rule !== 'organisation-missing');
  if (findings.length === 0) return undefined;
  const items = findings.map(({ message, advice }) => createNode('li', {}, createNode('strong', {}, message), ' ', advice));
  return createNode(
    'details',
    {},
    createNode('summary', {}, `${words['advice'] ?? ''} (${findings.length})`),
    createNode('p', {}, words['advicehint'] ?? ''),
    createNode('ul', { className: 'ul-disc' }, ...items),
  );
}
