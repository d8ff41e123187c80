import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { examplePolicy } from '../testing/example.ts';
import { toSnippet, type BundleFiles } from './to-snippet.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
const elementsOf = (snippet: string) =>
  parseFragment(snippet).childNodes.flatMap((node: Node) =>
    'tagName' in node ? [{ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), node }] : [],
  );
const files: BundleFiles = {
  script: 'schoolgate.js',
  pinned: 'schoolgate-1.2.3.js',
  style: 'schoolgate-1.2.3.css',
  tags: {
    'code-of-conduct': ['chunks/a.js', 'chunks/s.js'],
    'parent-declaration': ['chunks/b.js', 'chunks/s.js'],
    'concern-pathway': ['chunks/c.js'],
  },
  text: ['chunks/t.js'],
  integrity: Object.fromEntries(
    ['schoolgate-1.2.3.js', 'schoolgate-1.2.3.css', 'chunks/a.js', 'chunks/b.js', 'chunks/c.js', 'chunks/s.js', 'chunks/t.js'].map((name) => [
      name,
      `sha384-${name}`,
    ]),
  ),
};

describe('the snippet', () => {
  it('carries the text of the policy, and only the forms that it has', () => {
    const policy = examplePolicy();
    const found = elementsOf(toSnippet(policy, { base: '/schoolgate/', endpoint: '/v1/organisations/oakfield' }));
    assert.deepEqual(
      found.map(({ tag }) => tag),
      ['script', 'script', 'code-of-conduct', 'link', 'parent-declaration', 'concern-pathway'],
    );
    assert.deepEqual(found[0]?.attributes, { type: 'module', src: '/schoolgate/schoolgate.js' });
    assert.deepEqual(found[1]?.attributes, { nomodule: '', src: '/schoolgate/nomodule.js' });
    assert.deepEqual(found[3]?.attributes, { rel: 'stylesheet', href: '/schoolgate/schoolgate.css' }); // room, before what is empty
    for (const { attributes } of found.filter(({ tag }) => tag.includes('-')))
      assert.deepEqual(attributes, { endpoint: '/v1/organisations/oakfield', 'policy-id': policy.id });
    const { declaration: _declaration, pathway: _pathway, ...text } = policy;
    assert.deepEqual(
      elementsOf(toSnippet(text, { base: '/', src: '/policy.json' })).map(({ tag, attributes }) => [tag, attributes]),
      [
        ['script', { type: 'module', src: '/schoolgate.js' }],
        ['script', { nomodule: '', src: '/nomodule.js' }],
        ['code-of-conduct', {}], // its own text is the policy
      ],
    );
  });

  it('loads each file once, and insists on its hash', () => {
    const found = elementsOf(toSnippet(examplePolicy(), { base: '/schoolgate/', files }));
    const loaded = found.flatMap(({ tag, attributes }) => (/^(link|script)$/.test(tag) && attributes['nomodule'] === undefined ? [attributes] : []));
    assert.deepEqual(
      loaded.map(({ href, src }) => href ?? src),
      ['schoolgate-1.2.3.js', 'chunks/a.js', 'chunks/s.js', 'chunks/b.js', 'chunks/c.js', 'chunks/t.js', 'schoolgate-1.2.3.css'].map(
        (name) => `/schoolgate/${name}`,
      ),
    );
    for (const { href, src, integrity } of loaded) assert.equal(`sha384-${(href ?? src ?? '').slice('/schoolgate/'.length)}`, integrity);
  });

  it('shows the form alone where it has a page of its own, with room for it before any script', () => {
    const found = elementsOf(toSnippet(examplePolicy(), { base: '/', files, endpoint: '/v1/organisations/oakfield/', show: ['parent-declaration'] }));
    assert.deepEqual(
      found.map(({ tag, attributes: { rel, href } }) => [tag, rel, href].filter(Boolean).join(' ')),
      [
        'link stylesheet /schoolgate-1.2.3.css',
        `link preload /v1/organisations/oakfield/policies/${examplePolicy().id}`,
        'script',
        'script',
        'link modulepreload /chunks/b.js',
        'link modulepreload /chunks/s.js',
        'parent-declaration',
      ],
    );
  });

  it('leaves the text to its element where it is asked to', () => {
    const found = elementsOf(toSnippet(examplePolicy(), { base: '/', src: '/policy.json', show: ['code-of-conduct'], withoutText: true }));
    assert.deepEqual(
      found.map(({ tag }) => tag),
      ['link', 'script', 'script', 'code-of-conduct'],
    );
    assert.deepEqual(found[3]?.attributes, { src: '/policy.json' });
    assert.equal(found[3] && 'childNodes' in found[3].node ? found[3].node.childNodes.length : 1, 0);
  });

  it('puts every hash into an import map, which nothing can end early', () => {
    const snippet = toSnippet(examplePolicy(), { base: '/</script><script>alert(1)//', files, importMap: true });
    const scripts = elementsOf(snippet).filter(({ tag }) => tag === 'script');
    assert.deepEqual(
      scripts.map(({ attributes }) => attributes['type']),
      ['importmap', 'module', undefined],
    );
    const [map] = scripts[0] && 'childNodes' in scripts[0].node ? scripts[0].node.childNodes : [];
    assert.ok(map && 'value' in map);
    assert.equal(Object.keys((JSON.parse(map.value) as { integrity: object }).integrity).length, Object.keys(files.integrity).length);
  });

  it('writes addresses into an import map that it takes, also for files beside the page', () => {
    const addresses = (base: string) => {
      const map = />(\{[^<]*)</.exec(toSnippet(examplePolicy(), { base, files, importMap: true }))?.[1] ?? '';
      return Object.keys((JSON.parse(map) as { integrity: object }).integrity)[0];
    };
    assert.deepEqual(
      ['schoolgate/', './schoolgate/', '../schoolgate/', '/schoolgate/', 'https://www.school.example/schoolgate/'].map(addresses),
      ['./schoolgate/', './schoolgate/', '../schoolgate/', '/schoolgate/', 'https://www.school.example/schoolgate/'].map(
        (base) => `${base}schoolgate-1.2.3.js`,
      ),
    );
  });

  it('cannot be broken out of by what it is given', () => {
    const evil = '"><script>alert(1)</script>';
    const page = parse(toSnippet({ ...examplePolicy(), id: 'p', title: evil }, { base: evil, src: evil, mailto: evil }));
    const scriptsIn = (node: DefaultTreeAdapterTypes.Node): number =>
      (node.nodeName === 'script' ? 1 : 0) + ('childNodes' in node ? node.childNodes.reduce((sum, child) => sum + scriptsIn(child), 0) : 0);
    assert.equal(scriptsIn(page), 2); // the module, and the sentence for browsers without them
  });
});
