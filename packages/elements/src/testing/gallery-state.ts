// One state of an element, alone in a page: ?state=NUMBER&locale=ar&ground=dark. Says on the page's root when it is drawn.
import { parsePolicy } from '@schoolgate/sdk/model';
import { render, type LitElement } from 'lit';
import '../define.ts';
import { examples } from '../examples.ts';
import { textDirection } from '../strings/text-direction.ts';
import { createFakeClient } from './fake-client.ts';
import { settle } from './use-form.ts';

const asked = new URLSearchParams(location.search);
const number = Number(asked.get('state'));
const example = examples[number];
const page = document.documentElement;
const main = document.querySelector('main')!;

/** States stand beside each other in one site: each has a policy of its own, and begins with nothing kept in this browser. */
async function preparePolicy() {
  const policy = parsePolicy(await (await fetch('/gallery/policy.json')).json());
  const id = `gallery-${number}`;
  for (const storage of [localStorage, sessionStorage]) for (const key of Object.keys(storage)) if (key.endsWith(`:${id}`)) storage.removeItem(key);
  return { ...policy, id };
}

async function draw(): Promise<void> {
  if (!example) throw new Error('There is no such state.');
  page.dataset['ground'] = asked.get('ground') ?? 'light';
  document.title = `<${example.tag}>: ${example.name}`;
  const policy = await preparePolicy();
  const context = { policy, client: createFakeClient(policy) };
  render(example.render(context), main);
  const element = main.querySelector<LitElement & { locale?: string }>(example.tag)!;
  await settle(element);
  await example.act?.(element, context);
  await settle(element);
  const locale = asked.get('locale') ?? 'en';
  if (locale === 'en') return;
  page.lang = locale; // only now: the way there is told in English
  page.dir = textDirection(locale);
  element.locale = locale;
  await settle(element);
}

// what a state has typed into it is nobody's: leaving loses nothing
window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });

draw().then(
  () => (page.dataset['drawn'] = 'yes'),
  (error: unknown) => {
    page.dataset['drawn'] = 'failed';
    main.textContent = 'This state could not be drawn.';
    reportError(error);
  },
);
