/** What the forms say once they are filled in: what is wrong, how sending went, what there is to keep. */
export const sending = {
  problems: {
    tooLong: (label: string) => `${label}: shorten what you wrote`,
    invalid: (label: string) => `${label}: check what you wrote`,
    required: (label: string) => `${label}: this is needed`,
    letters: (label: string) => `${label}: type it again, with letters and without hidden or special characters`,
    child: (number: number) => `Enter the full name of child ${number}`,
    childClass: (number: number) => `Enter the class or year group of child ${number}`,
    tooManyChildren: 'Name fewer children',
  },

  sending: {
    busy: 'Sending…',
    unreachable:
      'No answer came from the school’s server. What you sent may have arrived, or it may not. Check your connection, then try again: that is safe, because it is kept only once. What you wrote is still here.',
    elsewhere:
      'This page could not reach the school’s server. It may be the connection, or the way this page is set up. Check your connection, then try again: that is safe, because it is kept only once. If that does not help, contact the school office. What you wrote is still here.',
    unexpected: 'The school’s server could not take this. What you wrote is still here. Try again later, or contact the school office.',
    refused: 'The school’s server found something to put right. What you wrote is still here.',
  },

  receipt: {
    reference: 'Your reference',
    received: (when: string) => `Received ${when}`,
    print: 'Print this page',
    download: 'Download your receipt',
    keep: 'Keep the receipt: with it you can show later exactly which text you answered, and when.',
  },
};
