import type { Policy } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { checkAnswers } from '../forms/check-answers.ts';
import { fieldId } from '../forms/field.ts';
import type { AnsweredStrings } from '../strings/index.ts';
import { backButton } from '../templates/back-button.ts';
import { heading } from '../templates/heading.ts';
import type { DeclarationAnswers, Way } from './declaration-answers.ts';
import { listAnswers } from './list-answers.ts';
import { renderStatement } from './render-form.ts';

export interface CheckView {
  readonly strings: AnsweredStrings;
  readonly policy: Policy;
  readonly answers: DeclarationAnswers;
  readonly level: number;
  readonly way: Way;
  readonly sending: boolean;
  /** Whether a try has failed, so that the next one is said to be another. */
  readonly failed: boolean;
  readonly notice: unknown;
  /** Back to the field with this id. */
  readonly onReturn: (id: string) => void;
  readonly onSend: () => void;
  readonly onPrepare: () => void;
}

/** Everything as it will be sent, with the words that are signed; nothing has left the page yet. */
export function renderCheck(view: CheckView): TemplateResult {
  const { strings, policy, answers, level, way, sending, failed, notice, onReturn, onSend, onPrepare } = view;
  const words = strings.answered;
  const signed = answers.outcome === 'signed';
  const send = failed ? strings.tryAgain : signed ? words.sendSigned : words.sendDeclined;
  return html`${backButton(strings, () => onReturn('title'))} ${notice}
  ${heading(level, words.checkBefore, { id: 'title', class: 'title', focusable: true })}
  ${checkAnswers(strings, listAnswers(strings, policy, answers), (pointer) => onReturn(fieldId(pointer)))}
  ${signed ? renderStatement(strings, policy, level + 1) : nothing}
  ${way === 'server' ? html`<p class="prose">${signed ? words.whenSigned : words.whenDeclined}</p>` : nothing}
  ${
    way === 'server'
      ? html`<div class="actions">
          <button class="button button-primary send" type="button" aria-disabled=${sending ? 'true' : 'false'} @click=${onSend}>
            ${sending ? strings.sending.busy : send}
          </button>
        </div>`
      : way === 'form'
        ? html`<p class="notice">${words.inForm}</p>`
        : html`<div class="actions">
            <button class="button button-primary prepare" type="button" @click=${onPrepare}>${way === 'mail' ? words.toMail : words.toPaper}</button>
          </div>`
  }`;
}
