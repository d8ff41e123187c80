import { expect, fixture, html } from '@open-wc/testing';
import type { Policy } from '@schoolgate/sdk/model';
import { loadExample } from '../testing/load-example.ts';
import { find, settle, textOf } from '../testing/use-form.ts';
import './parent-letter.define.ts';
import type { ParentLetter } from './parent-letter.ts';

describe('<parent-letter>', () => {
  let policy: Policy;
  before(async () => {
    policy = await loadExample();
  });

  it('writes where the policy can be read and by when the school hopes for an answer', async () => {
    const { letter: _letter, ...without } = policy;
    const element = await fixture<ParentLetter>(
      html`<parent-letter .policy=${without} url="https://www.oakfield.example/code" answer-by="2026-09-30"></parent-letter>`,
    );
    await settle(element);
    expect(textOf(element)).to.contain('https://www.oakfield.example/code').and.to.contain('30 September 2026');
  });

  it('shows the school’s own letter in its own language, and what is in it only as text', async () => {
    const own = { salutation: 'Annwyl rieni,', body: [{ id: 'l', kind: 'statement' as const, text: '<img src=x onerror=alert(1)>' }] };
    const element = await fixture<ParentLetter>(html`<parent-letter .policy=${{ ...policy, language: 'cy', letter: own }}></parent-letter>`);
    await settle(element);
    expect(find(element, 'article').lang).to.equal('cy');
    expect(textOf(element)).to.contain('<img src=x onerror=alert(1)>');
    expect(element.renderRoot.querySelector('img')).to.equal(null);
  });
});
