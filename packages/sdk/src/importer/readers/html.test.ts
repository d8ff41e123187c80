import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { ImportError } from '../../errors.ts';
import { hostileTexts } from '../../testing/hostile.ts';
import { readHtml, readNodes, type PageNode } from './html.ts';

const texts = (html: string) => readHtml(html).map(({ text }) => text);
const printed = (html: string) => readHtml(html).map(({ marker = '', text }) => `${marker} ${text}`.trim());

/** The nodes of a live page, as a browser would have made them. */
const toLive = (node: DefaultTreeAdapterTypes.Node): PageNode => ({
  nodeType: node.nodeName === '#text' ? 3 : node.nodeName === '#comment' ? 8 : node.nodeName === '#document-fragment' ? 11 : 1,
  nodeName: node.nodeName.toUpperCase(),
  nodeValue: 'value' in node ? node.value : null,
  childNodes: 'childNodes' in node ? node.childNodes.map(toLive) : [],
  getAttribute: (name) => ('attrs' in node ? (node.attrs.find((attribute) => attribute.name === name)?.value ?? null) : null),
});

describe('reading a web page', () => {
  it('tells headings, paragraphs, list items and rows apart', () => {
    assert.deepEqual(readHtml('<h2>One</h2><p>Two</p><ul><li>Three</li></ul><table><tr><th>Four</th><td>Five</td></tr></table>'), [
      { line: 1, text: 'One', role: 'heading', level: 2, gap: true },
      { line: 2, text: 'Two', role: 'paragraph', gap: true },
      { line: 3, text: 'Three', role: 'item', level: 1, marker: '•', gap: true },
      { line: 4, text: 'Four\tFive', role: 'row', gap: true },
    ]);
  });

  it('ends words where a browser does, and nowhere else', () => {
    assert.deepEqual(texts('<p>un<b>bel</b>iev<i>able</i>\n  and <span>more</span></p><div>a</div>b<br>c'), ['unbelievable and more', 'a', 'b', 'c']);
    assert.deepEqual(texts('<p>policy<sup>1</sup> on the 1<sup>st</sup></p>'), ['policy 1 on the 1st']);
    assert.deepEqual(texts('<p>Fish &amp; chips&nbsp;&#8211; &quot;caf&eacute;&quot;</p>'), ['Fish & chips\u00A0– "café"']);
  });

  it('keeps the lines of a paragraph apart where the page breaks them', () => {
    assert.deepEqual(readHtml('<p>We ask you to:<br>- be kind<br><br>- be fair</p>'), [
      { line: 1, text: 'We ask you to:', gap: true },
      { line: 2, text: '- be kind' },
      { line: 3, text: '- be fair', gap: true },
    ]);
  });

  it('numbers lists as a browser does', () => {
    assert.deepEqual(printed('<ol start=3><li>a<li>b<li value=9>c<li>d</ol>'), ['3. a', '4. b', '9. c', '10. d']);
    assert.deepEqual(printed('<ol reversed><li>a<li>b<li>c</ol>'), ['3. a', '2. b', '1. c']);
    assert.deepEqual(printed('<ol type=a start=26><li>x<li>y</ol><ol type=I><li>x<li>y<li>z<li>w</ol>'), [
      'z. x',
      'aa. y',
      'I. x',
      'II. y',
      'III. z',
      'IV. w',
    ]);
    assert.deepEqual(printed('<ol style="list-style-type: lower-roman"><li>x</ol><ul style="list-style: none"><li>y</ul>'), ['i. x', 'y']);
  });

  it('says how deep an item stands, and what else it holds', () => {
    const blocks = readHtml('<ul><li>a<ol><li><p>b</p><p>c</p></li></ol></li><li>d</li></ul>');
    assert.deepEqual(
      blocks.map(({ text, level, marker }) => [text, level, marker]),
      [
        ['a', 1, '•'],
        ['b', 2, '1.'],
        ['c', 2, undefined],
        ['d', 1, '•'],
      ],
    );
  });

  it('draws no bullet where a list only lays out a page', () => {
    assert.deepEqual(
      readHtml('<ul><li><h3>Phones</h3><p>Keep them off.</p></li></ul>').map(({ role, marker, text }) => [role, marker, text]),
      [
        ['heading', undefined, 'Phones'],
        ['item', undefined, 'Keep them off.'],
      ],
    );
  });

  it('reads cells with lists or headings in them as a way to lay out a page', () => {
    const blocks = readHtml('<table><tr><td>Menu</td><td><h2>Rules</h2><ul><li>Be kind</ul></td></tr></table><table><tr><td><p>All<p>of it</table>');
    assert.deepEqual(
      blocks.map(({ text, role }) => [role, text]),
      [
        [undefined, 'Menu'],
        ['heading', 'Rules'],
        ['item', 'Be kind'],
        ['paragraph', 'All'],
        ['paragraph', 'of it'],
      ],
    );
  });

  it('reads terms with their explanations as rows', () => {
    assert.deepEqual(texts('<dl><dt>Approved by<dd>Governors<div><dt>Next review<dd>May 2027</div><dt>Note<dt>Other<dd>x<dd>y</dl>'), [
      'Approved by\tGovernors',
      'Next review\tMay 2027',
      'Note',
      'Other\tx',
      'y',
    ]);
  });

  it('marks what a site puts around its pages, and keeps a title that stands only there', () => {
    const page = (main: string) =>
      readHtml(`<header>Oak School</header><nav>Home</nav>${main}<footer>Copyright</footer>`).map(({ role, text }) => [role, text]);
    assert.deepEqual(page('<main><h1>Code</h1><header>Oak</header></main>'), [
      ['page-header', 'Oak School'],
      ['page-header', 'Home'],
      ['heading', 'Code'],
      [undefined, 'Oak'],
      ['page-footer', 'Copyright'],
    ]);
    assert.deepEqual(page('<p>Be kind</p>')[0], [undefined, 'Oak School']);
  });

  it('leaves out what is hidden, and every script', () => {
    const hidden =
      '<head><title>t</title><style>s</style></head><script>evil()</script><noscript>n</noscript><template>t</template><!-- c --><p hidden>h</p>' +
      '<p style="color:red; display : none">d</p><dialog>x</dialog><select><option>o</select><svg><text>v</text></svg><textarea>w</textarea><p onclick="evil()">Shown</p>';
    assert.deepEqual(texts(hidden), ['Shown']);
    assert.deepEqual(texts('<p>Be kind. <small data-origin-mark>From the trust</small></p>'), ['Be kind.']);
  });

  it('makes a blank of each field to fill in', () => {
    assert.deepEqual(texts('<p>Name: <input name=n value=secret></p><p><label><input type=checkbox> I agree</label><input type=hidden></p>'), [
      'Name: ____',
      '☐ I agree',
    ]);
  });

  it('keeps hostile texts as the words that a browser shows', () => {
    for (const text of hostileTexts) {
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      const words = (value: string) => value.match(/[\p{L}\p{N}]+/gu) ?? [];
      assert.deepEqual(texts(`<p>${escaped}</p>`).flatMap(words), words(text));
    }
  });

  it('reads the nodes of a live page the same way', () => {
    const html =
      '<h1>Code</h1><!-- c --><p>Be <b>kind</b>.<script>evil()</script></p><ol type=i><li>one<ul><li>two</ul></ol><table><tr><td>a<td>b</table><p hidden>no</p>';
    assert.deepEqual(readNodes(toLive(parseFragment(html))), readHtml(html));
    assert.equal(readHtml(html).length, 5);
  });
});

