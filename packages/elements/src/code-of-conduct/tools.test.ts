import { expect, fixture, html } from '@open-wc/testing';
import { toHtml } from '@schoolgate/sdk/export';
import { parsePolicy, type Policy } from '@schoolgate/sdk/model';
import { createFakeClient } from '../testing/fake-client.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, focused, press, pressNamed, settle, type } from '../testing/use-form.ts';
import './change-list.ts'; // else loaded on demand, in many small files
import './code-of-conduct.define.ts';
import type { CodeOfConductNavigateRequestEvent } from './code-of-conduct.events.ts';
import type { CodeOfConduct } from './code-of-conduct.ts';
import { findInText } from './find-in-text.ts';
import './save-policy.ts';
import './policy-tools.ts';
import './render-around.ts';

const key = (element: CodeOfConduct, name: string, options: KeyboardEventInit = {}) =>
  find(element, '#search').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...options }));

const marked = () => ['schoolgate-match', 'schoolgate-match-current'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String));

describe('finding words in a text', () => {
  const root = document.createElement('div');
  const para = (...parts: (string | Node)[]) => {
    const element = document.createElement('p');
    element.append(...parts);
    return element;
  };
  const link = Object.assign(document.createElement('a'), { textContent: 'Harass' });

  it('finds them without capitals and accents, across links and line breaks, and not across paragraphs', () => {
    root.replaceChildren(para('Café  and\n CAFE and cafés'), para('the ', link, 'ment Act'), para('ment'));
    expect(findInText(root, 'café').map(String)).to.deep.equal(['Café', 'CAFE', 'café']);
    expect(findInText(root, 'cafe and  cafe').map(String)).to.deep.equal(['Café  and\n CAFE']);
    expect(findInText(root, 'harassment').map(String)).to.deep.equal(['Harassment']);
    expect(findInText(root, 'act ment')).to.deep.equal([]);
    expect(findInText(root, '  ')).to.deep.equal([]);
  });

  it('finds what follows letters that are written as two', () => {
    root.replaceChildren(para('😀 ok 😀 İstanbul ok'));
    expect(findInText(root, 'ok').map(String)).to.deep.equal(['ok', 'ok']);
    expect(findInText(root, '😀').map(String)).to.deep.equal(['😀', '😀']);
  });
});

