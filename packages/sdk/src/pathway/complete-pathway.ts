import type { PathwayDefaults } from '../defaults/index.ts';
import type { Contact, Pathway, PathwayNode, Policy } from '../model/index.ts';
import { defaultPathway } from './default-pathway.ts';
import { oversees } from './oversees.ts';
import { isSamePerson } from './same-person.ts';
import { startsWithSafety } from './starts-with-safety.ts';
import { targetsOf } from './targets-of.ts';

/** Gives nodes and contacts other keys: every arrow and every mention follows. */
const renameKeys = ({ start, nodes, contacts }: Pathway, node: (id: string) => string, contact: (key: string) => string): Pathway => {
  const rename = (value: PathwayNode): PathwayNode =>
    value.kind === 'question'
      ? {
          ...value,
          options: value.options.map((option) => ({ ...option, to: node(option.to), ...(option.about && { about: contact(option.about) }) })),
        }
      : { ...value, contact: contact(value.contact), ...(value.next && { next: node(value.next) }) };
  const entries = <T>(record: Record<string, T>, key: (name: string) => string, change: (value: T) => T) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [key(name), change(value)]));
  return { start: node(start), nodes: entries(nodes, node, rename), contacts: entries(contacts, contact, (value) => value) };
};

/** The nodes that can be reached from the start. */
const reachable = ({ start, nodes }: Pick<Pathway, 'start' | 'nodes'>): Record<string, PathwayNode> => {
  const found = new Set([start]);
  for (const id of found) for (const target of targetsOf(nodes[id])) found.add(target); // a Set is iterated while it grows
  return Object.fromEntries(Object.entries(nodes).filter(([id]) => found.has(id)));
};

/** The contacts of the defaults that are people of the school: whoever has a stage. All others are outside. */
const schoolContacts = ({ nodes }: Pathway): Set<string> =>
  new Set(Object.values(nodes).flatMap((node) => (node.kind === 'stage' ? [node.contact] : [])));

/**
 * The default contacts, with the school's own details where its document names the same person: a chair of governors who
 * can be written to is of more use than one who is only named.
 */
const withOwnDetails = (defaults: PathwayDefaults, own: Pathway['contacts']): Pathway['contacts'] => {
  const people = schoolContacts(defaults);
  const find = (contact: Contact) =>
    Object.values(own).find((candidate) => isSamePerson(candidate, contact)) ?? (oversees(contact) ? Object.values(own).find(oversees) : undefined);
  return Object.fromEntries(Object.entries(defaults.contacts).map(([key, contact]) => [key, (people.has(key) && find(contact)) || contact]));
};

/**
 * The policy's pathway with everything that its document does not say: the safety question first, the ways to urgent help,
 * routes outside the school, and (where the document has no steps of its own) the usual stages. What is added is marked
 * `origin: "default"`; what the document says is kept as it is, contacts included.
 * @param defaults where nothing is given, what holds everywhere in the United Kingdom; `nationPathway` gives a nation's own
 */
export function completePathway(policy: Policy, defaults: PathwayDefaults = defaultPathway(policy)): Pathway {
  const own = policy.pathway;
  if (!own) return { start: defaults.start, nodes: defaults.nodes, contacts: defaults.contacts };
  if (startsWithSafety(own)) return own;
  // A default gives way where the school's document uses its key, but for the people of the school, who are the same people.
  const people = schoolContacts(defaults);
  const free = (taken: object, key: string) => (Object.hasOwn(taken, key) ? `default-${key}` : key);
  const { start, nodes, contacts } = renameKeys(
    { ...defaults, contacts: withOwnDetails(defaults, own.contacts) },
    (id) => (id === defaults.firstStage ? own.start : free(own.nodes, id)),
    (key) => (people.has(key) ? key : free(own.contacts, key)),
  );
  return { ...own, start, nodes: reachable({ start, nodes: { ...nodes, ...own.nodes } }), contacts: { ...contacts, ...own.contacts } };
}
