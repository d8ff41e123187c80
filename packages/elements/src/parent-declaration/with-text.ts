import type { DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { policyText, translatePolicy } from '@schoolgate/sdk/policy';

/** The answer as the page around the element may keep it: with the words themselves where no server keeps the version. */
export type DeclarationRecord = DeclarationRequest & { readonly text?: string };

/** @param policy as it was published */
export const withText = (policy: Policy, request: DeclarationRequest): DeclarationRecord => ({
  ...request,
  text: policyText(translatePolicy(policy, request.policy.language)),
});
