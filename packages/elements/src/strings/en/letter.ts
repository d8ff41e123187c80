/** What `<parent-letter>` says around the letter. */
export const letter = {
  title: 'Letter to parents and carers',
  print: 'Print this letter',
  save: 'Save as text',
};
