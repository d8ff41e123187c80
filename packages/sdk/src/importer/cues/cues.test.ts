import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClauseKind } from '../../model/index.ts';
import { classify } from '../classify.ts';
import { readUnit, type Setting } from '../unit.ts';
import { ownCues } from './index.ts';

type Example = readonly [kind: ClauseKind, words: string, setting?: Partial<Setting>];

/** At least one sentence for every row of the tables, in words of our own. */
const examples: readonly Example[] = [
  ['definition', '“Parent” means anyone with parental responsibility for a pupil.'],
  ['definition', 'For the purposes of this policy, social media refers to any website that lets people share content.'],
  ['definition', 'Defamation: a false statement that harms somebody’s good name.'],
  ['definition', 'Cyberbullying is the use of technology to threaten another person.'],
  ['statement', 'The purpose of this code is to outline what we expect of one another.'],
  ['review', 'This policy will be reviewed annually by the governing body.'],
  ['review', 'Parents will be consulted when this policy is reviewed.'],
  ['review', 'Any changes will be communicated to parents.'],
  ['review', 'Smaller changes need no vote.', { under: 'review' }],
  ['legislation', 'Equality Act 2010', { as: 'item' }],
  ['policy', 'Complaints Policy', { as: 'item' }],
  ['guidance', 'Department for Education, advice on parental responsibility', { as: 'item', leadIn: 'legislation' }],
  ['policy', 'Behaviour policy for visitors', { as: 'item', leadIn: 'policy' }],
  ['policy', 'Behaviour Policy and Visitors Policy'],
  ['policy', 'Complaints policy; Behaviour policy; rules for visitors'],
  ['policy', 'This policy should be read alongside our Complaints Policy.'],
  ['policy', 'Our other policies:', { as: 'lead-in' }],
  ['policy', 'You may want to look at these procedures:', { as: 'lead-in' }],
  ['guidance', 'We have drawn on the NSPCC’s advice on sharing images.'],
  ['legislation', 'This policy complies with the Data Protection Act 2018.'],
  ['legislation', 'In writing it the school has had regard to the law.'],
  ['guidance', 'This policy takes account of Keeping Children Safe in Education.'],
  ['policy', 'Details can be found in the safeguarding policy.'],
  ['policy', 'Complaints about staff are covered by our Complaints Procedure.'],
  ['right', 'The school reserves the right to remove posts from its own pages.'],
  ['right', 'The principal is entitled to see a copy of the post.'],
  ['right', 'Staff are within their rights to end a conversation that turns abusive.'],
  ['right', 'The college is free to refuse a request.'],
  ['statement', 'No child will ever be disciplined for what a parent has posted.'],
  ['statement', 'Sanctions are never imposed on a pupil for a post by a parent.'],
  ['procedure', 'Incidents will be investigated by the headteacher.'],
  ['procedure', 'A parent may appeal to the governors.'],
  ['consequence', 'Any parent who fails to comply may be banned from the premises.'],
  ['consequence', 'Breaches of this code are taken very seriously.'],
  ['consequence', 'Threats are reported to the police.'],
  ['consequence', 'removal from the group', { as: 'item', leadIn: 'right' }],
  ['consequence', 'The headteacher will talk to the parent.', { under: 'consequence' }],
  ['consequence', 'If it happens again, the governors will write to the parent.'],
  ['consequence', 'Members who ignore these rules will hear from us.'],
  ['prohibition', 'You may say what you like, but never:', { as: 'lead-in' }],
  ['prohibition', 'A comment is hidden if it contains:', { as: 'lead-in' }],
  ['procedure', 'There are three steps:', { as: 'lead-in' }],
  ['procedure', 'Write to the head.', { step: true }],
  ['procedure', 'Step 1 is to have a word with the class teacher.'],
  ['procedure', 'Talk to the class teacher at the end of the day.', { under: 'procedure' }],
  ['procedure', 'You can also ring the year head.', { under: 'procedure' }],
  ['consequence', 'The board may issue a trespass notice.'],
  ['consequence', 'Use of the page may be suspended.'],
  ['right', 'The headteacher may ask for posts to be removed.'],
  ['right', 'Staff may end a call.'],
  ['procedure', 'When a report comes in, we:', { as: 'lead-in' }],
  ['procedure', 'The school undertakes to listen.'],
  ['procedure', 'The office replies to emails once a day.'],
  ['procedure', 'The chair of governors will reply in writing.'],
  ['expectation', 'We would be grateful if you kept messages brief.'],
  ['permission', 'Nothing in this policy stops parents from speaking their mind.'],
  ['permission', 'Feel free to use the group to arrange lifts.'],
  ['expectation', 'Some children cannot be shown, so listen for the announcement.'],
  ['prohibition', 'It is never appropriate to criticise staff on social media.'],
  ['prohibition', 'Parents are requested to refrain from comment.'],
  ['prohibition', 'Avoid posting late in the evening.'],
  ['prohibition', 'We ask parents not to approach other people’s children.'],
  ['prohibition', 'The school would prefer that parents do not wait in the hall.'],
  ['prohibition', 'Governors must not discuss a complaint online.'],
  ['prohibition', 'It is important that phones do not ring.'],
  ['prohibition', 'Parents must not post photographs of other children.'],
  ['prohibition', 'Do not share other people’s personal information.'],
  ['prohibition', 'Only photographs of your own child may be shared, and never those of others.'],
  ['expectation', 'It is expected that rules are explained to children.'],
  ['expectation', 'Please raise any concern with the class teacher first.'],
  ['right', 'Visitors may be asked to wait outside.'],
  ['consequence', 'This may include a formal warning.'],
  ['permission', 'Parents may take photographs of their own child.'],
  ['permission', 'Sixth formers may use their own phones.'],
  ['permission', 'You are welcome to share the newsletter.'],
  ['procedure', 'The class teacher is the first port of call.'],
  ['procedure', 'Emails will be answered within two working days.'],
  ['expectation', 'Parents must monitor what their children watch.'],
  ['expectation', 'Parents have a responsibility to set an example.'],
  ['expectation', 'you speak to the teacher first', { as: 'item' }],
  ['prohibition', 'you never speak for others', { as: 'item' }],
  ['expectation', 'Parents will support the school.'],
  ['procedure', 'a meeting at the school', { as: 'item', under: 'procedure' }],
  ['procedure', 'The school will discuss the matter with the parent.'],
  ['statement', 'We are proud of our village and of those who live in it.'],
  ['permission', 'Nothing in this guide stops you from putting in a complaint.'],
  ['permission', 'Parents are within their rights to say no.'],
  ['permission', 'Feel free to share the calendar.'],
  ['statement', 'It was drawn up with the parents’ forum over a winter.'],
  ['statement', 'We value the time that helpers give.'],
  ['statement', 'Welcome back after the long break.'],
  ['policy', 'This page stands beside our', { as: 'lead-in' }],
  ['procedure', 'Formal complaints go to the clerk.'],
  ['procedure', 'If that does not help, write to the year office.', { under: 'expectation' }],
  ['right', 'The almoner may request another time.'],
  ['prohibition', 'Class lists do not leave the building.'],
  ['expectation', 'Visitors sign in and wear a badge.'],
  ['permission', 'A short clip may go online if nobody else is in it.'],
  ['definition', 'When we say family we think of carers too.'],
];

