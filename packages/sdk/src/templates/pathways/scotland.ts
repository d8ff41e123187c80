import { unitedKingdom, type NationFacts } from '../../defaults/index.ts';
import { police } from './police.ts';

/**
 * Scotland. Sources, beside those for the whole United Kingdom: Concerned about a child (children1st.org.uk); Enquire
 * (enquire.org.uk); Choosing a school: a guide for parents (gov.scot); Information for parents on exclusion appeals
 * (moray.gov.uk) and Education Service appeal guidance (north-ayrshire.gov.uk); the Scottish Public Services Ombudsman
 * (spso.org.uk; its number as a council's leaflet for parents gives it).
 */
export const scotland: NationFacts = {
  ...unitedKingdom,
  checkedOn: '2026-11-21',
  childSafety: {
    text: "Ask the {office} for the person in charge of child protection: you will be put through at once and need not say why. When the school is closed, or if you would rather not talk to the school, ring the social work department of the council where the child lives, or the police on 101. Children 1st's helpline, Parentline, listens and helps you work out what to do.",
    contact: {
      role: 'Parentline, from Children 1st',
      phone: '08000 28 22 33',
      url: 'https://www.children1st.org.uk/help-for-families/concerned-about-a-child/',
    },
  },
  overseer: {
    id: 'council',
    role: "Council's education department",
    complain: 'Make a formal complaint to the council',
    write: "Write to the council's education department",
  },
  routes: [
    ...unitedKingdom.routes,
    {
      id: 'support-needs',
      answer: 'Additional support needs or a disability',
      title: 'Get additional support for learning',
      text: "Ask the {office} who is in charge of support for learning first. Enquire is Scotland's advice service for families whose child needs additional support.",
      contact: { role: 'Enquire', phone: '0345 123 2303', url: 'https://enquire.org.uk/' },
    },
    {
      id: 'admissions',
      answer: 'A place at this school',
      title: 'Appeal about a placing request',
      text: "If the council refuses a placing request, its letter says how to appeal, and by when. The council's appeal committee decides.",
      contact: {
        role: 'Scottish Government on choosing a school',
        url: 'https://www.gov.scot/publications/choosing-school-guide-parents-nov-16/pages/4/',
      },
    },
    {
      id: 'exclusion',
      answer: 'An exclusion',
      title: 'Appeal against an exclusion',
      text: "You can appeal to the council's appeal committee against any exclusion. The letter about the exclusion says how.",
      contact: { role: "Council's education department" },
    },
    police,
  ],
  afterwards: {
    id: 'beyond-school',
    answer: 'A complaint on which the council has given its last answer',
    title: 'Complain to the Scottish Public Services Ombudsman',
    text: "Go through all of the council's complaints procedure first. Then the ombudsman can look at how your complaint was dealt with.",
    contact: { role: 'Scottish Public Services Ombudsman', phone: '0800 377 7330', url: 'https://www.spso.org.uk/' },
  },
};
