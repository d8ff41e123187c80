import { unitedKingdom, type NationFacts } from '../../defaults/index.ts';
import { police } from './police.ts';

/**
 * England. Sources, beside those for the whole United Kingdom: Report child abuse, Children with special educational needs,
 * Appealing a school's decision, School discipline and exclusions, Complain about a school (all gov.uk). Schools must have a
 * designated safeguarding lead (Keeping children safe in education, Department for Education).
 */
export const england: NationFacts = {
  ...unitedKingdom,
  checkedOn: '2026-11-21',
  childSafety: {
    ...unitedKingdom.childSafety,
    text: "Ask the {office} for the designated safeguarding lead: you will be put through at once and need not say why. When the school is closed, or if you would rather not talk to the school, ring the children's services of the council where the child lives, or the NSPCC's helpline for adults.",
  },
  overseer: {
    id: 'governors',
    role: 'Chair of governors',
    complain: 'Make a formal complaint to the governors',
    write: 'Write to the chair of governors',
  },
  routes: [
    ...unitedKingdom.routes,
    {
      id: 'support-needs',
      answer: 'Special educational needs or a disability',
      title: 'Get support for special educational needs',
      text: "Ask the {office} for the special educational needs co-ordinator first. Every council has a free and independent advice service for parents, and tells you in its local offer how to reach it. If you disagree with the council about a plan, the council's letter says how to appeal.",
      contact: { role: 'GOV.UK on special educational needs', url: 'https://www.gov.uk/children-with-special-educational-needs' },
    },
    {
      id: 'admissions',
      answer: 'A place at this school',
      title: 'Appeal about a school place',
      text: 'The letter that refuses a place says how to appeal, and by when. An independent panel decides, not the school.',
      contact: { role: 'GOV.UK on school admissions', url: 'https://www.gov.uk/schools-admissions/appealing-a-schools-decision' },
    },
    {
      id: 'exclusion',
      answer: 'A suspension or an exclusion',
      title: 'Challenge a suspension or an exclusion',
      text: 'The letter about it says how to put your view to the governors, and by when. If the governors agree with a permanent exclusion, you can ask for a review by an independent panel.',
      contact: { role: 'GOV.UK on exclusions', url: 'https://www.gov.uk/school-discipline-exclusions' },
    },
    police,
  ],
  afterwards: {
    id: 'beyond-school',
    answer: 'A complaint on which the school has given its last answer',
    title: 'Complain to the Department for Education',
    text: "Go through all of the school's own complaints procedure first. The Department can look at whether a school followed the law and its own procedure. It does not decide the complaint again.",
    contact: { role: 'Department for Education', url: 'https://www.gov.uk/complain-about-school' },
  },
};
