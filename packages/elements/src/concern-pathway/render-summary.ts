import type { Contact, ElsewhereNode, StageNode } from '@schoolgate/sdk/model';
import { urgentHelp } from '@schoolgate/sdk/pathway';
import type { Shown, ShownNode } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { localToday } from '../strings/format-date.ts';
import { formatDay } from '../strings/format-instant.ts';
import type { StageStrings } from '../strings/index.ts';
import { backButton } from '../templates/back-button.ts';
import { heading } from '../templates/heading.ts';
import { listStages } from './list-stages.ts';
import { renderDue } from './render-due.ts';
import { languageOf, type StageView } from './render-node.ts';

/** Everything about somebody in words: on paper, a link leads nowhere. */
const renderPerson = ({ pathway: words }: StageStrings, contact: Shown<Contact> | undefined, language: string) =>
  contact
    ? html`<p lang=${contact.language ?? language}>
        ${[contact.name, contact.role, contact.phone, contact.email, contact.url, contact.hours].filter(Boolean).join(' · ')}
      </p>`
    : html`<p>${words.noWays}</p>`;

const renderStep = (view: StageView, node: StageNode, here: boolean) => {
  const { strings, pathway, policy, level } = view;
  const { title, contact, bring = [], promise, respondWithin } = node;
  const words = strings.stage;
  const language = languageOf(node, view);
  return html`<li class="stack-small">
    ${heading(level + 1, html`<span lang=${language}>${title}</span>`, { class: 'step-title' })}
    ${renderPerson(strings, pathway.contacts[contact], policy.language)}
    ${
      bring.length > 0
        ? html`<p>${words.bring}:</p>
            <ul class="bring" lang=${language}>
              ${bring.map((item) => html`<li>${item}</li>`)}
            </ul>`
        : nothing
    }
    ${promise ? html`<p lang=${language}>${promise}</p>` : nothing}
    ${
      respondWithin
        ? html`<p>${words.respondWithin[respondWithin.unit](respondWithin.amount)}</p>
            ${here ? renderDue(view, respondWithin) : nothing}`
        : nothing
    }
  </li>`;
};

const renderUrgentTitle = (view: StageView, node: ShownNode<ElsewhereNode>) =>
  html`<p lang=${languageOf(node, view)}><strong>${node.title}</strong></p>
    ${node.original ? html`<p lang=${node.original.language}><strong>${node.original.title}</strong></p>` : nothing}`;

/** This step and those that may follow, to print or to copy by hand. Holds nothing that was typed. */
export function renderSummary(view: StageView, onClose: () => void): TemplateResult {
  const { strings, policy, pathway, state, level } = view;
  const words = strings.stage;
  const steps = listStages(pathway, state).filter((stage) => stage.state !== 'done');
  return html`${backButton(strings, onClose)}
    <div class="stack-small">
      ${heading(level, words.summaryTitle, { id: 'title', class: 'title', focusable: true })}
      <p class="quiet">
        ${policy.organisation ? html`<span lang=${policy.language}>${policy.organisation.name}</span>, ` : nothing}${formatDay(localToday(), strings.language)}
      </p>
    </div>
    <ol class="steps">
      ${steps.map(({ node, state: at }) => renderStep(view, node, at === 'here'))}
    </ol>
    <section class="stack-small" aria-labelledby="danger">
      ${heading(level + 1, strings.pathway.urgentTitle, { id: 'danger' })}
      ${urgentHelp(pathway).map(
        ([, node]) => html`<div>${renderUrgentTitle(view, node)} ${renderPerson(strings, pathway.contacts[node.contact], policy.language)}</div>`,
      )}
    </section>
    <p class="prose">${words.images}</p>
    <div class="actions">
      <button class="button button-primary" type="button" @click=${() => window.print()}>${words.print}</button>
    </div>`;
}
