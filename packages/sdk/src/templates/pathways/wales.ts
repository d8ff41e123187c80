import { unitedKingdom, type NationFacts } from '../../defaults/index.ts';
import { police } from './police.ts';

/**
 * Wales. Sources, beside those for the whole United Kingdom: SNAP Cymru, Mediation and School exclusions (snapcymru.org);
 * the Public Services Ombudsman for Wales's fact sheets on school complaints and on admission appeals (ombudsman.wales);
 * School complaints procedures: guidance (gov.wales); the Children's Commissioner for Wales (childcomwales.org.uk).
 */
export const wales: NationFacts = {
  ...unitedKingdom,
  checkedOn: '2026-11-21',
  childSafety: {
    ...unitedKingdom.childSafety,
    text: "Ask the {office} for the designated safeguarding person: you will be put through at once and need not say why. When the school is closed, or if you would rather not talk to the school, ring the children's services of the council where the child lives, or the NSPCC's helpline for adults.",
  },
  overseer: {
    id: 'governors',
    role: 'Chair of governors',
    complain: 'Make a formal complaint to the governing body',
    write: 'Write to the chair of governors',
  },
  routes: [
    ...unitedKingdom.routes,
    {
      id: 'support-needs',
      answer: 'Additional learning needs or a disability',
      title: 'Get support for additional learning needs',
      text: 'Ask the {office} for the additional learning needs co-ordinator first. SNAP Cymru gives families free and independent advice, and can help when you disagree with the school or the council.',
      contact: { role: 'SNAP Cymru', url: 'https://www.snapcymru.org/' },
    },
    {
      id: 'admissions',
      answer: 'A place at this school',
      title: 'Appeal about a school place',
      text: 'The letter that refuses a place says how to appeal, and by when. An independent panel decides. The Public Services Ombudsman for Wales can look at how an appeal was run, but cannot give your child a place.',
      contact: { role: 'Public Services Ombudsman for Wales', url: 'https://www.ombudsman.wales/fact-sheets/education-school-admission-appeals/' },
    },
    {
      id: 'exclusion',
      answer: 'An exclusion',
      title: 'Challenge an exclusion',
      text: "The letter about it says how to put your view to the governors' discipline committee, and by when. If the governors agree with a permanent exclusion, you can appeal to an independent panel. SNAP Cymru explains each step.",
      contact: { role: 'SNAP Cymru', url: 'https://www.snapcymru.org/school-exclusions/permanent/' },
    },
    police,
  ],
  afterwards: {
    id: 'beyond-school',
    answer: 'A complaint on which the school has given its last answer',
    title: "Ask the Children's Commissioner for Wales for advice",
    text: "In Wales a school's own complaints procedure ends with its governing body, and the Public Services Ombudsman cannot look at most complaints about schools. The Children's Commissioner's office advises on a child's rights, and on what is still open to you.",
    contact: { role: "Children's Commissioner for Wales", url: 'https://www.childcomwales.org.uk/' },
  },
};
