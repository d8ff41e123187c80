// How long an import takes in each format, for a document of 40 pages and for four and sixteen times as much.
// The promise: under a second for 40 pages, and time in proportion to length. Each format is measured in a fresh process, the
// first import (which loads the reader) apart from the median of those after it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@schoolgate/sdk/importer/document';
import { importPolicy } from '@schoolgate/sdk/importer';
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';

const formats = ['txt', 'html', 'md', 'docx', 'pdf'] as const;
type Format = (typeof formats)[number];

interface Line {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly text: string;
}

const vocabulary =
  'parents school must should may never post photos staff pupils online messages children group please respect share contact headteacher office complaint policy review kind names public private before after other people'.split(
    ' ',
  );
/** The same words every time. */
function createWords(): (count: number) => string {
  let seed = 1;
  const next = () => vocabulary[(seed = (seed * 48271) % 2147483647) % vocabulary.length] ?? 'school';
  return (count) => Array.from({ length: count }, next).join(' ');
}
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** About 400 words a page: two paragraphs, a lead-in with five items, two paragraphs; a heading every second page. */
function makeLines(pages: number): Line[] {
  const words = createWords();
  const paragraph = (): Line => ({ kind: 'paragraph', text: Array.from({ length: 5 }, () => sentence(words(14))).join(' ') });
  return Array.from({ length: pages }, (_, page): Line[] => [
    ...(page % 2 === 0 ? [{ kind: 'heading', text: sentence(words(3)).slice(0, -1) } as const] : []),
    paragraph(),
    paragraph(),
    { kind: 'paragraph', text: 'Parents and carers must not do any of the following:' },
    ...Array.from({ length: 5 }, (): Line => ({ kind: 'item', text: words(12) })),
    paragraph(),
    paragraph(),
  ]).flat();
}

const bullet = { level: 0, format: LevelFormat.BULLET, text: '•' };
const writers: Record<Format, (lines: readonly Line[]) => Promise<string | Uint8Array>> = {
  txt: async (lines) => lines.map(({ kind, text }) => (kind === 'item' ? `• ${text}` : `\n${text}`)).join('\n'),
  md: async (lines) => lines.map(({ kind, text }) => (kind === 'item' ? `- ${text}` : `\n${kind === 'heading' ? '## ' : ''}${text}\n`)).join('\n'),
  html: async (lines) =>
    lines
      .map(({ kind, text }) => (kind === 'item' ? `<ul><li>${text}</li></ul>` : kind === 'heading' ? `<h2>${text}</h2>` : `<p>${text}</p>`))
      .join('\n'),
  docx: async (lines) =>
    new Uint8Array(
      await Packer.toBuffer(
        new Document({
          numbering: { config: [{ reference: 'bullet', levels: [bullet] }] },
          sections: [
            {
              children: lines.map(
                ({ kind, text }) =>
                  new Paragraph({
                    text,
                    ...(kind === 'heading' && { heading: HeadingLevel.HEADING_1 }),
                    ...(kind === 'item' && { numbering: { reference: 'bullet', level: 0 } }),
                  }),
              ),
            },
          ],
        }),
      ),
    ),
  pdf: (lines) =>
    new Promise((resolve) => {
      const pdf = new PDFDocument({ size: 'A4' });
      const chunks: Buffer[] = [];
      pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      for (const { kind, text } of lines)
        pdf
          .fontSize(kind === 'heading' ? 15 : 11)
          .text(kind === 'item' ? `• ${text}` : text)
          .moveDown(0.7);
      pdf.end();
    }),
};

interface Timing {
  readonly bytes: number;
  readonly first: number;
  readonly read: number;
  readonly whole: number;
}

async function measure(format: Format, times: number): Promise<Timing> {
  const source = await writers[format](makeLines(40 * times));
  const runs: { read: number; whole: number }[] = [];
  for (let index = 0; index < 6; index++) {
    const started = performance.now();
    const blocks = await readDocument(source, { name: `policy.${format}` });
    const read = performance.now() - started;
    await importPolicy({ blocks });
    runs.push({ read, whole: performance.now() - started });
  }
  const [first, ...rest] = runs as [{ read: number; whole: number }, ...{ read: number; whole: number }[]];
  const [median] = rest.sort((a, b) => a.whole - b.whole).slice(2) as [{ read: number; whole: number }];
  return { bytes: source.length, first: first.whole, ...median };
}

const [format, times] = process.argv.slice(2);
if (format !== undefined) {
  console.log(JSON.stringify(await measure(format as Format, Number(times))));
} else {
  const rows: Record<string, Record<string, string>> = {};
  for (const each of formats) {
    const [one, four, sixteen] = [1, 4, 16].map(
      (size): Timing =>
        JSON.parse(
          execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), each, String(size)], { encoding: 'utf8' }),
        ) as Timing,
    ) as [Timing, Timing, Timing];
    const milliseconds = (time: number) => `${Math.round(time)} ms`;
    rows[each] = {
      '40 pages, first': milliseconds(one.first),
      '40 pages': milliseconds(one.whole),
      'of it reading': milliseconds(one.read),
      '160 pages': `${milliseconds(four.whole)} (×${(four.whole / one.whole).toFixed(1)})`,
      '640 pages': `${milliseconds(sixteen.whole)} (×${(sixteen.whole / one.whole).toFixed(1)})`,
      'under 1 s': one.first < 1000 ? 'yes' : 'no',
    };
  }
  console.table(rows);
}
