import { html, nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/index.ts';

/** One row of "check your answers"; `pointer` is the field that "Change" goes back to. */
export interface Answer {
  readonly label: string;
  /** That of the label, where it is the school's own. */
  readonly language?: string;
  readonly value: string;
  /** Shown in place of the value, where that is no text. */
  readonly picture?: TemplateResult;
  readonly pointer?: string;
}

/** Everything that was answered, as it will be sent, each with a way back to its field. */
export const checkAnswers = (strings: CommonStrings, answers: readonly Answer[], onChange: (pointer: string) => void): TemplateResult =>
  html`<dl class="answers">
    ${answers.map(
      ({ label, language, value, picture, pointer }) =>
        html`<div class="answer">
          <dt lang=${language ?? nothing}>${label}</dt>
          <dd class="value">${value === '' ? html`<span class="quiet">${strings.notGiven}</span>` : (picture ?? value)}</dd>
          ${
            pointer === undefined
              ? nothing
              : html`<dd class="change">
                  <button class="button-link" type="button" @click=${() => onChange(pointer)}>
                    ${strings.change}<span class="visually-hidden"> ${label}</span>
                  </button>
                </dd>`
          }
        </div>`,
    )}
  </dl>`;
