import type { Client } from '@schoolgate/sdk/client';
import type { DeclarationAccepted, DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { checkAnswers } from '../forms/check-answers.ts';
import { saveFile } from '../forms/save-file.ts';
import { formatInstant } from '../strings/format-instant.ts';
import type { AnsweredStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import type { DeclarationAnswers } from './declaration-answers.ts';
import { findKeptAnswer, forgetKeptAnswer, keepAnswer } from '../forms/last-signed.ts';
import { listAnswers } from './list-answers.ts';
import { ReceiptCheck } from './receipt-check.ts';
import { renderAnother } from './render-another.ts';
import { renderStatement } from './render-form.ts';

export interface DoneView {
  readonly host: ReactiveElement;
  readonly strings: AnsweredStrings;
  readonly policy: Policy;
  readonly answers: DeclarationAnswers;
  readonly connect: () => Promise<Client>;
  readonly level: number;
  readonly sent: DeclarationRequest;
  readonly accepted: DeclarationAccepted;
  readonly onAnother: (sameChildren: boolean) => void;
}

/** The receipt as a file of its own: what the school's key signed, and the parent's own values. */
const saveReceipt = ({ sent, accepted }: DoneView) =>
  saveFile(`receipt-${accepted.reference}.json`, 'application/json', JSON.stringify({ policy: sent.policy, ...accepted }, undefined, 2) + '\n');

/** One for each receipt, as long as it is on the screen. */
const checks = new WeakMap<DeclarationAccepted, ReceiptCheck>();

/** Whether the receipt is genuine, asked of the school's published keys; with what that shows and what not. */
const renderVerification = ({ host, strings, connect, sent, accepted }: DoneView) => {
  const check = checks.get(accepted) ?? new ReceiptCheck(host);
  checks.set(accepted, check);
  const { verdict } = check;
  const words = strings.answered;
  return html`<section class="stack-small">
    <div role="status">
      ${
        verdict &&
        html`<p class=${verdict === 'good' ? 'notice' : 'notice notice-bad'}>
          ${words.verdict[verdict]}${verdict === 'good' ? ` ${words.proves}` : ''}
        </p>`
      }
    </div>
    <button class="button-link verify" type="button" @click=${() => void check.run(connect, sent, accepted)}>${words.verify}</button>
  </section>`;
};

/** Where this device would not keep it. */
const notKept = new WeakSet<DeclarationAccepted>();

/** On a telephone of one's own, this page can know next time that it was answered; nobody is asked twice for that. */
const renderKeeping = ({ host, strings, sent, accepted }: DoneView) => {
  const words = strings.entrance;
  const kept = findKeptAnswer(sent.policy.id)?.id === accepted.reference;
  const change = () => {
    if (kept) forgetKeptAnswer(sent.policy.id);
    else if (!keepAnswer(sent, accepted)) notKept.add(accepted);
    host.requestUpdate();
  };
  return html`<section class="stack-small no-print">
    <p role="status">${kept ? words.kept : notKept.has(accepted) ? words.notKept : nothing}</p>
    <button class="button-link keep" type="button" @click=${change}>${kept ? words.forget : words.keep}</button>
    <p class="hint">${words.keepHint}</p>
  </section>`;
};

/** That it arrived, what to note down, and what to keep. */
export function renderDone(view: DoneView): TemplateResult {
  const { strings, policy, level, answers, sent, accepted, onAnother } = view;
  const words = strings.answered;
  const signed = sent.outcome === 'signed';
  return html`<div class="done stack" part="confirmation">
      ${heading(level, signed ? words.doneSigned : words.doneDeclined, { id: 'title', class: 'title', focusable: true })}
      <p>${signed ? words.doneSignedText : words.doneDeclinedText}</p>
      <p>${strings.receipt.reference}<br /><span class="reference">${accepted.reference}</span></p>
      <p class="quiet">${strings.receipt.received(formatInstant(accepted.receivedAt, strings.language))}</p>
    </div>
    <p class="prose">${strings.receipt.keep}</p>
    ${renderVerification(view)}
    <div class="actions">
      <button class="button button-primary" type="button" @click=${() => saveReceipt(view)}>${strings.receipt.download}</button>
      <button class="button" type="button" @click=${() => window.print()}>${strings.receipt.print}</button>
    </div>
    <section class="stack" aria-labelledby="sent-title">
      ${heading(level + 1, strings.entrance.sent, { id: 'sent-title', class: 'heading' })}
      ${checkAnswers(
        strings,
        listAnswers(strings, policy, answers).map(({ pointer: _pointer, ...answer }) => answer),
        () => undefined,
      )}
    </section>
    ${signed ? renderStatement(strings, policy, level + 1) : nothing} ${renderKeeping(view)} ${renderAnother(strings, onAnother)}`;
}
