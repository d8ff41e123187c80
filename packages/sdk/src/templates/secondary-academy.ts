import { clause, list, section, toPolicy, companionPolicies, type TemplateStep, type WriteTemplate } from './template.ts';
import { lawList } from './laws.ts';
import type { TemplateWords } from './template-words.ts';

const steps = ({ head, overseer, overseerLooks }: TemplateWords): TemplateStep[] => [
  {
    id: 'form-tutor',
    role: 'Form tutor',
    clause: clause('procedure', 'concerns-tutor', 'Start with your child’s form tutor, who sees the whole picture.', { number: '3.2' }),
    title: 'Talk to the form tutor',
    channels: ['in-person', 'phone', 'email', 'form'],
    bring: ['What happened, when, and who was there', 'What you would like to happen'],
    promise: 'The form tutor finds out what happened and gets back to you.',
  },
  {
    id: 'headteacher',
    role: head,
    clause: clause('procedure', 'concerns-head', `If it is not settled, ask for a meeting with the ${head}.`, { number: '3.3' }),
    title: `Meet the ${head}`,
    channels: ['in-person', 'phone', 'email', 'form'],
    bring: ['What you have been told so far', 'What is still unsettled'],
    promise: `The ${head} meets you or rings you, and writes down what was agreed.`,
  },
  {
    id: 'governors',
    role: overseer,
    clause: clause(
      'procedure',
      'concerns-governors',
      `If it is still not settled, make a formal complaint to the ${overseer} under our Complaints Policy.`,
      {
        number: '3.4',
        refs: [toPolicy('Complaints Policy')],
      },
    ),
    title: `Make a formal complaint to the ${overseer}`,
    channels: ['letter', 'email', 'form'],
    bring: ['The answers you have had so far', 'What you think should be put right'],
    promise: `${overseerLooks} into it and answer${overseerLooks.endsWith('s') ? 's' : ''} in writing.`,
  },
];

