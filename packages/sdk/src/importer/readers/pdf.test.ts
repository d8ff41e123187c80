import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import PDFDocument from 'pdfkit';
import { ImportError } from '../../errors.ts';
import { writeLockedPdf, writePdf, writeScan } from '../../testing/write-document.ts';
import { readPdf } from './pdf.ts';

type Draw = (pdf: PDFKit.PDFDocument) => void;

const draw = (drawing: Draw): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 72, bufferPages: true });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.fontSize(11);
    drawing(pdf);
    pdf.end();
  });
const read = async (drawing: Draw) => readPdf(await draw(drawing));
const texts = async (drawing: Draw) => (await read(drawing)).map(({ text }) => text);

const long = 'Parents are partners in the education of their children, and what they write about a school is read by many, by the children too.';

describe('reading a PDF', () => {
  it('puts lines together to paragraphs, and keeps apart what is set apart', async () => {
    assert.deepEqual(
      await texts((pdf) => {
        pdf.text(long).moveDown().text(long).text('A line that was ended early').text('Another one.');
      }),
      [long, long, 'A line that was ended early', 'Another one.'],
    );
  });

  it('makes headings of what is set larger, the largest first', async () => {
    const blocks = await read((pdf) => {
      pdf.fontSize(22).text('Code').fontSize(15).text('Aims').fontSize(11).text(long).text(long).fontSize(15).text('Rules').fontSize(11).text(long);
    });
    assert.deepEqual(
      blocks.flatMap(({ role, level, text }) => (role === 'heading' ? [[level, text]] : [])),
      [
        [1, 'Code'],
        [2, 'Aims'],
        [2, 'Rules'],
      ],
    );
  });

  it('keeps items with their bullets and numbers, and joins their lines', async () => {
    assert.deepEqual(
      await texts((pdf) => {
        pdf.text('You must not:');
        for (const item of [long, 'post photos']) {
          const { y } = pdf;
          pdf.text('•', 80, y, { lineBreak: false }).text(item, 95, y, { width: 400 });
        }
        pdf.text('1. First', 72).text('2. Second');
      }),
      ['You must not:', `• ${long}`, '• post photos', '1. First', '2. Second'],
    );
  });

  it('separates the columns of a table by tabs', async () => {
    assert.deepEqual(
      (
        await read((pdf) => {
          pdf
            .text('Approved by', 72, 100, { lineBreak: false })
            .text('Governors', 250, 100)
            .text('Next review', 72, 120, { lineBreak: false })
            .text('May 2027', 250, 120);
        })
      ).map(({ role, text }) => [role, text]),
      [
        ['row', 'Approved by\tGovernors'],
        ['row', 'Next review\tMay 2027'],
      ],
    );
  });

  it('reads one column after the other', async () => {
    const found = await texts((pdf) => {
      pdf.text(`${long} Left.`, 72, 100, { width: 200 }).text(`${long} Right.`, 320, 100, { width: 200 });
    });
    assert.deepEqual(found, [`${long} Left.`, `${long} Right.`]);
  });

  it('makes words whole that were broken at the end of a line, and keeps hyphens that belong', async () => {
    assert.deepEqual(
      await texts((pdf) => {
        pdf.text('Good communication matters, and so does the well-being of all our families: communi-', 72, 100, { lineBreak: false });
        pdf.text('cation is half of it, the other half of every day that passes here is their own well-', 72, 114, { lineBreak: false });
        pdf.text('being.', 72, 128, { lineBreak: false });
      }),
      [
        'Good communication matters, and so does the well-being of all our families: communication is half of it, the other half of every day that passes here is their own well-being.',
      ],
    );
  });

  it('keeps the hyphen at the end of a line where nothing says that the document breaks words', async () => {
    assert.deepEqual(
      await texts((pdf) => {
        pdf.text('Please ask the people in a picture before you post it again, send it on to others or re-', 72, 100, { lineBreak: false });
        pdf.text('use it.', 72, 114, { lineBreak: false });
      }),
      ['Please ask the people in a picture before you post it again, send it on to others or re-use it.'],
    );
  });

  it('marks what the pages repeat, and joins a sentence that the end of a page cuts', async () => {
    const blocks = await read((pdf) => {
      for (let page = 1; page <= 3; page++) {
        if (page > 1) pdf.addPage();
        pdf.page.margins.bottom = 0;
        pdf.text('Oak School', 72, 30).text(`Page ${page} of 3`, 72, 800);
        pdf.text(page === 1 ? 'Be kind to' : page === 2 ? 'everybody here.' : 'The end.', 72, 100);
      }
    });
    assert.deepEqual(
      blocks.map(({ role, text, continues }) => [role ?? (continues ? 'continues' : 'text'), text]),
      [
        ['page-header', 'Oak School'],
        ['text', 'Be kind to'],
        ['page-footer', 'Page 1 of 3'],
        ['page-header', 'Oak School'],
        ['continues', 'everybody here.'],
        ['page-footer', 'Page 2 of 3'],
        ['page-header', 'Oak School'],
        ['text', 'The end.'],
        ['page-footer', 'Page 3 of 3'],
      ],
    );
  });

  it('does not take a watermark for text', async () => {
    const blocks = await read((pdf) => {
      pdf
        .text(long)
        .rotate(45, { origin: [200, 300] })
        .fontSize(60)
        .text('DRAFT', 200, 300);
    });
    assert.deepEqual(
      blocks.map(({ role, text }) => [role, text]),
      [
        ['page-header', 'DRAFT'],
        [undefined, long],
      ],
    );
  });
});

describe('a PDF that cannot be imported', () => {
  const reasonOf = async (bytes: Uint8Array, timeout?: number): Promise<string> => {
    const started = performance.now();
    const reason = await readPdf(bytes, { ...(timeout !== undefined && { timeout }) }).then(
      () => 'read',
      (error: unknown) => (error instanceof ImportError ? error.reason : String(error)),
    );
    assert.ok(performance.now() - started < 10_000, 'took too long');
    return reason;
  };

  it('says that it holds pictures only', async () => {
    assert.equal(await reasonOf(await writeScan()), 'unsupported');
  });

  it('says that it has a password', async () => {
    await assert.rejects(readPdf(await writeLockedPdf()), { name: 'ImportError', reason: 'unreadable', message: /password/ });
  });

  it('says that it is damaged', async () => {
    const good = await writePdf([{ kind: 'paragraph', text: long, level: 1 }]);
    assert.equal(await reasonOf(good), 'read');
    assert.equal(await reasonOf(good.slice(0, 200)), 'unreadable');
    assert.equal(await reasonOf(new TextEncoder().encode('%PDF-1.7\n' + '1 0 obj << /Kids [1 0 R] >> '.repeat(20_000))), 'unreadable');
    assert.equal(await reasonOf(crypto.getRandomValues(new Uint8Array(50_000))), 'unreadable');
  });

  it('is given up where it is too large or takes too long', async () => {
    assert.equal(await reasonOf(new Uint8Array(50_000_001)), 'too-large');
    const pages = await draw((pdf) => {
      for (let page = 0; page < 1001; page++) pdf.addPage();
    });
    assert.equal(await reasonOf(pages), 'too-large');
    const many = await draw((pdf) => {
      for (let index = 0; index < 400; index++) pdf.text(long.repeat(8));
    });
    assert.equal(await reasonOf(many, 1), 'too-large');
  });
});
