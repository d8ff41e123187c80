import type { DeclarationField, FieldProblem } from '@schoolgate/sdk/model';
import type { Messages } from '../forms/field.ts';
import { lookUp } from '../forms/look-up.ts';
import type { AnsweredStrings } from '../strings/index.ts';

const sentence = (strings: AnsweredStrings, fields: readonly DeclarationField[], drawn: boolean, { pointer, code, detail }: FieldProblem): string => {
  const { name, signature, email } = strings.declaration;
  const { problems } = strings.answered;
  if (drawn && pointer === '#/signature') return problems.drawing;
  const child = /^#\/children\/(\d+)\/(name|class)$/.exec(pointer);
  const answer = /^#\/answers\/(.+)$/.exec(pointer);
  const label = child
    ? strings.children[child[2] === 'name' ? 'name' : 'class']
    : answer
      ? (fields.find((field) => field.name === answer[1])?.label ?? strings.declaration.reason)
      : lookUp({ '#/signer/name': name, '#/signature': signature, '#/signer/email': email }, pointer);
  if (code === 'too-long' && label !== undefined) return strings.problems.tooLong(label);
  if (code === 'invalid' && label !== undefined && (child || pointer === '#/signer/name' || pointer === '#/signature'))
    return strings.problems.letters(label);
  if (child) return strings.problems[child[2] === 'name' ? 'child' : 'childClass'](Number(child[1]) + 1);
  if (answer && label !== undefined) return code === 'required' ? strings.problems.required(label) : strings.problems.invalid(label);
  const own: Record<string, string> = {
    '#/signer/name': problems.name,
    '#/signer/capacity': problems.capacity,
    '#/signer/email': problems.email,
    '#/children': strings.problems.tooManyChildren,
    '#/outcome': problems.outcome,
    '#/undertakings': problems.agree,
    '#/signature': problems.signature,
  };
  return lookUp(own, pointer) ?? detail;
};

/** Each problem in the words of the form, whether the form or the server found it. */
export const problemMessages = (
  strings: AnsweredStrings,
  fields: readonly DeclarationField[],
  problems: readonly FieldProblem[],
  drawn: boolean,
): Messages => new Map(problems.map((problem) => [problem.pointer, sentence(strings, fields, drawn, problem)]));
