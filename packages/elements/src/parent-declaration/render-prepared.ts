import type { DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { checkAnswers } from '../forms/check-answers.ts';
import { formatInstant } from '../strings/format-instant.ts';
import type { AnsweredStrings } from '../strings/index.ts';
import { backButton } from '../templates/back-button.ts';
import { heading } from '../templates/heading.ts';
import { composeMail, versionOf } from './compose-mail.ts';
import type { DeclarationAnswers } from './declaration-answers.ts';
import { listAnswers } from './list-answers.ts';
import { renderAnother } from './render-another.ts';
import { renderStatement } from './render-form.ts';

export interface PreparedView {
  readonly strings: AnsweredStrings;
  readonly policy: Policy;
  readonly level: number;
  readonly answers: DeclarationAnswers;
  readonly sent: DeclarationRequest;
  /** How it gets to the school: by an email of the parent's own, on paper, or by the page around the element. */
  readonly way: 'mail' | 'paper' | 'page';
  /** The address that the email goes to. */
  readonly mailto: string;
  readonly announce: (text: string) => void;
  readonly onBack: () => void;
  readonly onAnother: (sameChildren: boolean) => void;
}

const renderTitle = ({ level }: PreparedView, title: string, text: string) =>
  html`${heading(level, title, { id: 'title', class: 'title', focusable: true })}
    <p class="notice">${text}</p>`;

const renderMail = (view: PreparedView) => {
  const { strings, policy, answers, sent, mailto, announce } = view;
  const words = strings.answered;
  const mail = composeMail(strings, mailto, policy, answers, sent);
  const copy = () =>
    (navigator.clipboard ? navigator.clipboard.writeText(mail.body) : Promise.reject(new TypeError('No clipboard.'))).then(
      () => announce(words.copied),
      () => announce(words.copyFailed),
    );
  const copyButton = html`<button class=${mail.link ? 'button' : 'button button-primary'} type="button" @click=${() => void copy()}>
    ${words.copy}
  </button>`;
  return html`${renderTitle(view, words.mailTitle, words.mailText)}
    <dl class="pairs">
      <dt>${words.mailTo}</dt>
      <dd>${mail.to}</dd>
      <dt>${words.mailSubject}</dt>
      <dd>${mail.subject}</dd>
    </dl>
    <div class="field">
      <label for="mail-body">${words.mailBody}</label>
      <textarea class="control" id="mail-body" rows="12" readonly .value=${mail.body}></textarea>
    </div>
    ${mail.link ? nothing : html`<p class="prose">${words.tooLong}</p>`}
    <p class="prose">${words.noReceipt}</p>
    <div class="actions">${mail.link ? html`<a class="button button-primary" href=${mail.link}>${words.open}</a>` : nothing}${copyButton}</div>`;
};

const renderPaper = (view: PreparedView) => {
  const { strings, policy, level, answers, sent } = view;
  const words = strings.answered;
  const signed = sent.outcome === 'signed';
  return html`${renderTitle(view, words.paperTitle, words.paperText)}
    ${checkAnswers(
      strings,
      [
        ...listAnswers(strings, policy, answers),
        { label: words.when, value: formatInstant(sent.signedAt, strings.language) },
        { label: words.version, value: versionOf(policy, strings.language) },
        { label: words.digest, value: sent.policy.digest },
      ].map(({ pointer: _pointer, ...answer }) => answer),
      () => undefined,
    )}
    ${signed ? renderStatement(strings, policy, level + 1) : nothing} ${signed ? html`<p class="by-hand">${words.hand}</p>` : nothing}
    <p class="prose no-print">${words.noReceipt}</p>
    <div class="actions"><button class="button button-primary" type="button" @click=${() => window.print()}>${strings.receipt.print}</button></div>`;
};

/** What there is to do where no server takes the answer. Never says that it has arrived, and gives no receipt. */
export function renderPrepared(view: PreparedView): TemplateResult {
  const { strings, way, onBack, onAnother } = view;
  const words = strings.answered;
  return html`${backButton(strings, onBack)}
  ${way === 'mail' ? renderMail(view) : way === 'paper' ? renderPaper(view) : renderTitle(view, words.pageTitle, words.pageText)}
  ${renderAnother(strings, onAnother)}`;
}
