import { expect, fixture, html } from '@open-wc/testing';
import type { Policy } from '@schoolgate/sdk/model';
import { findClause, prohibitions } from '@schoolgate/sdk/policy';
import { loadExample } from '../testing/load-example.ts';
import { find, press, pressNamed, settle, textOf } from '../testing/use-form.ts';
import { rulesFor, topicsOf } from './group-clauses.ts';
import './think-before-posting.define.ts';
import type { ThinkBeforePosting } from './think-before-posting.ts';

describe('<think-before-posting>', () => {
  let policy: Policy;
  let element: ThinkBeforePosting;
  before(async () => {
    policy = await loadExample();
  });
  beforeEach(async () => {
    element = await fixture<ThinkBeforePosting>(html`<think-before-posting .policy=${policy}></think-before-posting>`);
    await settle(element);
  });

  it('leads from every line to its clause, and to the way to raise a concern', async () => {
    await press(element, '#topic');
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.check a')];
    expect(links).not.to.deep.equal([]);
    for (const { hash } of links) expect(findClause(policy, hash.slice(1))?.kind).to.equal('prohibition');
    expect(textOf(element)).to.contain('Nothing is ticked');
    await press(element, '.check input');
    expect(textOf(element)).to.contain('1 thing speaks against it');
    expect(find<HTMLAnchorElement>(element, '[part=verdict] a').hash).to.equal(`#concern/${policy.pathway!.start}`);
  });

  it('shows every prohibition that binds parents in one topic or another, each with its lead-in', () => {
    const shown = new Set(topicsOf(policy).flatMap((topic) => rulesFor(policy, topic).avoid.flatMap(({ clauses }) => clauses)));
    const parents = prohibitions(policy).filter(({ party = 'parent' }) => party === 'parent' || party === 'group-admin');
    expect([...shown].map(({ id }) => id).toSorted()).to.deep.equal(parents.map(({ id }) => id).toSorted());
    const [group] = rulesFor(policy, 'social-media').avoid.filter(({ leadIn }) => leadIn);
    expect(group!.leadIn!.clauses).to.include(group!.clauses[0]);
  });

  it('sends nothing, stores nothing, and is empty again when the page is come back to', async () => {
    const real = window.fetch.bind(window);
    let fetched = 0;
    window.fetch = (...request) => (fetched++, real(...request));
    const before = [localStorage.length, sessionStorage.length, document.cookie, location.href];
    await press(element, '#topic');
    await press(element, '.check input');
    window.fetch = real;
    expect(fetched).to.equal(0);
    expect([localStorage.length, sessionStorage.length, document.cookie, location.href]).to.deep.equal(before);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle(element);
    expect(element.renderRoot.querySelector('.check')).to.equal(null);
  });

  it('starts again with nothing ticked', async () => {
    await press(element, '#topic');
    await press(element, '.check input');
    await pressNamed(element, 'Start again');
    await press(element, '#topic');
    expect(element.renderRoot.querySelectorAll('.check :checked').length).to.equal(0);
  });
});
