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

  it('asks for the policy while the code is on its way, and has the answer as it is once it has come', async () => {
    const src = 'https://school.example/letter.json';
    const { [Symbol.for('schoolgate.fetched')]: fetched } = globalThis as { [key: symbol]: Map<string, unknown> | undefined };
    const original = window.fetch.bind(window);
    let arrive: (response: Response) => void = () => undefined;
    const coming = new Promise<Response>((resolve) => (arrive = resolve));
    window.fetch = (...request) => (request[0] === src ? coming : original(...request));
    try {
      const element = document.createElement('parent-letter');
      element.setAttribute('src', src);
      document.body.append(element);
      await waitUntil(() => fetched?.has(src));
      expect(fetched?.get(src)).to.be.instanceOf(Promise);
      element.remove(); // whose code would take it
      arrive(new Response('{"id":"a"}'));
      await waitUntil(() => !(fetched?.get(src) instanceof Promise));
      expect(fetched?.get(src)).to.deep.equal({ ok: true, status: 200, json: { id: 'a' } });
    } finally {
      window.fetch = original;
    }
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
