import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells an element when a fragment of the page is asked for: fragments never reach what is inside a shadow root by themselves,
 * and a link to the fragment that is in the address already changes nothing there.
 */
export class FragmentWatch implements ReactiveController {
  readonly #onAsk: () => void;

  constructor(host: ReactiveControllerHost, onAsk: () => void) {
    this.#onAsk = onAsk;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#onAsk);
    document.addEventListener('click', this.#askAgain);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onAsk);
    document.removeEventListener('click', this.#askAgain);
  }

  readonly #askAgain = (event: MouseEvent): void => {
    const [origin] = event.composedPath();
    const link = origin instanceof Element ? origin.closest('a') : null;
    if (link?.hash && link.hash === location.hash) this.#onAsk();
  };
}
