import type { ConcernRequest, FieldProblem, FieldProblemCode, Pathway, Policy } from '@schoolgate/sdk/model';
import type { PathwayState } from '@schoolgate/sdk/pathway';
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

/** Whom an answer on the way here says that it is about: a key of the contacts. */
const subjectOf = ({ nodes }: Pathway, { trail }: PathwayState): string | undefined =>
  trail.map(({ node, option = -1 }) => (nodes[node]?.kind === 'question' ? nodes[node].options[option]?.about : undefined)).find(Boolean);

/** The answers as the server takes them, at the stage where the person is. What was left blank is left out. */
export function toConcernRequest(policy: Policy, pathway: Pathway, state: PathwayState, answers: ConcernAnswers, now = new Date()): ConcernRequest {
  const { about, desiredOutcome, identity, name, contact, consent } = answers;
  const children = answers.children.filter((child) => !isEmptyRow(child));
  const subject = subjectOf(pathway, state);
  return {
    pathway: { policy: policy.id, version: policy.version },
    stage: (state.trail.at(-1) ?? state.trail[0]).node,
    about: about.trim(),
    ...(subject !== undefined && { subject }),
    ...(!isBlank(desiredOutcome) && { desiredOutcome: desiredOutcome.trim() }),
    raisedBy: identity === 'named' ? { name: name.trim(), contact: contact.trim() } : 'anonymous',
    ...(children.length > 0 && {
      children: children.map((child) => ({ name: child.name.trim(), ...(!isBlank(child.class) && { class: child.class.trim() }) })),
    }),
    ...(consent && { consentToShareMessages: { granted: true, at: now.toISOString() } }),
  };
}
