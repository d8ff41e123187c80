import type { DeclarationAccepted, DeclarationRequest } from '@schoolgate/sdk/model';
import { html, type TemplateResult } from 'lit';
import { saveFile } from '../forms/save-file.ts';
import { formatInstant } from '../strings/format-date.ts';
import type { DeclarationStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';

export interface DoneView {
  readonly strings: DeclarationStrings;
  readonly level: number;
  readonly sent: DeclarationRequest;
  readonly accepted: DeclarationAccepted;
  readonly onAnother: () => void;
}

/** The receipt as a file of its own: what the school's key signed, and the parent's own values. */
const saveReceipt = ({ sent, accepted }: DoneView) =>
  saveFile(`receipt-${accepted.reference}.json`, 'application/json', JSON.stringify({ policy: sent.policy, ...accepted }, undefined, 2) + '\n');

/** That it arrived, what to note down, and what to keep. */
export function renderDone(view: DoneView): TemplateResult {
  const { strings, level, sent, accepted, onAnother } = view;
  const words = strings.declaration;
  const signed = sent.outcome === 'signed';
  return html`<div class="done stack" part="confirmation">
      ${heading(level, signed ? words.doneSigned : words.doneDeclined, { id: 'title', class: 'title', focusable: true })}
      <p>${signed ? words.doneSignedText : words.doneDeclinedText}</p>
      <p>${strings.receipt.reference}<br /><span class="reference">${accepted.reference}</span></p>
      <p class="small quiet">${strings.receipt.received(formatInstant(accepted.receivedAt, strings.language))}</p>
    </div>
    <p class="prose">${strings.receipt.keep}</p>
    <div class="actions">
      <button class="button button-primary" type="button" @click=${() => saveReceipt(view)}>${strings.receipt.download}</button>
      <button class="button" type="button" @click=${() => window.print()}>${strings.receipt.print}</button>
      <button class="button-link" type="button" @click=${onAnother}>${words.another}</button>
    </div>`;
}
