import type { Pathway, StageNode } from '@schoolgate/sdk/model';
import type { PathwayState } from '@schoolgate/sdk/pathway';

/** A stage of the school's procedure and whether the parent has been there. */
export interface TrackedStage {
  readonly id: string;
  readonly node: StageNode;
  readonly state: 'done' | 'here' | 'ahead';
}

/** The stages from the first one the parent came to, through the one they are on, to the last that may follow. */
export function listStages({ nodes }: Pathway, { trail }: PathwayState): TrackedStage[] {
  const visited = trail.map(({ node }) => node).filter((id) => nodes[id]?.kind === 'stage');
  const here = trail.at(-1)?.node;
  const ids = [...new Set(visited)];
  for (let next = stageAfter(nodes, ids.at(-1)); next !== undefined && !ids.includes(next); next = stageAfter(nodes, next)) ids.push(next);
  const position = ids.indexOf(here ?? '');
  return ids.flatMap((id, index): TrackedStage[] => {
    const node = nodes[id];
    return node?.kind === 'stage' ? [{ id, node, state: index === position ? 'here' : index < position ? 'done' : 'ahead' }] : [];
  });
}

const stageAfter = (nodes: Pathway['nodes'], id: string | undefined): string | undefined => {
  const node = id === undefined ? undefined : nodes[id];
  return node?.kind === 'stage' && node.next !== undefined && nodes[node.next]?.kind === 'stage' ? node.next : undefined;
};
