import type { FieldProblem, FieldProblemCode } from '../errors.ts';

const details: Record<FieldProblemCode, string> = {
  required: 'This is needed.',
  'too-long': 'This is too long.',
  'too-many': 'There are too many of these.',
  invalid: 'This is not in the form that is expected.',
  unknown: 'This is not something that can be sent here.',
  mismatch: 'This does not match.',
};

/** @param detail a sentence that says more than the code's own */
export const fieldProblem = (pointer: string, code: FieldProblemCode, detail = details[code]): FieldProblem => ({ pointer, code, detail });

const escapeSegment = (segment: PropertyKey) => encodeURIComponent(String(segment).replaceAll('~', '~0').replaceAll('/', '~1'));

/** A JSON Pointer as a URI fragment. */
export const pointerTo = (path: readonly PropertyKey[]): string => '#' + path.map((segment) => '/' + escapeSegment(segment)).join('');
