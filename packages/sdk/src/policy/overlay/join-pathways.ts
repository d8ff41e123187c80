import { fieldProblem, type Contact, type FieldProblem, type Overlay, type Pathway, type PathwayNode, type Policy } from '../../model/index.ts';

const targetsOf = (node: PathwayNode | undefined): (string | undefined)[] =>
  node?.kind === 'question' ? node.options.map(({ to }) => to) : [node?.next];

const reachableFrom = (start: string, nodes: Pathway['nodes']): Set<string> => {
  const reached = new Set([start]);
  for (const id of reached)
    for (const target of targetsOf(Object.hasOwn(nodes, id) ? nodes[id] : undefined)) if (target !== undefined) reached.add(target); // grows while it is iterated
  return reached;
};

/** Fills in what the trust left open about a contact. What it gave stands: a parent must not be led past the trust. */
function fillIn(trust: Contact, school: Contact, pointer: string): { readonly contact: Contact; readonly problems: FieldProblem[] } {
  const problems = Object.entries(school).flatMap(([field, value]) => {
    const given = trust[field as keyof Contact];
    return given === undefined || given === value ? [] : [fieldProblem(`${pointer}/${field}`, 'mismatch', 'The trust has given this already.')];
  });
  return { contact: { ...school, ...trust }, problems };
}

/** The trust's pathway with the school's contacts, steps and calendar; all of the trust's steps can still be reached. */
export function joinPathways(trust: Policy, overlay: Overlay): { readonly pathway: Pathway | undefined; readonly problems: FieldProblem[] } {
  const own = trust.pathway;
  const added = overlay.pathway;
  const problems: FieldProblem[] = [];
  const start = added?.start ?? own?.start;
  if (start === undefined) {
    // Contacts and a calendar are of use to steps only.
    if (added) problems.push(fieldProblem('#/pathway/start', 'required', 'Say where the pathway starts: the trust has none.'));
    for (const field of ['contacts', 'calendar'] as const)
      if (overlay[field]) problems.push(fieldProblem(`#/${field}`, 'unknown', 'There is no pathway that could use this.'));
    return { pathway: undefined, problems };
  }

  for (const id of Object.keys(added?.nodes ?? {}))
    if (own && Object.hasOwn(own.nodes, id))
      problems.push(fieldProblem(`#/pathway/nodes/${id}`, 'mismatch', 'The trust has a step of this name, which stays as it is.'));
  const trusts = Object.entries(own?.nodes ?? {}).map(([id, node]) => [id, { ...node, origin: node.origin ?? 'trust' }] as const);
  const schools = Object.entries(added?.nodes ?? {}).map(([id, node]) => [id, { ...node, origin: 'school' }] as const);
  const nodes: Pathway['nodes'] = Object.fromEntries([...schools, ...trusts]);
  if (!Object.hasOwn(nodes, start)) problems.push(fieldProblem('#/pathway/start', 'unknown', 'There is no such step.'));
  const reached = reachableFrom(start, nodes);
  if (own && [...reachableFrom(own.start, own.nodes)].some((id) => !reached.has(id)))
    problems.push(fieldProblem('#/pathway/start', 'mismatch', 'From here some steps of the trust cannot be reached any more.'));

  const contacts = { ...own?.contacts };
  for (const [role, contact] of Object.entries(overlay.contacts ?? {})) {
    const given = Object.hasOwn(contacts, role) ? contacts[role] : undefined;
    const filled = given ? fillIn(given, contact, `#/contacts/${role}`) : { contact, problems: [] };
    contacts[role] = filled.contact;
    problems.push(...filled.problems);
  }
  const calendar = overlay.calendar ?? own?.calendar;
  return { pathway: { start, nodes, contacts, ...(calendar && { calendar }) }, problems };
}