/** A secondary academy: a short numbered code and a declaration, asked for again when something important changes. */
export const secondaryAcademy: WriteTemplate = (words) => {
  const { head, office, organisation, school, reviewed, reviewer = head } = words;
  const concernSteps = steps(words);
  return {
    kind: 'academy',
    title: 'Our social media code for parents and carers',
    reviewer: head,
    steps: concernSteps,
    sections: [
      section(
        'online',
        'What you post',
        [
          clause(
            'statement',
            'online-criticism',
            'You may praise us, question us and criticise us, in public too. This code is about abuse. It is not about opinions.',
            {
              number: '1.1',
            },
          ),
          list(
            'prohibition',
            'online-not',
            'On any platform, and under any name, you must not:',
            {
              abuse: 'threaten, insult or humiliate a student, a parent or a member of staff',
              untrue: 'say what you know to be untrue about any of them',
              private: 'share private information, such as a student’s record, a family’s affairs or how a complaint ended',
              hate: 'attack people for who they are or what they believe',
              harass: 'start or join a group that is there to harass somebody',
            },
            { number: '1.2' },
          ),
          clause(
            'prohibition',
            'online-friends',
            'Please do not follow members of staff on their private accounts or ask to be their friend. They will say no, and it is not meant unkindly.',
            {
              number: '1.3',
            },
          ),
          clause('right', 'online-remove', `The ${school} may ask you to take down a post that breaks this code.`, {
            number: '1.4',
            party: 'school',
          }),
        ],
        { number: '1', topic: 'social-media' },
      ),
      section(
        'messages',
        'Messages and groups',
        [
          clause('statement', 'messages-good', 'Messages make it easy to help each other out, and we are glad when you do.', { number: '2.1' }),
          list(
            'prohibition',
            'messages-not',
            'In a message or a group, you must not:',
            {
              parents: 'send abuse to other parents',
              staff: 'send abuse to members of staff, or write to them again and again about the same thing',
              about: 'pass on abuse about a student, a parent or a member of staff',
            },
            { number: '2.2' },
          ),
          clause('statement', 'messages-hours', 'Staff answer on school days. They need not answer in the evening, at weekends or in the holidays.', {
            number: '2.3',
            party: 'school',
          }),
          clause('procedure', 'messages-meeting', `To talk to a teacher, ask the ${office} for an appointment.`, { number: '2.4' }),
          clause('expectation', 'messages-admin', 'If you run a group, step in when it turns on somebody.', { number: '2.5', party: 'group-admin' }),
          clause('right', 'messages-close', `The ${head} may ask for a group to be closed while a problem is being sorted out.`, {
            number: '2.6',
            party: 'school',
          }),
          clause(
            'permission',
            'messages-show',
            'If you are worried about a message, you may show it to us. We see only what you choose to show, and you can stop at any time.',
            { number: '2.7' },
          ),
        ],
        { number: '2', topic: 'messaging' },
      ),
      section(
        'concerns',
        'When something is wrong',
        [
          clause('expectation', 'concerns-first', 'Tell us, so that we can do something about it.', { number: '3.1' }),
          ...concernSteps.map((step) => step.clause),
          clause(
            'procedure',
            'concerns-governor',
            'The same way is open to you when the concern is about a governor or somebody from the parents’ association.',
            { number: '3.5' },
          ),
        ],
        { number: '3', topic: 'contact' },
      ),
      section(
        'breaches',
        'If this code is broken',
        [
          clause('consequence', 'breaches-talk', 'We get in touch with you quickly and talk it through.', { number: '4.1', party: 'school' }),
          list(
            'consequence',
            'breaches-may',
            'If it goes on, we may:',
            {
              meeting: `invite you to a meeting with the ${head}`,
              report: 'report the post to the site that carries it',
              letter: 'agree to keep in touch by letter for a while',
              police: 'pass what may be a crime to the police',
            },
            { number: '4.2' },
          ),
          clause('statement', 'breaches-never-child', 'Nothing that happens between adults changes how we treat your child.', {
            number: '4.3',
            party: 'school',
          }),
        ],
        { number: '4' },
      ),
      section(
        'law',
        'Laws and other policies',
        [
          lawList(words.nation),
          companionPolicies('law-policies', 'Read it together with:', {
            complaints: 'Complaints Policy',
            behaviour: 'Behaviour Policy',
            online: 'Online Safety Policy',
          }),
        ],
        { number: '5' },
      ),
      section(
        'review',
        'Review and signing',
        [
          clause('review', 'review-when', `The ${reviewer} reviews this code ${reviewed}.`, { number: '6.1', party: 'school' }),
          clause(
            'procedure',
            'review-sign',
            'We ask you to sign the declaration when your child joins us, and again when something important in this code changes. Signing is your choice. Nothing changes for you or your child if you would rather not.',
            { number: '6.2', party: 'school' },
          ),
        ],
        { number: '6' },
      ),
    ],
    declaration: {
      heading: 'Parent declaration',
      statement: `I have read the social media code of ${organisation}. I know what it asks of me, and what I can expect of the ${school}.`,
      leadIn: 'I will not:',
      undertakings: [
        { id: 'undertake-messages', text: 'send abuse to other parents or to members of staff' },
        { id: 'undertake-about', text: 'pass on abuse about students, parents or members of staff' },
        { id: 'undertake-untrue', text: 'post what I know to be untrue about any of them' },
        { id: 'undertake-private', text: 'post private information about a student, a family or a complaint' },
        { id: 'undertake-staff', text: 'contact members of staff on their private accounts' },
        { id: 'undertake-groups', text: 'start or join a group that is there to harass somebody' },
      ],
      fields: [
        { name: 'parentName', label: 'Your full name', type: 'text', required: true },
        { name: 'childName', label: 'Your child’s full name', type: 'text', required: true },
        { name: 'childClass', label: 'Tutor group', type: 'text', required: false },
        { name: 'signature', label: 'Signature', type: 'signature', required: true },
        { name: 'date', label: 'Date', type: 'date', required: true },
      ],
      resign: 'on-material-change',
    },
  };
};
