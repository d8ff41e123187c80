import type { Clause, Policy } from '@schoolgate/sdk/model';
import { walkClauses } from '@schoolgate/sdk/policy';

/** What somebody may be about to do. */
export const topics = ['social-media', 'messaging', 'email', 'photography', 'other'] as const;
export type Topic = (typeof topics)[number];

/** Clauses that hang on one lead-in, without which they may say the opposite. */
export interface ClauseGroup {
  readonly leadIn: Clause | undefined;
  readonly clauses: readonly Clause[];
}

const bindsParents = ({ party }: Clause) => party === undefined || party === 'parent' || party === 'group-admin';

/** The clauses of a kind that bind parents; a lead-in to clauses of its own kind is not one by itself. */
const rulesOf = (policy: Policy, kind: Clause['kind']) =>
  [...walkClauses(policy)].filter((clause) => clause.kind === kind && bindsParents(clause) && !clause.clauses?.some((item) => item.kind === kind));

const isNamed = (topic: string | undefined): topic is Topic => topic !== 'other' && (topics as readonly (string | undefined)[]).includes(topic);

/** What is said of this topic, and what holds whatever one does. */
const isAbout = (topic: Topic) => (clause: Clause) => clause.topic === topic || !isNamed(clause.topic);

const groupByLeadIn = (policy: Policy, clauses: readonly Clause[]): ClauseGroup[] => {
  const leadIns = new Map<string, Clause>();
  for (const clause of walkClauses(policy)) for (const item of clause.clauses ?? []) leadIns.set(item.id, clause);
  const groups = new Map<string, { leadIn: Clause | undefined; clauses: Clause[] }>();
  for (const clause of clauses) {
    const leadIn = leadIns.get(clause.id);
    const group = groups.get(leadIn?.id ?? '') ?? { leadIn, clauses: [] };
    group.clauses.push(clause);
    groups.set(leadIn?.id ?? '', group);
  }
  return [...groups.values()];
};

/** The topics that the policy says something about, in a fixed order; `other` where something holds whatever one does. */
export function topicsOf(policy: Policy): Topic[] {
  const found = [...rulesOf(policy, 'prohibition'), ...rulesOf(policy, 'expectation')].map(({ topic }) => (isNamed(topic) ? topic : 'other'));
  return topics.filter((topic) => found.includes(topic));
}

/** What parents must not do, and are asked to do, in one topic. */
export const rulesFor = (policy: Policy, topic: Topic): { readonly avoid: ClauseGroup[]; readonly instead: ClauseGroup[] } => {
  const chosen = (kind: Clause['kind']) => groupByLeadIn(policy, rulesOf(policy, kind).filter(isAbout(topic)));
  return { avoid: chosen('prohibition'), instead: chosen('expectation') };
};
