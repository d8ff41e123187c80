import { lawList } from './laws.ts';
import { clause, companionPolicies, list, section, toPolicy, type TemplateStep, type WriteTemplate } from './template.ts';
import type { TemplateWords } from './template-words.ts';

const steps = ({ head, office, organisation }: TemplateWords): TemplateStep[] => [
  {
    id: 'class-teacher',
    role: 'Class teacher or form tutor',
    clause: clause(
      'procedure',
      'concerns-step-teacher',
      `Talk to the class teacher or form tutor at your child’s school. The ${office} can put you in touch.`,
    ),
    title: 'Talk to the class teacher or form tutor',
    channels: ['in-person', 'phone', 'email', 'form'],
    bring: ['What happened, when, and who was there', 'What you would like to happen'],
    promise: 'The teacher listens, finds out what happened, and comes back to you.',
  },
  {
    id: 'headteacher',
    role: `${head} of your child’s school`,
    clause: clause('procedure', 'concerns-step-head', `If that does not settle it, ask the ${head} of your child’s school to look into it.`),
    title: `Ask the ${head} to look into it`,
    channels: ['in-person', 'phone', 'email', 'form'],
    bring: ['What you have been told so far', 'What is still unsettled'],
    promise: `The ${head} looks into it and tells you what was found and what happens next.`,
  },
  {
    id: 'trust',
    role: 'Trust office',
    clause: clause('procedure', 'concerns-step-trust', 'If it is still not settled, write to the trust office under our Complaints Policy.', {
      refs: [toPolicy('Complaints Policy')],
    }),
    title: 'Write to the trust office',
    channels: ['letter', 'email', 'form'],
    bring: ['The answers you have had so far', 'What you think should be put right'],
    promise: `Somebody at ${organisation} who has had no part in it looks into your complaint and answers in writing.`,
  },
];

