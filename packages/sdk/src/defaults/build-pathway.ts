import type { Contact, Origin, Pathway, PathwayNode, Policy } from '../model/index.ts';
import type { ElsewhereRoute, PathwayDefaults, PathwayFacts } from './pathway-facts.ts';

const origin: Origin = 'default';
const bringFirst = ['What happened, when, and who was there', 'What you would like to happen'];

/**
 * The pathway that completes a school's own: safety first, then the routes that no school can serve itself, then the usual
 * three stages. A concern about the head goes straight to whoever oversees the head.
 */
export function buildPathway(facts: PathwayFacts, terms: Policy['terms']): PathwayDefaults {
  const head = terms?.head ?? 'headteacher';
  const office = terms?.office ?? 'school office';
  const fill = (text: string) => text.replaceAll('{head}', head).replaceAll('{office}', office);
  const { checkedOn, childSafety, overseer, afterwards } = facts;
  const elsewhere = [...facts.routes, ...(afterwards ? [afterwards] : [])];
  const ends = afterwards && { next: afterwards.id };

  const contacts: Record<string, Contact> = {
    emergency: { role: 'Emergency services', phone: '999', hours: 'At any time' },
    'child-safety': childSafety.contact,
    'class-teacher': { role: 'Class teacher or form tutor' },
    head: { role: head },
    [overseer.id]: { role: overseer.role },
    ...Object.fromEntries(elsewhere.map(({ id, contact }) => [id, contact])),
  };

  /** Leads on to the school, which can often help beside; not from the last place of all. */
  const routeNode = (route: ElsewhereRoute): PathwayNode => ({
    kind: 'elsewhere',
    title: route.title,
    text: fill(route.text),
    contact: route.id,
    ...(route !== afterwards && { next: 'class-teacher' }),
    checkedOn,
    origin,
  });

  const nodes: Pathway['nodes'] = {
    safety: {
      kind: 'question',
      text: 'Is anyone in danger, or has a child been harmed?',
      hint: 'If you are not sure, choose the answer that keeps a child safest.',
      options: [
        { label: 'Yes, somebody is in danger now', to: 'emergency' },
        { label: 'I am worried that a child is being harmed or neglected', to: 'child-safety' },
        { label: 'No', to: 'about' },
      ],
      origin,
    },
    emergency: {
      kind: 'elsewhere',
      title: 'Call 999 now',
      text: 'Ask for the police or an ambulance. You do not need to be certain. Tell the school afterwards, once everybody is safe.',
      contact: 'emergency',
      urgent: true,
      next: 'about',
      checkedOn,
      origin,
    },
    'child-safety': {
      kind: 'elsewhere',
      title: 'Talk to somebody about a child today',
      text: fill(childSafety.text),
      contact: 'child-safety',
      urgent: true,
      next: 'about',
      checkedOn,
      origin,
    },
    about: {
      kind: 'question',
      text: 'What is your concern about?',
      hint: 'Choose the nearest. It decides who reads it first.',
      options: [
        { label: 'My child, a lesson, another pupil or another parent', to: 'class-teacher' },
        { label: `The ${head}`, to: 'about-head', about: 'head' },
        ...elsewhere.map(({ answer, id }) => ({ label: answer, to: id })),
      ],
      origin,
    },
    ...Object.fromEntries(elsewhere.map((route) => [route.id, routeNode(route)])),
    'class-teacher': {
      kind: 'stage',
      title: 'Talk to the class teacher',
      contact: 'class-teacher',
      channels: ['in-person', 'phone', 'email', 'form'],
      bring: bringFirst,
      next: 'head',
      origin,
    },
    head: {
      kind: 'stage',
      title: `Ask the ${head} to look into it`,
      contact: 'head',
      channels: ['in-person', 'phone', 'letter', 'form'],
      bring: ['What you have been told so far', 'What is still unresolved'],
      next: overseer.id,
      origin,
    },
    [overseer.id]: {
      kind: 'stage',
      title: overseer.complain,
      contact: overseer.id,
      channels: ['letter', 'form'],
      bring: ['The answers you have been given', 'What you think should be put right'],
      ...ends,
      origin,
    },
    'about-head': {
      kind: 'stage',
      title: overseer.write,
      contact: overseer.id,
      channels: ['letter', 'form'],
      bring: bringFirst,
      ...ends,
      origin,
    },
  };
  return { start: 'safety', nodes, contacts, firstStage: 'class-teacher' };
}
