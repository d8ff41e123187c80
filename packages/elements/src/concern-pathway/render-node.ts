import type { ElsewhereNode, Pathway, PathwayNode, Policy, QuestionNode, StageNode } from '@schoolgate/sdk/model';
import { urgentHelp, type PathwayEvent, type PathwayState } from '@schoolgate/sdk/pathway';
import type { Shown, ShownNode } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, type Messages } from '../forms/field.ts';
import { formatPartialDate } from '../strings/format-date.ts';
import type { PathwayStrings, StageStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
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
  readonly onSummary: () => void;
  /** To how a concern stands that was raised before. */
  readonly onStatus: () => void;
}

/** What a stage is drawn from: it says more than the screens before it. */
export type StageView = NodeView & { readonly strings: StageStrings };

/** The field of a question, for its message. */
export const optionPointer = '#/option';

/**
 * Heeds the button and not the form's own submit, which a sandboxed frame suppresses: the way to help leads through here. The
 * browser presses the button for whoever presses Enter.
 */
export function renderQuestion(view: NodeView, node: QuestionNode, onChoose: (event: Event) => void): TemplateResult {
  const { strings, policy, level, messages, option, onOption } = view;
  const { language = policy.language, original }: ShownNode<QuestionNode> = node;
  const beside = (words: string | undefined, own: string | undefined) =>
    original ? html`${words} <span class="beside" lang=${original.language}>${own}</span>` : words;
  return html`${choiceField({
      strings,
      messages,
      language,
      pointer: optionPointer,
      label: node.text,
      legend: heading(level, node.text, { id: 'title', class: 'title', focusable: true }),
      hint: beside(node.hint, original?.text),
      choices: node.options.map(({ label, hint }, index) => ({ value: String(index), label, hint: beside(hint, original?.options[index]?.label) })),
      value: option,
      onChoose: onOption,
    })}
    <div class="actions"><button class="button button-primary" type="submit" @click=${onChoose}>${strings.continue}</button></div>`;
}

/** In which language the words of a step stand. */
export const languageOf = (node: PathwayNode, { policy }: Pick<NodeView, 'policy'>): string =>
  (node as Shown<PathwayNode>).language ?? policy.language;

/** What a link to a step says. */
export const titleOf = (node: PathwayNode): string => (node.kind === 'question' ? node.text : node.title);

/** Where the next step is, while this one has not helped. */
export function renderNext({ strings, pathway, level, onStep }: NodeView, node: StageNode): TemplateResult {
  const words = strings.pathway;
  const next = node.next === undefined ? undefined : pathway.nodes[node.next];
  return html`<section class="unresolved stack-small" aria-labelledby="unresolved">
    ${heading(level + 1, words.unresolved, { id: 'unresolved' })}
    ${
      next
        ? html`<button class="button escalate" type="button" @click=${() => onStep({ type: 'escalate' })}>${words.goTo(titleOf(next))}</button>`
        : html`<p class="quiet">${words.lastStage}</p>`
    }
  </section>`;
}

/** A stage by its person alone, where the code for all the rest has not come: that is help too, and needs no network. */
export function renderPlainStage(view: NodeView, node: StageNode, failed: boolean): TemplateResult {
  const { strings, policy, pathway, level } = view;
  return html`${heading(level, html`<span lang=${languageOf(node, view)}>${node.title}</span>`, { id: 'title', class: 'title', focusable: true })}
    <div class="card">${renderContact(strings, pathway.contacts[node.contact], policy.language)}</div>
    ${failed ? html`<p class="notice">${strings.pathway.stageFailed}</p>` : nothing} ${renderNext(view, node)}`;
}

/** A route outside the school's procedure. */
export function renderElsewhere(view: NodeView, node: ElsewhereNode): TemplateResult {
  const { strings, policy, level, onStep } = view;
  return html`${renderRoute(view, node, heading(level, node.title, { id: 'title', class: 'title', focusable: true }))}
  ${
    node.next === undefined
      ? nothing
      : html`<div class="actions" lang=${policy.language === strings.language ? nothing : strings.language}>
          ${node.urgent ? html`<p>${strings.pathway.whenSafe}</p>` : nothing}
          <button class="button" type="button" @click=${() => onStep({ type: 'continue' })}>
            ${node.urgent ? strings.continue : strings.pathway.goOn}
          </button>
        </div>`
  }`;
}

const renderRoute = ({ strings, policy, pathway }: NodeView, node: ElsewhereNode, title: TemplateResult) => {
  const { text, contact, urgent, checkedOn, original, language = policy.language }: ShownNode<ElsewhereNode> = node;
  return html`<div class="card stack ${urgent ? 'route-urgent' : ''}">
    <div lang=${language}>${title}</div>
    ${text ? html`<p class="prose" lang=${language}>${text}</p>` : nothing}
    ${original ? html`<p class="prose" lang=${original.language}><strong>${original.title}</strong> ${original.text}</p>` : nothing}
    ${renderContact(strings, pathway.contacts[contact], policy.language)}
    <p class="quiet">${strings.pathway.checkedOn(formatPartialDate(checkedOn, strings.language))}</p>
  </div>`;
};

/** The way out to urgent help, on every screen: the numbers are in the page already and need no network. */
export function renderUrgent(view: NodeView): TemplateResult | typeof nothing {
  const routes = urgentHelp(view.pathway);
  const words = view.strings.pathway;
  return routes.length === 0
    ? nothing
    : html`<aside class="urgent" part="urgent" aria-labelledby="urgent-title">
        <details>
          <summary><strong id="urgent-title">${words.urgentTitle}</strong> <span class="urgent-show">${words.urgentShow}</span></summary>
          <div class="stack urgent-routes">${routes.map(([, node]) => renderRoute(view, node, heading(view.level + 1, node.title)))}</div>
        </details>
      </aside>`;
}
