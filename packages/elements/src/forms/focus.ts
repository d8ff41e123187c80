import type { ReactiveElement } from 'lit';

/**
 * Moves the focus to what the next update draws, so that a change of screen is noticed and announced; and brings it to the upper
 * part of the window, where a new page would begin. At once: nobody has asked to see the way there.
 */
export async function focusNext(host: ReactiveElement, selector: string): Promise<void> {
  await host.updateComplete;
  const target = host.renderRoot.querySelector<HTMLElement>(selector);
  if (!target) return;
  target.focus({ preventScroll: true });
  const { top } = target.getBoundingClientRect();
  const covered = parseFloat(getComputedStyle(target).scrollMarginBlockStart) || 0;
  if (top < covered || top > innerHeight / 3) target.scrollIntoView({ block: 'start', behavior: 'instant' });
}
