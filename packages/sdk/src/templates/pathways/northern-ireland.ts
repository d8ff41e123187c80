import { unitedKingdom, type NationFacts } from '../../defaults/index.ts';
import { police } from './police.ts';

/**
 * Northern Ireland. Sources, beside those for the whole United Kingdom: Reporting child abuse and neglect (nidirect.gov.uk);
 * Managing school complaints, Suspensions and expulsions, SEND (eani.org.uk); Complaints (senac.co.uk); questions and
 * answers on expulsion (childrenslawcentre.org.uk); the Northern Ireland Public Services Ombudsman (nipso.org.uk).
 */
export const northernIreland: NationFacts = {
  ...unitedKingdom,
  checkedOn: '2026-11-21',
  childSafety: {
    text: "Ask the {office} for the designated teacher for child protection: you will be put through at once and need not say why. When the school is closed, or if you would rather not talk to the school, ring the NSPCC's helpline for adults, or the Gateway team for children's social work of the health and social care trust where the child lives; nidirect says how to reach it.",
    contact: {
      role: 'NSPCC helpline; Gateway teams on nidirect',
      phone: '0808 800 5000',
      url: 'https://www.nidirect.gov.uk/articles/reporting-child-abuse-and-neglect',
    },
  },
  overseer: {
    id: 'governors',
    role: 'Chair of the board of governors',
    complain: 'Make a formal complaint to the board of governors',
    write: 'Write to the chair of the board of governors',
  },
  routes: [
    ...unitedKingdom.routes,
    {
      id: 'support-needs',
      answer: 'Special educational needs or a disability',
      title: 'Get support for special educational needs',
      text: 'Ask the {office} who co-ordinates learning support first. The Education Authority decides about statements. SENAC gives parents free and independent advice.',
      contact: { role: 'SENAC, the Special Educational Needs Advice Centre', phone: '028 9079 5779', url: 'https://senac.co.uk/' },
    },
    {
      id: 'admissions',
      answer: 'A place at this school',
      title: 'Appeal about a school place',
      text: 'The letter that refuses a place says how to appeal, and by when. An independent tribunal decides, not the school.',
      contact: { role: 'Education Authority', url: 'https://www.eani.org.uk/' },
    },
    {
      id: 'exclusion',
      answer: 'A suspension or an expulsion',
      title: 'Challenge a suspension or an expulsion',
      text: "If you disagree with a suspension, tell the {head} and the chair of the board of governors: it is for them to see that it is fair. Against an expulsion you can appeal to an independent tribunal; the letter says by when. The Children's Law Centre gives free advice.",
      contact: { role: "Children's Law Centre", phone: '0808 808 5678', url: 'https://childrenslawcentre.org.uk/' },
    },
    police,
  ],
  afterwards: {
    id: 'beyond-school',
    answer: 'A complaint on which the school has given its last answer',
    title: 'Complain to the Northern Ireland Public Services Ombudsman',
    text: "Go through both stages of the school's own complaints procedure first. Then you have six months to take it to the ombudsman.",
    contact: { role: 'Northern Ireland Public Services Ombudsman', url: 'https://www.nipso.org.uk/' },
  },
};
