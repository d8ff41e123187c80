import { randomUUID } from 'node:crypto';
import { concernRequestSchema, fieldProblem, parseDocument, type Concern, type ConcernAccepted, type ConcernRequest } from '@schoolgate/sdk/model';
import { completePathway } from '@schoolgate/sdk/pathway';
import type { AppOptions } from '../app-options.ts';
import { createReference } from '../create-reference.ts';
import { concernAnswer, findConcernAnswer, insertConcern } from '../db/concerns.ts';
import { documentOf, findPolicyVersion } from '../db/policies.ts';
import type { Database } from '../db/schema.ts';
import type { Handlers } from '../http/context.ts';
import { writeOnce, type PreparedWrite } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';

/**
 * The pathway is the one that parents see: completed by the same function as on their screens. Where a policy has no
 * privacy notice, nothing is collected.
 * @throws {@link ProblemError} 422 unless the concern was sent at a stage of that version's pathway
 */
async function checkAgainstPathway(db: Database, organisation: string, { pathway, stage }: ConcernRequest): Promise<void> {
  const found = await findPolicyVersion(db, organisation, pathway.policy, pathway.version);
  if (!found) throw new ProblemError('invalid-request', [fieldProblem('#/pathway/version', 'unknown', 'There is no such version of this policy.')]);
  const policy = documentOf(found);
  const nodes = policy.privacy ? completePathway(policy).nodes : {};
  if (nodes[stage]?.kind !== 'stage')
    throw new ProblemError('invalid-request', [fieldProblem('#/stage', 'unknown', 'The pathway of this version has no such stage.')]);
}

export const concernHandlers = ({ db, now = () => new Date() }: AppOptions): Pick<Handlers, 'createConcern'> => ({
  createConcern: (c) => {
    const organisation = c.get('organisation');
    const prepare = async (body: unknown): Promise<PreparedWrite<ConcernAccepted>> => {
      const request = parseDocument(concernRequestSchema, body);
      await checkAgainstPathway(db, organisation, request);
      const receivedAt = now();
      const reference = createReference();
      const history = [{ at: receivedAt.toISOString(), stage: request.stage, event: 'raised' }];
      const concern: Concern = { ...request, id: randomUUID(), reference, organisation, history };
      return {
        reference,
        receivedAt,
        answer: concernAnswer(reference, receivedAt),
        event: {
          action: 'concern.received',
          subject: { kind: 'concern', id: concern.id },
          details: { stage: request.stage },
          personal: { content: JSON.stringify(request) },
        },
        store: (transaction) => insertConcern(transaction, concern, receivedAt),
      };
    };
    return writeOnce(c, db, { prepare, recall: (reference) => findConcernAnswer(db, reference) });
  },
});
