import type { SafetyText } from '../safety-text.ts';
import { count } from './count.ts';

/** What `<think-before-posting>` says. */
export const think = {
  title: 'Before you post',
  about: 'A short check, for yourself. Nothing that you tick leaves this page, and nothing is kept.',
  what: 'What are you about to do?',
  topics: {
    'social-media': 'Post on social media',
    messaging: 'Write in a group or a chat',
    email: 'Write an email',
    photography: 'Share a picture or a film',
    other: 'Something else',
  },
  avoid: 'Would it do any of this?',
  avoidHint: 'Tick what is true of it.',
  instead: 'What the code of conduct asks for',
  clause: 'Read it in the code of conduct',
  nothing: 'The code of conduct says nothing about this. Ask yourself whether you would say it face to face.',
  fine: 'Nothing is ticked. Read it once more, as the person it is about would read it.',
  stop: (number: number) => `Better not post it like this: ${count(number, 'thing speaks', 'things speak')} against it.`,
  raise: 'Is something wrong at school? Raise it with the school',
  danger: 'If somebody is in danger, call 999 now.' as SafetyText,
  again: 'Start again',
};
