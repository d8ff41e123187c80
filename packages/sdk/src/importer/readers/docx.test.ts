import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8 } from 'fflate';
import { ImportError } from '../../errors.ts';
import { numbered, paragraph, part, run, wordFile, wordParts, zip } from '../../testing/word-file.ts';
import { readDocx } from './docx.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}${level(3, 'lowerRoman', '%4')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', 'o')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Article %1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';

const read = async (body: string, more: Record<string, string> = {}) => readDocx(wordFile(body, more));
const printed = async (body: string, more: Record<string, string> = {}) =>
  (await read(body, more)).map(({ marker = '', text }) => `${marker} ${text}`.trim());

describe('reading a Word file', () => {
  it('counts the numbers that Word draws, over all levels', async () => {
    const body = [
      numbered(1, 0, 'Rules'),
      numbered(1, 1, 'First'),
      numbered(1, 1, 'Second'),
      numbered(1, 2, 'sub'),
      numbered(1, 2, 'sub'),
      numbered(1, 3, 'deep'),
      numbered(1, 0, 'More'),
      numbered(1, 1, 'First again'),
      numbered(1, 2, 'sub again'),
      numbered(4, 0, 'Continued elsewhere'),
      numbered(4, 0, 'And on'),
    ].join('');
    assert.deepEqual(await printed(body, { numbering }), [
      '1. Rules',
      '1.1 First',
      '1.2 Second',
      '(a) sub',
      '(b) sub',
      'i deep',
      '2. More',
      '2.1 First again',
      '(a) sub again',
      '7. Continued elsewhere',
      '8. And on',
    ]);
  });

  it('knows bullets of symbol fonts, legal numbering, and lists that a style brings', async () => {
    assert.deepEqual(await printed(numbered(2, 0, 'a') + numbered(2, 1, 'b') + numbered(3, 0, 'c') + numbered(3, 1, 'd'), { numbering }), [
      '• a',
      'o b',
      'Article I c',
      '1.1 d',
    ]);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own heading"/><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
    const [heading, none] = await read(
      paragraph(run('Aims'), '<w:pStyle w:val="Own"/>') + paragraph(run('Plain'), '<w:pStyle w:val="Base"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      { styles, numbering },
    );
    assert.deepEqual(heading, { line: 1, text: 'Aims', role: 'heading', level: 2, marker: '1.', gap: true });
    assert.deepEqual(none, { line: 2, text: 'Plain' });
  });

  it('takes tracked changes as accepted', async () => {
    const change = 'w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"';
    const body =
      `<w:p>${run('Be ')}<w:del ${change}><w:r><w:delText>rude</w:delText></w:r></w:del><w:ins ${change}>${run('kind')}</w:ins></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del ${change}/></w:rPr></w:pPr>${run('One ')}</w:p>${paragraph(run('paragraph'))}` +
      `<w:p><w:moveFrom ${change}>${run('gone')}</w:moveFrom><w:moveTo ${change}>${run('here')}</w:moveTo></w:p>` +
      `<w:tbl><w:tr><w:trPr><w:del ${change}/></w:trPr><w:tc>${paragraph(run('x'))}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual(await printed(body), ['Be kind', 'One paragraph', 'here']);
  });

  it('reads text boxes once, whichever way they are drawn', async () => {
    const box = `<w:txbxContent>${paragraph(run('In a box'))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const onlyNew = `<w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing>`;
    assert.deepEqual(await printed(`<w:p>${run('Before ')}<w:r>${both}</w:r>${run('after')}</w:p><w:p><w:r>${onlyNew}</w:r></w:p>`), [
      'Before after',
      'In a box',
      'In a box',
    ]);
  });

  it('keeps the words of fields, links, content controls and formulas, and no code of theirs', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      `<w:p>${field('begin')}<w:r><w:instrText>REF secret</w:instrText></w:r>${field('separate')}${run('see 2.1')}${field('end')}</w:p>` +
      `<w:p><w:fldSimple w:instr="TITLE">${run('The title')}</w:fldSimple><w:hyperlink w:anchor="x">${run(' a link')}</w:hyperlink></w:p>` +
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('controlled'))}</w:sdtContent></w:sdt>` +
      `<w:p><w:customXml>${run('custom')}</w:customXml><w:bdo w:val="rtl">${run(' turned')}</w:bdo><m:oMath><m:r><m:t> x</m:t></m:r></m:oMath></w:p>` +
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:bookmarkStart w:id="1" w:name="_GoBack"/>${run('shown')}<w:bookmarkEnd w:id="1"/></w:p>`;
    assert.deepEqual(await printed(body), ['see 2.1', 'The title a link', 'controlled', 'custom turned x', 'shown']);
  });

  it('keeps tabs as blanks, breaks as lines, soft hyphens and symbols as they are', async () => {
    const body = `<w:p><w:r><w:t>Signed</w:t><w:tab/><w:t>Date</w:t><w:tab/></w:r></w:p><w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:cr/><w:t>th</w:t><w:softHyphen/><w:t>ree</w:t></w:r></w:p><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> done</w:t></w:r></w:p>`;
    assert.deepEqual(
      (await read(body)).map(({ text }) => text),
      ['Signed\tDate\t', 'one', 'two', 'th\u00ADree', '✓ done'],
    );
  });

  it('makes rows of tables, and reads a table that only lays out a page as what is in it', async () => {
    const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell(paragraph(run('Approved by')))}${cell(paragraph(run('Governors')))}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell(paragraph(run('All of it')) + numbered(2, 0, 'here'))}</w:tr></w:tbl>`;
    assert.deepEqual(
      (await read(body, { numbering })).map(({ role, text }) => [role, text]),
      [
        ['row', 'Approved by\tGovernors'],
        [undefined, 'All of it'],
        ['item', 'here'],
      ],
    );
  });

  it('marks headers and footers of the pages, and puts notes after the text', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph(run('line'))}</w:footnote><w:footnote w:id="2">${paragraph(run('A note'))}</w:footnote>`;
    const blocks = await read(`<w:p>${run('Text')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
      header: paragraph(run('Oak School')),
      footer: paragraph(run('Page 1')),
      footnotes,
    });
    assert.deepEqual(
      blocks.map(({ role, text }) => [role, text]),
      [
        ['page-header', 'Oak School'],
        [undefined, 'Text'],
        [undefined, 'A note'],
        ['page-footer', 'Page 1'],
      ],
    );
  });

  it('sees gaps where a person does: empty paragraphs, and space between paragraphs of different kinds', async () => {
    const spaced = '<w:spacing w:after="160"/>';
    const body =
      paragraph(run('a'), spaced) +
      paragraph(run('b'), `${spaced}<w:contextualSpacing/>`) +
      paragraph(run('c'), '<w:contextualSpacing/>') +
      paragraph('') +
      paragraph(run('d'));
    assert.deepEqual(
      (await read(body)).map(({ gap = false }) => gap),
      [true, true, false, true],
    );
  });
});

describe('a hostile Word file', () => {
  const reasonOf = async (bytes: Uint8Array): Promise<string> => {
    const started = performance.now();
    const reason = await readDocx(bytes).then(
      () => 'read',
      (error: unknown) => (error instanceof ImportError ? error.reason : String(error)),
    );
    assert.ok(performance.now() - started < 5000, 'took too long');
    return reason;
  };

  /** 400 MB of nothing. */
  const bomb = zip({ ...wordParts(''), 'word/document.xml': [new Uint8Array(400_000_000), { level: 1 }] });

  it('that is a bomb is given up while it inflates', async () => {
    assert.ok(bomb.length < 2_000_000);
    const before = process.memoryUsage().arrayBuffers;
    const started = performance.now();
    assert.equal(await reasonOf(bomb), 'too-large');
    assert.ok(performance.now() - started < 2000);
    assert.ok(process.memoryUsage().arrayBuffers - before < 200_000_000);
  });

  it('that lies about its sizes, or has thousands of parts, is given up too', async () => {
    const liar = bomb.slice();
    const view = new DataView(liar.buffer);
    // Every "size when inflated", in local headers and in the directory, becomes 100.
    for (let at = 0; at + 30 < liar.length; at++)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
      else if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    assert.equal(await reasonOf(liar), 'too-large');
    assert.equal(
      await reasonOf(zip(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`word/${index}.xml`, strToU8('<a/>')])))),
      'too-large',
    );
    assert.equal(await reasonOf(new Uint8Array(50_000_001)), 'too-large');
  });

  it('with a document type is refused, whatever its entities say', async () => {
    const laughs = `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;
    const outside = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const prolog of [laughs, outside])
      assert.equal(
        await reasonOf(zip({ ...wordParts(''), 'word/document.xml': part('document', `<w:body>${paragraph(run('&c;&x;'))}</w:body>`, prolog) })),
        'unreadable',
      );
  });

  it('that nests too deeply or is made of elements alone is refused', async () => {
    assert.equal(await reasonOf(wordFile('<w:sdt><w:sdtContent>'.repeat(5000) + '</w:sdtContent></w:sdt>'.repeat(5000))), 'too-deep');
    assert.equal(await reasonOf(wordFile('<w:p/>'.repeat(1_200_000))), 'too-large');
  });

  it('that is damaged, locked, old or something else says so', async () => {
    const good = wordFile(paragraph(run('Some words to inflate. '.repeat(50))));
    assert.equal(await reasonOf(good), 'read');
    assert.equal(await reasonOf(good.slice(0, good.length / 3)), 'unreadable');
    assert.equal(await reasonOf(strToU8('not a zip at all')), 'unreadable');
    assert.equal(await reasonOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'unsupported');
    assert.equal(await reasonOf(zip({ 'xl/workbook.xml': strToU8('<a/>') })), 'unsupported');
    assert.equal(await reasonOf(zip({ ...wordParts(''), 'word/document.xml': strToU8('<w:document>') })), 'unreadable');
  });
});
