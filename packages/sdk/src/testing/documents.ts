import * as fc from 'fast-check';

/** A line of a made-up document, with the words that a reader would keep of it: without its bullet, number and mark-up. */
export interface MadeLine {
  readonly text: string;
  readonly words: readonly string[];
}
const blank: MadeLine = { text: '', words: [] };

const vocabulary =
  'parents school must should may not never post photos staff pupils online messages the of to and for with children group please respect share contact headteacher office complaint policy review breach will can ask they we you other people before after content names public private kind'.split(
    ' ',
  );

const word = fc.constantFrom(...vocabulary);
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = fc
  .tuple(fc.array(word, { minLength: 3, maxLength: 14 }), fc.constantFrom('.', '.', '.', '!', '?'))
  .map(([words, end]) => capitalise(words.join(' ')) + end);
const paragraphText = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
const itemText = fc.array(word, { minLength: 2, maxLength: 20 }).map((words) => words.join(' '));

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Breaks a text into lines of at most `width` characters, as a person who types does; 0 leaves it whole. */
function wrap(text: string, width: number, first = '', rest = ''): MadeLine[] {
  if (width === 0) return [{ text: first + text, words: wordsOf(text) }];
  const lines: string[] = [];
  let line = '';
  for (const next of text.split(' ')) {
    if (line !== '' && line.length + 1 + next.length + rest.length > width) {
      lines.push(line);
      line = next;
    } else line = line === '' ? next : `${line} ${next}`;
  }
  lines.push(line);
  return lines.map((each, index) => ({ text: (index === 0 ? first : rest) + each, words: wordsOf(each) }));
}

type Numbering = (index: number) => string;
const numberings: readonly Numbering[] = [
  () => '• ',
  () => '- ',
  () => '– ',
  () => 'o ',
  () => '∙\t',
  () => '+ ',
  (index) => `${index + 1}. `,
  (index) => `${index + 1}) `,
  (index) => `(${String.fromCharCode(97 + index)}) `,
  (index) => `${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][index]}) `,
];

/** Marks that carry no word: what word processors and web pages leave behind. */
const noise = fc.constantFrom<(line: MadeLine) => MadeLine>(
  (line) => line,
  (line) => line,
  (line) => ({ ...line, text: `[bookmark: _GoBack]${line.text}` }),
  (line) => ({ ...line, text: line.text.replace(' ', '\u00A0') }),
  (line) => ({ ...line, text: line.text.replace(/([a-z]{3})([a-z]{3})/, '$1\u00AD$2') }),
  (line) => ({ ...line, text: `${line.text}  ` }),
  (line) => ({ ...line, text: line.text.replace(/ ([a-z]{4,}) /, ' <u>$1</u> ') }),
);

const paragraph = (width: number) => paragraphText.map((text) => [...wrap(text, width), blank]);

const list = (width: number) =>
  fc
    .tuple(
      fc.array(word, { minLength: 2, maxLength: 8 }),
      fc.array(itemText, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...numberings),
      fc.boolean(),
    )
    .map(([leadIn, items, numbering, gap]) => [
      ...wrap(`${capitalise(leadIn.join(' '))}:`, width),
      ...(gap ? [blank] : []),
      ...items.flatMap((item, index) => wrap(item, width, numbering(index), '   ')),
      blank,
    ]);

/** Items that a lost line break left on one line. */
const gluedList = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 8 }), fc.array(itemText, { minLength: 2, maxLength: 4 }))
  .map(([leadIn, items]): MadeLine[] => [
    { text: `${capitalise(leadIn.join(' '))}:`, words: wordsOf(capitalise(leadIn.join(' '))) },
    { text: items.map((item) => `• ${item}`).join('  '), words: items.flatMap(wordsOf) },
    blank,
  ]);

