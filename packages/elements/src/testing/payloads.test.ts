import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { toHtml } from '@schoolgate/sdk/export';
import { RequestError, type Policy, type RegisterEntry } from '@schoolgate/sdk/model';
import { type LitElement, type TemplateResult } from 'lit';
import '../code-of-conduct/change-list.ts'; // else loaded on demand, in many small files
import '../code-of-conduct/policy-tools.ts';
import '../code-of-conduct/render-around.ts';
import '../concern-pathway/concern-form.ts';
import '../parent-declaration/answered-declaration.ts';
import '../parent-declaration/unsent-answer.ts';
import '../parent-declaration/entrance.ts';
import { renderContact } from '../concern-pathway/render-contact.ts';
import { makeEntries, makeSource } from '../declaration-register/declaration-register.examples.ts';
import { RegisterError } from '../declaration-register/register-source.ts';
import '../define.ts';
import { examples } from '../examples.ts';
import { privacyNotice } from '../forms/privacy-notice.ts';
import { en } from '../strings/en.ts';
import { createFakeClient } from './fake-client.ts';
import { loadExample } from './load-example.ts';
import { idPayloads, linkPayloads, textPayloads } from './payloads.ts';
import { partsTooWide } from './parts-too-wide.ts';
import { find, pressNamed, settle, textOf } from './use-form.ts';

/** Fields that are no text: what they name is fixed by the model, or a reference to something else. */
const structural = new Set(['kind', 'type', 'resign', 'unit', 'every', 'party', 'topic', 'language', 'to', 'id', 'start', 'origin', 'timeZone']);
const isReference = (path: readonly string[]) =>
  path.at(-2) === 'channels' ||
  path.at(-2) === 'clauses' ||
  (path.at(-3) === 'fields' && path.at(-1) === 'name') ||
  (path.includes('nodes') && ['contact', 'next'].includes(path.at(-1) ?? ''));
const isDate = (text: string) => /^\d{4}(-|$)/.test(text);

const all = textPayloads.join(' ');

/** The same document with every text of it replaced. */
function spoil<T>(value: T, text: string = all, path: readonly string[] = []): T {
  if (Array.isArray(value)) return value.map((item, index) => spoil<unknown>(item, text, [...path, String(index)])) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, spoil<unknown>(part, text, [...path, key])])) as T;
  const keeps = typeof value !== 'string' || structural.has(path.at(-1) ?? '') || isReference(path) || isDate(value);
  return keeps ? value : ((path.at(-1) === 'number' ? text.slice(0, 12) : text) as T); // it stands beside the text, and a model allows no long one
}

/** With every link payload as a law, a policy and a contact of the text. */
const withLinks = (policy: Policy): Policy => ({
  ...policy,
  sections: policy.sections.map((section) => ({
    ...section,
    clauses: section.clauses.map((clause) => ({
      ...clause,
      refs: linkPayloads.flatMap((url) => (['legislation', 'policy'] as const).map((to) => ({ to, title: all, section: all, url }))),
    })),
  })),
});

const tags = new Set(['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'META', 'LINK', 'STYLE', 'IMG', 'TEMPLATE', 'MATH', 'ANIMATE']);
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** What should not be in a document, however deep. */
function findBad(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(tags.has(element.tagName.toUpperCase()) ? [`<${element.tagName}>`] : []),
    ...(element instanceof HTMLAnchorElement && element.href !== '' && !schemes.has(element.protocol) ? [`link ${element.href.slice(0, 60)}`] : []),
    ...(element instanceof HTMLAnchorElement && element.protocol === 'mailto:' && /[?&](bcc|cc|to)=/i.test(element.href) ? [element.href] : []),
    ...[...element.attributes]
      .filter(({ name }) => /^on|^style$|^srcdoc$|^action$|^ping$/i.test(name))
      .map(({ name }) => `${element.tagName} ${name}`),
    ...(element.shadowRoot ? findBad(element.shadowRoot) : []),
  ]);
}

