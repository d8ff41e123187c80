import { draftDeclaration } from '@schoolgate/sdk/declaration';
import type { DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import { toInput, type DeclarationAnswers } from './declaration-answers.ts';

/**
 * Turns the answers into what is sent, bound to the text that is on the screen. Loaded on demand: the schemas come with it.
 * @throws {DraftError} with a problem for every field that is missing or wrong
 */
export async function draftRequest(policy: Policy, answers: DeclarationAnswers): Promise<DeclarationRequest> {
  const digest = await digestPolicy(policy, policy.language);
  return draftDeclaration(policy, digest, policy.language, toInput(answers, answers.outcome || 'declined'));
}