/** A table of two columns, in the ways that tables come through as text. */
const table = fc
  .tuple(fc.array(fc.tuple(itemText, itemText), { minLength: 1, maxLength: 4 }), fc.constantFrom('\t', ' | ', '     '))
  .map(([rows, separator]): MadeLine[] => [
    ...rows.map(([left, right]) => ({ text: left + separator + right, words: [...wordsOf(left), ...wordsOf(right)] })),
    blank,
  ]);

const heading = fc.tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(2), fc.nat(30)).map(([words, form, number]): MadeLine[] => {
  const text = capitalise(words.join(' '));
  if (form === 0) return [{ text: text.toUpperCase(), words: wordsOf(text.toUpperCase()) }, blank];
  if (form === 1) return [{ text: `${number + 1}. ${text}`, words: wordsOf(text) }, blank];
  return [{ text, words: wordsOf(text) }, blank];
});

const section = (width: number) =>
  fc
    .tuple(
      heading,
      fc.array(fc.oneof({ weight: 4, arbitrary: paragraph(width) }, { weight: 4, arbitrary: list(width) }, gluedList, table), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([title, blocks]) => [...title, ...blocks.flat()]);

/** The end of a page, wherever it falls: its number, and perhaps what runs along its top. */
const pageEnd = fc.constantFrom<MadeLine[]>(
  [blank, { text: 'Page 2 of 9', words: ['Page', '2', 'of', '9'] }, blank],
  [blank, { text: '- 7 -', words: ['7'] }],
  [{ text: '3', words: ['3'] }],
  [
    blank,
    { text: 'Harbour Street School          Online Conduct', words: ['Harbour', 'Street', 'School', 'Online', 'Conduct'] },
    { text: '          Page 4 of 9', words: ['Page', '4', 'of', '9'] },
    blank,
  ],
);

const opening = fc.constantFrom<MadeLine[]>(
  [],
  [
    { text: 'HARBOUR STREET SCHOOL', words: ['HARBOUR', 'STREET', 'SCHOOL'] },
    blank,
    { text: 'Online Conduct Policy for Parents', words: ['Online', 'Conduct', 'Policy', 'for', 'Parents'] },
    blank,
  ],
  [
    { text: 'Harbour Street School', words: ['Harbour', 'Street', 'School'] },
    { text: 'Approved by: Governors', words: ['Approved', 'by', 'Governors'] },
    { text: 'Next review: March 2027', words: ['Next', 'review', 'March', '2027'] },
    blank,
  ],
);

/** A form and a letter, as many policies have them at their end. */
const ending = fc.constantFrom<string>(
  '',
  'DECLARATION\n\nI have read this policy.\n\nI will not:\n\n• post about others\n• name staff\n\nSigned: ________ Date: ________',
  'Dear parents\n\nWe have a new policy. Please read it.\n\nYours sincerely\n\nThe Governors',
);

const isBlank = ({ text }: MadeLine) => text.trim() === '';

/** Documents as schools have them: headings in three manners, paragraphs, lists in ten, hand-wrapped or not, with left-over marks. */
export const madeDocument: fc.Arbitrary<MadeLine[]> = fc
  .constantFrom(0, 0, 60, 72, 90)
  .chain((width) =>
    fc.tuple(opening, fc.array(section(width), { minLength: 1, maxLength: 5 }), fc.array(fc.tuple(fc.nat(), pageEnd), { maxLength: 3 }), ending),
  )
  .chain(([first, sections, pages, last]) => {
    const body = sections.flat();
    for (const [at, page] of pages) body.splice(at % body.length, 0, ...page);
    const lines = [...first, ...body, ...last.split('\n').map((text) => ({ text, words: wordsOf(text) }))];
    return fc
      .array(noise, { minLength: lines.length, maxLength: lines.length })
      .map((changes) => lines.map((line, index) => (isBlank(line) ? line : (changes[index]?.(line) ?? line))));
  });

export const textOf = (lines: readonly MadeLine[]): string => lines.map(({ text }) => text).join('\n');
