import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import type { Clause, Policy, Section } from '../model/index.ts';
import { policyText } from '../policy/index.ts';
import { examplePolicy } from '../testing/example.ts';
import { hostileTexts } from '../testing/hostile.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const isElement = (node: Node): node is Element => 'tagName' in node;
const elementsIn = (node: Node): Element[] => childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...elementsIn(child)]);
const textOf = (node: Node): string =>
  node.nodeName === '#text' ? (node as DefaultTreeAdapterMap['textNode']).value : childrenOf(node).map(textOf).join('');
const valueOf = (element: Element, name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;
const has = (element: Element, name: string) => valueOf(element, name) !== undefined;

/** What the documented structure promises: the clauses back out of the page. */
const readMarked = (element: Element, name: string, within: Element) => {
  const found = elementsIn(element).find((item) => has(item, name) && closest(item, within) === within);
  return found && textOf(found);
};
const closest = (element: Element, within: Element): Element => {
  for (let node: Node | null = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null)
    if (node === within || (isElement(node) && has(node, 'data-clause'))) return node as Element;
  return within;
};
const fields = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
const readClauses = (holder: Element): Clause[] =>
  elementsIn(holder)
    .filter((element) => has(element, 'data-clause') && closest(element, holder) === holder)
    .map((element) => {
      const clauses = readClauses(element);
      const refs = valueOf(element, 'data-refs');
      return fields({
        id: valueOf(element, 'id'),
        kind: valueOf(element, 'data-clause'),
        text: readMarked(element, 'data-text', element),
        number: readMarked(element, 'data-number', element),
        heading: readMarked(element, 'data-heading', element),
        clauses: clauses.length > 0 ? clauses : undefined,
        party: valueOf(element, 'data-party'),
        topic: valueOf(element, 'data-topic'),
        refs: refs === undefined ? undefined : JSON.parse(refs),
        origin: valueOf(element, 'data-origin'),
      }) as unknown as Clause;
    });
const readSections = (root: Node): Section[] =>
  elementsIn(root)
    .filter((element) => has(element, 'data-section'))
    .map(
      (element) =>
        fields({
          id: valueOf(element, 'id'),
          number: readMarked(element, 'data-number', element),
          heading: readMarked(element, 'data-heading', element),
          clauses: readClauses(element),
        }) as unknown as Section,
    );

const wordMarks = ['data-text', 'data-heading', 'data-undertaking'];
const wordParts = ['statement', 'lead-in', 'salutation', 'subject', 'sign-off'];
const readWords = (root: Node) =>
  elementsIn(root)
    .filter((element) => wordMarks.some((name) => has(element, name)) || wordParts.includes(valueOf(element, 'data-part') ?? ''))
    .map(textOf)
    .join('\n');

/** Every text and address of the policy becomes the payload. */
const poison = (payload: string): Policy => {
  const policy = examplePolicy();
  policy.letter = {
    salutation: 'Dear',
    subject: 'About',
    signOff: 'Yours',
    body: [{ id: 'l', kind: 'statement', text: 'x', heading: 'x', number: 'x' }],
  };
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (
          [
            'text',
            'heading',
            'title',
            'name',
            'number',
            'label',
            'statement',
            'leadIn',
            'role',
            'hours',
            'url',
            'phone',
            'email',
            'controller',
            'basis',
            'contact',
            'promise',
            'salutation',
            'subject',
            'signOff',
            'retention',
          ].includes(key) &&
          typeof item === 'string' &&
          !(key === 'contact' && 'kind' in value)
        )
          return [key, payload];
        return [key, swap(item)];
      }),
    );
  };
  return swap(policy) as Policy;
};

