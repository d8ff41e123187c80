import type { ConcernAccepted, ConcernClaim, ConcernRequest } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../strings/format-instant.ts';
import type { ConcernStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { titleOf, type NodeView } from './render-node.ts';
import { renderPromises } from './render-stage.ts';

/** That it arrived, what the school promises now, and where to go while it stays unresolved. */
export function renderConcernDone(
  view: NodeView & { readonly strings: ConcernStrings },
  sent: ConcernRequest,
  accepted: ConcernAccepted,
  { onRestart, onStatus }: { readonly onRestart: () => void; readonly onStatus: (claim: ConcernClaim) => void },
): TemplateResult {
  const { strings, pathway, level, onStep } = view;
  const words = strings.concern;
  const { reference, secret, receivedAt } = accepted;
  const stage = pathway.nodes[sent.stage];
  const next = stage?.kind === 'stage' && stage.next !== undefined ? pathway.nodes[stage.next] : undefined;
  return html`<div class="done stack" part="confirmation">
      ${heading(level, words.sentTitle, { id: 'title', class: 'title', focusable: true })}
      <p>${words.sentText}</p>
      <p>${strings.receipt.reference}<br /><span class="reference">${reference}</span></p>
      ${secret === undefined ? nothing : html`<p>${words.secret}<br /><span class="reference">${secret}</span></p>`}
      <p class="quiet">${strings.receipt.received(formatInstant(receivedAt, strings.language))}</p>
    </div>
    ${
      secret === undefined
        ? nothing
        : html`<div class="notice stack-small">
            <p>${words.keepCodes}</p>
            <p class="no-print">
              <button class="button see-status" type="button" @click=${() => onStatus({ reference, secret })}>${strings.pathway.seeStatus}</button>
            </p>
          </div>`
    }
    ${sent.raisedBy === 'anonymous' ? html`<p class="prose">${secret === undefined ? words.anonymousSent : words.anonymousCodes}</p>` : nothing}
    ${stage?.kind === 'stage' && (sent.raisedBy !== 'anonymous' || secret !== undefined) ? renderPromises(view, stage, level + 1, receivedAt) : nothing}
    ${sent.consentToShareMessages ? html`<p class="prose">${words.consentTakenBack}</p>` : nothing}
    ${
      next
        ? html`<section class="unresolved stack-small" aria-labelledby="unresolved">
            ${heading(level + 1, strings.pathway.unresolved, { id: 'unresolved' })}
            <button class="button escalate" type="button" @click=${() => onStep({ type: 'escalate' })}>${strings.pathway.goTo(titleOf(next))}</button>
          </section>`
        : nothing
    }
    <div class="actions no-print">
      <button class="button" type="button" @click=${() => window.print()}>${strings.receipt.print}</button>
      <button class="button-link" type="button" @click=${onRestart}>${strings.stage.startAgain}</button>
    </div>`;
}
