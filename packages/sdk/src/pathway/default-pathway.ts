import type { Contact, Origin, Pathway, PathwayNode, Policy } from '../model/index.ts';

/** A complete pathway in which some nodes stand in for the school's own. */
export interface PathwayDefaults extends Pathway {
  /** The first stage of the school's procedure. Where the school's document has its own, that is used instead. */
  readonly firstStage: string;
}

const origin: Origin = 'default';

/** The day on which the numbers and addresses below were last checked. */
const checkedOn = '2026-11-21';

/**
 * The pathway that completes an English school's own: safety first, then a few routes that no school can serve itself, then
 * the usual three stages.
 * Sources, seen on the day above: police emergency number 999; the NSPCC's helpline for adults, 0808 800 5000
 * (nspcc.org.uk); the Information Commissioner's helpline, 0303 123 1113 (ico.org.uk); Report Harmful Content, run by SWGfL
 * (reportharmfulcontent.com). The safeguarding lead is a role that every school in England must fill (Keeping Children Safe
 * in Education, Department for Education).
 */
export function defaultPathway({ terms }: Pick<Policy, 'terms'>): PathwayDefaults {
  const head = terms?.head ?? 'headteacher';
  const office = terms?.office ?? 'school office';

  const contacts: Record<string, Contact> = {
    emergency: { role: 'Emergency services', phone: '999', hours: 'At any time' },
    nspcc: { role: 'NSPCC helpline', phone: '0808 800 5000', url: 'https://www.nspcc.org.uk/keeping-children-safe/reporting-abuse/' },
    'harmful-content': { role: 'Report Harmful Content', url: 'https://reportharmfulcontent.com/' },
    'information-commissioner': { role: "Information Commissioner's Office", phone: '0303 123 1113', url: 'https://ico.org.uk/make-a-complaint/' },
    'class-teacher': { role: 'Class teacher or form tutor' },
    head: { role: head },
    governors: { role: 'Chair of governors' },
  };

  const nodes: Record<string, PathwayNode> = {
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
      text: `Ask the ${office} for the designated safeguarding lead: you will be put through at once and need not say why. When the school is closed, or if you would rather not talk to the school, the NSPCC's helpline advises adults. You can also ring the children's services of your local council.`,
      contact: 'nspcc',
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
        { label: `The ${head}`, to: 'about-head' },
        { label: 'Something harmful that was posted online', to: 'harmful-content' },
        { label: 'How personal information is used', to: 'data-protection' },
      ],
      origin,
    },
    'harmful-content': {
      kind: 'elsewhere',
      title: 'Have a post taken down',
      text: 'Report the post to the site that carries it first. Keep a note of where and when you saw it. Never copy or forward an image of a child. If the site does nothing, Report Harmful Content can take it up. The school can help with posts about its own pupils and staff.',
      contact: 'harmful-content',
      next: 'class-teacher',
      checkedOn,
      origin,
    },
    'data-protection': {
      kind: 'elsewhere',
      title: 'Ask about personal information',
      text: `Write to the ${office} first, and ask for the data protection officer. If the answer does not settle it, the Information Commissioner's Office looks into complaints.`,
      contact: 'information-commissioner',
      next: 'class-teacher',
      checkedOn,
      origin,
    },
    'class-teacher': {
      kind: 'stage',
      title: 'Talk to the class teacher',
      contact: 'class-teacher',
      channels: ['in-person', 'phone', 'email', 'form'],
      bring: ['What happened, when, and who was there', 'What you would like to happen'],
      next: 'head',
      origin,
    },
    head: {
      kind: 'stage',
      title: `Ask the ${head} to look into it`,
      contact: 'head',
      channels: ['in-person', 'phone', 'letter', 'form'],
      bring: ['What you have been told so far', 'What is still unresolved'],
      next: 'governors',
      origin,
    },
    governors: {
      kind: 'stage',
      title: 'Make a formal complaint to the governors',
      contact: 'governors',
      channels: ['letter', 'form'],
      bring: ['The answers you have been given', 'What you think should be put right'],
      origin,
    },
    'about-head': {
      kind: 'stage',
      title: 'Write to the chair of governors',
      contact: 'governors',
      channels: ['letter', 'form'],
      bring: ['What happened, when, and who was there', 'What you would like to happen'],
      origin,
    },
  };
  return { start: 'safety', nodes, contacts, firstStage: 'class-teacher' };
}
