import { lawList } from './laws.ts';
import { clause, companionPolicies, list, section, toPolicy, type TemplateStep, type WriteTemplate } from './template.ts';
import type { TemplateWords } from './template-words.ts';

const steps = ({ head, office, overseer, overseerLooks }: TemplateWords): TemplateStep[] => [
  {
    id: 'class-teacher',
    role: 'Class teacher',
    clause: clause('procedure', 'concerns-step-teacher', `Talk to the class teacher, at the end of the day or by a call to the ${office}.`),
    title: 'Talk to the class teacher',
    channels: ['in-person', 'phone', 'email', 'form'],
    bring: ['What happened, when, and who was there', 'What you would like to happen'],
    promise: 'The class teacher gets back to you and tells you what they have found out.',
  },
  {
    id: 'headteacher',
    role: head,
    clause: clause('procedure', 'concerns-step-head', `If that does not settle it, ask to meet the ${head}.`),
    title: `Meet the ${head}`,
    channels: ['in-person', 'phone', 'form'],
    bring: ['What the class teacher told you', 'What is still unsettled'],
    promise: `The ${head} meets you or rings you, and writes down what was agreed.`,
  },
  {
    id: 'governors',
    role: overseer,
    clause: clause('procedure', 'concerns-step-governors', `If it is still not settled, write to the ${overseer} under our Complaints Policy.`, {
      refs: [toPolicy('Complaints Policy')],
    }),
    title: `Write to the ${overseer}`,
    channels: ['letter', 'email', 'form'],
    bring: ['The answers you have had so far', 'What you think should be put right'],
    promise: `${overseerLooks} into it under the Complaints Policy and answer${overseerLooks.endsWith('s') ? 's' : ''} in writing.`,
  },
];

