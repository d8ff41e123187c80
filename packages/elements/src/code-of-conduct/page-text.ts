import type { Policy } from '@schoolgate/sdk/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readPolicy } from '../context/read-policy.ts';
import type { ContentsEntry } from './render-contents.ts';

/** What makes sense of mark-up. */
interface PageReader {
  readonly listHeadings: (text: HTMLElement) => readonly ContentsEntry[];
  readonly listParts: (text: HTMLElement) => readonly ContentsEntry[];
  readonly readArticle: (article: HTMLElement) => Policy;
}

/**
 * What the page itself put inside the element: the policy's text as ordinary HTML, which stays where it is, or the policy as
 * JSON. A paragraph alone is what stands there until the element does, and no policy.
 */
export class PageText implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => this.#read());

  /** Whether there is a text to put contents and tools around. */
  present = false;
  /** The policy, once it is read. */
  policy: Policy | undefined;
  /** Why the JSON is no policy. */
  error: unknown;
  headings: readonly ContentsEntry[] = [];
  /** Every clause too, where the mark-up says which they are. */
  parts: readonly ContentsEntry[] = [];
  #article: HTMLElement | null = null;

  readonly #load: () => Promise<PageReader | undefined>;

  /** @param load fetches what reads the page's mark-up; the text itself waits for nothing */
  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<PageReader | undefined>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The version that the text says it is of. */
  get version(): string | undefined {
    return this.#article?.dataset['version'];
  }

  #read(): void {
    const host = this.#host;
    const json = host.querySelector(':scope > script[type="application/json"]');
    this.#article = host.querySelector<HTMLElement>('[data-policy]');
    this.present = this.#article !== null || host.querySelector('h1, h2, h3, h4, h5, h6') !== null;
    this.policy = this.error = undefined;
    if (json) this.#parse(json.textContent);
    if (this.present) void this.#readText(this.#article);
    host.requestUpdate();
  }

  #parse(text: string): void {
    try {
      this.policy = readPolicy(JSON.parse(text));
    } catch (error) {
      this.error = error;
    }
  }

  async #readText(article: HTMLElement | null): Promise<void> {
    const reader = await this.#load();
    if (!reader || article !== this.#article) return;
    this.headings = reader.listHeadings(this.#host);
    this.parts = reader.listParts(this.#host);
    try {
      if (article) this.policy ??= reader.readArticle(article);
    } catch {
      // other mark-up than it says; it can be read all the same
    }
    this.#host.requestUpdate();
  }
}
