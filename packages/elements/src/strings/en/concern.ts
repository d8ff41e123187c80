import type { SafetyText } from '../safety-text.ts';
import { count } from './count.ts';

/** What the form of `<concern-pathway>` says; it is loaded when somebody wants to write. */
export const concern = {
  notForEmergencies: 'The school does not read messages at all hours. Do not use this form for an emergency.' as SafetyText,
  formTitle: 'Tell the school',
  to: (who: string) => `This goes to: ${who}`,
  about: 'What is your concern about?',
  aboutHint: 'Say what happened, where and when. Describe pictures or messages in words: never send on images of children.' as SafetyText,
  outcome: 'What would put it right?',
  identity: 'How do you want to raise it?',
  named: 'With my name',
  namedHint: 'The school can answer you.',
  anonymous: 'Without my name',
  anonymousHint: 'The school reads it but cannot answer you.',
  name: 'Your full name',
  contact: 'Email address or telephone number',
  childrenTitle: 'Children it concerns',
  consentTitle: 'Messages you have seen',
  consent: 'If the school asks, I agree to show it the messages that this is about',
  consentHint: 'You can leave this empty, and you can take it back at any time by telling the school.',
  keep: (days: number) => `Keep what I write on this device for ${count(days, 'day', 'days')}`,
  keepHint: 'Leave this empty on a device that others use: they could read it. It is taken away when you send it, or leave with the button above.',
  keepFailed: 'This device does not let the page keep anything.',
  restored: (when: string, until: string) => `You kept these words on this device on ${when}. They stay until ${until}.`,
  restoredTitle: 'Kept on this device',
  forget: 'Forget what is kept',
  forgotten: 'Nothing of this is kept on the device now.',
  check: 'Check your answers',
  checkBefore: 'Check your answers before you send them',
  send: 'Send to the school',
  sentTitle: 'Concern sent',
  sentText: 'The school has received what you wrote.',
  anonymousSent: 'You did not give your name, so the school cannot answer you. Note the reference if you want to speak about it later.',
  secret: 'Your secret code',
  keepCodes:
    'Write both down or print this page now: the code is shown only here. With both you can come back to this page, read the answer, add to it, or take back what you agreed to. Keep them to yourself: whoever has both can read it too.',
  anonymousCodes: 'You did not give your name, so the school can answer you only here. Come back with the two codes to read it.',
  consentTakenBack:
    'You agreed to show the school messages if it asks. You can take that back at any time: tell the school, and give your reference.',
  next: 'What happens next',
  changed:
    'The school has changed its procedure since you opened this page. What you wrote is still here. When you are at the form again, check it and send it.',
  consentGiven: 'I agree to show them if the school asks',
  consentNotGiven: 'No consent given',
  problems: {
    about: 'Say what your concern is about',
    identity: 'Choose whether to give your name',
    name: 'Enter your full name',
    contact: 'Enter an email address or telephone number',
  },
};
