import type { Clause, Policy, Section } from '@schoolgate/sdk/model';

/** As in the model; the model's own constant would bring its whole schema with it. */
const MAXIMUM_DEPTH = 32;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isClause = (value: unknown, depth: number): value is Clause =>
  isObject(value) &&
  depth <= MAXIMUM_DEPTH &&
  typeof value['id'] === 'string' &&
  typeof value['text'] === 'string' &&
  (value['clauses'] === undefined || areClauses(value['clauses'], depth + 1));

const areClauses = (value: unknown, depth: number): value is Clause[] => Array.isArray(value) && value.every((clause) => isClause(clause, depth));

const isSection = (value: unknown): value is Section => isObject(value) && typeof value['id'] === 'string' && areClauses(value['clauses'], 1);

const isForm = (value: unknown) =>
  value === undefined ||
  (isObject(value) && typeof value['statement'] === 'string' && Array.isArray(value['undertakings']) && Array.isArray(value['fields']));

const isPathway = (value: unknown) => value === undefined || (isObject(value) && isObject(value['nodes']) && isObject(value['contacts']));

/**
 * Checks as much of a policy's shape as showing it walks through. The full schema weighs more than the element that
 * shows the text, and whatever a policy says reaches the page as text only.
 * @throws {TypeError} where it is not a policy
 */
export function readPolicy(value: unknown): Policy {
  const isPolicy =
    isObject(value) &&
    value['schemaVersion'] === 1 &&
    typeof value['id'] === 'string' &&
    typeof value['version'] === 'string' &&
    typeof value['language'] === 'string' &&
    Array.isArray(value['sections']) &&
    value['sections'].every(isSection) &&
    isForm(value['declaration']) &&
    isPathway(value['pathway']);
  if (!isPolicy) throw new TypeError('Not a policy of schema version 1.');
  return value as unknown as Policy;
}
