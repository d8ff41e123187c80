import { expect, fixture, html } from '@open-wc/testing';
import { completePathway } from '@schoolgate/sdk/pathway';
import { digestPolicy } from '@schoolgate/sdk/policy';
import type { Policy } from '@schoolgate/sdk/model';
import type { LitElement } from 'lit';
import '../define.ts';
import '../code-of-conduct/policy-tools.ts';
import '../concern-pathway/complete-pathway.ts';
import '../concern-pathway/stage-help.ts';
import '../parent-declaration/answered-declaration.ts';
import '../parent-declaration/unsent-answer.ts';
import './speaker.ts';
import './ar.ts';
import './cy.ts';
import type { ParentDeclaration } from '../parent-declaration/parent-declaration.ts';
import { loadExample } from '../testing/load-example.ts';
import { find, press, pressNamed, settle, textOf, type } from '../testing/use-form.ts';

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

  it('can be chosen also where the loader has the policy before the element is there', async () => {
    const page = globalThis as { [key: symbol]: unknown };
    const key = Symbol.for('schoolgate.fetched');
    page[key] = new Map([['/at-hand.json', { ok: true, status: 200, json: inWelsh() }]]);
    try {
      const element = await draw(html`<parent-declaration src="/at-hand.json"></parent-declaration>`, 'parent-declaration');
      expect(textOf(element)).to.contain('Cymraeg');
    } finally {
      page[key] = undefined;
    }
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
    find(element, '.views-row > .button-link:last-of-type').click();
    await element.updateComplete;
    const anchor = find(element, '.sections .anchor');
    expect([anchor.lang, anchor.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('changes with the property, and keeps where a parent was', async () => {
    const element = await draw(html`<concern-pathway .policy=${policy}></concern-pathway>`, 'concern-pathway');
    await pressNamed(element, 'No');
    await press(element, '[type=submit]');
    const before = find(element, '#title').textContent;
    expect(before).to.equal('What is your concern about?');
    (element as LitElement & { locale: string }).locale = 'cy';
    await element.updateComplete;
    expect(find(element, '#title').textContent).to.equal(before); // while the language is on its way
    await settle(element);
    expect(textOf(element)).to.contain('Gadael y dudalen hon nawr');
    expect(find(element, '#title').textContent).to.equal(before);
  });

  it('shows the translation that the policy has, and the original to whoever asks for it', async () => {
    const element = await draw(html`<code-of-conduct locale="cy" .policy=${inWelsh()}></code-of-conduct>`, 'code-of-conduct');
    expect(textOf(element)).to.contain('Geiriau’r cymal cyntaf.').and.to.contain('Siarad am yr ysgol ar-lein');
    expect(find(element, '.languages').innerText).to.contain('Cymraeg');
    await pressNamed(element, 'English');
    expect(textOf(element)).to.contain('Talking about school online').and.not.to.contain('Geiriau’r cymal cyntaf.');
  });

  it('marks whatever the translation lacks as the original', async () => {
    const element = await draw(html`<code-of-conduct locale="cy" .policy=${inWelsh()}></code-of-conduct>`, 'code-of-conduct');
    const [first, second] = [...element.renderRoot.querySelectorAll<HTMLElement>('.words')];
    expect([first?.closest<HTMLElement>('[lang]')?.lang, second?.lang]).to.deep.equal(['cy', 'en-GB']);
    expect(find(element, '.section-heading [lang]').lang).to.equal('en-GB');
    expect(find(element, '#title').closest<HTMLElement>('[lang]')?.lang).to.equal('cy');
  });

  it('is that of a step where the step is translated, with the school’s own words beside what keeps somebody safe', async () => {
    const text = {
      'pathway.safety.text': 'A oes rhywun mewn perygl?',
      'pathway.safety.hint': 'Dewiswch yr ateb mwyaf diogel.',
      ...Object.fromEntries(['Oes', 'Rwy’n poeni', 'Nac oes'].map((label, index) => [`pathway.safety.option.${index + 1}`, label])),
      'pathway.emergency.title': 'Ffoniwch 999 nawr',
      'pathway.emergency.text': 'Gofynnwch am yr heddlu.',
      'contact.emergency.role': 'Gwasanaethau brys',
      'contact.emergency.hours': 'Unrhyw bryd',
      'pathway.class-teacher.title': 'Siaradwch â’r athro dosbarth',
      'pathway.class-teacher.promise': 'Mae’r athro yn ateb.',
      'pathway.class-teacher.bring.1': 'Beth ddigwyddodd',
      'pathway.class-teacher.bring.2': 'Beth hoffech chi',
    };
    const published: Policy = { ...policy, pathway: completePathway(policy), translations: { cy: { text } } };
    const element = await draw(html`<concern-pathway locale="cy" .policy=${published}></concern-pathway>`, 'concern-pathway');
    const languageOf = (words: string) =>
      [...element.renderRoot.querySelectorAll<HTMLElement>('h3, h4, p, span, li, strong')]
        .find(({ textContent, childElementCount }) => childElementCount === 0 && textContent.trim().startsWith(words))
        ?.closest<HTMLElement>('[lang]')?.lang;
    expect(['A oes rhywun', 'Is anyone in danger', 'Nac oes', 'No', 'Ffoniwch', 'Call 999 now', 'Gwasanaethau brys'].map(languageOf)).to.deep.equal([
      'cy',
      'en-GB',
      'cy',
      'en-GB',
      'cy',
      'en-GB',
      'cy',
    ]);
    await pressNamed(element, 'Nac oes');
    await press(element, '[type=submit]');
    expect(languageOf('What is your concern')).to.equal('en-GB');
    expect(find(element, '.choices').lang).to.equal('en-GB');
    await press(element, '#option');
    await press(element, '[type=submit]');
    await settle(element);
    expect(['Siaradwch', 'Mae’r athro', 'Beth hoffech', 'Meet the', 'Class teacher'].map(languageOf)).to.deep.equal([
      'cy',
      'cy',
      'cy',
      'en-GB',
      'en-GB',
    ]);
    await pressNamed(element, 'English');
    expect(find(element, '#title').innerText).to.equal('Talk to the class teacher'); // where they were
    await expect(element).to.be.accessible();
  });

  it('is English for the steps that are added to a document of another language', async () => {
    const element = await draw(html`<concern-pathway .policy=${{ ...policy, language: 'cy' }}></concern-pathway>`, 'concern-pathway');
    expect(find(element, '#title').closest<HTMLElement>('[lang]')?.lang).to.equal('en-GB');
    await pressNamed(element, 'No');
    await press(element, '[type=submit]');
    await press(element, '#option');
    await press(element, '[type=submit]');
    await settle(element);
    expect(find(element, '#title [lang]').lang).to.equal('cy');
  });

  it('begins at its own side, where English stands beside what keeps somebody safe', async () => {
    const element = await draw(html`<think-before-posting locale="ar" .policy=${policy}></think-before-posting>`, 'think-before-posting');
    const [arabic, english] = [...element.renderRoot.querySelectorAll<HTMLElement>('.both > [lang]')];
    const sides = (part: HTMLElement | undefined) => {
      const range = document.createRange();
      range.selectNodeContents(part!);
      const [words, room] = [range.getBoundingClientRect(), part!.parentElement!.parentElement!.getBoundingClientRect()];
      return { left: Math.round(words.left - room.left), right: Math.round(room.right - words.right) };
    };
    expect([sides(arabic).right, sides(english).left]).to.deep.equal([0, 0]);
    expect(sides(arabic).left).to.be.greaterThan(0);
  });

  it('is that of the school’s letter, where that is translated whole', async () => {
    const letter = { salutation: 'Dear all,', body: [{ id: 'l1', kind: 'statement' as const, text: 'Please read it.' }] };
    const text = { 'letter.salutation': 'Annwyl bawb,', l1: 'Darllenwch ef.' };
    const shown = { ...policy, letter, translations: { cy: { text } } };
    const element = await draw(html`<parent-letter locale="cy" .policy=${shown}></parent-letter>`, 'parent-letter');
    expect(find(element, 'article').lang).to.equal('cy');
    expect(textOf(element)).to.contain('Annwyl bawb,').and.to.contain('Darllenwch ef.');
    await pressNamed(element, 'English');
    expect([find(element, 'article').lang, textOf(element).includes('Please read it.')]).to.deep.equal(['en-GB', true]);
    const { l1: _lacking, ...partly } = text;
    const half = await draw(
      html`<parent-letter locale="cy" .policy=${{ ...shown, translations: { cy: { text: partly } } }}></parent-letter>`,
      'parent-letter',
    );
    expect([find(half, 'article').lang, textOf(half).includes('Annwyl')]).to.deep.equal(['en-GB', false]);
  });

  it('is not that of a letter that is made: it is English, and quotes what the school wrote', async () => {
    const { letter: _letter, ...without } = inWelsh();
    const element = await draw(html`<parent-letter locale="cy" .policy=${without}></parent-letter>`, 'parent-letter');
    expect(textOf(element)).to.contain('Talking about school online').and.not.to.contain('Siarad am yr ysgol');
  });

  it('is not offered where only the title is translated', async () => {
    const titled = { ...policy, translations: { cy: { title: 'Siarad am yr ysgol ar-lein', text: {} } } };
    const element = await draw(html`<code-of-conduct locale="cy" .policy=${titled}></code-of-conduct>`, 'code-of-conduct');
    expect(element.renderRoot.querySelector('.languages')).to.equal(null);
    expect(textOf(element)).to.contain('Talking about school online');
  });

  it('is one for all that is signed: the declaration is translated whole, and recorded so, or not at all', async () => {
    const { declaration } = policy;
    const list = Object.fromEntries(declaration!.undertakings.map(({ id }, index) => [id, `Addewid ${index}`]));
    const whole = { 'declaration.heading': 'Datganiad', 'declaration.statement': 'Darllenais.', 'declaration.lead-in': 'Ni fyddaf yn:', ...list };
    for (const [text, statement, language] of [
      [whole, 'Darllenais.', 'cy'],
      [{ ...list, 'declaration.statement': 'Darllenais.' }, declaration!.statement, 'en-GB'],
    ] as const) {
      const shown = { ...policy, translations: { cy: { title: 'Siarad', text } } };
      const element = await draw(html`<parent-declaration locale="cy" .policy=${shown}></parent-declaration>`, 'parent-declaration');
      const words = find(element, '.agreement [lang]');
      expect([words.lang, words.textContent.trim().startsWith(statement)]).to.deep.equal([language, true]);
      expect(find(element, '#title').closest<HTMLElement>('[lang]')?.lang).to.equal(language);
      expect(find(element, '#privacy dd').lang).to.equal('en-GB');
      await type(element, 'signer-name', 'Sam');
      await pressNamed(element, 'Rhiant');
      await type(element, 'children-0-name', 'Ash');
      await pressNamed(element, 'Nac ydw');
      await press(element, '[type=submit]');
      await settle(element);
      const { record } = element as ParentDeclaration;
      expect([record?.policy.language, record?.text?.includes('Darllenais.')]).to.deep.equal([language, language === 'cy']);
    }
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
