/** What `<parent-declaration>` says to somebody who draws their signature. */
export const drawing = {
  title: 'Draw your signature',
  hint: 'Use a finger, a pen or the mouse. If you would rather not draw, type your name: it counts just the same.',
  empty: 'Drawing area, nothing drawn yet',
  filled: 'Drawing area with your signature',
  undo: 'Undo last line',
  undone: 'Last line taken away.',
  clear: 'Clear',
  cleared: 'The drawing is empty.',
  type: 'Type instead',
};
