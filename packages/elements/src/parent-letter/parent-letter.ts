import type { Client } from '@schoolgate/sdk/client';
import { toLetter, writeLetter } from '@schoolgate/sdk/export';
import type { Clause, Letter, Policy } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConductSource } from '../context/conduct-source.ts';
import { property } from '../context/property.ts';
import { saveFile } from '../forms/save-file.ts';
import { common } from '../strings/en/common.ts';
import { letter } from '../strings/en/letter.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { heading } from '../templates/heading.ts';
import { loadingState } from '../templates/loading-state.ts';
import { ParentLetterFailedEvent } from './parent-letter.events.ts';
import { parentLetterStyles } from './parent-letter.styles.ts';

const english = { ...common, letter };

/**
 * Shows the letter with which the school sends its code of conduct to parents, to read, to print or to save: the policy's own
 * letter, or one that is made from the policy, in English.
 *
 * The policy comes from the `policy` property, a `client` or an `endpoint`, or `src`; else from the nearest `<conduct-provider>`.
 *
 * @fires {ParentLetterFailedEvent} parent-letter-failed - when the policy could not be loaded
 * @csspart base - the wrapper
 * @csspart letter - the letter itself
 * @cssprop [--schoolgate-accent=#0b5d63] - links and buttons
 * @cssprop [--schoolgate-measure=68ch] - the longest line of text
 */
export class ParentLetter extends LitElement {
  static override styles = [tokenStyles, baseStyles, parentLetterStyles];

  /** The policy itself; it is not loaded then. `null` says that there is none. */
  @property({ attribute: false }) policy: Policy | null | undefined;
  /** The address of a policy as JSON. */
  @property() src: string | undefined;
  /** The organisation's address on a Schoolgate server. */
  @property() endpoint: string | undefined;
  /** Which of the endpoint's policies; the first one where it is left out. */
  @property({ attribute: 'policy-id' }) policyId: string | undefined;
  /** The client to load with, in place of one made from `endpoint`. */
  @property({ attribute: false }) client: Client | undefined;
  /** The language of the interface, as a BCP 47 tag. The policy keeps its own. */
  @property() locale: string | undefined;
  /** The level of the subject's heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Where the policy can be read; stands in a letter that is made from it. */
  @property() url: string | undefined;
  /** The day by which the school hopes for an answer, as `YYYY-MM-DD`; stands in a letter that is made from the policy. */
  @property({ attribute: 'answer-by' }) answerBy: string | undefined;

  readonly #source = new ConductSource(this, english);
  #failed: unknown;

  protected override render() {
    const { strings, policy, error } = this.#source;
    return html`<div class="base" part="base" lang=${strings.language}>
      ${policy ? this.#renderLetter(policy.letter ? policy : (this.#source.original ?? policy)) : loadingState(strings, policy, error, () => void this.#source.reload())}
    </div>`;
  }

  get #details() {
    return { ...(this.url !== undefined && { url: this.url }), ...(this.answerBy !== undefined && { answerBy: this.answerBy }) };
  }

  #renderLetter(policy: Policy) {
    const words = this.#source.strings.letter;
    const written: Shown<Letter> = writeLetter(policy, this.#details);
    const { salutation, subject, body, signOff, language = policy.letter ? policy.language : 'en-GB' } = written;
    return html`${policy.letter ? this.#source.languages : nothing}
      <article class="letter card stack" part="letter" aria-label=${words.title} lang=${language}>
        ${salutation ? html`<p>${salutation}</p>` : nothing} ${subject ? heading(this.headingLevel, subject, { class: 'heading' }) : nothing}
        ${body.map((clause) => this.#renderParagraph(clause))} ${signOff ? html`<p class="lines">${signOff}</p>` : nothing}
      </article>
      <div class="actions no-print">
        <button class="button" type="button" @click=${() => window.print()}>${words.print}</button>
        <button class="button-link save" type="button" @click=${() => this.#save(policy)}>${words.save}</button>
      </div>`;
  }

  #renderParagraph({ heading: title, number, text, clauses }: Clause): TemplateResult {
    return html`${title ? heading(this.headingLevel + 1, title) : nothing}
      <p class="lines">${number === undefined ? nothing : `${number} `}${text}</p>
      ${
        clauses?.length
          ? html`<ul>
              ${clauses.map((item) => html`<li>${this.#renderParagraph(item)}</li>`)}
            </ul>`
          : nothing
      }`;
  }

  #save(policy: Policy) {
    saveFile(`${policy.id}-letter.txt`, 'text/plain', toLetter(policy, this.#details));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { error } = this.#source;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new ParentLetterFailedEvent(error));
    this.#failed = error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parent-letter': ParentLetter;
  }
}
