// As a word processor prints it: bullets as text, a line of the title and the page number on every page.
import PDFDocument from 'pdfkit';

const date = new Date('2026-09-01T09:00:00Z');
const left = 72;

export function toPdf(lines, title) {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 90, bottom: 80, left, right: left },
    bufferPages: true,
    info: { Title: title, CreationDate: date, ModDate: date },
  });
  const chunks = [];
  pdf.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  const width = pdf.page.width - 2 * left;
  for (const [index, { kind, text, level = 1, number, cells }] of lines.entries()) {
    const words = number === undefined ? text : `${number}${kind === 'heading' ? '.' : ''} ${text}`;
    pdf.font('Helvetica').fontSize(11);
    if (kind === 'title') pdf.font('Helvetica-Bold').fontSize(20).text(words).moveDown(0.6);
    else if (kind === 'heading') pdf.moveDown(0.6).font('Helvetica-Bold').fontSize(14).text(words).moveDown(0.3);
    else if (kind === 'item' || kind === 'more') {
      const at = left + 18 * level;
      // Both lines of the text start at one place, so the bullet is set first, without moving down.
      if (pdf.y > pdf.page.height - 100) pdf.addPage();
      const { y } = pdf;
      if (kind === 'item') pdf.text('•', at - 12, y);
      pdf.text(words, at, y, { width: width - 18 * level }).moveDown(0.15);
      pdf.x = left;
    } else if (kind === 'row') {
      if (pdf.y > pdf.page.height - 130) pdf.addPage();
      const { y } = pdf;
      pdf.text(cells[0], left, y, { width: 110 });
      pdf.text(cells[1], left + 130, y, { width: width - 130 }).moveDown(0.4);
      pdf.x = left;
    } else {
      if (lines[index - 1]?.kind === 'item') pdf.moveDown(0.5);
      pdf.text(words).moveDown(0.6);
    }
  }
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0; // else a line at the bottom begins another page
    pdf
      .fontSize(8)
      .text(title, left, 40, { width })
      .text(`Page ${page + 1} of ${count}`, left, pdf.page.height - 50, { width, align: 'center' });
  }
  pdf.end();
  return ended.then(() => Buffer.concat(chunks));
}
