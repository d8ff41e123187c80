import { count } from './count.ts';

/** What the forms ask, wherever they stand. */
export const forms = {
  unconnected:
    'The school’s server could not be reached, and it has kept nothing. What you wrote is still here. Check your connection, then try again.',

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
  },
};
