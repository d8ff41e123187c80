import type { ConcernStatus, FieldProblem } from '@schoolgate/sdk/model';
import type { ShownPolicy } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { failureNotice } from '../forms/failure-notice.ts';
import { textField, tickField } from '../forms/field.ts';
import type { Failure } from '../forms/to-failure.ts';
import { formatDay, formatInstant } from '../strings/format-instant.ts';
import type { StatusStrings } from '../strings/index.ts';
import { backButton } from '../templates/back-button.ts';
import { heading } from '../templates/heading.ts';
import { titleOf, type NodeView } from './render-node.ts';

export interface StatusView {
  readonly strings: StatusStrings;
  readonly view: NodeView;
  /** The heading level of the screen's title. */
  readonly level: number;
  readonly status: ConcernStatus;
  readonly text: string;
  readonly unresolved: boolean;
  readonly problems: readonly FieldProblem[];
  /** That what was sent arrived; empty where nothing was. */
  readonly done: string;
  readonly failure: Failure | undefined;
  readonly sending: boolean;
  readonly onText: (text: string) => void;
  readonly onUnresolved: (unresolved: boolean) => void;
  readonly onSend: (event: SubmitEvent) => void;
  readonly onWithdraw: () => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** What the server says of a concern stands in the policy's own language. */
const ownLanguage = ({ language, translatedFrom = language }: ShownPolicy): string => translatedFrom;

const renderFacts = ({ strings, view, status }: StatusView) => {
  const words = strings.status;
  const fact = (label: string, value: unknown) =>
    html`<div class="answer">
      <dt>${label}</dt>
      <dd class="value">${value}</dd>
    </div>`;
  return html`<dl class="answers">
    ${fact(words.reference, html`<span class="reference">${status.reference}</span>`)} ${fact(words.state, words.states[status.state])}
    ${fact(words.step, html`<span lang=${ownLanguage(view.policy)}>${status.title}</span>`)}
    ${fact(words.since, formatInstant(status.since, strings.language))}
    ${
      status.due
        ? fact(
            words.due,
            html`<strong>${formatDay(status.due.date, strings.language)}</strong> ${
                status.due.approximate ? html`<span class="quiet approximate">${strings.stage.dueApproximate}</span>` : nothing
              }`,
          )
        : nothing
    }
  </dl>`;
};

const renderHistory = ({ strings, view, status, level }: StatusView) =>
  html`<section class="stack-small" aria-labelledby="history">
    ${heading(level + 1, strings.status.history, { id: 'history' })}
    <ol class="history plain-list" role="list">
      ${status.history.map(
        ({ at, event, text }) =>
          html`<li class="event event-${event}">
            <p>
              <strong>${strings.status.events[event]}</strong>
              <span class="quiet"><time datetime=${at}>${formatInstant(at, strings.language)}</time></span>
            </p>
            ${text === undefined ? nothing : html`<blockquote class="reply prose" lang=${ownLanguage(view.policy)}>${text}</blockquote>`}
          </li>`,
      )}
    </ol>
  </section>`;

/** The step that follows where the concern is now, by the procedure that this page knows. */
const stepAfter = ({ view: { pathway }, status }: StatusView) => {
  const node = pathway.nodes[status.stage];
  const next = node?.kind === 'stage' && node.next !== undefined ? pathway.nodes[node.next] : undefined;
  return next?.kind === 'stage' ? next : undefined;
};

const renderForm = (screen: StatusView) => {
  const { strings, text, unresolved, problems, level, sending, failure, onText, onUnresolved, onSend } = screen;
  const words = strings.status;
  const messages = new Map(problems.map(({ pointer }) => [pointer, words.problems.message]));
  const next = stepAfter(screen);
  return html`<form class="screen" novalidate @submit=${onSend}>
    ${failureNotice(strings, failure, messages, level + 1)} ${heading(level + 1, words.add)}
    <p class="prose">${strings.stage.notForEmergencies}</p>
    ${textField({ strings, messages, pointer: '#/text', label: words.message, hint: strings.stage.images, value: text, maximum: 10_000, long: true, onInput: onText })}
    ${tickField({
      strings,
      messages: new Map(),
      pointer: '#/unresolved',
      label: next ? words.unresolved : strings.pathway.unresolved,
      hint: next ? words.unresolvedHint(titleOf(next)) : words.unresolvedLast,
      optional: true,
      checked: unresolved,
      onTick: onUnresolved,
    })}
    <div class="actions">
      <button class="button button-primary send" type="submit" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? strings.sending.busy : failure ? strings.tryAgain : words.send}
      </button>
    </div>
  </form>`;
};

/** Where a concern stands, what the school answered, and what a parent can do now. */
export function renderStatus(screen: StatusView): TemplateResult {
  const { strings, status, level, done, sending, onWithdraw, onAnother, onClose } = screen;
  const words = strings.status;
  return html`${backButton(strings, onClose)} ${done === '' ? nothing : html`<p class="notice" id="done" role="status" tabindex="-1">${done}</p>`}
    ${heading(level, words.title, { id: 'title', class: 'title', focusable: true })} ${renderFacts(screen)} ${renderHistory(screen)}
    ${renderForm(screen)}
    ${
      status.consentToShareMessages === 'granted'
        ? html`<section class="card stack-small" aria-labelledby="agreement">
            ${heading(level + 1, strings.concern.consentTitle, { id: 'agreement' })}
            <p>${words.consent}</p>
            <button class="button withdraw" type="button" aria-disabled=${sending ? 'true' : 'false'} @click=${onWithdraw}>${words.withdraw}</button>
          </section>`
        : nothing
    }
    <div class="actions no-print">
      <button class="button" type="button" @click=${() => window.print()}>${strings.receipt.print}</button>
      <button class="button-link another" type="button" @click=${onAnother}>${words.another}</button>
    </div>`;
}