/** A trust with several schools: one code for all of them, which a school's overlay may add to. Read, not signed. */
export const multiAcademyTrust: WriteTemplate = (words) => {
  const { head, office, organisation, reviewed, reviewer = 'trust board' } = words;
  const concernSteps = steps(words);
  return {
    kind: 'trust',
    title: 'Our schools online: a code of conduct for parents and carers',
    reviewer: 'trust board',
    steps: concernSteps,
    sections: [
      section('about', 'What this code is for', [
        clause(
          'statement',
          'about-together',
          'Our schools belong together, and so do the families around them. What is posted about one school is soon read at all of them.',
        ),
        clause(
          'statement',
          'about-criticism',
          'Tell us when something is wrong. You may disagree with the trust or with a school, and you may say so in public. All we ask is that nobody is harmed by how it is said.',
        ),
        clause('definition', 'about-parent', '“Parent” means anyone who has parental responsibility for a pupil, or who looks after one.', {
          party: 'school',
        }),
        clause('definition', 'about-trust', `“The trust” means ${organisation}. “School” means each school that belongs to it.`, { party: 'school' }),
        clause(
          'statement',
          'about-schools',
          'This code holds for every school of the trust. A school may add to it, and shows clearly what it has added.',
          {
            party: 'school',
          },
        ),
      ]),
      section(
        'posting',
        'Posting about our schools',
        [
          list('expectation', 'posting-please', 'Before you post about a school, a pupil or a member of staff, please:', {
            true: 'make sure that it is true',
            names: 'leave out the names and faces of other people’s children',
            ask: 'ask yourself whether a call to the school would help more',
          }),
          list('prohibition', 'posting-not', 'You must not:', {
            abuse: 'threaten, insult or humiliate anybody who learns or works at one of our schools, or another parent',
            untrue: 'state as a fact about a person what you know to be untrue or have not checked',
            private: 'make public what is private, such as a child’s needs or how a complaint ended',
            discriminate: 'attack people for their race, religion, disability, age, sex, sexual orientation or gender identity',
            fake: 'pass yourself off as the trust, a school or a member of staff',
          }),
          clause('prohibition', 'posting-friends', 'Please do not send friend or follow requests to the private accounts of staff.'),
          clause(
            'permission',
            'posting-friends-before',
            'If you and a member of staff were friends before they came to work for us, you can stay in touch. Please keep school matters out of it.',
          ),
          clause(
            'right',
            'posting-remove',
            'We may ask you to take down a post that breaks this code, and we may remove such comments from our own pages.',
            {
              party: 'school',
            },
          ),
        ],
        { number: '1', topic: 'social-media' },
      ),
      section(
        'messages',
        'Groups and messages',
        [
          clause(
            'statement',
            'messages-helpful',
            'A parents’ group is a quick way to ask about homework, lost jumpers and lifts. Parents run these groups, not the school.',
            {
              party: 'school',
            },
          ),
          list('prohibition', 'messages-not', 'In a group or in a private message, you must not:', {
            abuse: 'send or pass on abuse about a pupil, a parent or a member of staff',
            private: 'share what is private about a child, a family or a member of staff',
            gangup: 'turn a group against one person',
            staff: 'write to staff on their private accounts or numbers',
          }),
          clause(
            'expectation',
            'messages-office',
            `If you need a member of staff, write or ring through the ${office}, and give them until the next school day to answer.`,
          ),
          clause('expectation', 'messages-admin', 'If you run a group, say what it is for, and step in when it turns on somebody.', {
            party: 'group-admin',
          }),
          clause('right', 'messages-close', `When a group keeps doing harm, the ${head} may ask the people who run it to close it.`, {
            party: 'school',
          }),
          clause(
            'permission',
            'messages-show',
            'If a message worries you, you may show it to us. You choose what we see, and you can change your mind. Nobody will ask for your phone or your password.',
          ),
        ],
        { number: '2', topic: 'messaging' },
      ),
      section(
        'photos',
        'Photos and videos',
        [
          clause('permission', 'photos-own', 'At most school events you may take pictures of your own child.'),
          clause(
            'prohibition',
            'photos-others',
            'Do not post a picture of somebody else’s child, or of a member of staff or a helper, unless they (or for a child, their parent) have said yes.',
          ),
          clause('expectation', 'photos-gate', 'When you visit a school or wait at the gate, please leave other people out of your pictures.'),
          clause('policy', 'photos-more', 'There is more in our Photography and Images Policy.', {
            refs: [toPolicy('Photography and Images Policy')],
          }),
        ],
        { number: '3', topic: 'photography' },
      ),
      section(
        'children',
        'Your child online',
        [
          clause('expectation', 'children-know', 'Please know which apps your child uses, and how old they have to be for each.'),
          clause('expectation', 'children-talk', 'Talk with your child about being kind online. They learn most of it from you.'),
        ],
        { number: '4', topic: 'general' },
      ),
      section(
        'concerns',
        'When something is wrong',
        [
          clause('expectation', 'concerns-first', 'Please bring it to your child’s school first. It is the quickest way to put it right.'),
          {
            ...clause('procedure', 'concerns-steps', 'These are the steps:'),
            clauses: concernSteps.map((step, index) => ({ ...step.clause, number: `Step ${index + 1}` })),
          },
          clause(
            'procedure',
            'concerns-same',
            'The same steps are open to you when the concern is about a governor, a trustee or somebody from a parents’ association.',
          ),
        ],
        { number: '5', topic: 'contact' },
      ),
      section(
        'breaches',
        'If this code is broken',
        [
          clause('consequence', 'breaches-talk', 'The school talks with you first. That settles most things.', { party: 'school' }),
          list('consequence', 'breaches-may', 'When that is not enough, the school or the trust may:', {
            meeting: `invite you to a meeting with the ${head}`,
            report: 'report the post to the site that carries it',
            channel: 'agree with you on one way to keep in touch',
            premises: 'limit when you may come onto the school site',
            police: 'pass what may be a crime to the police',
          }),
          clause('statement', 'breaches-never-child', 'Whatever happens between adults, nothing changes for your child.', { party: 'school' }),
        ],
        { number: '6' },
      ),
      section(
        'law',
        'Laws and other policies',
        [
          lawList(words.nation),
          companionPolicies('law-policies', 'Read it together with:', {
            complaints: 'Complaints Policy',
            social: 'Social Media Policy',
            data: 'Data Protection Policy',
            photography: 'Photography and Images Policy',
          }),
        ],
        { number: '7' },
      ),
      section(
        'review',
        'Keeping this code up to date',
        [
          clause(
            'review',
            'review-when',
            `The ${reviewer} reviews this code ${reviewed}. Each school tells its parents and its staff what has changed.`,
            { party: 'school' },
          ),
        ],
        { number: '8' },
      ),
    ],
  };
};
