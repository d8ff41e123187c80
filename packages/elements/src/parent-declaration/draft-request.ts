import { draftDeclaration } from '@schoolgate/sdk/declaration';
import type { DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { digestPolicy, policyText } from '@schoolgate/sdk/policy';
import { toInput, type DeclarationAnswers } from './declaration-answers.ts';

/** The answer as the page around the element may keep it: with the words themselves where no server keeps the version. */
export type DeclarationRecord = DeclarationRequest & { readonly text?: string };

export const withText = (policy: Policy, request: DeclarationRequest): DeclarationRecord => ({ ...request, text: policyText(policy) });

/**
 * Turns the answers into what is sent, bound to the text that is on the screen: the policy's, in the language that was read. Loaded on demand: the schemas come with it.
 * @throws {DraftError} with a problem for every field that is missing or wrong
 */
export async function draftRequest(policy: Policy, answers: DeclarationAnswers, language: string, supersedes?: string): Promise<DeclarationRequest> {
  const digest = await digestPolicy(policy, language);
  return draftDeclaration(policy, digest, language, toInput(answers, answers.outcome || 'declined', supersedes));
}
