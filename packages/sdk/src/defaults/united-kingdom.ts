import { childSafetyContact } from './child-safety.ts';
import type { PathwayFacts } from './pathway-facts.ts';

/**
 * What holds everywhere in the United Kingdom, for a pathway whose nation nobody has said.
 * Sources: NSPCC helpline for adults who are worried about a child (nspcc.org.uk, Report child abuse); Information
 * Commissioner's helpline (ico.org.uk, Service standards; Make a complaint); Report Harmful Content (reportharmfulcontent.com).
 */
export const unitedKingdom: PathwayFacts = {
  checkedOn: '2026-11-21',
  childSafety: {
    text: "Ask the {office} for the person in charge of child protection; you need not say why. When the school is closed, or if you would rather not, ring the NSPCC's helpline for adults, or the children's services of your council or trust.",
    contact: childSafetyContact,
  },
  overseer: {
    id: 'governors',
    role: 'Chair of governors, or the council where there are none',
    complain: 'Make a formal complaint to those who oversee the school',
    write: 'Write to those who oversee the school',
  },
  routes: [
    {
      id: 'harmful-content',
      answer: 'Something harmful that was posted online',
      title: 'Have a post taken down',
      text: 'Report it to the site first, and note where and when you saw it. Never copy or forward an image of a child. If the site does nothing, Report Harmful Content can take it up. The school can help where it is about pupils or staff.',
      contact: { role: 'Report Harmful Content', url: 'https://reportharmfulcontent.com/' },
    },
    {
      id: 'data-protection',
      answer: 'How personal information is used',
      title: 'Ask about personal information',
      text: "Ask the {office} for the data protection officer first. If that does not settle it, the Information Commissioner's Office looks into complaints.",
      contact: {
        role: "Information Commissioner's Office",
        phone: '0303 123 1113',
        url: 'https://ico.org.uk/make-a-complaint/data-protection-complaints/',
      },
    },
  ],
};