describe('a page', () => {
  test('has the words of the policy, in order', () => {
    const policy = examplePolicy();
    policy.letter = {
      salutation: 'Dear all,',
      subject: 'Our code',
      body: [{ id: 'l1', kind: 'statement', heading: 'News', text: 'Here it is.' }],
      signOff: 'Yours',
    };
    assert.equal(readWords(parseFragment(toHtml(policy))), policyText(policy));
  });

  test('gives every clause back as it was', () => {
    const policy = examplePolicy();
    assert.deepEqual(readSections(parseFragment(toHtml(policy))), policy.sections);
  });

  test('gives clauses back whatever their words are', () => {
    const text = fc
      .oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'grapheme', minLength: 1 }))
      .filter((value) => value.trim() !== '' && !value.includes('\0'));
    const { clause } = fc.letrec<{ clause: Clause }>((tie) => ({
      clause: fc.record(
        {
          id: fc.stringMatching(/^[a-z]{1,8}$/),
          kind: fc.constantFrom('prohibition', 'statement'),
          text,
          number: text,
          heading: text,
          party: fc.constantFrom('school', 'parent'),
          refs: fc.array(
            fc.record(
              { to: fc.constant('policy'), title: text, url: fc.constantFrom('https://a.example/', 'javascript:alert(1)') },
              { noNullPrototype: true },
            ),
            {
              minLength: 1,
              maxLength: 2,
            },
          ),
          clauses: fc.array(tie('clause'), { minLength: 1, maxLength: 2 }),
        },
        { requiredKeys: ['id', 'kind', 'text'], noNullPrototype: true },
      ),
    }));
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 3 }), (clauses) => {
        const sections: Section[] = [{ id: 's', clauses }];
        assert.deepEqual(readSections(parseFragment(toHtml({ ...examplePolicy(), sections }))), sections);
      }),
    );
  });

  test('shows numbers as printed and links what it names', () => {
    const page = toHtml(examplePolicy());
    assert.match(page, /<h2><span data-number>1<\/span> <span data-heading>What you post/);
    assert.match(page, /<span data-number>Step 2<\/span> <span data-text>If that does not settle it/);
    assert.match(page, /<a href="https:\/\/www.legislation.gov.uk\/ukpga\/2013\/26\/contents">Defamation Act<\/a> 2013/);
    assert.match(page, /<a href="tel:01632960301">01632 960301<\/a>/);
  });

  test('stands alone with its language and title, or is an article only', () => {
    const page = parse(toHtml(examplePolicy(), { standalone: true }));
    const [root] = elementsIn(page);
    assert.equal(root && valueOf(root, 'lang'), 'en-GB');
    assert.equal(elementsIn(page).filter(({ tagName }) => tagName === 'main').length, 1);
    assert.ok(toHtml(examplePolicy()).startsWith('<article'));
    const linked = toHtml(examplePolicy(), { standalone: true, stylesheet: '/school.css' });
    assert.match(linked, /<link rel="stylesheet" href="\/school.css">/);
    assert.doesNotMatch(linked, /<style/);
  });

  test('has headings that step down one by one, from the level that is asked for', () => {
    for (const headingLevel of [1, 3, 6]) {
      const levels = elementsIn(parseFragment(toHtml(examplePolicy(), { headingLevel }))).flatMap(({ tagName }) =>
        /^h\d$/.test(tagName) ? [Number(tagName[1])] : [],
      );
      assert.equal(levels[0], headingLevel);
      for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? level) + 1 && level <= 6);
    }
  });

  test('is in the language asked for, as far as it is translated', () => {
    const policy = examplePolicy();
    policy.translations = { cy: { title: 'Cod ymddygiad', text: { why: 'Pam', 'why-good': 'Da' } } };
    const page = toHtml(policy, { language: 'cy' });
    assert.match(page, /lang="cy".*<span data-field="title">Cod ymddygiad.*<span data-heading>Pam.*<span data-text>Da</s);
    assert.match(page, /<span data-text lang="en-GB">The same tools can hurt/);
    assert.match(page, /<p data-part="statement" lang="en-GB">/);
    assert.match(page, /<dd lang="en-GB">/);
    assert.match(page, /<li data-step="[^"]*"><p lang="en-GB">/);
    assert.doesNotMatch(toHtml(policy), /lang="(?!en-GB)|<(?!article)[a-z]+[^>]* lang=/);
  });

  test('says of each clause whether it is the trust’s or the school’s, where both have written', () => {
    const policy = examplePolicy();
    const [first, second] = policy.sections[0]?.clauses ?? [];
    assert.ok(first && second);
    Object.assign(first, { origin: 'trust' });
    Object.assign(second, { origin: 'school' });
    const page = toHtml(policy);
    assert.match(page, /<small data-origin-mark>From the trust<\/small>.*<small data-origin-mark>From the school<\/small>/s);
    assert.equal(readSections(parseFragment(page))[0]?.clauses[0]?.text, first.text);
  });
});

