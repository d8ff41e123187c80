import type { FieldProblem } from '@schoolgate/sdk/model';
import type { Messages } from '../forms/field.ts';
import { lookUp } from '../forms/look-up.ts';
import type { ConcernStrings } from '../strings/index.ts';

const sentence = (strings: ConcernStrings, { pointer, code, detail }: FieldProblem): string => {
  const { problems, about, outcome, name, contact } = strings.concern;
  const child = /^#\/children\/(\d+)\/(name|class)$/.exec(pointer);
  const labels = { '#/about': about, '#/desiredOutcome': outcome, '#/raisedBy/name': name, '#/raisedBy/contact': contact };
  const label = child ? strings.children[child[2] === 'name' ? 'name' : 'class'] : lookUp(labels, pointer);
  if (code === 'too-long' && label !== undefined) return strings.problems.tooLong(label);
  if (code === 'invalid' && label !== undefined && /name|class/.test(pointer)) return strings.problems.letters(label);
  if (child) return strings.problems.child(Number(child[1]) + 1);
  const own: Record<string, string> = {
    '#/about': problems.about,
    '#/raisedBy': problems.identity,
    '#/raisedBy/name': problems.name,
    '#/raisedBy/contact': problems.contact,
    '#/children': strings.problems.tooManyChildren,
  };
  return lookUp(own, pointer) ?? detail;
};

/** Each problem in the words of the form, whether the form or the server found it. */
export const problemMessages = (strings: ConcernStrings, problems: readonly FieldProblem[]): Messages =>
  new Map(problems.map((problem) => [problem.pointer, sentence(strings, problem)]));
