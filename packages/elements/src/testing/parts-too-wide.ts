import type { LitElement } from 'lit';

/** What stands out of an element to the left or the right, so that a page would scroll sideways. */
export function partsTooWide(element: LitElement): string[] {
  const { left, right } = element.getBoundingClientRect();
  const wide = [...element.renderRoot.querySelectorAll('*')].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.width > 1 && (box.right > right + 1 || box.left < left - 1);
  });
  return wide.map(({ tagName, className }) => `${tagName} ${String(className)}`);
}
