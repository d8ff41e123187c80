import { digestDocument, requiresSigning, walkBelow, type ChangeRulings } from '@schoolgate/sdk/policy';
import { InvalidDocumentError, parsePolicy, type Policy } from '@schoolgate/sdk/model';
import { checkPathway, completePathway } from '@schoolgate/sdk/pathway';
import { addOrganisation } from './add-organisation.ts';
import { operator, recordEvent } from './audit/record-event.ts';
import { lockOrganisation } from './db/organisations.ts';
import { documentOf, findCurrentPolicy, findPolicyVersion, insertPolicyVersion } from './db/policies.ts';
import type { Database, DatabaseTransaction } from './db/schema.ts';

/** A policy cannot be published as it is; `message` says what to do about it, line by line. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
  readonly reasons: readonly string[];
  constructor(message: string, reasons: readonly string[] = [], options?: ErrorOptions) {
    super([message, ...reasons].join('\n  '), options);
    this.reasons = reasons.length > 0 ? reasons : [message];
  }
}

/** Where the policy goes; the name is used only where the organisation is new, and defaults to the policy's own. */
export interface PublishTarget {
  readonly organisation: string;
  readonly name?: string | undefined;
}

const isImport = (document: unknown): boolean => typeof document === 'object' && document !== null && 'policy' in document && 'report' in document;

const parse = (document: unknown): Policy => {
  if (isImport(document))
    throw new PublishError('This is an import with its report, in which questions may be open. Make a policy of it first: schoolgate prepare FILE.');
  try {
    return parsePolicy(document);
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    throw new PublishError(
      'This is not a policy:',
      error.problems.map(({ pointer, detail }) => `${pointer}: ${detail}`),
      { cause: error },
    );
  }
};

/** Links, translations and signatures name a section, clause or undertaking by its id alone. */
const repeatedIds = ({ sections, letter, declaration }: Policy): string[] => {
  const ids = [
    ...sections.flatMap((section) => [section.id, ...Array.from(walkBelow(section), ({ id }) => id)]),
    ...Array.from(walkBelow({ clauses: letter?.body }), ({ id }) => id),
    ...(declaration?.undertakings ?? []).map(({ id }) => id),
  ];
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
};

/** What a school must put right before parents may be asked for anything. */
export const obstaclesTo = (policy: Policy): string[] => [
  ...((policy.declaration ?? policy.pathway) && !policy.privacy
    ? ['It asks parents for personal data, so it needs a privacy notice: privacy with controller, basis, retention and contact.']
    : []),
  ...repeatedIds(policy).map((id) => `Two of its parts have the same id, ${id}: give one of them another.`),
  ...(policy.pathway ? checkPathway(completePathway(policy)).map(({ rule, id }) => `Its pathway would let a parent down: ${rule}, at ${id}.`) : []),
];

/** Whether parents who answered the version now in force are to be asked anew by this one. */
async function asksAgain(db: Database, organisation: string, policy: Policy, rulings: ChangeRulings, now: Date): Promise<boolean> {
  const current = await findCurrentPolicy(db, organisation, policy.id);
  if (!current) return false;
  const today = now.toISOString().slice(0, 10);
  return requiresSigning(policy, { policy: documentOf(current), on: today, outcome: 'signed' }, { today, rulings }).required;
}

/**
 * One step of a transaction: puts a version in force, after any other that is being published at the same time.
 * @throws {@link PublishError}
 */
export async function publishVersion(
  db: DatabaseTransaction,
  organisation: string,
  policy: Policy,
  rulings: ChangeRulings,
  now: Date,
): Promise<'published' | 'unchanged'> {
  const obstacles = obstaclesTo(policy);
  if (obstacles.length > 0) throw new PublishError('This policy cannot be published yet.', obstacles);
  const digest = await digestDocument(policy);
  await lockOrganisation(db, organisation);
  const earlier = await findPolicyVersion(db, organisation, policy.id, policy.version);
  if (earlier?.digest === digest) return 'unchanged';
  if (earlier)
    throw new PublishError(
      `Version ${policy.version} of ${policy.id} was published before with other words. Published versions never change: give this one a version of its own.`,
    );
  await insertPolicyVersion(db, organisation, policy, {
    digest,
    rulings,
    asksAgain: await asksAgain(db, organisation, policy, rulings, now),
    publishedAt: now,
  });
  return 'published';
}

/**
 * Publishes a version of a policy; it is in force from then on, and never changes again.
 * @returns `unchanged` when exactly this version was published before
 * @throws {@link PublishError}
 */
export async function publishPolicy(db: Database, target: PublishTarget, document: unknown, now: Date): Promise<'published' | 'unchanged'> {
  const policy = parse(document);
  return db.transaction().execute(async (transaction) => {
    const name = target.name ?? policy.organisation?.name ?? target.organisation;
    await addOrganisation(transaction, target.organisation, { name, kind: policy.organisation?.kind ?? 'school' }, now);
    const outcome = await publishVersion(transaction, target.organisation, policy, {}, now);
    const event = { action: 'policy.published', subject: { kind: 'policy', id: policy.id }, details: { version: policy.version } };
    if (outcome === 'published') await recordEvent(transaction, target.organisation, operator, event, now);
    return outcome;
  });
}
