import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ImportError } from '../../errors.ts';
import { readMarkdown } from './markdown.ts';

describe('reading Markdown', () => {
  it('has one block for each line that is not blank, under the number of its line', () => {
    const source =
      '---\ntitle: Code\n---\n# Code *of* conduct\n\nPlease be kind\nand be fair.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n';
    assert.deepEqual(readMarkdown(source), [
      { line: 1, text: '---', role: 'markup', gap: true },
      { line: 2, text: 'title: Code', role: 'markup' },
      { line: 3, text: '---', role: 'markup' },
      { line: 4, text: 'Code of conduct', role: 'heading', level: 1 },
      { line: 6, text: 'Please be kind', role: 'paragraph', gap: true },
      { line: 7, text: 'and be fair.', continues: true },
      { line: 9, text: 'A\tB', role: 'row', gap: true },
      { line: 10, text: '|---|---|', role: 'markup' },
      { line: 11, text: '1\t2', role: 'row' },
      { line: 13, text: '```', role: 'markup', gap: true },
      { line: 14, text: 'code' },
      { line: 15, text: '```', role: 'markup' },
    ]);
  });

  it('knows how lists nest, count and go on', () => {
    const source = '3. three\n4. four\n   goes on\n\n   more\n   - nested\n\n- [x] done\n';
    assert.deepEqual(
      readMarkdown(source).map(({ line, text, level, marker, continues }) => [line, text, level, marker, continues]),
      [
        [1, 'three', 1, '3.', undefined],
        [2, 'four', 1, '4.', undefined],
        [3, 'goes on', undefined, undefined, true],
        [5, 'more', 1, undefined, undefined],
        [6, 'nested', 2, '•', undefined],
        [8, 'done', 1, '•', undefined],
      ],
    );
  });

  it('reads HTML in it as a page, and no script anywhere', () => {
    const source = 'Be <b onclick="evil()">kind</b> <script>evil()</script>always.\n\n<div><p>Hi</p>\n<script>evil()</script>\n<p>Ho</p></div>\n';
    assert.deepEqual(
      readMarkdown(source).map(({ line, text, role }) => [line, role === 'markup' ? 'markup' : text]),
      [
        [1, 'Be kind always.'],
        [3, 'Hi'],
        [4, 'Ho'],
        [5, 'markup'],
      ],
    );
  });

  it('knows an address or a note that is defined in another part of a long document', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `Paragraph ${index} follows [the law][law] and a note[^n].\n`);
    const blocks = readMarkdown(`${lines.join('\n')}\n[law]: https://example.org\n\n[^n]: It says so.\n`);
    assert.deepEqual(
      new Set(blocks.slice(0, 300).map(({ text }) => text.replace(/\d+/, '#'))),
      new Set(['Paragraph # follows the law and a note n.']),
    );
    assert.deepEqual(
      blocks.slice(300).map(({ text, role }) => [text, role]),
      [
        ['[law]: https://example.org', 'markup'],
        ['It says so.', 'paragraph'],
      ],
    );
  });

  it('does not cut a fence or a comment in two', () => {
    const inside = Array.from({ length: 300 }, (_, index) => `line ${index}\n`).join('\n');
    assert.ok(readMarkdown(`\`\`\`\n${inside}\n\`\`\`\n\nafter\n`).every(({ text, role }) => role !== 'paragraph' || text === 'after'));
    assert.deepEqual(
      readMarkdown(`<!--\n${inside}\n-->\n\nafter\n`).flatMap(({ text, role }) => (role === 'markup' ? [] : [text])),
      ['after'],
    );
  });
});

describe('hostile Markdown', () => {
  const cases: readonly (readonly [name: string, text: string, reason: string])[] = [
    ['50 MB', 'x'.repeat(50_000_000), 'too-large'],
    ['quotes in quotes', `${'> '.repeat(5000)}x`, 'too-deep'],
    ['lists in lists', Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'), 'too-deep'],
    ['a list without end', '- x\n  - y\n'.repeat(20_000), 'too-large'],
    ['a paragraph without end', 'x\n'.repeat(100_000), 'too-large'],
    ['brackets', '[a](b '.repeat(100_000), 'too-large'],
    ['headings without end', 'x\n===\n'.repeat(50_000), 'too-large'],
    ['stars', '*a **b '.repeat(50_000), 'read'],
    ['backticks', '`a'.repeat(50_000), 'read'],
    ['addresses', 'a@b.www.'.repeat(50_000), 'read'],
    ['definitions', Array.from({ length: 3000 }, (_, index) => `[${index}]: x`).join('\n\n'), 'read'],
  ];
  for (const [name, text, expected] of cases)
    it(`${name}: ends soon in a typed error or in blocks`, () => {
      const started = performance.now();
      let reason = 'read';
      try {
        readMarkdown(text);
      } catch (error) {
        reason = error instanceof ImportError ? error.reason : String(error);
      }
      assert.equal(reason, expected);
      assert.ok(performance.now() - started < 10_000, 'took too long');
    });
});
