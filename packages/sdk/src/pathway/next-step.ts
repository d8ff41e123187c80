import { DraftError } from '../errors.ts';
import type { ElsewhereNode, Pathway, PathwayNode } from '../model/index.ts';

/** One screen that the parent has been on, and the answer given there. */
export interface Visit {
  readonly node: string;
  /** The index of the option chosen, where the node is a question. */
  readonly option?: number;
}

/** Where a parent is: the screens so far, the current one last. Plain data, so that it can be kept and restored. */
export interface PathwayState {
  readonly trail: readonly [Visit, ...Visit[]];
}

export type PathwayEvent =
  /** Answer the question. */
  | { readonly type: 'choose'; readonly option: number }
  /** The stage did not resolve it: go to the stage that follows. */
  | { readonly type: 'escalate' }
  /** Go on from a route elsewhere. */
  | { readonly type: 'continue' }
  | { readonly type: 'back' }
  /** Go straight to a node: urgent help from anywhere, or the stage that a clause links to. */
  | { readonly type: 'go'; readonly node: string };

const nodeOf = (pathway: Pathway, id: string): PathwayNode => {
  const node = Object.hasOwn(pathway.nodes, id) ? pathway.nodes[id] : undefined;
  if (!node) throw new DraftError('The pathway has no such step.');
  return node;
};

const currentVisit = (state: PathwayState): Visit => state.trail.at(-1) ?? state.trail[0];

/** The node that the parent is on. */
export const currentNode = (pathway: Pathway, state: PathwayState): PathwayNode => nodeOf(pathway, currentVisit(state).node);

export const startPathway = (pathway: Pathway): PathwayState => {
  nodeOf(pathway, pathway.start);
  return { trail: [{ node: pathway.start }] };
};

const target = (pathway: Pathway, state: PathwayState, event: Exclude<PathwayEvent, { type: 'back' }>): string => {
  const node = currentNode(pathway, state);
  const wanted =
    event.type === 'go'
      ? event.node
      : event.type === 'choose' && node.kind === 'question'
        ? node.options[event.option]?.to
        : (event.type === 'escalate' && node.kind === 'stage') || (event.type === 'continue' && node.kind === 'elsewhere')
          ? node.next
          : undefined;
  if (wanted === undefined) throw new DraftError('This step cannot be taken from here.');
  nodeOf(pathway, wanted);
  return wanted;
};

/**
 * The whole engine: where an event leads. Pure; the state given is not changed.
 * Going back from the first screen stays there.
 * @throws {@link DraftError} where the event does not fit the screen
 */
export function nextStep(pathway: Pathway, state: PathwayState, event: PathwayEvent): PathwayState {
  const before = state.trail.slice(0, -1);
  if (event.type === 'back') {
    const [first, ...rest] = before;
    return first ? { trail: [first, ...rest] } : state;
  }
  const node = target(pathway, state, event);
  const { node: here } = currentVisit(state);
  const left: Visit = event.type === 'choose' ? { node: here, option: event.option } : { node: here };
  const [first, ...rest] = [...before, left];
  return { trail: [first ?? left, ...rest, { node }] };
}

/** The ways out to urgent help, which every screen offers, in the order of the document. */
export const urgentHelp = (pathway: Pathway): [id: string, node: ElsewhereNode][] =>
  Object.entries(pathway.nodes).flatMap(([id, node]) => (node.kind === 'elsewhere' && node.urgent ? [[id, node] as [string, ElsewhereNode]] : []));
