import type { Policy } from '@schoolgate/sdk/model';
import { translatePolicy } from '@schoolgate/sdk/policy';
import { css, html, nothing, type LitElement, type ReactiveControllerHost } from 'lit';
import { addStyles } from '../styles/add-styles.ts';
import { languages } from './en/languages.ts';
import type { CommonStrings } from './index.ts';
import { isLanguage, loadLocale, locales } from './load-locale.ts';

type SpeakerHost = ReactiveControllerHost & HTMLElement & Pick<LitElement, 'renderRoot'>;

/** The languages that a policy can be read in; one that only its title is translated into is none. */
const languagesOf = ({ language, translations = {} }: Policy): string[] => [
  language,
  ...Object.entries(translations).flatMap(([other, { text }]) => (Object.keys(text).length > 0 ? [other] : [])),
];

/** The names of languages in themselves that some browsers lack. */
const names: Readonly<Record<string, string>> = { cy: 'Cymraeg', gd: 'Gàidhlig', ga: 'Gaeilge' };

/** Another language starts at its own side; in a line that something else begins, both stay together. */
const styles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
  .both > [lang] {
    display: block;
  }
  :is(.leave-hint, summary) .both {
    display: inline-block;
    vertical-align: top;
    text-align: start;
    text-decoration: inherit;
  }
`;

/** What a language is called by those who speak it. */
const nameOf = (language: string): string | undefined => {
  const base = language.split('-')[0] ?? language;
  return names[base] ?? new Intl.DisplayNames([language], { type: 'language' }).of(base);
};

/**
 * Says everything in the reader's language, where that is another than English, and shows a policy in the language that the
 * reader has or chooses. Its code is loaded only where one of the two is wanted.
 */
export class Speaker<S extends CommonStrings> {
  readonly #host: SpeakerHost;
  readonly #source: { readonly locale: string | undefined };
  readonly #english: S;
  /** The locale asked for; `undefined` is English. */
  #locale: string | undefined;
  /** The policy's language that the reader chose. */
  #chosen: string | undefined;
  readonly #translated = new WeakMap<Policy, Map<string, Policy>>();

  /** What the element says now; absent until the first dictionary is there. */
  strings: S | undefined;

  constructor(host: SpeakerHost, source: { readonly locale: string | undefined }, english: S) {
    this.#host = host;
    this.#source = source;
    this.#english = english;
    addStyles(host, styles);
    this.#locale = this.#wanted(Object.keys(locales));
    void this.#speak();
  }

  /** Whether the first dictionary is on its way. */
  get waiting(): boolean {
    return this.strings === undefined;
  }

  /** Notices that the reader's language has changed. What is on the screen stays until the other dictionary is there. */
  update(): void {
    const locale = this.#wanted(Object.keys(locales));
    if (locale === this.#locale) return;
    this.#locale = locale;
    void this.#speak();
  }

  /** Which of these languages the reader has, by the element's own word or by the page around it. */
  #wanted(offered: readonly string[]): string | undefined {
    const { locale } = this.#source;
    return offered.find((language) => (locale ? isLanguage(locale, language) : this.#host.matches(`:lang(${CSS.escape(language)})`)));
  }

  async #speak(): Promise<void> {
    const locale = this.#locale;
    let strings = this.#english;
    if (locale === undefined) this.strings = strings;
    else
      try {
        strings = (await loadLocale(locale, this.#english)) as unknown as S; // it has every sentence, and so these
      } catch {
        // English is there already
      }
    if (locale !== this.#locale) return;
    this.strings = strings;
    this.#host.requestUpdate();
  }

  /** The policy in the language chosen, else in the reader's, where it has that one. */
  translate(policy: Policy): Policy {
    const language = this.#chosen ?? this.#wanted(languagesOf(policy)) ?? policy.language;
    if (language === policy.language) return policy;
    const known = this.#translated.get(policy) ?? new Map<string, Policy>();
    this.#translated.set(policy, known);
    const translated = known.get(language) ?? translatePolicy(policy, language);
    known.set(language, translated);
    return translated;
  }

  /** A button for each language that the policy is there in, by the language's own name. */
  render(policy: Policy | null | undefined): unknown {
    if (!policy || languagesOf(policy).length < 2 || !this.strings) return nothing;
    const words = { languages, ...this.strings }.languages;
    const shown = this.translate(policy).language;
    return html`<div class="languages no-print" role="group" aria-label=${words.choose}>
      ${languagesOf(policy).map((language) => {
        const name = nameOf(language);
        return html`<button
          class="button-link"
          type="button"
          lang=${language}
          aria-pressed=${language === shown}
          @click=${() => this.#choose(language)}
        >
          ${language === shown ? html`<strong>${name}</strong>` : name}
        </button>`;
      })}
    </div>`;
  }

  #choose(language: string): void {
    this.#chosen = language;
    this.#host.requestUpdate();
  }
}
