import { Document, Footer, Header, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PDFDocument from 'pdfkit';
import type { MadeBlock } from './made-blocks.ts';

/** Blocks one after the other, with the rows that stand together as one table. */
function groupRows(blocks: readonly MadeBlock[]): MadeBlock[][] {
  const groups: MadeBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'row' && last?.[0]?.kind === 'row') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const isItem = ({ kind }: MadeBlock) => kind === 'item' || kind === 'number';

/** A page with a menu and a footer around the document. */
export function writeHtml(blocks: readonly MadeBlock[]): string {
  let html = '<!doctype html><title>Site</title><nav>Menu</nav><main>';
  let depth = 0;
  let tag = 'ul';
  const closeTo = (level: number) => {
    while (depth > level) {
      html += `</li></${tag}>`;
      depth--;
    }
  };
  for (const group of groupRows(blocks)) {
    const [{ kind, text, level }] = group as [MadeBlock];
    if (group.some(isItem)) {
      if (depth === 0) tag = kind === 'number' ? 'ol' : 'ul';
      closeTo(level);
      if (depth === level) html += '</li><li>';
      while (depth < level) {
        html += `<${tag}><li>`;
        depth++;
      }
      html += escapeHtml(text);
      continue;
    }
    closeTo(0);
    if (kind === 'row')
      html += `<table>${group.map((row) => `<tr><td>${escapeHtml(row.text)}</td><td>${escapeHtml(row.second ?? '')}</td></tr>`).join('')}</table>`;
    else if (kind === 'paragraph') html += `<p onclick="evil()">${escapeHtml(text).replace(' ', ' <script>evil()</script>')}</p>\n`;
    else html += `<h${kind === 'title' ? 1 : 2}>${escapeHtml(text)}</h${kind === 'title' ? 1 : 2}>\n`;
  }
  closeTo(0);
  return `${html}</main><footer>Footer</footer>`;
}

/** Paragraphs are broken after the fifth word, as editors wrap them. */
export function writeMarkdown(blocks: readonly MadeBlock[]): string {
  const counts: number[] = [];
  return groupRows(blocks)
    .map((group, index, groups) => {
      const [{ kind, text, level }] = group as [MadeBlock];
      const before = groups[index - 1]?.[0];
      if (!before || !isItem(before)) counts.length = 0;
      if (isItem(group[0] as MadeBlock)) {
        counts.length = level;
        counts[level - 1] = (counts[level - 1] ?? 0) + 1;
        return `${'    '.repeat(level - 1)}${kind === 'number' ? `${counts[level - 1]}. ` : '- '}${text}\n`;
      }
      const gap = before ? '\n' : '';
      if (kind === 'row')
        return `${gap}${group.map((row, at) => `| ${row.text} | ${row.second} |\n${at === 0 ? '| --- | --- |\n' : ''}`).join('')}\n`;
      if (kind === 'paragraph') return `${gap}${text.replace(/^((?:\S+ ){4}\S+) /, '$1\n')}\n\n`;
      return `${gap}${kind === 'title' ? '#' : '##'} ${text}\n\n`;
    })
    .join('');
}

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], texts: readonly string[]) =>
  texts.map((text, level) => ({ level, format, text }));

export async function writeDocx(blocks: readonly MadeBlock[]): Promise<Uint8Array> {
  const children = groupRows(blocks).map((group) => {
    const [{ kind, text, level }] = group as [MadeBlock];
    if (kind === 'row')
      return new Table({
        rows: group.map(
          (row) => new TableRow({ children: [row.text, row.second ?? ''].map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
        ),
      });
    if (isItem(group[0] as MadeBlock)) return new Paragraph({ text, numbering: { reference: kind, level: level - 1 } });
    if (kind === 'paragraph') return new Paragraph(text);
    return new Paragraph({ text, heading: kind === 'title' ? HeadingLevel.TITLE : HeadingLevel.HEADING_1 });
  });
  const document = new Document({
    numbering: {
      config: [
        { reference: 'item', levels: levels(LevelFormat.BULLET, ['•', 'o', '▪']) },
        { reference: 'number', levels: levels(LevelFormat.DECIMAL, ['%1.', '%1.%2', '%1.%2.%3']) },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('A running header')] }) },
        footers: { default: new Footer({ children: [new Paragraph('A running footer')] }) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const endOf = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.end();
  });

/** Standard type: only characters of Western European languages. */
export function writePdf(blocks: readonly MadeBlock[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', bufferPages: true });
  const left = 72;
  for (const { kind, text, level, second } of blocks) {
    pdf.fontSize(kind === 'title' ? 20 : kind === 'heading' ? 15 : 11);
    if (pdf.y > 700) pdf.addPage();
    const { y } = pdf;
    if (second !== undefined) pdf.text(text, left, y, { lineBreak: false }).text(second, left + 250, y);
    else if (kind === 'item' || kind === 'number') pdf.text('•', left + 18 * (level - 1), y, { lineBreak: false }).text(text, left + 18 * level, y);
    else pdf.text(text, left, y);
    pdf.moveDown(kind === 'item' || kind === 'number' || kind === 'row' ? 0.2 : 0.8);
  }
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.fontSize(8).text(`Page ${page + 1} of ${count}`, left, pdf.page.height - 40);
  }
  return endOf(pdf);
}

/** Pages with a drawing on them and no text, as a scanner makes them. */
export function writeScan(): Promise<Uint8Array> {
  const pdf = new PDFDocument();
  pdf.rect(100, 100, 200, 200).fill('#333');
  return endOf(pdf);
}

export function writeLockedPdf(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ userPassword: 'secret', pdfVersion: '1.7' });
  pdf.text('Nobody reads this.');
  return endOf(pdf);
}
