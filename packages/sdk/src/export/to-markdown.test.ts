import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown';
import type { Policy } from '../model/index.ts';
import { policyText } from '../policy/index.ts';
import { examplePolicy } from '../testing/example.ts';
import { hostileTexts } from '../testing/hostile.ts';
import { toMarkdown } from './to-markdown.ts';

type Nodes = Parameters<typeof writeMarkdown>[0];
const nodesIn = (node: Nodes): Nodes[] => ('children' in node ? node.children.flatMap((child) => [child, ...nodesIn(child)]) : []);
const textOf = (node: Nodes): string =>
  'value' in node ? node.value : node.type === 'break' ? '\n' : 'children' in node ? node.children.map(textOf).join('') : '';
/** The texts of the paragraphs and headings that a Markdown reader sees; white space is the only thing that it may change. */
const squeeze = (text: string) => text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
const blocksOf = (markdown: string) =>
  nodesIn(fromMarkdown(markdown))
    .filter(({ type }) => type === 'paragraph' || type === 'heading')
    .map((node) => squeeze(textOf(node)));
const bare = (sections: Policy['sections']): Policy => ({ schemaVersion: 1, id: 'p', version: '1', language: 'en', title: 'T', sections });

test('a policy’s words come back from a Markdown reader, in order', () => {
  const { pathway: _pathway, privacy: _privacy, ...policy } = examplePolicy();
  const blocks = blocksOf(toMarkdown(policy)).map((text) => text.replace(/^(\d|Step \d) /, ''));
  assert.deepEqual(blocks.slice(3, -6), policyText(policy).split('\n'));
  assert.deepEqual(blocks.slice(-6), ['The form asks for', 'Your full name', 'Your child’s full name', 'Class', 'Signature', 'Date']);
});

describe('whatever a policy says, Markdown reads it as words', () => {
  const check = (text: string) => {
    const policy = bare([
      {
        id: 's',
        heading: text,
        number: '1.',
        clauses: [
          {
            id: 'a',
            kind: 'statement',
            text,
            heading: text,
            clauses: [
              { id: 'b', kind: 'statement', text, number: '2.', clauses: [{ id: 'c', kind: 'statement', text }] },
              { id: 'd', kind: 'statement', text },
            ],
          },
        ],
      },
    ]);
    const markdown = toMarkdown(policy);
    const words = squeeze(text);
    assert.deepEqual(blocksOf(markdown).slice(2), [`1. ${words}`, words, words, `2. ${words}`, words, words], markdown);
    const kinds = new Set(nodesIn(fromMarkdown(markdown)).map(({ type }) => type));
    for (const type of kinds)
      assert.ok(['heading', 'paragraph', 'text', 'strong', 'list', 'listItem', 'break'].includes(type), `${type} in ${markdown}`);
  };
  for (const text of hostileTexts) test(JSON.stringify(text), () => check(text));

  test('any text', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '#',
      '-',
      '+',
      '1.',
      ')',
      '[',
      ']',
      '(',
      '<',
      '>',
      '&',
      '&amp;',
      '\\',
      '!',
      '|',
      '~',
      ':',
      '=',
      ' ',
      '  ',
      '\n',
      'a',
      'http://a.example',
      '.',
      '"',
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join('').trim())
      .filter((value) => value !== '');
    fc.assert(fc.property(text, check), { numRuns: 400 });
  });
});

test('only addresses of the web become links', () => {
  const policy = examplePolicy();
  policy.pathway!.contacts['governors'] = { role: 'Governors', url: 'javascript:alert(1)' };
  policy.pathway!.contacts['headteacher'] = { role: 'Head', url: 'https://oakfield.example/head' };
  const links = nodesIn(fromMarkdown(toMarkdown(policy))).flatMap((node) => (node.type === 'link' ? [node.url] : []));
  assert.deepEqual(links, ['https://oakfield.example/head']);
});

test('a small policy is written exactly so', () => {
  const policy = bare([
    {
      id: 's',
      number: '1',
      heading: 'Posts',
      clauses: [
        { id: 'a', kind: 'prohibition', text: 'Do not:', clauses: [{ id: 'b', kind: 'prohibition', number: '(a)', text: 'use *stars* & <tags>' }] },
      ],
    },
  ]);
  assert.equal(toMarkdown(policy), '# T\n\nVersion 1\n\n## 1 Posts\n\nDo not:\n\n- (a) use \\*stars\\* & \\<tags>\n');
});
