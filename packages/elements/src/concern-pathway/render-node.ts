import type { ElsewhereNode, Pathway, PathwayNode, Policy, QuestionNode, StageNode } from '@schoolgate/sdk/model';
import { urgentHelp, type PathwayEvent, type PathwayState } from '@schoolgate/sdk/pathway';
import { findClause } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, type Messages } from '../forms/field.ts';
import { formatPartialDate } from '../strings/format-date.ts';
import type { PathwayStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { icon } from '../templates/icon.ts';
import { listStages } from './list-stages.ts';
import { renderContact } from './render-contact.ts';

/** What a screen of the pathway is drawn from, and where its answers go. */
export interface NodeView {
  readonly strings: PathwayStrings;
  readonly policy: Policy;
  readonly pathway: Pathway;
  readonly state: PathwayState;
  /** The heading level of the screen's title. */
  readonly level: number;
  readonly canSend: boolean;
  readonly messages: Messages;
  /** The option marked, not yet chosen. */
  readonly option: string;
  /** Whether the code of the form did not arrive. */
  readonly formFailed: boolean;
  readonly onOption: (option: string) => void;
  readonly onStep: (event: PathwayEvent) => void;
  readonly onRaise: () => void;
}

/** The field of a question, for its message. */
export const optionPointer = '#/option';

export function renderQuestion(view: NodeView, node: QuestionNode): TemplateResult {
  const { strings, policy, level, messages, option, onOption } = view;
  return html`<div lang=${policy.language}>
      ${choiceField({
        strings,
        messages,
        pointer: optionPointer,
        label: node.text,
        legend: heading(level, node.text, { id: 'title', class: 'title', focusable: true }),
        hint: node.hint,
        choices: node.options.map(({ label, hint }, index) => ({ value: String(index), label, hint })),
        value: option,
        onChoose: onOption,
      })}
    </div>
    <div class="actions"><button class="button button-primary" type="submit">${strings.continue}</button></div>`;
}

/** Where the parent is among the stages of the school's procedure. */
const renderTracker = ({ strings, pathway, state, policy }: NodeView) => {
  const stages = listStages(pathway, state);
  const words = strings.pathway;
  const marks = { done: words.stepDone, here: words.youAreHere, ahead: '' };
  return stages.length < 2
    ? nothing
    : html`<ol class="tracker plain-list" role="list" part="tracker" aria-label=${words.tracker}>
        ${stages.map(
          ({ node, state: at }, index) =>
            html`<li class="track track-${at}" aria-current=${at === 'here' ? 'step' : nothing}>
              <span class="track-number" aria-hidden="true">${index + 1}</span>
              <span class="track-title"
                ><span lang=${policy.language}>${node.title}</span
                >${marks[at] === '' ? nothing : html`<span class="visually-hidden"> (${marks[at]})</span>`}</span
              >
            </li>`,
        )}
      </ol>`;
};

const renderPromise = ({ strings, policy }: NodeView, { promise, respondWithin }: StageNode) => {
  const words = strings.pathway;
  return html`${promise ? html`<p class="prose" lang=${policy.language}>${promise}</p>` : nothing}
  ${respondWithin ? html`<p class="clock">${icon('calendar')}${words.respondWithin[respondWithin.unit](respondWithin.amount)}</p>` : nothing}`;
};

export const hasPromise = ({ promise, respondWithin }: StageNode): boolean => promise !== undefined || respondWithin !== undefined;

/** What the school promises at a stage, under a heading of its own. */
export const renderPromises = (view: NodeView, node: StageNode, level: number) =>
  hasPromise(node)
    ? html`<section class="notice stack-small">
        ${heading(level, view.strings.pathway.promise, { class: 'subheading' })} ${renderPromise(view, node)}
      </section>`
    : nothing;

/** The clauses a stage follows, unless its title is their very words. */
const renderWords = ({ strings, policy }: NodeView, { title, clauses, origin }: StageNode) => {
  const quoted = (clauses ?? []).flatMap((id) => findClause(policy, id) ?? []).filter(({ text }) => text !== title);
  if (quoted.length > 0)
    return html`<figure class="quote">
      <figcaption class="small quiet">${strings.pathway.words}</figcaption>
      ${quoted.map(({ text }) => html`<blockquote lang=${policy.language}>${text}</blockquote>`)}
    </figure>`;
  return origin === 'default' ? html`<p class="small quiet">${strings.pathway.byDefault}</p>` : nothing;
};

/** What a link to a step says. */
export const titleOf = (node: PathwayNode): string => (node.kind === 'question' ? node.text : node.title);

/** A stage: who, how, what to bring, what is promised; then to write now, or to go on while it is unresolved. */
export function renderStage(view: NodeView, node: StageNode): TemplateResult {
  const { strings, policy, pathway, level, canSend, onStep, onRaise } = view;
  const words = strings.pathway;
  const next = node.next === undefined ? undefined : pathway.nodes[node.next];
  const list = (items: readonly unknown[]) =>
    html`<ul class="bring">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  const channels = node.channels.filter((channel) => channel !== 'form' || canSend);
  return html`${renderTracker(view)}
    ${heading(level, html`<span lang=${policy.language}>${node.title}</span>`, { id: 'title', class: 'title', focusable: true })}
    <section class="card stack-small" aria-labelledby="who">
      ${heading(level + 1, words.who, { id: 'who', class: 'subheading' })} ${renderContact(strings, pathway.contacts[node.contact], policy.language)}
    </section>
    ${renderWords(view, node)}
    ${
      channels.length > 0 || node.bring?.length
        ? html`<div class="facts">
            ${
              channels.length > 0
                ? html`<section class="stack-small">
                    ${heading(level + 1, words.channelsTitle, { class: 'subheading' })} ${list(channels.map((channel) => words.channels[channel]))}
                  </section>`
                : nothing
            }
            ${
              node.bring?.length
                ? html`<section class="stack-small">
                    ${heading(level + 1, words.bring, { class: 'subheading' })}
                    <div lang=${policy.language}>${list(node.bring)}</div>
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
    ${view.formFailed ? html`<p class="notice notice-bad" role="alert">${words.formFailed}</p>` : nothing}
    <section class="unresolved stack-small" aria-labelledby="unresolved">
      ${heading(level + 1, words.unresolved, { id: 'unresolved', class: 'subheading' })}
      ${
        next
          ? html`<button class="button escalate" type="button" @click=${() => onStep({ type: 'escalate' })}>${words.goTo(titleOf(next))}</button>`
          : html`<p class="quiet">${words.lastStage}</p>`
      }
    </section>`;
}

/** A route outside the school's procedure. */
export function renderElsewhere(view: NodeView, node: ElsewhereNode): TemplateResult {
  const { strings, policy, level, onStep } = view;
  return html`${renderRoute(view, node, heading(level, node.title, { id: 'title', class: 'title', focusable: true }))}
  ${
    node.next === undefined
      ? nothing
      : html`<div class="actions" lang=${policy.language === strings.language ? nothing : strings.language}>
          <button class="button" type="button" @click=${() => onStep({ type: 'continue' })}>
            ${node.urgent ? strings.continue : strings.pathway.goOn}
          </button>
        </div>`
  }`;
}

const renderRoute = ({ strings, policy, pathway }: NodeView, { text, contact, urgent, checkedOn }: ElsewhereNode, title: TemplateResult) =>
  html`<div class="card stack ${urgent ? 'route-urgent' : ''}">
    <div lang=${policy.language}>${title}</div>
    ${text ? html`<p class="prose" lang=${policy.language}>${text}</p>` : nothing}
    ${renderContact(strings, pathway.contacts[contact], policy.language)}
    <p class="small quiet">${strings.pathway.checkedOn(formatPartialDate(checkedOn, strings.language))}</p>
  </div>`;

/** The way out to urgent help, on every screen: the numbers are in the page already and need no network. */
export function renderUrgent(view: NodeView): TemplateResult | typeof nothing {
  const routes = urgentHelp(view.pathway);
  const words = view.strings.pathway;
  return routes.length === 0
    ? nothing
    : html`<aside class="urgent" part="urgent" aria-label=${words.urgentTitle}>
        <details>
          <summary><strong>${words.urgentTitle}</strong> <span class="urgent-show">${words.urgentShow}</span></summary>
          <div class="stack urgent-routes">
            ${routes.map(([, node]) => renderRoute(view, node, heading(view.level + 1, node.title, { class: 'subheading' })))}
          </div>
        </details>
      </aside>`;
}
