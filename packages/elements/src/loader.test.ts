import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { discover } from './loader.ts';

const isDefined = (tag: string) => customElements.get(tag) !== undefined;

describe('the loader', () => {
  it('fetches the code of a tag when the page first uses it, and no other', async () => {
    await fixture(html`<code-of-conduct></code-of-conduct>`);
    await waitUntil(() => isDefined('code-of-conduct'), 'the element is defined', { timeout: 8000 });
    expect(isDefined('parent-declaration')).to.equal(false);
  });

  it('finds tags inside what is added later', async () => {
    await fixture(
      html`<section>
        <div><concern-pathway></concern-pathway></div>
      </section>`,
    );
    await waitUntil(() => isDefined('concern-pathway'), 'the element is defined', { timeout: 8000 });
  });

  it('looks into a shadow root when it is asked to', async () => {
    const host = await fixture<HTMLDivElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    discover(root);
    root.append(document.createElement('conduct-provider'));
    await waitUntil(() => isDefined('conduct-provider'), 'the element is defined', { timeout: 8000 });
  });

  it('warns and defers when the page includes it a second time', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...words: unknown[]) => warnings.push(words[0]);
    await import(new URL('./loader.ts?again', import.meta.url).href);
    console.warn = warn;
    expect(warnings).to.have.length(1);
    expect(String(warnings[0])).to.contain('includes its script twice');
  });
});