const settingOf = (setting: Partial<Setting> | undefined): Setting => ({ as: 'sentence', ...setting });
const deciding = (words: string, setting: Partial<Setting> | undefined): number => {
  const unit = readUnit(words, settingOf(setting));
  return ownCues.findIndex(({ when }) => when(unit));
};

describe('the tables of cues', () => {
  for (const [kind, words, setting] of examples)
    it(`take “${words}” for ${kind}`, () => assert.equal(ownCues[deciding(words, setting)]?.kind ?? 'statement', kind));

  it('have no row that none of these sentences needs', () => {
    const needed = new Set(examples.map(([, words, setting]) => deciding(words, setting)));
    const idle = ownCues.flatMap(({ kind, reason }, index) => (needed.has(index) ? [] : [`${index} ${kind}: ${reason}`]));
    assert.deepEqual(idle, []);
  });

  it('give every row a reason that can be shown', () => {
    for (const { reason } of ownCues) assert.match(reason, /^[a-z].{5,80}[^.]$/);
  });
});

describe('a sentence in its place', () => {
  const leadIn = classify('The school will not tolerate any of the following:', { as: 'lead-in' });

  it('takes the kind of its lead-in where it says nothing itself', () => {
    assert.equal(classify('comments about named staff', { as: 'item', leadIn }).kind, 'prohibition');
  });

  it('speaks for itself where it has a subject and a modal of its own', () => {
    const mixed = classify('When a parent writes about the school:', { as: 'lead-in' });
    assert.deepEqual(
      ['they must never name a pupil', 'they should check the calendar', 'the school may correct a mistake'].map(
        (words) => classify(words, { as: 'item', leadIn: mixed }).kind,
      ),
      ['prohibition', 'expectation', 'right'],
    );
  });

  it('takes the kind of its heading where neither says anything', () => {
    assert.equal(classify('name staff or pupils', { as: 'item', heading: "Don't" }).kind, 'prohibition');
    assert.equal(classify('an adult who looks after a child', { as: 'item', heading: 'Definitions' }).kind, 'definition');
  });

  it('binds those who act: parents unless it says otherwise', () => {
    assert.equal(classify('Parents must ask first.', { as: 'sentence' }).party, undefined);
    assert.equal(classify('Pupils must not film in class.', { as: 'sentence' }).party, 'pupil');
    assert.equal(classify('Volunteers may mute the chat.', { as: 'sentence' }).party, 'group-admin');
    assert.equal(classify('The school may close its page to comments.', { as: 'sentence' }).party, 'school');
  });
});
