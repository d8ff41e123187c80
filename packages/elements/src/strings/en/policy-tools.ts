/** What the search and the views of `<code-of-conduct>` say; they are loaded when somebody asks for them. */
export const policyTools = {
  contentsAndTools: 'Contents and tools',
  otherVersion: (version: string) => `The school’s version ${version} is another than the text on this page.`,
  showIt: 'Show that version',

  pleaseDo: 'Please do',
  pleaseDoNot: 'Please do not',
  whatHappens: 'What can happen',
  inFullText: 'Read it in the full text',
  nothingListed: 'The code of conduct lists nothing here.',

  searchLabel: 'Search this code of conduct',
  matches: (number: number) => (number === 0 ? 'Nothing found' : number === 1 ? '1 match' : `${number} matches`),
  matchAt: (index: number, number: number) => `${index} of ${number}`,
  previousMatch: 'Previous',
  nextMatch: 'Next',

  changedSince: (version: string) => `What changed since version ${version}`,
  changedSinceAnswer: (date: string) => `What changed since your answer of ${date}`,
  changeCount: (number: number) => (number === 1 ? '1 change' : `${number} changes`),
  noChanges: 'Nothing has changed.',
  askedAgain: 'The school asks you to sign again, for what has changed.',
  notAskedAgain: 'You need not sign again.',
  changes: { added: 'Added', removed: 'Taken out', reworded: 'Reworded', moved: 'Moved' },
  materialChange: 'Changes what is agreed',
  clauseInFullText: (number: string) => `Read clause ${number} in the full text`,
  addedWords: 'Added:',
  removedWords: 'Taken out:',
  endOfChange: '(end)',

  print: 'Print',
  saveHtml: 'Save as a web page',
  saveMarkdown: 'Save as Markdown',
  saveJson: 'Save as data (JSON)',
  notSaved: 'The file could not be made. Check your connection and try again.',
};
