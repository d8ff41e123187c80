import type { LitElement } from 'lit';

const rootOf = (element: LitElement) => element.renderRoot as ShadowRoot;

/** The first element inside that matches. */
export function find<T extends HTMLElement = HTMLElement>(element: LitElement, selector: string): T {
  const found = rootOf(element).querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Everything a person can read inside. */
export const textOf = (element: LitElement): string => find(element, '.base').innerText.replaceAll(/\s+/g, ' ');

/** Types into a field as a person would, replacing what is there. */
export async function type(element: LitElement, id: string, text: string): Promise<void> {
  const field = find<HTMLInputElement>(element, `#${id}`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Waits for what may still be on its way, as a person would; not for ever. */
async function waitFor<T>(element: LitElement, seek: () => T | undefined): Promise<T | undefined> {
  for (let round = 0; round < 20 && seek() === undefined; round++) await settle(element);
  return seek();
}

export async function press(element: LitElement, selector: string): Promise<void> {
  await waitFor(element, () => rootOf(element).querySelector(selector) ?? undefined);
  find(element, selector).click();
  await settle(element);
}

/** The button or label that says this. */
export async function pressNamed(element: LitElement, name: string): Promise<void> {
  const says = ({ textContent }: HTMLElement) => textContent.replaceAll(/\s+/g, ' ').trim().startsWith(name);
  const found = await waitFor(element, () => [...rootOf(element).querySelectorAll<HTMLElement>('button, a, label, summary')].find(says));
  if (!found) throw new Error(`There is nothing to press that says “${name}”.`);
  found.click();
  await settle(element);
}

/** Until everything that a press set off has been drawn: code on demand, digests, answers of the fake client. */
export async function settle(element: LitElement): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await new Promise((done) => setTimeout(done, 15));
    await element.updateComplete;
  }
}

export const focused = (element: LitElement): Element | null => rootOf(element).activeElement;
