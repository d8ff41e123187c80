import type { Clause, Contact, StageNode } from '@schoolgate/sdk/model';
import { findClause, type Shown } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../templates/heading.ts';
import { calendarIcon } from '../templates/calendar-icon.ts';
import { listStages } from './list-stages.ts';
import { renderContact } from './render-contact.ts';
import { renderDue } from './render-due.ts';
import { languageOf, renderNext, type StageView } from './render-node.ts';

/** Where the parent is among the stages of the school's procedure. */
const renderTracker = (view: StageView) => {
  const { strings, pathway, state } = view;
  const stages = listStages(pathway, state);
  const words = strings.stage;
  const marks = { done: words.stepDone, here: words.youAreHere, ahead: '' };
  return stages.length < 2
    ? nothing
    : html`<ol class="tracker plain-list" role="list" part="tracker" aria-label=${words.tracker}>
        ${stages.map(
          ({ node, state: at }, index) =>
            html`<li class="track track-${at}" aria-current=${at === 'here' ? 'step' : nothing}>
              <span class="track-number" aria-hidden="true">${index + 1}</span>
              <span class="track-title"
                ><span lang=${languageOf(node, view)}>${node.title}</span
                >${marks[at] === '' ? nothing : html`<span class="visually-hidden"> (${marks[at]})</span>`}</span
              >
            </li>`,
        )}
      </ol>`;
};

const renderPromise = (view: StageView, node: StageNode, receivedAt?: string) => {
  const { promise, respondWithin } = node;
  const words = view.strings.stage;
  return html`${promise ? html`<p class="prose" lang=${languageOf(node, view)}>${promise}</p>` : nothing}
  ${
    respondWithin
      ? html`<p class="clock">${calendarIcon}${words.respondWithin[respondWithin.unit](respondWithin.amount)}</p>
          ${renderDue(view, respondWithin, receivedAt)}`
      : nothing
  }`;
};

export const hasPromise = ({ promise, respondWithin }: StageNode): boolean => promise !== undefined || respondWithin !== undefined;

/** What the school promises at a stage, under a heading of its own; `receivedAt` where something was sent. */
export const renderPromises = (view: StageView, node: StageNode, level: number, receivedAt?: string) =>
  hasPromise(node)
    ? html`<section class="notice stack-small">${heading(level, view.strings.stage.promise)} ${renderPromise(view, node, receivedAt)}</section>`
    : nothing;

/** The clauses a stage follows, unless its title is their very words. */
const renderWords = ({ strings, policy }: StageView, { title, clauses, origin }: StageNode) => {
  const quoted: Shown<Clause>[] = (clauses ?? []).flatMap((id) => findClause(policy, id) ?? []).filter(({ text }) => text !== title);
  if (quoted.length > 0)
    return html`<figure class="quote">
      <figcaption class="quiet">${strings.stage.words}</figcaption>
      ${quoted.map(({ text, language = policy.language }) => html`<blockquote lang=${language}>${text}</blockquote>`)}
    </figure>`;
  return origin === 'default' ? html`<p class="quiet">${strings.stage.byDefault}</p>` : nothing;
};

/** A stage: who, how, what to bring, what is promised; then to write now, or to go on while it is unresolved. */
export function renderStage(view: StageView, node: StageNode): TemplateResult {
  const { strings, policy, pathway, level, canSend, onRaise } = view;
  const words = strings.stage;
  const language = languageOf(node, view);
  const list = (items: readonly unknown[]) =>
    html`<ul class="bring">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  const contact: Shown<Contact> | undefined = pathway.contacts[node.contact];
  const channels = node.channels.filter((channel) => channel !== 'form' || canSend);
  return html`${renderTracker(view)}
    ${heading(level, html`<span lang=${language}>${node.title}</span>`, { id: 'title', class: 'title', focusable: true })}
    <section class="card stack-small" aria-labelledby="who">
      ${heading(level + 1, words.who, { id: 'who' })} ${renderContact(strings, contact, policy.language)}
    </section>
    ${renderWords(view, node)}
    ${
      channels.length > 0 || node.bring?.length
        ? html`<div class="facts">
            ${
              channels.length > 0
                ? html`<section class="stack-small">
                    ${heading(level + 1, words.channelsTitle)} ${list(channels.map((channel) => words.channels[channel]))}
                  </section>`
                : nothing
            }
            ${
              node.bring?.length
                ? html`<section class="stack-small">
                    ${heading(level + 1, words.bring)}
                    <div lang=${language}>${list(node.bring)}</div>
                  </section>`
                : nothing
            }
          </div>`
        : nothing
    }
    ${renderPromises(view, node, level + 1)}
    ${
      canSend
        ? html`<div class="actions">
            <button class="button button-primary raise" type="button" @click=${onRaise}>${words.raise}</button
            ><span class="quiet">${words.raiseHint}</span>
          </div>`
        : html`<p class="quiet">${words.noServer}</p>`
    }
    <div class="stack-small">
      <p class="prose">${words.notForEmergencies}</p>
      ${contact?.hours ? html`<p>${words.whenRead} <span lang=${contact.language ?? policy.language}>${contact.hours}</span></p>` : nothing}
      <p class="prose">${words.images}</p>
    </div>
    ${view.formFailed ? html`<p class="notice notice-bad" role="alert">${strings.pathway.formFailed}</p>` : nothing} ${renderNext(view, node)}
    <button class="button-link summarise" type="button" @click=${view.onSummary}>${words.summary}</button>`;
}
