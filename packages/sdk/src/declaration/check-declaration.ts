import type { FieldProblem } from '../errors.ts';
import { isSignature } from '../model/declaration-rules.ts';
import { fieldProblem } from '../model/field-problem.ts';
import type { DeclarationField, DeclarationRequest, Policy } from '../model/index.ts';

/** Where the blanks of a school's own form live in the record; any other field is one of the `answers`. */
export const builtInFields: Readonly<Record<string, string>> = {
  parentName: '#/signer/name',
  email: '#/signer/email',
  childName: '#/children/0/name',
  childClass: '#/children/0/class',
  signature: '#/signature',
  date: '#/signedAt',
};

/** The fields of a policy's form that have no place of their own in the record. */
export const furtherFields = (policy: Policy): DeclarationField[] =>
  (policy.declaration?.fields ?? []).filter(({ name }) => !Object.hasOwn(builtInFields, name));

/** Compared in order, so that one id twice does not stand in for another. */
const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.toSorted().every((id, index) => id === b.toSorted()[index]);

/**
 * What a well-formed request can still get wrong against the policy version that it names; empty where all is well.
 * The digest is not checked here, since computing it is asynchronous.
 */
export function checkDeclaration(policy: Policy, request: DeclarationRequest): FieldProblem[] {
  const form = policy.declaration;
  if (!form) return [fieldProblem('#/policy/id', 'unknown', 'This policy asks for no declaration.')];
  return request.outcome === 'signed' ? checkSigned(policy, form, request) : checkDeclined(request);
}

/** Declining is an answer like any other: it owes the school nothing but the names. */
const checkDeclined = (request: DeclarationRequest): FieldProblem[] => [
  ...(request.undertakings.length > 0 ? [fieldProblem('#/undertakings', 'mismatch', 'Declining agrees to nothing.')] : []),
  ...unknownAnswers(request, ['reason']),
];

const unknownAnswers = (request: DeclarationRequest, known: readonly string[]): FieldProblem[] =>
  Object.keys(request.answers).flatMap((name) => (known.includes(name) ? [] : [fieldProblem(`#/answers/${name}`, 'unknown')]));

function checkSigned(policy: Policy, form: NonNullable<Policy['declaration']>, request: DeclarationRequest): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const needs = (name: string) => form.fields.some((field) => field.name === name && field.required);
  const demand = (pointer: string, value: string | undefined) => value || problems.push(fieldProblem(pointer, 'required'));

  if (needs('email')) demand('#/signer/email', request.signer.email);
  if (needs('childClass')) request.children.forEach((child, index) => demand(`#/children/${index}/class`, child.class));
  const further = furtherFields(policy);
  for (const { name, required } of further) if (required) demand(`#/answers/${name}`, request.answers[name]);
  problems.push(
    ...unknownAnswers(
      request,
      further.map(({ name }) => name),
    ),
  );
  demand('#/signature', request.signature);
  if (request.signature && !isSignature(request.method, request.signature)) problems.push(fieldProblem('#/signature', 'invalid'));
  const ids = form.undertakings.map(({ id }) => id);
  if (!sameSet(request.undertakings, ids)) problems.push(fieldProblem('#/undertakings', 'required', 'Signing means agreeing to every undertaking.'));
  return problems;
}
