import { count } from './count.ts';

/** What the forms say, wherever they stand. */
export const forms = {
  problems: {
    tooLong: (label: string) => `${label}: shorten what you wrote`,
    invalid: (label: string) => `${label}: check what you wrote`,
    required: (label: string) => `${label}: this is needed`,
  },

  sending: {
    busy: 'Sending…',
    unreachable:
      'No answer came from the school’s server. What you sent may have arrived, or it may not. Check your connection, then try again: that is safe, because it is kept only once. What you wrote is still here.',
    unconnected:
      'The school’s server could not be reached, and it has kept nothing. What you wrote is still here. Check your connection, then try again.',
    unexpected: 'The school’s server could not take this. What you wrote is still here. Try again later, or contact the school office.',
    refused: 'The school’s server found something to put right. What you wrote is still here.',
  },

  privacy: {
    title: 'Your privacy',
    controller: 'Who keeps your answers',
    basis: 'Why',
    retention: 'How long',
    contact: 'Questions',
    more: 'Read the full privacy notice (opens in a new tab)',
    missing: 'The school does not say here who keeps what you send, why and how long. Ask the school office if you want to know before you go on.',
  },

  children: {
    title: 'Your children at this school',
    one: (number: number) => `Child ${number}`,
    name: 'Child’s full name',
    class: 'Class or year group',
    add: 'Add another child',
    addFirst: 'Add a child',
    remove: 'Remove',
    removeOne: (number: number) => `Remove child ${number}`,
    added: (number: number) => `Child ${number} added.`,
    removed: (left: number) => `Child removed. ${count(left, 'child', 'children')} left.`,
    nameNeeded: (number: number) => `Enter the full name of child ${number}`,
    classNeeded: (number: number) => `Enter the class or year group of child ${number}`,
    tooMany: 'Name fewer children',
  },

  receipt: {
    reference: 'Your reference',
    received: (when: string) => `Received ${when}`,
    print: 'Print this page',
    download: 'Download your receipt',
    keep: 'Keep the receipt: with it you can show later exactly which text you answered, and when.',
  },
};
