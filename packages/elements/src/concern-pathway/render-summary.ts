import type { Contact, StageNode } from '@schoolgate/sdk/model';
import { urgentHelp } from '@schoolgate/sdk/pathway';
import { html, nothing, type TemplateResult } from 'lit';
import { localToday } from '../strings/format-date.ts';
import { formatDay } from '../strings/format-instant.ts';
import type { StageStrings } from '../strings/index.ts';
import { backButton } from '../templates/back-button.ts';
import { heading } from '../templates/heading.ts';
import { listStages } from './list-stages.ts';
import { renderDue } from './render-due.ts';
import type { StageView } from './render-node.ts';

/** Everything about somebody in words: on paper, a link leads nowhere. */
const renderPerson = ({ pathway: words }: StageStrings, contact: Contact | undefined, language: string) =>
  contact
    ? html`<p class="breakable" lang=${language}>
        ${[contact.name, contact.role, contact.phone, contact.email, contact.url, contact.hours].filter(Boolean).join(' · ')}
      </p>`
    : html`<p>${words.noWays}</p>`;

const renderStep = (view: StageView, { title, contact, bring = [], promise, respondWithin }: StageNode, here: boolean) => {
  const { strings, pathway, policy, level } = view;
  const words = strings.stage;
  return html`<li class="stack-small">
    ${heading(level + 1, html`<span lang=${policy.language}>${title}</span>`, { class: 'subheading' })}
    ${renderPerson(strings, pathway.contacts[contact], policy.language)}
    ${bring.length > 0 ? html`<p>${words.bring}: <span lang=${policy.language}>${bring.join('; ')}</span></p>` : nothing}
    ${promise ? html`<p lang=${policy.language}>${promise}</p>` : nothing}
    ${
      respondWithin
        ? html`<p>${words.respondWithin[respondWithin.unit](respondWithin.amount)}</p>
            ${here ? renderDue(view, respondWithin) : nothing}`
        : nothing
    }
  </li>`;
};

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
      ${heading(level + 1, strings.pathway.urgentTitle, { id: 'danger', class: 'subheading' })}
      ${urgentHelp(pathway).map(
        ([, node]) =>
          html`<div>
            <p lang=${policy.language}><strong>${node.title}</strong></p>
            ${renderPerson(strings, pathway.contacts[node.contact], policy.language)}
          </div>`,
      )}
    </section>
    <p class="prose">${words.images}</p>
    <div class="actions">
      <button class="button button-primary" type="button" @click=${() => window.print()}>${words.print}</button>
    </div>`;
}
