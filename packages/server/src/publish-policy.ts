import { digestDocument } from '@schoolgate/sdk/policy';
import { InvalidDocumentError, parsePolicy, type Policy } from '@schoolgate/sdk/model';
import { checkPathway, completePathway } from '@schoolgate/sdk/pathway';
import { ensureOrganisation } from './db/organisations.ts';
import { insertPolicyVersion } from './db/policies.ts';
import type { Database } from './db/schema.ts';

/** A policy cannot be published as it is; `message` says what to do about it, line by line. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
}

/** Where the policy goes; the name is used only where the organisation is new, and defaults to the policy's own. */
export interface PublishTarget {
  readonly organisation: string;
  readonly name?: string | undefined;
}

const parse = (document: unknown): Policy => {
  try {
    return parsePolicy(document);
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    throw new PublishError(['This is not a policy:', ...error.problems.map(({ pointer, detail }) => `  ${pointer}: ${detail}`)].join('\n'), {
      cause: error,
    });
  }
};

/** What a school must put right before parents may be asked for anything. */
const refusals = (policy: Policy): string[] => [
  ...((policy.declaration ?? policy.pathway) && !policy.privacy
    ? ['It asks parents for personal data, so it needs a privacy notice: privacy with controller, basis, retention and contact.']
    : []),
  ...(policy.pathway ? checkPathway(completePathway(policy)).map(({ rule, id }) => `Its pathway would let a parent down: ${rule}, at ${id}.`) : []),
];

/**
 * Publishes a version of a policy; it is in force from then on, and never changes again.
 * @returns `unchanged` when exactly this version was published before
 * @throws {@link PublishError}
 */
export async function publishPolicy(db: Database, target: PublishTarget, document: unknown, now: Date): Promise<'published' | 'unchanged'> {
  const policy = parse(document);
  const reasons = refusals(policy);
  if (reasons.length > 0) throw new PublishError(['This policy cannot be published yet.', ...reasons].join('\n  '));
  const digest = await digestDocument(policy);
  await ensureOrganisation(db, target.organisation, {
    name: target.name ?? policy.organisation?.name ?? target.organisation,
    kind: policy.organisation?.kind ?? 'school',
  });
  const stored = await insertPolicyVersion(db, target.organisation, policy, digest, now);
  if (stored.digest !== digest)
    throw new PublishError(
      `Version ${policy.version} of ${policy.id} was published before with other words. Published versions never change: give this one a version of its own.`,
    );
  return stored.inserted ? 'published' : 'unchanged';
}