/** A primary school: the whole code in everyday words, with a declaration and three steps for a concern. */
export const primarySchool: WriteTemplate = (words) => {
  const { head, office, parents, reviewed, reviewer = head } = words;
  const concernSteps = steps(words);
  return {
    kind: 'school',
    title: `Talking about school online: our code of conduct for ${parents}`,
    reviewer: head,
    steps: concernSteps,
    sections: [
      section('why', 'Why we have this code', [
        clause('statement', 'why-good', 'Class chats and school pages help families keep in touch, share reminders and lend each other a hand.'),
        clause(
          'statement',
          'why-harm',
          'The same tools can hurt somebody in a minute: a child who is named in an argument, a parent who is left out, a teacher who reads about themselves at bedtime.',
        ),
        clause(
          'statement',
          'why-criticism',
          'You are free to disagree with us, and we want to know when you do. This code is about where and how, never about whether.',
        ),
        clause(
          'definition',
          'why-parent',
          'In this code, “parent” means anyone who has parental responsibility for a child at our school or who looks after one.',
          { party: 'school' },
        ),
      ]),
      section(
        'online',
        'What you post',
        [
          list('expectation', 'online-please', 'When you write about our school online, please:', {
            check: 'check that it is true before you share it',
            kind: 'write as you would speak at the school gate, with the person standing there',
            child: 'think of what a child would feel who reads it in five years',
          }),
          list('prohibition', 'online-mustnot', 'On any site, open or closed, you must not:', {
            abuse: 'threaten, insult or humiliate a pupil, a parent or anybody who works here',
            untrue: 'state something as a fact about a person that you know to be untrue or have not checked',
            confidential: 'make public what is private: a child’s needs, a family’s circumstances, the outcome of a complaint',
            discriminate: 'attack people for their race, religion, disability, sex, sexual orientation or gender identity',
            fake: 'set up an account or a page that passes itself off as the school or as one of its staff',
          }),
          clause(
            'prohibition',
            'online-friends',
            'Please do not send friend or follow requests to members of staff; they have been asked to turn them down.',
          ),
          clause('right', 'online-remove', 'We may ask you to take down a post that breaks this code, and we may hide comments on our own pages.', {
            party: 'school',
          }),
        ],
        { number: '1', topic: 'social-media' },
      ),
      section(
        'chats',
        'Group chats and messages',
        [
          clause('statement', 'chats-not-ours', 'Class chats are run by parents. The school does not read them and does not answer in them.', {
            party: 'school',
          }),
          list('prohibition', 'chats-must-not', 'In a chat or a private message, you must not:', {
            abuse: 'send or pass on abuse about anybody in our school',
            staff: 'write to members of staff on their private accounts or numbers',
            gangup: 'use a group to turn people against a child, a family or a member of staff',
          }),
          clause('expectation', 'chats-admin', 'If you run a group, say at the top what it is for, and step in when it turns on somebody.', {
            party: 'group-admin',
          }),
          clause(
            'statement',
            'chats-hours',
            `Our staff answer messages sent to the ${office} on school days. They are not expected to answer in the evening, at weekends or in the holidays.`,
            { party: 'school' },
          ),
        ],
        { number: '2', topic: 'messaging' },
      ),
      section(
        'photos',
        'Photos and videos',
        [
          clause('permission', 'photos-own', 'At most school events you may take pictures of your own child to keep at home.'),
          clause(
            'prohibition',
            'photos-others',
            'Do not post a picture that shows somebody else’s child, or a member of staff, unless they (or for a child, their parent) have said yes.',
          ),
          clause('right', 'photos-stop', 'We may ask everybody to put cameras away, for example to protect a child who must not be found.', {
            party: 'school',
          }),
          clause('policy', 'photos-more', 'You can read more in our Photography Policy.', { refs: [toPolicy('Photography Policy')] }),
        ],
        { number: '3', topic: 'photography' },
      ),
      section(
        'concerns',
        'When something is wrong',
        [
          clause('expectation', 'concerns-first', 'Bring it to us before you take it online. We can only put right what we know about.'),
          {
            ...clause('procedure', 'concerns-steps', 'These are the steps:'),
            clauses: concernSteps.map((step, index) => ({ ...step.clause, number: `Step ${index + 1}` })),
          },
          clause(
            'procedure',
            'concerns-posts',
            `If somebody has posted something that worries you, keep a note of it, report it to the site and tell the ${office}. Do not forward pictures of children.`,
          ),
        ],
        { number: '4', topic: 'contact' },
      ),
      section(
        'breaches',
        'If this code is broken',
        [
          clause('consequence', 'breaches-talk', 'First we talk. Most things are settled by a conversation and a deleted post.', { party: 'school' }),
          list('consequence', 'breaches-may', 'When that is not enough, we may:', {
            meeting: `ask you to a meeting with the ${head}`,
            letter: 'agree with you that we keep in touch by letter for a while',
            premises: 'limit when you may come onto the school site',
            police: 'pass what may be a crime to the police',
          }),
          clause('statement', 'breaches-never-child', 'Whatever happens between adults, your child’s place, lessons and care here stay the same.', {
            party: 'school',
          }),
        ],
        { number: '5' },
      ),
      section(
        'law',
        'Laws and other policies',
        [
          lawList(words.nation),
          companionPolicies('law-policies', 'Read it together with:', {
            complaints: 'Complaints Policy',
            safeguarding: 'Child Protection and Safeguarding Policy',
            online: 'Online Safety Policy',
          }),
        ],
        { number: '6' },
      ),
      section(
        'review',
        'Keeping this code up to date',
        [
          clause('review', 'review-yearly', `The ${reviewer} reviews this code ${reviewed}, and tells all families what has changed.`, {
            party: 'school',
          }),
        ],
        { number: '7' },
      ),
    ],
    declaration: {
      heading: 'Parent and carer declaration',
      statement: 'I have read the code of conduct for talking about school online, and I understand what it asks of me.',
      leadIn: 'I agree that I will not:',
      undertakings: [
        { id: 'undertake-abuse', text: 'threaten, insult or humiliate anybody in our school community, in public or in private messages' },
        { id: 'undertake-untrue', text: 'spread what I know to be untrue about a pupil, a parent or a member of staff' },
        { id: 'undertake-private', text: 'make private matters of a child, a family or the school public' },
        { id: 'undertake-pictures', text: 'post pictures of other people’s children without their parents’ consent' },
        { id: 'undertake-staff', text: 'contact members of staff on their private accounts' },
      ],
      fields: [
        { name: 'parentName', label: 'Your full name', type: 'text', required: true },
        { name: 'childName', label: 'Your child’s full name', type: 'text', required: true },
        { name: 'childClass', label: 'Class', type: 'text', required: false },
        { name: 'signature', label: 'Signature', type: 'signature', required: true },
        { name: 'date', label: 'Date', type: 'date', required: true },
      ],
      resign: 'on-material-change',
    },
  };
};
