import type { ClauseKind } from '../../model/index.ts';
import type { Unit } from '../unit.ts';
import { pattern } from '../words.ts';

/** One reason to take a sentence for what it is. In a table the first row that holds decides. */
export interface Cue {
  readonly kind: ClauseKind;
  /** In words a school understands; shown beside a question about the clause. */
  readonly reason: string;
  readonly when: (unit: Unit) => boolean;
}

export type Test = (unit: Unit) => boolean;

/** A row of a table: it holds where every test does. */
export const cue = (kind: ClauseKind, reason: string, ...tests: Test[]): Cue => ({ kind, reason, when: (unit) => tests.every((test) => test(unit)) });

/** Anywhere in the sentence, the condition before it included. */
export const anywhere = (source: string): Test => {
  const words = pattern(source);
  return ({ text }) => words.test(text);
};
/** In the sentence itself, not in the condition before it ("Where a post is inappropriate, the school may …"). */
export const says = (source: string): Test => {
  const words = pattern(source);
  return ({ main }) => words.test(main);
};
/** In the words before the modal, where the subject stands. */
export const subjectSays = (source: string): Test => {
  const words = pattern(source);
  // A side clause ("activity which we consider …") is about something else.
  return ({ subject }) => words.test((subject.split(/,? \b(?:which|that|what|where|whose)\b/)[0] ?? '').slice(0, 120));
};
export const opens = (source: string): Test => {
  const words = new RegExp(`^(?:and |or |but |that )?(?:${pattern(source).source})`, 'iu');
  return ({ main }) => words.test(main);
};

export const not =
  (test: Test): Test =>
  (unit) =>
    !test(unit);
export const either =
  (...tests: Test[]): Test =>
  (unit) =>
    tests.some((test) => test(unit));

export const isItem: Test = ({ as }) => as === 'item';
export const isLeadIn: Test = ({ as }) => as === 'lead-in';
export const isSchool: Test = ({ actor }) => actor === 'school' || actor === 'governor';
export const isStaff: Test = ({ actor }) => actor === 'staff';
export const isParent: Test = ({ actor }) => actor === 'parent' || actor === 'group-admin';
export const isPupil: Test = ({ actor }) => actor === 'pupil';
/** Nobody in particular acts. */
export const isThing: Test = ({ actor }) => actor === 'thing' || actor === undefined;
export const isNegated: Test = ({ negated }) => negated;
export const isAsked: Test = ({ asked }) => asked;
export const isOrder: Test = ({ orders }) => orders;
export const under =
  (...kinds: ClauseKind[]): Test =>
  (unit) =>
    unit.under !== undefined && kinds.includes(unit.under);
export const hangsOn =
  (...kinds: ClauseKind[]): Test =>
  ({ leadIn }) =>
    leadIn !== undefined && kinds.includes(leadIn);

export const hasModal = (source: string): Test => {
  const words = new RegExp(`^(?:${source})$`);
  return ({ modal }) => modal !== undefined && words.test(modal);
};
export const may = hasModal('may|can|might|could');
export const will = hasModal('will|shall|would');
/** "must", "should", "are expected to" … */
export const binds = hasModal(
  String.raw`must|shall|should|ought (?:\w+ )?to|needs? to|ha(?:s|ve) to|(?:is|are|will be|shall be|be) (?:\w+ly )?(?:expected|required|asked|requested|directed|instructed|encouraged|advised|urged|reminded|responsible|obliged|invited)|(?:is|are)(?: not)? to|agrees? to|undertakes? to`,
);
export const allows: Test = (unit) => may(unit) && !unit.negated;
export const willDo: Test = (unit) => will(unit) && !unit.negated;
