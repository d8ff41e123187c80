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

  it('asks for the policy while the code is on its way, and has the answer for all on the page, until it is old', async () => {
    const { [Symbol.for('schoolgate.fetched')]: fetched } = globalThis as { [key: symbol]: Map<string, unknown> | undefined };
    const [real, wait] = [window.fetch.bind(window), window.setTimeout.bind(window)];
    const arrive = new Map<unknown, (response: Response) => void>();
    window.fetch = (...request) =>
      typeof request[0] === 'string' && request[0].startsWith('/letter')
        ? new Promise((resolve) => arrive.set(request[0], resolve))
        : real(...request);
    const later: (() => void)[] = [];
    window.setTimeout = ((run: () => void, after?: number) => (after === 10_000 ? later.push(run) : wait(run, after))) as typeof setTimeout;
    try {
      for (const src of ['/letter', '/letter-gone', '/letter']) {
        const element = document.createElement('parent-letter');
        element.setAttribute('src', src);
        document.body.append(element);
        await waitUntil(() => fetched?.has(src));
        element.remove();
      }
      expect(arrive.size).to.equal(2);
      expect(fetched?.get('/letter')).to.be.instanceOf(Promise);
      arrive.get('/letter-gone')?.(new Response('', { status: 503 }));
      arrive.get('/letter')?.(new Response('{"id":"a"}'));
      await waitUntil(() => later.length === 1 && !fetched?.has('/letter-gone'));
      expect(fetched?.get('/letter')).to.deep.equal({ ok: true, status: 200, json: { id: 'a' } });
      later[0]?.();
      expect(fetched?.has('/letter')).to.equal(false);
    } finally {
      Object.assign(window, { fetch: real, setTimeout: wait });
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
