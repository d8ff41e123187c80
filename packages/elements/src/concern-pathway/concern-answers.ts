import type { ConcernRequest, FieldProblem, FieldProblemCode, Policy } from '@schoolgate/sdk/model';
import type { ChildRow } from '../forms/child-fields.ts';

/** What the form holds: everything as typed, nothing checked. */
export interface ConcernAnswers {
  readonly about: string;
  readonly desiredOutcome: string;
  readonly identity: 'named' | 'anonymous' | '';
  readonly name: string;
  readonly contact: string;
  readonly children: readonly ChildRow[];
  readonly consent: boolean;
}

export const emptyConcern: ConcernAnswers = { about: '', desiredOutcome: '', identity: '', name: '', contact: '', children: [], consent: false };

const problem = (pointer: string, code: FieldProblemCode = 'required'): FieldProblem => ({ pointer, code, detail: '' });
const isBlank = (text: string) => text.trim() === '';
/** A row that was added and left empty asks for nothing. */
const isEmptyRow = (child: ChildRow) => isBlank(child.name) && isBlank(child.class);

/** What is missing, in the order of the form. */
export function checkConcern(answers: ConcernAnswers): FieldProblem[] {
  const { about, identity, name, contact, children } = answers;
  return [
    ...(isBlank(about) ? [problem('#/about')] : []),
    ...children.flatMap((child, index) => (isBlank(child.name) && !isEmptyRow(child) ? [problem(`#/children/${index}/name`)] : [])),
    ...(identity === '' ? [problem('#/raisedBy')] : []),
    ...(identity === 'named' && isBlank(name) ? [problem('#/raisedBy/name')] : []),
    ...(identity === 'named' && isBlank(contact) ? [problem('#/raisedBy/contact')] : []),
  ];
}

/** The answers as the server takes them. What was left blank is left out. */
export function toConcernRequest(policy: Policy, stage: string, answers: ConcernAnswers, now = new Date()): ConcernRequest {
  const { about, desiredOutcome, identity, name, contact, consent } = answers;
  const children = answers.children.filter((child) => !isEmptyRow(child));
  return {
    pathway: { policy: policy.id, version: policy.version },
    stage,
    about: about.trim(),
    ...(!isBlank(desiredOutcome) && { desiredOutcome: desiredOutcome.trim() }),
    raisedBy: identity === 'named' ? { name: name.trim(), contact: contact.trim() } : 'anonymous',
    ...(children.length > 0 && {
      children: children.map((child) => ({ name: child.name.trim(), ...(!isBlank(child.class) && { class: child.class.trim() }) })),
    }),
    ...(consent && { consentToShareMessages: { granted: true, at: now.toISOString() } }),
  };
}
