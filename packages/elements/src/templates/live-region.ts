import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds: long enough to be spoken, too short to be come across later, out of place. */
const LASTS = 8000;

/** What is said to those who do not see the screen. */
export class LiveRegion {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Says it once; the same words again are heard again. An empty text takes back what was to be said. */
  readonly say = (text: string): void => {
    clearTimeout(this.#timer);
    this.#text = text !== '' && text === this.#text ? `${text}\u00a0` : text;
    if (text !== '') this.#timer = setTimeout(() => this.say(''), LASTS);
    this.#host.requestUpdate();
  };

  render(language?: string): TemplateResult {
    return html`<p class="visually-hidden" role="status" lang=${language ?? nothing}>${this.#text}</p>`;
  }
}
