import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FragmentWatch } from '../context/fragment-watch.ts';
import { aimAt, hasMoved } from '../context/page-target.ts';

/** Where the parts of the text are. */
export interface TargetText {
  /** Whether the text has a part of this id, be it drawn or not. */
  readonly holds: (id: string) => boolean;
  /** That part, once it is drawn. */
  readonly find: (id: string) => HTMLElement | null;
  /** Sees to it that the next update draws it. */
  readonly reveal: (id: string) => void;
}

/** The part of the text that the page's fragment names: marked, scrolled to and focused, also inside a shadow root. */
export class ClauseTarget implements ReactiveController {
  readonly #text: TargetText;
  #aimed = false;
  id: string | undefined;

  constructor(host: ReactiveControllerHost, text: TargetText) {
    this.#text = text;
    host.addController(this);
    new FragmentWatch(host, () => this.#aim() && host.requestUpdate());
  }

  /** Takes up the fragment that the page was opened with, once the text is there. One who has moved on meanwhile is left alone. */
  take(): void {
    if (this.#aim() && hasMoved()) this.#aimed = false;
  }

  #aim(): boolean {
    const id = decodeFragment(location.hash);
    if (id === '' || !this.#text.holds(id)) return false;
    this.#text.reveal(id);
    this.id = id;
    this.#aimed = true;
    aimAt(() => this.#text.find(id));
    return true;
  }

  hostUpdated(): void {
    if (!this.#aimed) return;
    this.#aimed = false;
    const element = this.id === undefined ? null : this.#text.find(this.id);
    if (!element) return;
    element.scrollIntoView({ block: 'start' });
    if (!element.hasAttribute('tabindex')) {
      element.tabIndex = -1; // only while it has the focus: the text may be the page's
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
    }
    element.focus({ preventScroll: true });
  }
}

const decodeFragment = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
};
