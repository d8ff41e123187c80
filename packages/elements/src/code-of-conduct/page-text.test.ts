import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { toHtml } from '@schoolgate/sdk/export';
import type { Policy } from '@schoolgate/sdk/model';
import { walkClauses } from '@schoolgate/sdk/policy';
import { createFakeClient } from '../testing/fake-client.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, pressNamed, settle, textOf } from '../testing/use-form.ts';
import './code-of-conduct.define.ts';
import type { CodeOfConductFailedEvent } from './code-of-conduct.events.ts';
import type { CodeOfConduct } from './code-of-conduct.ts';
import './policy-tools.ts'; // else loaded on demand, in many small files
import { readArticle } from './read-article.ts';
import './render-around.ts';

const parse = (text: string) => [...new DOMParser().parseFromString(text, 'text/html').body.children] as HTMLElement[];

describe('<code-of-conduct> around what the page wrote into it', () => {
  let policy: Policy;
  beforeEach(async () => {
    policy = await loadExample();
  });
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  const showHtml = async (text: string) => {
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct>${parse(text)}</code-of-conduct>`);
    await settle(element);
    return element;
  };
  const showJson = async (json: string) => {
    const element = document.createElement('code-of-conduct');
    element.append(Object.assign(document.createElement('script'), { type: 'application/json', textContent: json }));
    (await fixture(html`<div></div>`)).append(element);
    await settle(element);
    return element;
  };

  it('leaves the text where it is, as it is', async () => {
    const text = toHtml(policy);
    const element = await showHtml(text);
    expect(parse(element.innerHTML)[0]?.outerHTML).to.equal(parse(text)[0]?.outerHTML);
    expect(find(element, '.page-text').checkVisibility()).to.equal(true);
    expect(find(element, '.panel').querySelector('.sections')).to.equal(null);
  });

  it('changes nothing of how the text looks, or it would move when the script comes', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.style.cssText =
      'width: 40em; font: 15px/2 serif; letter-spacing: 1px; word-spacing: 2px; text-align: end; text-indent: 1em; text-transform: uppercase';
    page.append(...parse(toHtml(policy)));
    const article = page.querySelector('article')!;
    const look = () =>
      [article, ...article.querySelectorAll('*')].map((part) => {
        const [{ left, top, width, height }, style] = [part.getBoundingClientRect(), getComputedStyle(part)];
        const place = [left, top - article.getBoundingClientRect().top, width, height].join(' ');
        return [
          `place ${place}`,
          ...[...style].filter((property) => !property.startsWith('--')).map((property) => `${property} ${style.getPropertyValue(property)}`),
        ];
      });
    const before = look();
    const element = document.createElement('code-of-conduct');
    element.append(...page.childNodes);
    page.append(element);
    await settle(element);
    expect(find(element, '.tools').checkVisibility()).to.equal(true);
    const changed = look().flatMap((lines, part) =>
      lines.flatMap((line, at) => (line === before[part]?.[at] ? [] : [`${before[part]?.[at]} → ${line}`])),
    );
    expect([...new Set(changed)]).to.deep.equal([]);
  });

  it('reads from the mark-up what toHtml wrote', () => {
    const [article] = parse(toHtml(policy));
    const { title, organisation, sections, declaration } = readArticle(article!);
    const written = (value: unknown) =>
      JSON.stringify(value, (key, part: unknown) => (key === 'source' || (Array.isArray(part) && part.length === 0) ? undefined : part))
        .split('')
        .sort()
        .join('');
    expect(title).to.equal(policy.title);
    expect(organisation).to.deep.equal(policy.organisation);
    expect(written(sections)).to.equal(written(policy.sections));
    expect(written(declaration)).to.equal(written(policy.declaration));
  });

  it('lists the sections, each a link to the text in the page', async () => {
    const element = await showHtml(toHtml(policy));
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.contents a')];
    expect(links).to.have.length(policy.sections.filter(({ heading }) => heading).length);
    for (const { hash } of links) expect(element.querySelector(hash), hash).not.to.equal(null);
  });

  it('lists a link to each clause when asked', async () => {
    const element = await showHtml(toHtml(policy));
    await pressNamed(element, 'Links to each part');
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.contents a')];
    expect(links).to.have.length([...walkClauses(policy)].length + policy.sections.length);
    for (const { hash } of links) expect(element.querySelector(hash), hash).not.to.equal(null);
  });

  it('goes to the clause that the address names, and leaves no trace at it', async () => {
    const element = await showHtml(toHtml(policy));
    location.hash = '#photos-others';
    await settle(element);
    expect(document.activeElement?.id).to.equal('photos-others');
    (document.activeElement as HTMLElement).blur();
    expect(element.querySelector('#photos-others')?.hasAttribute('tabindex')).to.equal(false);
  });

  it('opens the clause in the page’s text from the view at a glance', async () => {
    const element = await showHtml(toHtml(policy));
    await pressNamed(element, 'At a glance');
    expect(find(element, '.page-text').checkVisibility()).to.equal(false);
    await pressNamed(element, 'threaten, insult or humiliate');
    expect(find(element, '.page-text').checkVisibility()).to.equal(true);
    expect(document.activeElement?.id).to.equal('online-mustnot-abuse');
  });

  it('gives a school’s own headings an id to link to, and keeps those that have one', async () => {
    const element = await showHtml('<h2>Our code</h2><h3>Be kind</h3><p>Yes.</p><h3 id="mine">Chats</h3><h3>Be kind</h3>');
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.contents a')].map(({ hash }) => hash);
    expect(links).to.deep.equal(['#be-kind', '#mine', '#be-kind-2']);
    expect(element.querySelector('#be-kind')?.textContent).to.equal('Be kind');
  });

  it('says that another version is published, and shows it when asked', async () => {
    const client = createFakeClient({ ...policy, version: '2031' });
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct .client=${client}>${parse(toHtml(policy))}</code-of-conduct>`);
    await settle(element);
    expect(find(element, '.newer').textContent).to.contain('2031');
    await pressNamed(element, 'Show that version');
    expect(textOf(element)).to.contain('Version 2031').and.to.contain('check that it is true');
  });

  it('keeps the text on the page when loading fails', async () => {
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct src="about:invalid">${parse(toHtml(policy))}</code-of-conduct>`);
    await settle(element);
    expect(find(element, '.page-text').checkVisibility()).to.equal(true);
  });

  it('takes a paragraph alone for what stands there until the element does', async () => {
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct .policy=${policy}><p>Ask the office.</p></code-of-conduct>`);
    await settle(element);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(false);
    expect(textOf(element)).to.contain('check that it is true');
  });

  it('shows the policy that a script child carries', async () => {
    const element = await showJson(JSON.stringify(policy));
    expect(textOf(element)).to.contain('Oakfield Primary School');
  });

  it('says so where the script child is no policy', async () => {
    const element = await fixture<CodeOfConduct>(html`<code-of-conduct></code-of-conduct>`);
    const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: '{"schemaVersion": 2}' });
    setTimeout(() => element.append(script));
    const event: Event = await oneEvent(element, 'code-of-conduct-failed');
    expect((event as CodeOfConductFailedEvent).error).to.be.instanceOf(TypeError);
    await settle(element);
    expect(find(element, '[role="alert"]').innerText).to.contain('could not be loaded');
  });
});
