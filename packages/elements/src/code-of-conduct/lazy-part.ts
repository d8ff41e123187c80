import type { CSSResult, ReactiveControllerHost } from 'lit';
import { fetchCode } from '../context/fetch-code.ts';

/** A part of an element that is loaded when somebody first asks for it, with its styles. */
export class LazyPart<T extends { readonly styles: CSSResult }> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fetch: () => Promise<T>;
  #asked: Promise<T> | undefined;
  /** The part, once it is there. */
  part: T | undefined;
  /** Why it is not. */
  error: unknown;

  constructor(host: ReactiveControllerHost & HTMLElement, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** Fetches it once; again where that failed. */
  async load(): Promise<T | undefined> {
    this.error = undefined;
    this.#asked ??= fetchCode(this.#fetch());
    try {
      const part = await this.#asked;
      const root = this.#host.shadowRoot;
      const sheet = part.styles.styleSheet;
      if (!this.part && root && sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.part = part;
    } catch (error) {
      this.#asked = undefined;
      this.error = error;
    }
    this.#host.requestUpdate();
    return this.part;
  }
}
