import * as z from 'zod/mini';
import { InvalidDocumentError, type FieldProblem, type FieldProblemCode } from '../errors.ts';
import { MAXIMUM_DEPTH } from './depth.ts';
import { fieldProblem, pointerTo } from './field-problem.ts';
import { policySchema, type Policy } from './policy.ts';

/** Clauses nest `clauses` in arrays, so each level of them is two of JSON's; the rest of a policy is at most eight deep. */
const MAXIMUM_JSON_DEPTH = MAXIMUM_DEPTH * 2 + 8;

/** Without recursion of its own, since what it guards against is input made to exhaust the stack. */
const isTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAXIMUM_JSON_DEPTH) return true;
    level = level.flatMap((item): unknown[] => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
};

/** What is at `path`, so that "missing" can be told from "wrong". */
const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  );

const codeOf = (issue: z.core.$ZodIssue, input: unknown): FieldProblemCode => {
  const value = valueAt(input, issue.path);
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return 'required';
  if (issue.code === 'too_small') return 'required';
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'too-many' : 'too-long';
  return 'invalid';
};

/** Of the kinds of things that something may be, the one that it says it is: all others find the word that tells them apart wrong. */
function meantBy({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const fitting = errors.filter((issues) => !issues.some((issue) => issue.code === 'invalid_value' && issue.path.length === 1));
  const [meant = []] = fitting.length === 1 ? fitting : [];
  return meant.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

const problemsOf = (issues: readonly z.core.$ZodIssue[], input: unknown): FieldProblem[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fieldProblem(pointerTo([...issue.path, key]), 'unknown'));
    const meant = issue.code === 'invalid_union' ? meantBy(issue) : [];
    return meant.length > 0 ? problemsOf(meant, input) : [fieldProblem(pointerTo(issue.path), codeOf(issue, input))];
  });

/**
 * Checks untrusted JSON against a schema of the model.
 * @throws {@link InvalidDocumentError} with a problem for every field that is wrong; no message repeats the input
 */
export function parseDocument<T extends z.core.$ZodType>(schema: T, input: unknown): z.infer<T> {
  if (isTooDeep(input))
    throw new InvalidDocumentError('The document is nested too deeply.', [fieldProblem('#', 'invalid', 'This is nested too deeply.')]);
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  throw new InvalidDocumentError('The document is not complete and correct.', problemsOf(result.error.issues, input));
}

/**
 * Checks untrusted JSON and gives a policy.
 * @throws {@link InvalidDocumentError}
 */
export const parsePolicy = (input: unknown): Policy => parseDocument(policySchema, input);
