import type { SafetyText } from '../safety-text.ts';
import { count } from './count.ts';

/** What a stage of `<concern-pathway>` says beyond whom to contact; it is loaded behind the first screen. */
export const stage = {
  tracker: 'The steps of the school’s procedure',
  youAreHere: 'you are here',
  stepDone: 'done',
  who: 'Who to contact',
  channels: {
    'in-person': 'Talk in person',
    phone: 'By telephone',
    email: 'By email',
    form: 'With the form on this page',
    letter: 'By letter',
  },
  channelsTitle: 'Ways to do it',
  bring: 'Have these ready',
  promise: 'What the school promises',
  respondWithin: {
    'school-days': (amount: number) => `An answer within ${count(amount, 'school day', 'school days')}.`,
    'working-days': (amount: number) => `An answer within ${count(amount, 'working day', 'working days')}.`,
    days: (amount: number) => `An answer within ${count(amount, 'day', 'days')}.`,
  },
  dueIfToday: (day: string) => `If you raise it today, the answer is due by ${day}.`,
  due: (day: string) => `The answer is due by ${day}.`,
  dueApproximate: 'The day is approximate: the school’s calendar here does not say which days it is closed.',
  notForEmergencies:
    'Messages are not read at all hours, so do not use them for an emergency: the way to urgent help is on every screen here.' as SafetyText,
  whenRead: 'Concerns are read in these hours:',
  images:
    'Never send on a picture or film of a child, not even to show what happened. It can break the law and do harm again. Describe it in words.' as SafetyText,
  print: 'Print this page',
  summary: 'A summary to print',
  summaryTitle: 'Your next steps',
  words: 'In the words of the code of conduct',
  byDefault: 'This step is general guidance. It does not stand in the school’s own document.',
  raise: 'Raise this now',
  raiseHint: 'Write to the school from this page.',
  startAgain: 'Start again',
  noServer: 'This page cannot send messages. Use one of the ways above.',
};
