// The page Schoolgate → Policies: reads the school's document here in the browser, shows what became of it, and hands what was
// made of it to the form, which WordPress checks once more.
import { createClient } from '@schoolgate/sdk/client';
import { answerQuestions, type Answers } from '@schoolgate/sdk/importer';
import { InvalidDocumentError, RequestError, type Policy } from '@schoolgate/sdk/model';
import { createNode } from './create-node.ts';
import { asksAgain, finishPolicy, type FinishedPolicy } from './finish-policy.ts';
import { readFile, type ReadPolicy } from './read-file.ts';
import { showFields, type Fields, type Known } from './show-fields.ts';
import { showAdvice, showLines, showQuestions } from './show-report.ts';

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const known = JSON.parse(find('schoolgate-known').textContent) as Known;
const { words } = known;
const form = find<HTMLFormElement>('schoolgate-import');
const file = find<HTMLInputElement>('schoolgate-file');
const status = find('schoolgate-status');
const place = find('schoolgate-imported');

const say = (...lines: readonly string[]) => status.replaceChildren(...lines.map((line) => createNode('p', {}, line)));

/** One line for each thing that stands in the way. */
const explain = (error: unknown): string[] => {
  if (error instanceof InvalidDocumentError)
    return [words['incomplete'] ?? '', ...error.problems.map(({ pointer, detail }) => `${pointer}: ${detail}`)];
  return [words['unreadable'] ?? '', error instanceof Error && error.name === 'ImportError' ? error.message : ''];
};

/** The version in force, to see whether parents have to be asked anew. */
async function loadCurrent(id: string): Promise<Policy | null> {
  try {
    return await createClient({ endpoint: known.endpoint }).getPolicy(id);
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return null;
    throw error;
  }
}

function finish({ policy, report }: ReadPolicy, fields: Fields, answers: Answers): FinishedPolicy | undefined {
  try {
    const answered = report ? answerQuestions({ policy, report }, answers).policy : policy;
    const finished = finishPolicy(answered, fields.read());
    if (finished.findings.length === 0) return finished;
    say(
      words['letdown'] ?? '',
      ...finished.findings.map(({ rule, id }) => (rule === 'reaches-its-subject' ? (words['subject'] ?? '') : `${rule}: ${id}`)),
    );
  } catch (error) {
    say(...explain(error));
  }
  status.scrollIntoView({ block: 'center' });
  return undefined;
}

async function submit({ policy, html }: FinishedPolicy): Promise<void> {
  const values = { policy: JSON.stringify(policy), pathway: JSON.stringify(policy.pathway), html };
  for (const [name, value] of Object.entries(values)) (form.elements.namedItem(name) as HTMLInputElement).value = value;
  const again = asksAgain(policy, await loadCurrent(policy.id), known.today);
  (form.elements.namedItem('asks_again') as HTMLInputElement).value = again ? '1' : '';
  form.submit(); // not requestSubmit: that would come back here
}

function show(read: ReadPolicy): void {
  const answers: Record<string, string> = {};
  const fields = showFields(read.policy, known);
  const preview = createNode('div', { className: 'card wp-exclude-emoji', hidden: true, style: 'max-width: 60rem' });
  const look = createNode('button', { type: 'button', className: 'button' }, words['preview'] ?? '');
  look.addEventListener('click', () => {
    const finished = finish(read, fields, answers);
    const element = document.createElement('code-of-conduct');
    if (finished) preview.replaceChildren(Object.assign(element, { policy: finished.policy }));
    preview.hidden = !finished;
  });
  form.onsubmit = (event) => {
    event.preventDefault();
    const finished = finish(read, fields, answers);
    if (finished) submit(finished).catch((error: unknown) => say(...explain(error)));
  };
  const questions = read.report && showQuestions(read.report, words, answers);
  const advice = showAdvice(read.policy, known.today, words);
  place.replaceChildren(
    ...(read.report ? [showLines(read.report, words)] : []),
    ...(questions ? [questions] : []),
    ...(advice ? [advice] : []),
    fields.node,
    createNode('p', {}, look),
    preview,
    createNode('p', {}, words['publishhint'] ?? ''),
    createNode('p', {}, createNode('button', { className: 'button button-primary' }, words['publish'] ?? '')),
  );
  place.hidden = false;
}

file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  place.hidden = true;
  say(words['reading'] ?? '');
  readFile(chosen, known.school).then(
    (read) => {
      say();
      show(read);
    },
    (error: unknown) => say(...explain(error)),
  );
});