describe('<code-of-conduct>: its tools', () => {
  let policy: Policy;
  beforeEach(async () => {
    policy = await loadExample();
  });
  const show = async (properties: Partial<CodeOfConduct> = {}) => {
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct></code-of-conduct>`);
    Object.assign(element, { policy, ...properties });
    await settle(element);
    return element;
  };
  const said = (element: CodeOfConduct) => find(element, '.search-count').innerText;

  describe('search', () => {
    it('counts as it is typed, marks without touching the text, and goes from match to match', async () => {
      const element = await show();
      await pressNamed(element, 'Search');
      expect(focused(element)?.id).to.equal('search');
      const before = find(element, '.sections').innerHTML;
      await type(element, 'search', 'THREATEN');
      const count = Number(/^(\d+) match/.exec(said(element))?.[1]);
      expect(count).to.be.greaterThan(0);
      expect(marked()[0]).to.have.length(count);
      key(element, 'Enter');
      await settle(element);
      expect(said(element)).to.equal(`1 of ${count}`);
      expect(marked()[1]).to.deep.equal(['threaten']);
      await pressNamed(element, 'Previous');
      expect(said(element)).to.equal(`${count} of ${count}`);
      expect(find(element, '.sections').innerHTML).to.equal(before);
    });

    it('clears with Escape, closes with another, and gives the focus back', async () => {
      const element = await show();
      await pressNamed(element, 'Search');
      await type(element, 'search', 'parent');
      key(element, 'Escape');
      await settle(element);
      expect(find<HTMLInputElement>(element, '#search').value).to.equal('');
      expect(marked()).to.deep.equal([[], []]);
      key(element, 'Escape');
      await settle(element);
      expect(element.renderRoot.querySelector('#search')).to.equal(null);
      expect(focused(element)?.className).to.contain('open-search');
    });

    it('says that nothing was found', async () => {
      const element = await show();
      await pressNamed(element, 'Search');
      await type(element, 'search', '<b>');
      expect(said(element)).to.equal('Nothing found');
    });

    it('searches the page’s own text where that is shown, and leaves no marks when it goes', async () => {
      const article = new DOMParser().parseFromString(toHtml(policy), 'text/html').body.firstElementChild!;
      const element = await fixture<CodeOfConduct>(html`<code-of-conduct>${article}</code-of-conduct>`);
      await settle(element);
      await pressNamed(element, 'Search');
      await type(element, 'search', 'threaten');
      expect(marked()[0]?.length).to.be.greaterThan(0);
      element.remove();
      expect(marked()).to.deep.equal([[], []]);
    });
  });

  describe('what changed', () => {
    const changed = (): Policy => ({
      ...policy,
      version: '2031',
      sections: policy.sections.map((section, index) =>
        index > 0
          ? section
          : { ...section, clauses: [...section.clauses, { id: 'brand-new', kind: 'prohibition', text: 'Parents must not shout.' }] },
      ),
    });

    it('is asked of the server by the version’s label, and links to what is new', async () => {
      const client = createFakeClient(policy);
      const asked: string[] = [];
      client.getPolicyVersion = async (_id, version) => {
        asked.push(version);
        return policy;
      };
      const element = await show({ policy: changed(), since: policy.version, client });
      await pressNamed(element, 'What changed');
      expect(asked).to.deep.equal([policy.version]);
      expect(find(element, '.changes [role="status"]').innerText).to.equal('1 change');
      expect(find(element, '.change ins').textContent?.replaceAll(/\s+/g, ' ')).to.equal('Added: Parents must not shout. (end) ');
      expect(find(element, '.change').innerText).to.contain('Changes what is agreed');
      await press(element, '.change a');
      expect(focused(element)?.id).to.equal('brand-new');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('marks the words that were taken out and those that came in', async () => {
      const [first, ...others] = policy.sections;
      const [clause, ...rest] = first!.clauses;
      const before: Policy = { ...policy, sections: [{ ...first!, clauses: [{ ...clause!, text: `${clause!.text} Always.` }, ...rest] }, ...others] };
      const element = await show({ since: before });
      await pressNamed(element, 'What changed');
      expect(find(element, 'del').textContent).to.contain('Always');
    });

    it('says whether one who has signed is asked again', async () => {
      const element = await show({ policy: changed(), since: { policy, on: '2026-09-05', outcome: 'signed' } });
      await pressNamed(element, 'What changed');
      expect(find(element, '.changes').innerText).to.contain('since your answer of 5 September 2026').and.to.contain('asks you to sign again');
    });

    it('is about whatever the page says meanwhile, and never about what it said before', async () => {
      let answer: (earlier: Policy) => void = () => undefined;
      const slow = new Promise<Policy>((done) => (answer = done));
      const client = { ...createFakeClient(policy), getPolicyVersion: () => slow };
      const element = await show({ policy: { ...changed(), version: '2031-09' }, since: policy.version, client });
      await pressNamed(element, 'What changed');
      element.since = { policy, on: '2026-09-05', outcome: 'signed' };
      await settle(element);
      expect(find(element, '.changes').innerText).to.contain('since your answer of 5 September 2026');
      answer(policy);
      await settle(element);
      expect(find(element, '.changes').innerText).to.contain('since your answer of 5 September 2026');
      element.since = '2031-09';
      await settle(element);
      expect(find(element, '.changes').innerText).to.contain('Nothing has changed');
    });

    it('is offered since the answer that a parent has had this device remember', async () => {
      const client = { ...createFakeClient(policy), getPolicyVersion: async () => policy };
      const kept = { policy: { id: policy.id, version: policy.version }, outcome: 'signed', signedAt: '2026-09-05T08:00:00Z' };
      localStorage.setItem(
        `schoolgate-declaration:${policy.id}`,
        JSON.stringify({ ...kept, receivedAt: '2026-09-05T08:00:01Z', id: 'D7K2-M9QX-4TRB' }),
      );
      const element = await show({ policy: { ...changed(), version: '2031-09' }, client });
      await pressNamed(element, 'What changed');
      expect(find(element, '.changes').innerText).to.contain('since your answer of 5 September 2026').and.to.contain('Parents must not shout.');
      localStorage.clear();
    });

    it('is not offered to one who knows no earlier version', async () => {
      const element = await show();
      expect(find(element, '.views').innerText).not.to.contain('What changed');
    });
  });

  describe('taking it away', () => {
    /** What is saved, caught on its way to the disk. */
    const catchFile = async (run: () => Promise<void>): Promise<{ name: string; blob: Blob | undefined }> => {
      const createObjectURL = URL.createObjectURL.bind(URL);
      const caught: { name: string; blob: Blob | undefined } = { name: '', blob: undefined };
      const stop = (event: Event) => {
        if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return;
        caught.name = event.target.download;
        event.preventDefault();
      };
      const click = Reflect.get<HTMLElement, 'click'>(HTMLAnchorElement.prototype, 'click');
      HTMLAnchorElement.prototype.click = function () {
        this.addEventListener('click', stop, { once: true });
        click.call(this);
      };
      URL.createObjectURL = (blob: Blob) => {
        caught.blob = blob;
        return createObjectURL(blob);
      };
      try {
        await run();
        for (let round = 0; round < 100 && !caught.name; round++) await new Promise((resolve) => setTimeout(resolve, 30));
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
      return caught;
    };

    for (const [button, ending, holds] of [
      ['Save as a web page', 'html', '<!doctype html>'],
      ['Save as Markdown', 'md', '# '],
      ['Save as data', 'json', '"schemaVersion": 1'],
    ] as const)
      it(`writes ${ending} on this device`, async () => {
        const element = await show();
        await pressNamed(element, 'Save or print');
        const { name, blob } = await catchFile(() => pressNamed(element, button));
        expect(name).to.equal(`${policy.id}-${policy.version}.${ending}`);
        const text = (await blob?.text()) ?? '';
        expect(text).to.contain(holds).and.to.contain('check that it is true');
        if (ending === 'json') expect(parsePolicy(JSON.parse(text))).to.deep.equal(policy);
      });
  });

  it('leads from each prohibition to the way to raise a concern, and lets the page take over', async () => {
    const element = await show();
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.instead')];
    expect(links.length).to.be.greaterThan(3);
    let request: CodeOfConductNavigateRequestEvent | undefined;
    element.addEventListener('code-of-conduct-navigate-request', (event) => {
      request = event;
      event.preventDefault();
    });
    const before = location.hash;
    const [link] = links;
    link?.click();
    expect(request?.nodeId).to.equal(policy.pathway?.start);
    expect(find(element, `#${request?.clauseId ?? ''}`).contains(link!)).to.equal(true);
    expect(link?.hash).to.equal(`#concern/${policy.pathway?.start ?? ''}`);
    expect(location.hash).to.equal(before);
  });
});
