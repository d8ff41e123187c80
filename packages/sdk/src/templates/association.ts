import { lawList } from './laws.ts';
import { clause, list, section, toPolicy, type TemplateStep, type WriteTemplate } from './template.ts';
import type { TemplateWords } from './template-words.ts';

const steps = ({ head, overseer, school }: TemplateWords): TemplateStep[] => [
  {
    id: 'class-teacher',
    role: 'Class teacher or form tutor',
    clause: clause('procedure', 'concerns-teacher', `Talk to the class teacher or form tutor at your child’s ${school}.`),
    title: 'Talk to the class teacher or form tutor',
    channels: ['in-person', 'phone', 'email', 'letter'],
    bring: ['What happened, when, and who was there', 'What you would like to happen'],
    promise: `Your child’s ${school} listens to you and gets back to you.`,
  },
  {
    id: 'headteacher',
    role: `${head} of your child’s ${school}`,
    clause: clause('procedure', 'concerns-head', `If that does not settle it, ask the ${head} for a meeting.`),
    title: `Ask the ${head} for a meeting`,
    channels: ['in-person', 'phone', 'email', 'letter'],
    bring: ['What you have been told so far', 'What is still unsettled'],
    promise: `The ${head} meets you or rings you.`,
  },
  {
    id: 'governors',
    role: overseer,
    clause: clause(
      'procedure',
      'concerns-governors',
      `If it is still not settled, write to the ${overseer}. Every ${school} has a complaints procedure that says how.`,
      {
        refs: [toPolicy('Complaints Procedure')],
      },
    ),
    title: `Write to the ${overseer}`,
    channels: ['letter', 'email'],
    bring: ['The answers you have had so far', 'What you think should be put right'],
    promise: `Your complaint is looked into under the ${school}’s own complaints procedure.`,
  },
];

/** Several schools with one shared code and a letter that brings it home; concerns go to each family's own school. */
export const association: WriteTemplate = (words) => {
  const { head, organisation, parents, school, reviewed, reviewer = 'association' } = words;
  const concernSteps = steps(words);
  return {
    kind: 'association',
    title: `One code for all our families: social media and ${parents}`,
    reviewer: 'association',
    steps: concernSteps,
    sections: [
      section('purpose', 'Why we share one code', [
        clause(
          'statement',
          'purpose-children',
          'Our children meet each other online long before they meet at a match or a concert. So do their parents.',
        ),
        clause(
          'statement',
          'purpose-shared',
          `The schools of ${organisation} therefore ask the same of every family, and promise every family the same.`,
          { party: 'school' },
        ),
        clause('statement', 'purpose-pupils', 'Pupils and staff have codes of their own, which ask for the same care.', { party: 'school' }),
        clause('statement', 'purpose-criticism', 'You may disagree with a school, and say so. We ask you to do it without hurting anybody.'),
      ]),
      section(
        'posting',
        'What you post',
        [
          list('prohibition', 'posting-not', `On social media and other sites, we ask ${parents} not to:`, {
            abuse: `threaten, insult or humiliate anybody at a ${school}`,
            untrue: 'state as a fact about a person what they know to be untrue',
            private: 'make private matters of a child, a family or a member of staff public',
            hide: 'use a false name to do any of this',
          }),
          clause('prohibition', 'posting-friends', 'Please do not ask members of staff to be your friend on their private accounts.'),
          clause('right', 'posting-remove', `A ${school} may ask you to take down a post that breaks this code.`, { party: 'school' }),
        ],
        { topic: 'social-media' },
      ),
      section(
        'messages',
        'Messages and e-mail',
        [
          clause('statement', 'messages-welcome', `A friendly message keeps a ${school} and its families close, and we are glad of every one.`),
          list('prohibition', 'messages-not', 'In messages and e-mails, please never:', {
            parents: 'send abuse to other parents',
            staff: 'send abuse to members of staff',
            about: `pass on abuse about a pupil, a parent, a member of staff or the ${school}`,
          }),
          clause('procedure', 'messages-problems', `When messages cause a problem, the ${school} gets in touch with the people concerned at once.`, {
            party: 'school',
          }),
          clause('right', 'messages-close', `The ${head} may ask for a group chat to be closed when it keeps causing harm.`, { party: 'school' }),
          clause(
            'permission',
            'messages-show',
            `You may show the ${head} a message that worries you. The ${head} sees it only if you agree in writing, and you can take that back.`,
          ),
        ],
        { topic: 'messaging' },
      ),
      section(
        'concerns',
        'When something is wrong',
        [
          clause('expectation', 'concerns-first', `Please bring it to your child’s ${school}, which can do something about it.`),
          {
            ...clause('procedure', 'concerns-steps', 'These are the steps:'),
            clauses: concernSteps.map((step, index) => ({ ...step.clause, number: `Step ${index + 1}` })),
          },
          clause(
            'procedure',
            'concerns-same',
            'The same steps are open to you when the concern is about a governor or somebody from a parents’ association.',
          ),
        ],
        { topic: 'contact' },
      ),
      section('breaches', 'If this code is broken', [
        clause('consequence', 'breaches-talk', `The ${school} talks with you first.`, { party: 'school' }),
        list('consequence', 'breaches-may', `When that is not enough, a ${school} may:`, {
          meeting: `invite you to a meeting with the ${head}`,
          premises: 'limit for a time when you may come onto its site',
          police: 'pass what may be a crime to the police',
        }),
        clause('statement', 'breaches-never-child', `Your child’s place at the ${school} is never at risk for it.`, { party: 'school' }),
      ]),
      section('law', 'The law', [lawList(words.nation)]),
      section('review', 'Keeping this code up to date', [
        clause(
          'review',
          'review-when',
          `The ${reviewer} reviews this code ${reviewed}, and every ${school} tells its families and its staff what has changed.`,
          {
            party: 'school',
          },
        ),
      ]),
    ],
    letter: {
      salutation: `Dear ${parents}`,
      subject: 'One social media code for all our schools',
      body: [
        clause('statement', 'letter-why', 'We spend a lot of time teaching children to be safe and kind online. They watch how the grown-ups do it.'),
        clause(
          'statement',
          'letter-what',
          `The schools of ${organisation} have therefore agreed on one short code for ${parents}. It comes with this letter, and your child’s ${school} has it on its website.`,
        ),
        list('expectation', 'letter-asks', 'In short, it asks us all to:', {
          abuse: 'keep abuse out of posts, messages and e-mails',
          true: 'share only what we know to be true',
          private: 'leave private matters private',
          first: `bring a concern to the ${school}, where it can be put right`,
        }),
        clause(
          'statement',
          'letter-criticism',
          `It does not ask you to agree with us. When you think that a ${school} has got something wrong, we want to hear it.`,
        ),
        clause('statement', 'letter-thanks', 'Thank you for reading it, and for all that you do for our schools.'),
      ],
      signOff: `With best wishes\n${organisation}`,
    },
  };
};
