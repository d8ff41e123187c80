/** What every element says. */
export const common = {
  language: 'en-GB',

  loading: 'Loading…',
  loadFailed: 'The code of conduct could not be loaded. Check your connection and try again.',
  tryAgain: 'Try again',
  noPolicy: 'The school has not published a code of conduct here.',
  optional: 'optional',
  error: 'Error:',
  change: 'Change',
  back: 'Back',
  continue: 'Continue',
  notGiven: 'Not given',
  problem: 'There is a problem',
};