/** Draws it, and waits for what an image that cannot be loaded would run. */
async function draw(template: TemplateResult): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div style="inline-size: 320px">${template}</div>`);
  for (const element of page.querySelectorAll<LitElement>('*')) if ('updateComplete' in element) await settle(element);
  return page;
}

const address = location.href;
const untouched = Object.getOwnPropertyNames(Object.prototype).join();

function expectHarmless(page: HTMLElement, name: string): void {
  const bad = [...page.children].flatMap((child) => [...findBad(child), ...(child.shadowRoot ? findBad(child.shadowRoot) : [])]);
  expect(bad, name).to.deep.equal([]);
  expect(globalThis.ran, name).to.deep.equal([]);
  expect(location.href, name).to.equal(address);
  expect(Object.getOwnPropertyNames(Object.prototype).join(), name).to.equal(untouched);
  expect(document.body instanceof HTMLBodyElement && document.forms instanceof HTMLCollection, name).to.equal(true);
  expect(getComputedStyle(page).display, name).to.equal('block');
}

const fieldOf = (name: string) => ({ name, label: name, type: 'text' as const, required: true });
const refusing = (status: number) => ({ ...makeSource([]), totals: () => Promise.reject(new RegisterError(status)) });

describe('what a policy, a server or a page says', () => {
  beforeEach(() => {
    globalThis.ran = [];
  });

  it('would run, were it taken for mark-up', async () => {
    const page = await draw(html`<div></div>`);
    page.firstElementChild!.innerHTML = textPayloads[2]!; // the one place that does what nothing else may: else the table would prove nothing
    await waitUntil(() => globalThis.ran.includes('image'));
    expect(findBad(page)).to.deep.equal(['<IMG>', 'IMG onerror']);
  });

  /** The states that between them show every text that a policy has; the others show the same once more. */
  const shown = new Set([
    'the full text',
    'at a glance',
    'with a link at each part',
    'around the page’s own text',
    'what changed since a version',
    'a search with matches',
    'ways to save it',
    'problems in every field',
    'check before signing',
    'signed',
    'email prepared',
    'ready to print',
    'by a link of the school',
    'changed since it was signed',
    'the safety question',
    'urgent help unfolded',
    'the first stage',
    'the last stage',
    'the summary to print',
    'the form',
    'check before sending',
    'sent',
    'where a concern stands',
    'a letter made from the policy',
    'the school’s own letter',
    'what somebody is about to do',
    'the list to tick',
    'something speaks against it',
  ]);
  it('is drawn in states that there are', () => {
    const names = new Set(examples.map(({ name }) => name));
    expect([...shown].filter((name) => !names.has(name))).to.deep.equal([]);
  });
  for (const [turn, example] of examples.filter(({ name }) => shown.has(name)).entries())
    it(`is text and nothing more, in <${example.tag}>: ${example.name}`, async () => {
      const own = await loadExample();
      const policy = withLinks(spoil(own));
      const client = createFakeClient(policy);
      client.status = spoil(client.status);
      client.invited = { policy: policy.id, name: all, children: [{ name: all, class: all }] };
      const page = await draw(example.render({ policy, client }));
      const element = page.querySelector<LitElement>(example.tag)!;
      await example.act?.(element, { policy, client });
      await settle(element);
      history.replaceState(null, '', address); // a state may be that of a link
      expectHarmless(page, example.name);
      expect(textOf(element)).not.to.equal('');
      expect(partsTooWide(element), 'a word without end').to.deep.equal([]);
      if (example.name.startsWith('what changed')) return; // each would be compared anew, word by word
      const drawn = element as LitElement & { policy: Policy | undefined };
      // each by itself in the same state: one half here, the other in the next state, which shows the same kinds of text
      for (const text of textPayloads.filter((_, place) => place % 2 === turn % 2)) {
        drawn.policy = spoil({ ...(drawn.policy ?? own), sections: own.sections }, text);
        await element.updateComplete;
        expectHarmless(page, `${example.name}: ${text}`);
      }
      await settle(element);
      expectHarmless(page, example.name);
    });

  it('makes a link only of what leads to a page, a letter or a telephone', async () => {
    const strings = { ...en, language: 'en' };
    const rows = linkPayloads.map(
      (text) =>
        html`${renderContact(strings, { role: 'x', email: text, phone: text, url: text }, 'en')}
        ${privacyNotice(strings, { controller: text, basis: text, retention: text, contact: `a@b.example ${text}`, url: text }, 'en', 2)}`,
    );
    expectHarmless(await draw(html`<div>${rows}</div>`), 'links');
    for (const address of linkPayloads) {
      const page = await draw(html`<declaration-register .source=${refusing(401)} sign-in=${address}></declaration-register>`);
      expectHarmless(page, address);
    }
    expectHarmless(
      await draw(html`<div>${linkPayloads.map((url) => html`<parent-letter .policy=${null} url=${url}></parent-letter>`)}</div>`),
      'letter',
    );
  });

  it('clobbers nothing by its ids, and leads to each part all the same', async () => {
    const example = await loadExample();
    const sections = idPayloads.map((id) => ({
      id,
      heading: 'x',
      clauses: [{ id: `${id}-1`, kind: 'prohibition' as const, text: `${id} is its id.` }],
    }));
    const declaration = { statement: 'x', undertakings: idPayloads.map((id) => ({ id, text: 'x' })), fields: idPayloads.map(fieldOf) };
    const policy: Policy = { ...example, id: '__proto__', sections, declaration };
    const client = createFakeClient(policy);
    const page = await draw(
      html`<code-of-conduct .policy=${policy}></code-of-conduct>
        <code-of-conduct>${[...new DOMParser().parseFromString(toHtml(policy), 'text/html').body.childNodes]}</code-of-conduct>
        <parent-declaration .policy=${policy} .client=${client}></parent-declaration>
        <think-before-posting .policy=${policy}></think-before-posting>`,
    );
    expectHarmless(page, 'ids');
    const form = page.querySelector<LitElement>('parent-declaration')!;
    await pressNamed(form, 'Yes, I agree');
    await pressNamed(form, 'Check your answers');
    expectHarmless(page, 'problems');
    const code = page.querySelector<LitElement>('code-of-conduct')!;
    for (const id of idPayloads) {
      location.hash = `#${encodeURIComponent(`${id}-1`)}`;
      await settle(code);
      expect(find(code, '[aria-current="true"], .target').textContent, id).to.contain(`${id} is its id.`);
    }
    history.replaceState(null, '', address);
  });

  it('shows what a server finds wrong as words, wherever it says that it is', async () => {
    const policy = await loadExample();
    const pointers = [
      ...idPayloads,
      ...idPayloads.map((id) => `#/answers/${id}`),
      '#/children/99/name',
      '#/children/0/name"><img src=x onerror=ran.push(1)>',
    ];
    const errors = pointers.map((pointer) => ({ pointer, code: 'invalid' as const, detail: all }));
    for (const tag of ['parent-declaration', 'concern-pathway']) {
      const example = examples.find(
        ({ name, tag: of }) => of === tag && name === { 'parent-declaration': 'signed', 'concern-pathway': 'sent' }[tag],
      )!;
      const client = createFakeClient(policy);
      client.failures.push(new RequestError(422, { type: all, title: all, status: 422, detail: all, errors }, all));
      const page = await draw(example.render({ policy, client }));
      const element = page.querySelector<LitElement>(tag)!;
      await example.act?.(element, { policy, client });
      await settle(element);
      expectHarmless(page, tag);
      expect(textOf(element), tag).to.contain('There is a problem').and.not.to.contain('native code');
    }
  });

  it('is a name and no more in the office’s register', async () => {
    const entries = makeEntries(6).map((entry): RegisterEntry => ({ ...spoil(entry), state: entry.state, parent: entry.parent }));
    const page = await draw(
      html`<declaration-register .source=${{ ...makeSource(entries), exportAddress: 'javascript:ran.push(1)' }}></declaration-register>`,
    );
    expectHarmless(page, 'register');
  });
});
