import type { ReactiveElement } from 'lit';

/** Moves the focus to what the next update draws, so that a change of screen is noticed and announced. */
export async function focusNext(host: ReactiveElement, selector: string): Promise<void> {
  await host.updateComplete;
  const target = host.renderRoot.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