describe('whatever a policy says, a page runs nothing', () => {
  const allowed = new Set([
    'article',
    'header',
    'section',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'span',
    'time',
    'div',
    'ul',
    'li',
    'a',
    'address',
    'dl',
    'dt',
    'dd',
    'small',
  ]);
  for (const payload of [
    ...hostileTexts,
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'a@b.example?bcc=c@d.example&subject=x',
  ])
    test(JSON.stringify(payload), () => {
      const policy = poison(payload);
      for (const element of elementsIn(parseFragment(toHtml(policy)))) {
        assert.ok(allowed.has(element.tagName), element.tagName);
        for (const { name, value } of element.attrs) {
          assert.match(name, /^(id|class|lang|dir|href|datetime|data-[a-z-]+)$/);
          if (name === 'href') assert.match(value, /^(https?:\/\/|mailto:[^?&]*$|tel:[\d+]*$)/);
        }
      }
      assert.equal(readWords(parseFragment(toHtml(policy))), policyText(policy));
      const page = elementsIn(parse(toHtml(policy, { standalone: true, stylesheet: payload })));
      assert.equal(page.filter(({ tagName }) => tagName === 'script').length, 0);
      assert.equal(page.filter(({ tagName }) => tagName === 'style' || tagName === 'link').length, 1);
    });
});

test('what holds for concerns alone is said in every format', () => {
  const policy = examplePolicy();
  const concerns = { basis: 'So that we can help.', retention: 'A year after it is settled.' };
  const privacy = { controller: 'A school', basis: 'To know who has read it.', retention: 'Two years.', contact: 'the office', concerns };
  for (const text of [toHtml({ ...policy, privacy }), toMarkdown({ ...policy, privacy })]) {
    assert.match(text, /To know who has read it\./);
    assert.match(text, /If you raise a concern[^]*So that we can help\. A year after it is settled\./);
  }
});

test('a small policy is written exactly so', () => {
  const policy: Policy = {
    schemaVersion: 1,
    id: 'code',
    version: '1',
    language: 'en',
    title: 'Kind words',
    sections: [
      {
        id: 'a',
        number: '1',
        heading: 'Posts',
        clauses: [
          { id: 'b', kind: 'prohibition', text: 'Do not:', clauses: [{ id: 'c', kind: 'prohibition', number: 'i', text: 'shout & threaten' }] },
        ],
      },
    ],
  };
  assert.equal(
    toHtml(policy),
    `<article class="schoolgate-policy" lang="en" dir="auto" data-policy="code" data-version="1">
<header><h1><span data-field="title">Kind words</span></h1><p><span data-field="version">Version 1</span></p></header>
<section data-section id="a"><h2><span data-number>1</span> <span data-heading>Posts</span></h2>
<div id="b" data-clause="prohibition"><p><span data-text>Do not:</span></p><ul><li id="c" data-clause="prohibition"><p><span data-number>i</span> <span data-text>shout &amp; threaten</span></p></li></ul></div></section>
</article>
`,
  );
});
