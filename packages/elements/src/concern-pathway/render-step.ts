import { currentNode } from '@schoolgate/sdk/pathway';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../forms/error-summary.ts';
import { sendingNotice } from '../forms/sending-notice.ts';
import { backButton } from '../templates/back-button.ts';
import { renderElsewhere, renderPlainStage, renderQuestion, titleOf, type NodeView } from './render-node.ts';
import type * as stageHelp from './stage-help.ts';

/** What a step's screen needs beside the step itself. */
export interface StepView extends NodeView {
  /** What a stage says more, once its code is there. */
  readonly help: typeof stageHelp | undefined;
  readonly helpFailed: boolean;
  /** Why the person is at the beginning again. */
  readonly notice: string;
  /** The step that a link on the page asked for. */
  readonly wanted: string | undefined;
  /** Whether the way to a concern that was raised before is asked for. */
  readonly statusWanted: boolean;
  /** Whether something written before waits on this device. */
  readonly kept: boolean;
  readonly onChoose: (event: Event) => void;
  readonly onForget: () => void;
}

const renderKept = ({ strings: { pathway: words }, onForget }: StepView) =>
  html`<div class="notice stack-small">
    <p>${words.keptHere}</p>
    <button class="button-link forget" type="button" @click=${onForget}>${words.forget}</button>
  </div>`;

/** Why the first question is asked although something else is on the way. */
const renderWaiting = (view: StepView) => {
  const { strings, pathway, state, kept, statusWanted } = view;
  if (state.trail.length > 1) return nothing;
  const wanted = view.wanted === undefined ? undefined : pathway.nodes[view.wanted];
  const way = statusWanted ? strings.pathway.seeStatus : wanted && titleOf(wanted);
  return kept ? renderKept(view) : way ? html`<p class="notice">${strings.pathway.onTheWay(way)}</p>` : nothing;
};

const renderNode = (view: StepView) => {
  const { strings, pathway, state, messages, level, help, helpFailed, onChoose } = view;
  const node = currentNode(pathway, state);
  if (node.kind === 'elsewhere') return renderElsewhere(view, node);
  if (node.kind === 'stage') return help?.renderStage(view, node) ?? renderPlainStage(view, node, helpFailed);
  return html`<form class="screen" novalidate>${errorSummary(strings, messages, level)} ${renderQuestion(view, node, onChoose)}</form>`;
};

/** One step of the pathway, with the way back. */
export function renderStep(view: StepView): TemplateResult {
  const { strings, pathway, state, level, notice, canSend, formFailed, onStep, onStatus } = view;
  const node = currentNode(pathway, state);
  return html`${notice ? sendingNotice(strings.problem, notice, level) : nothing} ${renderWaiting(view)}
  ${state.trail.length > 1 ? backButton(strings, () => onStep({ type: 'back' })) : nothing} ${renderNode(view)}
  ${formFailed && node.kind !== 'stage' ? html`<p class="notice notice-bad" role="alert">${strings.pathway.formFailed}</p>` : nothing}
  ${
    canSend && node.kind !== 'elsewhere'
      ? html`<p class="no-print"><button class="button-link see-status" type="button" @click=${onStatus}>${strings.pathway.seeStatus}</button></p>`
      : nothing
  }`;
}
