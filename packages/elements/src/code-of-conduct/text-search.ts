import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { PolicyToolStrings } from '../strings/index.ts';
import { findInText } from './find-in-text.ts';
import { RangeMarks } from './mark-ranges.ts';

/** The search within the text: what is typed, where it stands, and which of the places is looked at. */
export class TextSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #strings: () => PolicyToolStrings;
  readonly #text: () => Node | null;
  readonly #onClose: () => void;
  readonly #marks = new RangeMarks();
  #words = '';
  #ranges: readonly Range[] = [];
  #chosen = -1;

  /**
   * @param text what is searched, asked for anew each time
   * @param onClose after Escape in the empty field
   */
  constructor(host: ReactiveControllerHost & HTMLElement, strings: () => PolicyToolStrings, text: () => Node | null, onClose: () => void) {
    this.#host = host;
    this.#strings = strings;
    this.#text = text;
    this.#onClose = onClose;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  clear(): void {
    this.find('');
  }

  /** Finds as it is typed; nothing moves until somebody goes to a match. */
  find(words: string): void {
    const text = this.#text();
    this.#words = words;
    this.#ranges = text ? findInText(text, words) : [];
    this.#chosen = -1;
    this.#show();
  }

  /** @param by 1 for the next match, -1 for the one before; round the ends */
  go(by: 1 | -1): void {
    const count = this.#ranges.length;
    if (count === 0) return;
    this.#chosen = this.#chosen === -1 && by === -1 ? count - 1 : (this.#chosen + by + count) % count;
    this.#show();
    this.#ranges[this.#chosen]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  #show(): void {
    this.#marks.show(this.#ranges, this.#ranges[this.#chosen]);
    this.#host.requestUpdate();
  }

  #say(): string {
    const words = this.#strings().policy.tools;
    if (this.#words.trim() === '') return '';
    const count = this.#ranges.length;
    return this.#chosen === -1 ? words.matches(count) : words.matchAt(this.#chosen + 1, count);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && this.#words !== '') this.clear();
    else if (event.key === 'Escape') this.#onClose();
    else return;
    event.preventDefault();
  };

  render(): TemplateResult {
    const words = this.#strings().policy.tools;
    const button = (name: string, press: () => void) => html`<button class="button search-button" type="button" @click=${press}>${name}</button>`;
    return html`<div class="search no-print" role="search" part="search">
      <label for="search">${words.searchLabel}</label>
      <input
        id="search"
        class="search-field"
        type="search"
        autocomplete="off"
        .value=${this.#words}
        @input=${({ currentTarget }: Event) => this.find((currentTarget as HTMLInputElement).value)}
        @keydown=${this.#onKey}
      />
      <p class="search-count" role="status">${this.#say()}</p>
      ${
        this.#ranges.length > 0
          ? html`<div class="search-buttons">${button(words.previousMatch, () => this.go(-1))}${button(words.nextMatch, () => this.go(1))}</div>`
          : nothing
      }
    </div>`;
  }
}
