import type { SafetyText } from '../safety-text.ts';
import { count } from './count.ts';

/** What `<concern-pathway>` says. */
export const pathway = {
  title: 'Raise a concern',
  none: 'The school has not published how to raise a concern here. Contact the school office.',
  loadFailed: 'The way to raise a concern could not be loaded. You can contact the school office instead.',
  choose: 'Choose an answer',
  urgentTitle: 'Is somebody in danger now?' as SafetyText,
  urgentShow: 'Get urgent help' as SafetyText,
  orLocalNumber: 'or the emergency number where you are.' as SafetyText,
  worried: 'Are you worried that a child is being harmed?' as SafetyText,
  whenSafe: 'When everybody is safe, you can go on here.' as SafetyText,
  telephone: (number: string): SafetyText => `Call ${number}`,
  email: (address: string) => `Email ${address}`,
  website: 'Visit their website',
  noWays: 'No number or address is given here. The school office can put you in touch.',
  hours: 'Hours',
  keptHere: 'Something you wrote is kept on this device. Answer the question below, and you are led to where you were.',
  forget: 'Forget what is kept',
  onTheWay: (title: string) => `You are on the way to: ${title}. One question comes first, for safety.`,
  leave: 'Leave this page now' as SafetyText,
  leaveHint: 'or press Escape three times' as SafetyText,
  leavePresses: (left: number) => `Press Escape ${count(left, 'more time', 'more times')} to leave this page.`,
  unresolved: 'It is still not resolved',
  goTo: (title: string) => `Next step: ${title}`,
  lastStage: 'This is the last step of the school’s own procedure.',
  checkedOn: (date: string) => `Details checked on ${date}`,
  goOn: 'This is not what I need',
  stageFailed: 'More about this step could not be loaded. You can use the ways above at once.',
  formFailed: 'The form could not be loaded. Check your connection and try again, or use one of the ways above.',
  seeStatus: 'See where a concern stands',
};
