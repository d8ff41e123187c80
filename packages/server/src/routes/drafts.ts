import {
  draftRequestSchema,
  fieldProblem,
  parseDocument,
  publicationRequestSchema,
  type Draft,
  type DraftChanges,
  type PolicyVersion,
} from '@schoolgate/sdk/model';
import { diffPolicies, requiresSigning } from '@schoolgate/sdk/policy';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import { deleteDraft, findDraft, listDrafts, saveDraft, type StoredDraft } from '../db/drafts.ts';
import { documentOf, findCurrentPolicy, findPolicyVersion, listPolicyVersions } from '../db/policies.ts';
import type { Database } from '../db/schema.ts';
import { readParam, type AppContext, type Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { writeOnce } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';
import { obstaclesTo, publishVersion, PublishError } from '../publish-policy.ts';

const noStore = { 'Cache-Control': 'no-store' };

const findOrFail = async (db: Database, c: AppContext): Promise<StoredDraft> => {
  const draft = await findDraft(db, c.get('organisation'), readParam(c, 'policy'));
  if (!draft) throw new ProblemError('not-found');
  return draft;
};

/** What stands in the way of publishing, the policy's own label included: every published version has one of its own. */
async function describeDraft(db: Database, organisation: string, draft: StoredDraft): Promise<Draft> {
  const { id, version } = draft.policy;
  const isTaken = (await findPolicyVersion(db, organisation, id, version)) !== undefined;
  return {
    ...draft,
    obstacles: [...obstaclesTo(draft.policy), ...(isTaken ? [`Version ${version} was published before: give this one another.`] : [])],
  };
}

/** What a draft changes in the version in force; a first version changes nothing, and asks everybody. */
async function describeChanges(db: Database, organisation: string, { policy, rulings }: StoredDraft, now: Date): Promise<DraftChanges> {
  const found = await findCurrentPolicy(db, organisation, policy.id);
  if (!found) return { significance: 'none', asksAgain: false, changes: [] };
  const current = documentOf(found);
  const { significance, changes } = diffPolicies(current, policy, { rulings });
  const today = now.toISOString().slice(0, 10);
  return {
    from: current.version,
    significance,
    asksAgain: requiresSigning(policy, { policy: current, on: today, outcome: 'signed' }, { today, rulings }).required,
    changes: changes.flatMap(({ part, id, change, significance, reason, overruled }) =>
      change === 'unchanged'
        ? []
        : [{ part, id, change, ...(significance && { significance }), ...(reason && { reason }), ...(overruled && { overruled }) }],
    ),
  };
}

type DraftRoutes = 'listDrafts' | 'getDraft' | 'saveDraft' | 'discardDraft' | 'getDraftChanges' | 'publishDraft' | 'listPolicyVersions';

export const draftHandlers = ({ db, now = () => new Date() }: AppOptions): Pick<Handlers, DraftRoutes> => ({
  listDrafts: async (c) => c.json({ items: await listDrafts(db, c.get('organisation')) }, 200, noStore),
  getDraft: async (c) => c.json(await describeDraft(db, c.get('organisation'), await findOrFail(db, c)), 200, noStore),
  getDraftChanges: async (c) => c.json(await describeChanges(db, c.get('organisation'), await findOrFail(db, c), now()), 200, noStore),

  saveDraft: async (c) => {
    const organisation = c.get('organisation');
    const request = parseDocument(draftRequestSchema, await readJson(c.req.raw));
    if (request.policy.id !== readParam(c, 'policy'))
      throw new ProblemError('invalid-request', [fieldProblem('#/policy/id', 'mismatch', 'This is another policy than the address names.')]);
    let saved = false;
    await recordChange(c, { db, now }, async (transaction) => {
      saved = await saveDraft(transaction, organisation, request, now());
      if (!saved) return undefined;
      return { action: 'draft.saved', subject: { kind: 'policy', id: request.policy.id }, details: { revision: request.revision + 1 } };
    });
    const draft = await findOrFail(db, c);
    // The same save again, because its answer was lost, has happened already.
    const isSame = JSON.stringify([draft.policy, draft.rulings]) === JSON.stringify([request.policy, request.rulings ?? {}]);
    if (!saved && !(isSame && draft.revision === request.revision + 1)) throw new ProblemError('changed-meanwhile');
    return c.json(await describeDraft(db, organisation, draft), 200, noStore);
  },

  discardDraft: async (c) => {
    const id = readParam(c, 'policy');
    await recordChange(c, { db, now }, async (transaction) => {
      if (!(await deleteDraft(transaction, c.get('organisation'), id))) throw new ProblemError('not-found');
      return { action: 'draft.discarded', subject: { kind: 'policy', id } };
    });
    return c.json({});
  },

  publishDraft: (c) => {
    const organisation = c.get('organisation');
    const id = readParam(c, 'policy');
    const findVersion = async (from: Database, version: string): Promise<PolicyVersion> => {
      const found = (await listPolicyVersions(from, organisation, id)).find((candidate) => candidate.version === version);
      if (!found) throw new Error('A published version is gone.');
      return found;
    };
    return writeOnce<PolicyVersion>(c, db, {
      prepare: async (body) => {
        const { revision } = parseDocument(publicationRequestSchema, body);
        const draft = await findOrFail(db, c);
        const { policy, rulings } = draft;
        if (draft.revision !== revision) throw new ProblemError('changed-meanwhile');
        const publishedAt = now();
        const { asksAgain } = await describeChanges(db, organisation, draft, publishedAt);
        return {
          reference: policy.version,
          receivedAt: publishedAt,
          answer: {
            id,
            version: policy.version,
            language: policy.language,
            ...(policy.title === undefined ? {} : { title: policy.title }),
            publishedAt: publishedAt.toISOString(),
            state: 'published',
            asksAgain,
          },
          event: { action: 'policy.published', subject: { kind: 'policy', id }, details: { version: policy.version, asksAgain } },
          stored: async (transaction) => {
            await publishVersion(transaction, organisation, policy, rulings, publishedAt).catch((error: unknown) => {
              if (!(error instanceof PublishError)) throw error;
              throw new ProblemError(
                'invalid-request',
                error.reasons.map((reason) => fieldProblem('#', 'invalid', reason)),
              );
            });
            if (!(await deleteDraft(transaction, organisation, id, revision))) throw new ProblemError('changed-meanwhile');
          },
        };
      },
      recall: (version) => findVersion(db, version),
    });
  },

  listPolicyVersions: async (c) => {
    const items = await listPolicyVersions(db, c.get('organisation'), readParam(c, 'policy'));
    if (items.length === 0) throw new ProblemError('not-found');
    return c.json({ items }, 200, noStore);
  },
});
