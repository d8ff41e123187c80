import { clause, companionPolicies, list, section, toPolicy, type TemplateStep, type WriteTemplate } from './template.ts';
import type { TemplateWords } from './template-words.ts';

const steps = ({ office, overseer, overseerLooks }: TemplateWords): TemplateStep[] => [
  {
    id: 'class-teacher',
    role: 'Class teacher',
    clause: clause('procedure', 'concerns-teacher', 'Talk to the class teacher.', { number: '1' }),
    title: 'Talk to the class teacher',
    channels: ['in-person', 'phone', 'email', 'form'],
    bring: ['What happened, when, and who was there', 'What you would like to happen'],
    promise: 'The class teacher listens, and tells you what they will do.',
  },
  {
    id: 'office',
    role: office,
    clause: clause(
      'procedure',
      'concerns-office',
      `If you are still worried, ask the ${office}, which passes your concern to the right member of our leadership team.`,
      {
        number: '2',
      },
    ),
    title: 'Ask for the leadership team',
    channels: ['in-person', 'phone', 'email', 'form'],
    bring: ['What you have been told so far', 'What still worries you'],
    promise: 'A member of our leadership team takes it up and comes back to you.',
  },
  {
    id: 'governors',
    role: overseer,
    clause: clause('procedure', 'concerns-governors', `If it is still not settled, write to the ${overseer} under our Complaints Procedure.`, {
      number: '3',
      refs: [toPolicy('Complaints Procedure')],
    }),
    title: `Write to the ${overseer}`,
    channels: ['letter', 'email', 'form'],
    bring: ['The answers you have had so far', 'What you think should be put right'],
    promise: `${overseerLooks} into it and answer${overseerLooks.endsWith('s') ? 's' : ''} in writing.`,
  },
];

/** A school that starts from its values: one page that asks more than it forbids, and three steps for a concern. */
export const valuesLedSchool: WriteTemplate = (words) => {
  const { head, parents, values, reviewed, reviewer = head } = words;
  const concernSteps = steps(words);
  return {
    kind: 'school',
    title: 'Think before you post',
    reviewer: head,
    steps: concernSteps,
    sections: [
      section(
        'welcome',
        'Talking about school online',
        [
          clause(
            'statement',
            'welcome-groups',
            `Many of you are in groups that ${parents} run for each other. They are a good place for questions, news and a bit of fun.`,
          ),
          clause('statement', 'welcome-yours', 'Whether you join one is up to you. What we hope for is that our values go with you when you do.'),
          clause('statement', 'welcome-values', `Here we stand for ${values}. That goes for us as much as for you.`, { party: 'school' }),
          clause(
            'statement',
            'welcome-disagree',
            'You will not always agree with us, and you may say so. We only ask you to do it in a way that you would be happy for your child to see.',
          ),
        ],
        { topic: 'social-media' },
      ),
      section(
        'pause',
        'Before you post, ask yourself',
        [
          list('guidance', 'pause-questions', 'Three questions help:', {
            true: 'Is it true, and how do I know?',
            kind: 'Is it kind, and would I say it face to face?',
            mine: 'Is it mine to tell?',
          }),
        ],
        { topic: 'social-media' },
      ),
      section('hopes', 'What we ask of you', [
        list('expectation', 'hopes-list', `We ask all ${parents} to:`, {
          values: 'live by our values, online as well as at the gate',
          together: 'work with us for the good of every child',
          respect: 'treat everybody in our school with respect, since children learn by watching',
          peace: 'look for a peaceful way out of every quarrel',
          right: 'bring a concern to somebody who can put it right',
        }),
      ]),
      section(
        'concerns',
        'If something worries you',
        [
          clause('expectation', 'concerns-tell', 'Please tell us, and give us a chance to put it right.'),
          { ...clause('procedure', 'concerns-steps', 'There are three steps:'), clauses: concernSteps.map((step) => step.clause) },
          clause('policy', 'concerns-more', 'Our Communications Policy says more about how to reach us.', {
            refs: [toPolicy('Communications Policy')],
          }),
        ],
        { topic: 'contact' },
      ),
      section(
        'limits',
        'What goes too far',
        [
          list('prohibition', 'limits-list', 'Please do not:', {
            pictures: 'post pictures or videos of other people’s children',
            abuse: 'insult, threaten or humiliate a child, a parent or a member of staff, in a post, a message or an e-mail',
            untrue: 'spread what you know to be untrue about a person',
            child: 'discuss somebody else’s child, or anything that was told to you in confidence',
            secure: 'share what keeps our building safe, such as a door code',
          }),
        ],
        { topic: 'social-media' },
      ),
      section('together', 'How we put things right', [
        clause('consequence', 'together-talk', 'If a post has hurt somebody, we ask you to talk with us and to take it down.', { party: 'school' }),
        clause(
          'consequence',
          'together-more',
          `If that does not help, the ${head} may ask you to a meeting. What may be a crime goes to the police.`,
          { party: 'school' },
        ),
        clause('procedure', 'together-safe', 'When a child may be at risk, we always follow our Child Protection and Safeguarding Policy.', {
          party: 'school',
          refs: [toPolicy('Child Protection and Safeguarding Policy')],
        }),
        clause('statement', 'together-child', 'Your child is welcome here, whatever happens between adults.', { party: 'school' }),
        companionPolicies('together-policies', 'Read it together with:', {
          communications: 'Communications Policy',
          complaints: 'Complaints Procedure',
        }),
        clause('review', 'together-review', `The ${reviewer} looks at this page again ${reviewed}.`, { party: 'school' }),
      ]),
    ],
  };
};
