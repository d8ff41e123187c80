/** What the forms say in a frame that keeps them apart from the school's server. */
export const apart = {
  title: 'Use this form on a page of its own',
  text: 'This page shows it in a frame that keeps it apart from the school’s server: nothing could be sent from here.',
  open: 'Open the form in a new tab',
  copy: 'If nothing opens, copy this address into your browser:',
  noAddress: 'Go to the school’s own website, or contact the school office.',
};
