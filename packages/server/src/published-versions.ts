import type { Policy } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import { documentOf, findPolicyVersion } from './db/policies.ts';
import type { Database } from './db/schema.ts';

/** A version as parents sign it. */
export interface PublishedVersion {
  readonly policy: Policy;
  /** `undefined` where it has no text in that language. */
  readonly digestIn: (language: string) => Promise<string | undefined>;
}
export type FindVersion = (organisation: string, id: string, version: string) => Promise<PublishedVersion | undefined>;

const MAXIMUM = 100;

function describe(policy: Policy): PublishedVersion {
  const digests = new Map<string, Promise<string>>();
  return {
    policy,
    digestIn: async (language) => {
      if (language !== policy.language && !Object.hasOwn(policy.translations ?? {}, language)) return undefined;
      const digest = digests.get(language) ?? digestPolicy(policy, language);
      digests.set(language, digest);
      return digest;
    },
  };
}

/** A version never changes: on an evening on which every parent signs it, it is read and digested once. */
export function rememberVersions(db: Database): FindVersion {
  const remembered = new Map<string, PublishedVersion>();
  return async (organisation, id, version) => {
    const key = JSON.stringify([organisation, id, version]);
    const known = remembered.get(key);
    if (known) return known;
    const found = await findPolicyVersion(db, organisation, id, version);
    if (!found) return undefined;
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size >= MAXIMUM) remembered.delete(oldest);
    const described = describe(documentOf(found));
    remembered.set(key, described);
    return described;
  };
}
