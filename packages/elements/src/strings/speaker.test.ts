import { expect, fixture, html } from '@open-wc/testing';
import { digestPolicy } from '@schoolgate/sdk/policy';
import type { Policy } from '@schoolgate/sdk/model';
import type { LitElement } from 'lit';
import '../define.ts';
import '../code-of-conduct/policy-tools.ts';
import '../parent-declaration/answered-declaration.ts';
import './speaker.ts';
import './ar.ts';
import './cy.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, pressNamed, settle, textOf } from '../testing/use-form.ts';

const draw = async (page: unknown, tag: string): Promise<LitElement> => {
  const around = await fixture<HTMLElement>(html`<div>${page}</div>`);
  const element = around.querySelector<LitElement>(tag)!;
  await settle(element);
  await settle(element); // the dictionary comes in its own time
  return element;
};

describe('the language of an element', () => {
  let policy: Policy;
  before(async () => {
    policy = await loadExample();
  });
  /** In Welsh: the title, and one clause. */
  const inWelsh = (): Policy => {
    const { id } = policy.sections[0]!.clauses[0]!;
    return { ...policy, translations: { cy: { title: 'Siarad am yr ysgol ar-lein', text: { [id]: 'Geiriau’r cymal cyntaf.' } } } };
  };

  it('is that of what stands around it, whatever the page says', async () => {
    const element = await draw(html`<section lang="ar" dir="ltr"><concern-pathway .policy=${policy}></concern-pathway></section>`, 'concern-pathway');
    const base = find(element, '.base');
    expect([base.lang, base.dir]).to.deep.equal(['ar', 'rtl']);
    expect(textOf(element)).to.contain('مغادرة هذه الصفحة الآن').and.to.contain('Leave this page now');
  });

  it('is its own where it has one, and English where nobody speaks it', async () => {
    const polish = await draw(html`<div lang="ar"><code-of-conduct locale="pl-PL" .policy=${policy}></code-of-conduct></div>`, 'code-of-conduct');
    expect(textOf(polish)).to.contain('Pełny tekst');
    const other = await draw(html`<div lang="de"><code-of-conduct .policy=${policy}></code-of-conduct></div>`, 'code-of-conduct');
    expect(textOf(other)).to.contain('Full text');
  });

  it('is the provider’s where only that has one', async () => {
    const element = await draw(
      html`<conduct-provider locale="cy" .policy=${policy}><code-of-conduct></code-of-conduct></conduct-provider>`,
      'code-of-conduct',
    );
    expect(textOf(element)).to.contain('Testun llawn');
  });

  it('never turns round on the screen', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="ar"><code-of-conduct .policy=${policy}></code-of-conduct></div>`);
    const element = around.querySelector<LitElement>('code-of-conduct')!;
    const seen = new Set<string>();
    for (let round = 0; round < 10; round++) {
      seen.add(find(element, '.base').dir);
      expect(textOf(element)).not.to.contain('Full text');
      await new Promise((done) => setTimeout(done, 3));
    }
    expect([...seen]).to.deep.equal(['rtl']);
  });

  it('leaves the policy’s own text its language and direction', async () => {
    const element = await draw(html`<code-of-conduct locale="ar" .policy=${policy}></code-of-conduct>`, 'code-of-conduct');
    const text = find(element, '.sections');
    expect([text.lang, text.dir]).to.deep.equal([policy.language, 'ltr']);
    const anchor = find(element, '.sections .anchor');
    expect([anchor.lang, anchor.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('changes with the property, and keeps where a parent was', async () => {
    const element = await draw(html`<concern-pathway .policy=${policy}></concern-pathway>`, 'concern-pathway');
    const before = find(element, '#title').textContent;
    (element as LitElement & { locale: string }).locale = 'cy';
    await settle(element);
    expect(textOf(element)).to.contain('Gadael y dudalen hon nawr');
    expect(find(element, '#title').textContent).to.equal(before);
  });

  it('shows the translation that the policy has, and the original to whoever asks for it', async () => {
    const element = await draw(html`<code-of-conduct locale="cy" .policy=${inWelsh()}></code-of-conduct>`, 'code-of-conduct');
    expect(textOf(element)).to.contain('Geiriau’r cymal cyntaf.').and.to.contain('Siarad am yr ysgol ar-lein');
    await pressNamed(element, 'English');
    expect(textOf(element)).to.contain('Talking about school online').and.not.to.contain('Geiriau’r cymal cyntaf.');
  });

  it('records the language that was signed in, with the digest of the published policy in it', async () => {
    const translated = inWelsh();
    const { draftRequest } = await import('../parent-declaration/draft-request.ts');
    const { emptyAnswers } = await import('../parent-declaration/declaration-answers.ts');
    const answers = {
      ...emptyAnswers,
      name: 'Sam',
      capacity: 'parent',
      outcome: 'declined',
      children: [{ key: 0, name: 'Ash', class: '1' }],
    } as const;
    const request = await draftRequest(translated, answers, 'cy');
    expect(request.policy.language).to.equal('cy');
    expect(request.policy.digest)
      .to.equal(await digestPolicy(translated, 'cy'))
      .and.not.to.equal(await digestPolicy(translated, 'en-GB'));
  });
});
