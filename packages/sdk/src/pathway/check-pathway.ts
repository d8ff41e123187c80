import type { Contact, ElsewhereNode, Pathway, PathwayNode } from '../model/index.ts';
import { everyEntryOf } from './same-person.ts';
import { targetsOf } from './targets-of.ts';

/** A British number dialled from home or from abroad is one number. */
const dialled = (phone: string | undefined) => phone?.replace(/\D/g, '').replace(/^(00)?44/, '0');

const sharesPhone = (a: Contact, b: Contact): boolean => a.phone !== undefined && dialled(a.phone) === dialled(b.phone);

/** One way in which a pathway would let a parent down. */
export interface PathwayFinding {
  readonly rule:
    /** An arrow leads to a node that is not there. */
    | 'missing-node'
    /** No way from the start leads to this node. */
    | 'unreachable-node'
    /** A node names a contact that is not there. */
    | 'missing-contact'
    /** A stage, where parents write in their own words, can be reached without passing the question about safety. */
    | 'safety-first'
    /** There is no urgent help to offer on every screen. */
    | 'no-urgent-help'
    /** A route elsewhere says neither whom to ring, write to or look up, nor what to do. */
    | 'no-action'
    /** From this node on, every way leads round in a circle. */
    | 'endless-loop'
    /** A concern about somebody can reach this stage, which is that same person's. */
    | 'reaches-its-subject'
    /** Advice only: a stage offers the telephone or e-mail, and its contact has no number or address. */
    | 'missing-detail';
  /** The node or contact it is about. */
  readonly id: string;
}

const nodeAt = ({ nodes }: Pathway, id: string): PathwayNode | undefined => (Object.hasOwn(nodes, id) ? nodes[id] : undefined);
const contactAt = ({ contacts }: Pathway, key: string): Contact | undefined => (Object.hasOwn(contacts, key) ? contacts[key] : undefined);

/** Every node that can be reached from some, those included, going no further than where `stopsAt` says. */
const reach = (pathway: Pathway, from: readonly string[], stopsAt: (node: PathwayNode) => boolean = () => false): Set<string> => {
  const reached = new Set(from);
  for (const id of reached) {
    const node = nodeAt(pathway, id);
    if (node && !stopsAt(node)) for (const target of targetsOf(node)) reached.add(target); // grows while it is iterated
  }
  return reached;
};

/** The contacts that a node speaks of. */
const mentions = (node: PathwayNode): string[] =>
  node.kind === 'question' ? node.options.flatMap(({ about }) => (about === undefined ? [] : [about])) : [node.contact];

const isUrgent = (node: PathwayNode | undefined) => node?.kind === 'elsewhere' && node.urgent === true;

/** Where waiting could do harm, words alone are not enough. A contact that is not there is a finding of its own. */
const saysWhatToDo = (node: ElsewhereNode, contact: Contact | undefined) =>
  !contact || (contact.phone ?? contact.email ?? contact.url) !== undefined || (!node.urgent && node.text !== undefined);

/** The question about safety is the one that has an answer which leads straight to urgent help. */
const asksAboutSafety = (pathway: Pathway, node: PathwayNode) =>
  node.kind === 'question' && node.options.some(({ to }) => isUrgent(nodeAt(pathway, to)));

/** The stages that a concern about somebody can reach and that are, under whatever role, that somebody's own. */
function stagesOfSubject(pathway: Pathway): string[] {
  const asksWho = (node: PathwayNode) => node.kind === 'question' && node.options.some(({ about }) => about !== undefined);
  return Object.values(pathway.nodes).flatMap((node) => {
    if (node.kind !== 'question') return [];
    return node.options.flatMap(({ to, about }) => {
      if (about === undefined) return [];
      const subject = everyEntryOf(pathway.contacts, about);
      // Another question of this kind, or this one again, asks anew whom the concern is about.
      return [...reach(pathway, [to], asksWho)].filter((id) => {
        const stage = nodeAt(pathway, id);
        const contact = stage?.kind === 'stage' ? contactAt(pathway, stage.contact) : undefined;
        if (stage?.kind !== 'stage' || !contact) return false;
        // A switchboard may serve two people; it is the same ear only where the parent is told to ring it.
        return subject.has(contact) || (stage.channels.includes('phone') && [...subject].some((person) => sharesPhone(person, contact)));
      });
    });
  });
}

/** The nodes from which some way comes to an end; an arrow to nowhere is an end too, and a finding of its own. */
function nodesWithWayOut(pathway: Pathway): Set<string> {
  const before = new Map<string, string[]>();
  const ending = new Set<string>();
  for (const [id, node] of Object.entries(pathway.nodes)) {
    const targets = targetsOf(node);
    if (targets.length === 0 || targets.some((target) => !nodeAt(pathway, target))) ending.add(id);
    for (const target of targets) before.set(target, [...(before.get(target) ?? []), id]);
  }
  for (const id of ending) for (const source of before.get(id) ?? []) ending.add(source); // grows while it is iterated
  return ending;
}

/**
 * The rules that hold for every completed pathway, checked over all ways through it: each arrow ends somewhere, each node
 * can be reached, no way runs in a circle for ever; the question about safety comes before any stage; urgent help is there
 * to be offered on every screen; each stage and route elsewhere names somebody and something to do; and a concern about
 * somebody reaches no stage of that same person, by role, name, e-mail address or telephone. Empty where all is well.
 */
export function checkPathway(pathway: Pathway): PathwayFinding[] {
  const { start, nodes } = pathway;
  const where = (holds: (node: PathwayNode, id: string) => boolean) => Object.entries(nodes).flatMap(([id, node]) => (holds(node, id) ? [id] : []));
  const reached = reach(pathway, [start]);
  const unasked = reach(pathway, [start], (node) => asksAboutSafety(pathway, node));
  const wayOut = nodesWithWayOut(pathway);
  const urgent = where((node, id) => isUrgent(node) && reached.has(id));

  const found: Partial<Record<PathwayFinding['rule'], string[]>> = {
    'missing-node': [...reached].filter((id) => !nodeAt(pathway, id)),
    'unreachable-node': where((_, id) => !reached.has(id)),
    'missing-contact': where((node) => mentions(node).some((key) => !contactAt(pathway, key))),
    'safety-first': where((node, id) => node.kind === 'stage' && unasked.has(id)),
    'no-urgent-help': urgent.length === 0 ? [start] : [],
    'no-action': where((node) => node.kind === 'elsewhere' && !saysWhatToDo(node, contactAt(pathway, node.contact))),
    'endless-loop': where((_, id) => !wayOut.has(id)),
    'reaches-its-subject': [...new Set(stagesOfSubject(pathway))],
  };
  return Object.entries(found).flatMap(([rule, ids]) => ids.map((id) => ({ rule: rule as PathwayFinding['rule'], id })));
}

/** What a school should add before parents use its pathway, though nothing breaks without it. */
export function advisePathway(pathway: Pathway): PathwayFinding[] {
  return Object.entries(pathway.nodes).flatMap(([id, node]): PathwayFinding[] => {
    const contact = node.kind === 'stage' ? contactAt(pathway, node.contact) : undefined;
    if (node.kind !== 'stage' || !contact) return [];
    const lacks = (['phone', 'email'] as const).some((way) => node.channels.includes(way) && contact[way] === undefined);
    return lacks ? [{ rule: 'missing-detail', id }] : [];
  });
}
