import { draftDeclaration, type DeclarationInput } from '@schoolgate/sdk/declaration';
import type { DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import type { DeclarationAnswers } from './declaration-answers.ts';

/** The answers as the SDK drafts a declaration from them. */
const toInput = (answers: DeclarationAnswers, outcome: DeclarationRequest['outcome'], supersedes: string | undefined): DeclarationInput => ({
  signer: { name: answers.name, email: answers.email, ...(answers.capacity !== '' && { capacity: answers.capacity }) },
  children: answers.children.map((child) => ({ name: child.name, class: child.class })),
  answers: outcome === 'signed' ? answers.further : { reason: answers.reason },
  outcome,
  agreed: answers.agreed,
  ...(outcome === 'signed' && answers.drawn ? { method: 'drawn', signature: answers.drawing } : { signature: answers.signature }),
  supersedes,
  signedAt: new Date(),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/**
 * Turns the answers into what is sent, bound to the text that is on the screen: the policy's, in the language that was read.
 * @throws {DraftError} with a problem for every field that is missing or wrong
 */
export async function draftRequest(policy: Policy, answers: DeclarationAnswers, language: string, supersedes?: string): Promise<DeclarationRequest> {
  const digest = await digestPolicy(policy, language);
  return draftDeclaration(policy, digest, language, toInput(answers, answers.outcome || 'declined', supersedes));
}
