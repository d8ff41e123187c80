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

export async function press(element: LitElement, selector: string): Promise<void> {
  find(element, selector).click();
  await settle(element);
}

/** The button or label that says this. */
export async function pressNamed(element: LitElement, name: string): Promise<void> {
  const all = [...rootOf(element).querySelectorAll<HTMLElement>('button, a, label, summary')];
  const found = all.find((control) => (control.textContent ?? '').replaceAll(/\s+/g, ' ').trim().startsWith(name));
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
