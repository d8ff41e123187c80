import type { AppOptions } from '../app-options.ts';
import { findCurrentPolicy, findPolicyVersion, listCurrentPolicies, type PublishedPolicy } from '../db/policies.ts';
import { readParam, type AppContext, type Handlers } from '../http/context.ts';
import { ProblemError } from '../problem.ts';

/** A new version reaches parents within a minute; while this server is away, what is cached serves on for a day. */
const CURRENT = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
const IMMUTABLE = 'public, max-age=31536000, immutable';

const answerPolicy = (c: AppContext, found: PublishedPolicy | undefined, cacheControl: string) => {
  if (!found) throw new ProblemError('not-found');
  return c.body(found.document, 200, { 'Content-Type': 'application/json', 'Cache-Control': cacheControl, ETag: `"${found.digest}"` });
};

export const policyHandlers = ({ db }: AppOptions): Pick<Handlers, 'listPolicies' | 'getPolicy' | 'getPolicyVersion'> => ({
  listPolicies: async (c) => c.json({ items: await listCurrentPolicies(db, c.get('organisation')) }, 200, { 'Cache-Control': CURRENT }),
  getPolicy: async (c) => answerPolicy(c, await findCurrentPolicy(db, c.get('organisation'), readParam(c, 'policy')), CURRENT),
  getPolicyVersion: async (c) =>
    answerPolicy(c, await findPolicyVersion(db, c.get('organisation'), readParam(c, 'policy'), readParam(c, 'version')), IMMUTABLE),
});
