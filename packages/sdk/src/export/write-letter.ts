import type { Clause, Contact, Letter, Pathway, Policy } from '../model/index.ts';
import { formatDate } from './labels.ts';
import { helpSteps } from './pathway-order.ts';

export interface LetterDetails {
  /** Where the policy can be read. */
  readonly url?: string;
  /** ISO date by which the school hopes for an answer to the declaration. */
  readonly answerBy?: string;
  /** Who signs, on as many lines as needed. @default the organisation's name */
  readonly from?: string;
}

const reach = ({ phone, email }: Contact): string => {
  const ways = [phone !== undefined && `ring ${phone}`, email !== undefined && `write to ${email}`].filter((way) => way !== false);
  return ways.length > 0 ? ` (${ways.join(' or ')})` : '';
};

const firstStage = (pathway: Pathway | undefined): string | undefined => {
  const step = pathway && helpSteps(pathway).find(({ node }) => node.kind === 'stage');
  return step?.contact && `the ${step.contact.role.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())}${reach(step.contact)}`;
};

/**
 * A letter in which the school sends its policy to parents: the school's own where the policy has one, else one in our words,
 * in English. It says nothing that the policy does not say, and that an answer may be no.
 */
export function writeLetter(policy: Policy, { url, answerBy, from }: LetterDetails = {}): Letter {
  if (policy.letter) return policy.letter;
  const { title, organisation, terms, sections, declaration, review } = policy;
  const headings = sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  const stage = firstStage(policy.pathway);
  const paragraphs: (Omit<Clause, 'id' | 'kind'> | undefined)[] = [
    {
      text: `We would like you to know ${title === undefined ? 'our code of conduct' : `“${title}”`}. It says how we hope to treat each other when school comes up online and in messages.`,
    },
    url === undefined ? { text: 'A copy comes with this letter. Please take a few minutes to read it.' } : { text: `You can read it here: ${url}` },
    headings.length > 0
      ? { text: 'It has these parts:', clauses: headings.map((text, index) => ({ id: `letter-part-${index + 1}`, kind: 'statement', text })) }
      : undefined,
    declaration && {
      text: `It comes with a short declaration. Please read it and tell us${answerBy === undefined ? '' : ` by ${formatDate(answerBy, 'en-GB')}`} whether you sign it. If you would rather not, tell us that: it is an answer like any other.`,
    },
    {
      text:
        stage === undefined
          ? 'If something worries you, please come to us first. We can only put right what we know about.'
          : `If something worries you, please come to us first. The person to start with is ${stage}.`,
    },
    review?.next === undefined
      ? undefined
      : {
          text: `We look at it again in ${formatDate(review.next, 'en-GB').replace(/^(?=\d{1,2} )/, 'the week of ')}, and we are glad to hear what you think of it.`,
        },
  ];
  return {
    salutation: `Dear ${terms?.parents ?? 'parents and carers'},`,
    subject: title ?? 'Our code of conduct',
    body: paragraphs.flatMap((paragraph, index): Clause[] => (paragraph ? [{ id: `letter-${index + 1}`, kind: 'statement', ...paragraph }] : [])),
    signOff: ['Yours sincerely,', from ?? organisation?.name].filter((line) => line !== undefined).join('\n'),
  };
}
