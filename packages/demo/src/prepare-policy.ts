import type { Policy, PrivacyNotice } from '@schoolgate/sdk/model';
import { completePathway } from '@schoolgate/sdk/pathway';
import { digestDocument } from '@schoolgate/sdk/policy';

/** True of this demonstration, and of nothing else. */
const privacy: PrivacyNotice = {
  controller: 'Whoever started this demonstration',
  basis: 'This is a demonstration on one computer. Please make up the names that you type: nobody at a school will read them.',
  retention: 'What you send is kept in a folder on this computer, until that folder is deleted.',
  contact: 'the person who started this demonstration',
};

/** Adds what a school decides when it publishes and what no document says: a privacy notice and the complete pathway. */
export const preparePolicy = (policy: Policy): Policy => ({ ...policy, pathway: completePathway(policy), privacy: policy.privacy ?? privacy });

/** An imported document's version, made to change with its text, so that an edited file can be shown again. */
export async function versionByText(policy: Policy): Promise<Policy> {
  const digest = await digestDocument(policy);
  return { ...policy, version: `${policy.version}-${digest.slice('sha256-'.length, 'sha256-'.length + 8)}` };
}