describe('a hostile web page', () => {
  const reasonOf = (read: () => unknown) => {
    const started = performance.now();
    try {
      read();
      return 'read';
    } catch (error) {
      return error instanceof ImportError ? error.reason : String(error);
    } finally {
      assert.ok(performance.now() - started < 5000, 'took too long');
    }
  };
  const nested = (tag: string, times: number) => `<${tag}>`.repeat(times);

  it('is refused where it nests too deeply', () => {
    assert.equal(
      reasonOf(() => readHtml(`${nested('ul><li', 33)}x`)),
      'too-deep',
    );
    assert.equal(
      reasonOf(() => readHtml(`${nested('ul><li', 32)}x`)),
      'read',
    );
    assert.equal(
      reasonOf(() => readHtml(nested('div', 200_000))),
      'too-deep',
    );
    const chain = (depth: number): PageNode => {
      let node: PageNode = { nodeType: 3, nodeName: '#text', nodeValue: 'x', childNodes: [] };
      for (let index = 0; index < depth; index++) node = { nodeType: 1, nodeName: 'DIV', nodeValue: null, childNodes: [node] };
      return node;
    };
    assert.equal(
      reasonOf(() => readNodes(chain(100_000))),
      'too-deep',
    );
    assert.equal(
      reasonOf(() => readNodes(chain(500))),
      'read',
    );
  });

  it('is refused where it is too large, or makes few tags into many elements', () => {
    assert.equal(
      reasonOf(() => readHtml('x'.repeat(50_000_000))),
      'too-large',
    );
    assert.equal(
      reasonOf(() => readHtml('<p>x'.repeat(2_000_000))),
      'too-large',
    );
    const formatting = Array.from({ length: 400 }, (_, index) => `<b a=${index}>`).join('');
    assert.equal(
      reasonOf(() => readHtml(`<p>${formatting}${'<p>x'.repeat(5000)}`)),
      'too-large',
    );
  });

  it('is read in a moment where it only looks hostile', () => {
    assert.equal(
      reasonOf(() => readHtml(`<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}`).join(' ')}>x`)),
      'read',
    );
    assert.equal(
      reasonOf(() => readHtml('<'.repeat(1_000_000))),
      'read',
    );
    assert.equal(
      reasonOf(() => readHtml(`<p>${'&amp'.repeat(500_000)}`)),
      'read',
    );
    assert.equal(
      reasonOf(() => readHtml(`${'<table><tr><td>'.repeat(60)}x`)),
      'read',
    );
  });
});
