import type { LitElement } from 'lit';

/** What can be pressed and is smaller than a finger may ask for; links within a sentence may be, and what stands hidden. */
export function targetsTooSmall(element: LitElement): string[] {
  const controls = [...element.renderRoot.querySelectorAll('button, input, select, textarea, summary, a.button, .contents a')];
  const small = controls.filter((control) => {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    return control.checkVisibility() && Math.min(width, height) < 24;
  });
  return small.map(({ tagName, className, id }) => `${tagName} ${id} ${className}`);
}
