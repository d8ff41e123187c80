import type { Clause, Pathway, Policy, StageNode } from '@schoolgate/sdk/model';
import { walkClauses } from '@schoolgate/sdk/policy';

type Stage = readonly [id: string, node: StageNode];

const stagesOf = ({ nodes }: Pathway): Stage[] => Object.entries(nodes).flatMap(([id, node]) => (node.kind === 'stage' ? [[id, node] as const] : []));

/** Where the school's own procedure begins: no stage leads there, and no answer about a person. */
function firstStage({ nodes }: Pathway, stages: readonly Stage[]): Stage | undefined {
  const later = Object.values(nodes).flatMap((node) =>
    node.kind === 'stage' ? [node.next] : node.kind === 'question' ? node.options.flatMap(({ to, about }) => (about === undefined ? [] : [to])) : [],
  );
  const first = stages.filter(([id]) => !later.includes(id));
  return first.find(([, { origin }]) => origin !== 'default') ?? first[0];
}

/**
 * The step of the pathway that stands against a prohibition: the stage whose words the clause refers to by their section, else
 * the one whose words are about the same topic, else the first of the school's procedure. Never by whom the clause names:
 * that may be whom the concern is about.
 */
export function stepInstead(policy: Policy, pathway: Pathway, { refs = [], topic }: Clause): string {
  const stages = stagesOf(pathway);
  const follows = (clauses: Iterable<Clause>) => {
    const ids = new Set(Array.from(clauses, ({ id }) => id));
    return stages.find(([, stage]) => stage.clauses?.some((id) => ids.has(id)));
  };
  const cited = policy.sections.filter(({ number, heading }) =>
    refs.some(({ to, title, section }) => to === 'section' && (section === undefined ? title === heading : section === number)),
  );
  const sameTopic = () => [...walkClauses(policy)].filter((clause) => topic !== undefined && topic !== 'general' && clause.topic === topic);
  return (follows(walkClauses({ ...policy, sections: cited })) ?? follows(sameTopic()) ?? firstStage(pathway, stages))?.[0] ?? pathway.start;
}
