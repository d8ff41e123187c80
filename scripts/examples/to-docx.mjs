// As a school's office writes it in Word: numbers and bullets that the program draws, a table, a text box, a header and a
// footer, bookmarks on the headings, and a change that was tracked and never accepted.
import {
  AlignmentType,
  Bookmark,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';

const date = new Date('2026-09-01T09:00:00Z');

const bullets = ['•', 'o', '▪'].map((text, level) => ({
  level,
  format: LevelFormat.BULLET,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
}));
const numbers = ['%1.', '%1.%2', '%1.%2.%3'].map((text, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 567, hanging: 567 } } },
}));

const numbering = (number) => (number === undefined ? {} : { numbering: { reference: 'numbers', level: number.split('.').length - 1 } });

/** The last word of a paragraph, as it reads once the change is accepted. */
const tracked = (text) => {
  const at = text.lastIndexOf(' ') + 1;
  const change = { author: 'Office', date: date.toISOString() };
  return [
    new TextRun(text.slice(0, at)),
    new DeletedTextRun({ id: 1, ...change, text: 'formerly' }),
    new InsertedTextRun({ id: 2, ...change, text: text.slice(at) }),
  ];
};

function* blocksOf(lines) {
  const paragraphs = lines.filter(({ kind, number }) => kind === 'paragraph' && number === undefined);
  const [changed, boxed] = [paragraphs[2], paragraphs[3]];
  for (const [index, line] of lines.entries()) {
    const { kind, text, level = 1, number, cells } = line;
    if (kind === 'title') yield new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(text)] });
    else if (kind === 'heading')
      yield new Paragraph({
        heading: HeadingLevel.HEADING_1,
        ...numbering(number),
        children: [new Bookmark({ id: `_Toc${1000 + index}`, children: [new TextRun(text)] })],
      });
    else if (kind === 'item')
      yield new Paragraph({
        style: 'ListParagraph',
        numbering: { reference: 'bullets', level: level - 1 },
        spacing: { after: 160 },
        contextualSpacing: true, // as Word's own style for lists has it
        children: [new TextRun(text)],
      });
    else if (kind === 'more') yield new Paragraph({ indent: { left: 720 * level }, spacing: { after: 80 }, children: [new TextRun(text)] });
    else if (kind === 'row') {
      if (lines[index - 1]?.kind === 'row') continue;
      const end = lines.findIndex((next, at) => at > index && next.kind !== 'row');
      const cell = (words) => new TableCell({ children: [new Paragraph(words)] });
      yield new Table({ rows: lines.slice(index, end < 0 ? undefined : end).map((row) => new TableRow({ children: row.cells.map(cell) })) });
    } else if (line === boxed) yield new Textbox({ style: { width: '200pt', height: 'auto' }, children: [new Paragraph(text)] });
    else
      yield new Paragraph({
        ...numbering(number),
        spacing: { after: 160 },
        children: line === changed ? tracked(text) : [new TextRun(text)],
      });
  }
}

/** @param title runs along the top of each page */
export async function toDocx(lines, title) {
  const document = new Document({
    title,
    creator: 'Schoolgate',
    numbering: {
      config: [
        { reference: 'bullets', levels: bullets },
        { reference: 'numbers', levels: numbers },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(title)] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] })],
          }),
        },
        children: [...blocksOf(lines)],
      },
    ],
  });
  return freeze(await Packer.toBuffer(document));
}

/** The same file every time: fixed dates, a fixed name for the text box, which the library names at random. */
function freeze(bytes) {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => {
    const text = () =>
      strFromU8(part)
        .replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${date.toISOString()}`)
        .replace(/(?<=\bid=")[\w-]{20,}(?=")/g, 'box');
    return [name, /\.(?:xml|rels)$/.test(name) ? strToU8(text()) : part];
  });
  return zipSync(Object.fromEntries(parts), { mtime: date, level: 9 });
}
