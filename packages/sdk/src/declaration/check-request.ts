import type { FieldProblem } from '../errors.ts';
import { instantRule } from '../model/date-rules.ts';
import {
  answerRule,
  capacities,
  classRule,
  digestRule,
  MAXIMUM_CHILDREN,
  MAXIMUM_UNDERTAKINGS,
  methods,
  outcomes,
  personRule,
  signatureRule,
  timeZoneRule,
} from '../model/declaration-rules.ts';
import { fieldProblem, pointerTo } from '../model/field-problem.ts';
import type { DeclarationRequest } from '../model/index.ts';
import { emailRule, faultsOf, idRule, languageRule, oneOf, versionRule, type TextRule } from '../model/text-rules.ts';

/**
 * What is wrong with a request that was composed from a form, found without the schema, which a page that signs need not load:
 * a test holds the two together. Every text in it is trimmed, and there is none where nothing was given.
 */
export function checkRequest({ policy, signer, children, undertakings, answers, ...rest }: DeclarationRequest): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const note = (path: readonly PropertyKey[], code: FieldProblem['code']) => problems.push(fieldProblem(pointerTo(path), code));
  const check = (value: unknown, rule: TextRule, ...path: PropertyKey[]) => {
    for (const fault of faultsOf(rule, value)) note(path, fault);
  };
  const checkGiven = (value: unknown, rule: TextRule, ...path: PropertyKey[]) => {
    if (value !== undefined) check(value, rule, ...path);
  };

  check(policy.id, idRule, 'policy', 'id');
  check(policy.version, versionRule, 'policy', 'version');
  check(policy.digest, digestRule, 'policy', 'digest');
  check(policy.language, languageRule, 'policy', 'language');
  check(signer.name, personRule, 'signer', 'name');
  check(signer.capacity, oneOf(capacities), 'signer', 'capacity');
  checkGiven(signer.email, emailRule, 'signer', 'email');
  if (children.length === 0) note(['children'], 'required');
  if (children.length > MAXIMUM_CHILDREN) note(['children'], 'too-many');
  else
    for (const [index, child] of children.entries()) {
      check(child.name, personRule, 'children', index, 'name');
      checkGiven(child.class, classRule, 'children', index, 'class');
    }
  if (undertakings.length > MAXIMUM_UNDERTAKINGS) note(['undertakings'], 'too-many');
  else for (const [index, id] of undertakings.entries()) check(id, idRule, 'undertakings', index);
  for (const [name, answer] of Object.entries(answers))
    if (faultsOf(idRule, name).length > 0) note(['answers', name], 'invalid');
    else check(answer, answerRule, 'answers', name);
  check(rest.outcome, oneOf(outcomes), 'outcome');
  check(rest.method, oneOf(methods), 'method');
  checkGiven(rest.signature, signatureRule, 'signature');
  checkGiven(rest.supersedes, idRule, 'supersedes');
  check(rest.signedAt, instantRule, 'signedAt');
  check(rest.timeZone, timeZoneRule, 'timeZone');
  return problems;
}
