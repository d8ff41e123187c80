import type { Client } from '@schoolgate/sdk/client';
import type { ConcernAccepted, ConcernRequest, FieldProblem, Pathway, Policy } from '@schoolgate/sdk/model';
import { completePathway, currentNode, nextStep, startPathway, type PathwayEvent, type PathwayState } from '@schoolgate/sdk/pathway';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ConductSource } from '../context/conduct-source.ts';
import { checkAnswers } from '../forms/check-answers.ts';
import type { ChildChange } from '../forms/child-fields.ts';
import { errorSummary } from '../forms/error-summary.ts';
import { fieldId, type Messages } from '../forms/field.ts';
import { focusNext } from '../forms/focus.ts';
import { sendingNotice } from '../forms/sending-notice.ts';
import { Submission } from '../forms/submission.ts';
import { textDirection } from '../strings/text-direction.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { formStyles } from '../styles/form.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { heading } from '../templates/heading.ts';
import { icon } from '../templates/icon.ts';
import { loadingState } from '../templates/loading-state.ts';
import { checkConcern, emptyConcern, toConcernRequest, type ConcernAnswers } from './concern-answers.ts';
import { ConcernPathwayFailedEvent, ConcernPathwayMovedEvent, ConcernPathwaySentEvent } from './concern-pathway.events.ts';
import { concernPathwayStyles } from './concern-pathway.styles.ts';
import { problemMessages } from './problem-messages.ts';
import { listConcernAnswers, renderConcernFields } from './render-concern-form.ts';
import { renderConcernDone } from './render-concern-done.ts';
import { optionPointer, renderElsewhere, renderQuestion, renderStage, renderUrgent, type NodeView } from './render-node.ts';

/** Walking the pathway, or writing to the school at one of its stages. */
type Screen = 'step' | 'form' | 'check' | 'done';

/**
 * Leads a parent to the person who can help: safety first, then one question a screen, then who, how and by when; from there
 * they can write to the school, or go a step further while it is unresolved.
 *
 * The policy comes from the `policy` property, a `client` or an `endpoint`, or `src`; else from the nearest `<conduct-provider>`.
 * What was typed stays in the element: no event carries it.
 *
 * @fires {ConcernPathwayMovedEvent} concern-pathway-moved - when the person has gone to another step
 * @fires {ConcernPathwaySentEvent} concern-pathway-sent - when the school's server has stored a concern
 * @fires {ConcernPathwayFailedEvent} concern-pathway-failed - when loading or sending failed
 * @csspart base - the wrapper
 * @csspart tracker - the stages of the school's procedure
 * @csspart contact - somebody to reach, with links
 * @csspart urgent - the way out to urgent help
 * @csspart confirmation - the panel that says it arrived
 * @cssprop [--schoolgate-accent=#0b5d63] - links, buttons and what is chosen
 * @cssprop [--schoolgate-danger=#b0221b] - problems and urgent help
 * @cssprop [--schoolgate-good=#1c6b3c] - what has gone well
 */
export class ConcernPathway extends LitElement {
  static override styles = [tokenStyles, baseStyles, formStyles, concernPathwayStyles];

  /** The policy itself; it is not loaded then. `null` says that there is none. */
  @property({ attribute: false }) policy: Policy | null | undefined;
  /** The address of a policy as JSON. */
  @property() src: string | undefined;
  /** The organisation's address on a Schoolgate server, which concerns are sent to. */
  @property() endpoint: string | undefined;
  /** Which of the endpoint's policies; the first one where it is left out. */
  @property({ attribute: 'policy-id' }) policyId: string | undefined;
  /** The client to load and send with, in place of one made from `endpoint`. */
  @property({ attribute: false }) client: Client | undefined;
  /** The language of the interface, as a BCP 47 tag. The policy keeps its own. */
  @property() locale: string | undefined;
  /** The level of each screen's heading, 1 to 3. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @state() private screen: Screen = 'step';
  @state() private walk: PathwayState | undefined;
  @state() private option = '';
  @state() private answers: ConcernAnswers = emptyConcern;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private announcement = '';
  @state() private accepted: ConcernAccepted | undefined;

  readonly #source = new ConductSource(this);
  readonly #submission = new Submission<ConcernRequest, ConcernAccepted>(this, async (body, idempotencyKey) =>
    (await this.#source.connect()).createConcern(body, { idempotencyKey }),
  );
  #pathway: Pathway | undefined;
  #completed: Policy | null | undefined;
  /** Made at the first try to send and sent again as it is, so that every try is the same one. */
  #request: ConcernRequest | undefined;
  #failed: unknown;

  protected override willUpdate(): void {
    const { policy } = this.#source;
    if (policy === this.#completed) return;
    this.#completed = policy;
    this.#pathway = policy ? completePathway(policy) : undefined;
    const { walk } = this;
    const stillThere = walk?.trail.every(({ node }) => this.#pathway && Object.hasOwn(this.#pathway.nodes, node));
    if (!stillThere) this.walk = this.#pathway && startPathway(this.#pathway);
  }

  protected override render() {
    const { strings, policy, error } = this.#source;
    const view = this.#view();
    return html`<div class="base" part="base" lang=${strings.language} dir=${textDirection(strings.language)}>
      ${
        view
          ? html`<div class="screen">${this.#renderScreen(view)}</div>
              ${renderUrgent(view)}`
          : loadingState(strings, policy === undefined ? undefined : null, error, () => void this.#source.reload(), strings.pathway.none)
      }
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </div>`;
  }

  #view(): NodeView | undefined {
    const { strings, policy, canSend } = this.#source;
    if (!policy || !this.#pathway || !this.walk) return undefined;
    return {
      strings,
      policy,
      canSend,
      pathway: this.#pathway,
      state: this.walk,
      level: this.headingLevel,
      messages:
        this.screen === 'step'
          ? new Map(this.problems.map(({ pointer }) => [pointer, strings.pathway.choose]))
          : problemMessages(strings, this.problems),
      option: this.option,
      onOption: (option) => (this.option = option),
      onStep: (event) => this.#step(event),
      onRaise: () => this.#show('form'),
    };
  }

  #renderScreen(view: NodeView) {
    if (this.screen === 'form') return this.#renderForm(view);
    if (this.screen === 'check') return this.#renderCheck(view);
    if (this.screen === 'done' && this.accepted && this.#request) return renderConcernDone(view, this.#request, this.accepted, () => this.#restart());
    return this.#renderStep(view);
  }

  #renderStep(view: NodeView) {
    const { strings, pathway, state, messages, level } = view;
    const node = currentNode(pathway, state);
    return html`${state.trail.length > 1 ? this.#renderBack(() => this.#step({ type: 'back' })) : nothing}
    ${
      node.kind === 'question'
        ? html`<form class="screen" novalidate @submit=${this.#choose}>
            ${errorSummary(strings, messages, level + 1)} ${renderQuestion(view, node)}
          </form>`
        : node.kind === 'stage'
          ? renderStage(view, node)
          : renderElsewhere(view, node)
    }`;
  }

  #renderBack(onBack: () => void) {
    return html`<button class="button-link back" type="button" @click=${onBack}>${icon('arrow')}${this.#source.strings.back}</button>`;
  }

  #renderForm(view: NodeView) {
    const { strings, policy, pathway, state, messages, level } = view;
    const words = strings.pathway;
    const node = currentNode(pathway, state);
    const contact = node.kind === 'stage' ? pathway.contacts[node.contact] : undefined;
    return html`${this.#renderBack(() => this.#show('step'))}
      <form class="screen" novalidate @submit=${this.#check}>
        ${this.#renderProblems(view, messages)}
        <div class="stack-small">
          ${heading(level, words.formTitle, { id: 'title', class: 'title', focusable: true })}
          ${contact ? html`<p class="quiet">${words.to(contact.name ? `${contact.name}, ${contact.role}` : contact.role)}</p>` : nothing}
        </div>
        <p class="prose">${words.notForEmergencies}</p>
        ${renderConcernFields({
          strings,
          policy,
          answers: this.answers,
          messages,
          level: level + 1,
          onAnswer: (part) => (this.answers = { ...this.answers, ...part }),
          onChildren: (children, change) => this.#changeChildren(children, change),
        })}
        <div class="actions"><button class="button button-primary" type="submit">${words.check}</button></div>
      </form>`;
  }

  #renderCheck(view: NodeView) {
    const { strings, level } = view;
    const { sending, failure } = this.#submission;
    return html`${this.#renderBack(() => this.#return('title'))} ${this.#renderProblems(view, new Map())}
      ${heading(level, strings.pathway.checkBefore, { id: 'title', class: 'title', focusable: true })}
      ${checkAnswers(strings, listConcernAnswers(strings, this.answers), (pointer) => this.#return(fieldId(pointer)))}
      <div class="actions">
        <button class="button button-primary send" type="button" aria-disabled=${sending ? 'true' : 'false'} @click=${this.#send}>
          ${sending ? strings.sending.busy : failure ? strings.tryAgain : strings.pathway.send}
        </button>
      </div>`;
  }

  #renderProblems({ strings, level }: NodeView, messages: Messages) {
    const kind = this.#submission.failure?.kind;
    if (kind === 'unreachable' || kind === 'unexpected' || kind === 'policy-changed')
      return sendingNotice(strings.problems.title, kind === 'policy-changed' ? strings.pathway.changed : strings.sending[kind], level + 1);
    return errorSummary(strings, messages, level + 1, kind === 'refused' ? strings.sending.refused : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { error } = this.#source;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new ConcernPathwayFailedEvent(error));
    this.#failed = error;
  }

  #step(event: PathwayEvent) {
    if (!this.#pathway || !this.walk) return;
    this.walk = nextStep(this.#pathway, this.walk, event);
    const here = this.walk.trail.at(-1);
    this.option = here?.option === undefined ? '' : String(here.option);
    this.#show('step');
    if (here) this.dispatchEvent(new ConcernPathwayMovedEvent(here.node));
  }

  readonly #choose = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.option !== '') return this.#step({ type: 'choose', option: Number(this.option) });
    this.problems = [{ pointer: optionPointer, code: 'required', detail: '' }];
    void focusNext(this, '#summary');
  };

  #show(screen: Screen) {
    this.screen = screen;
    this.problems = [];
    this.#submission.forget();
    void focusNext(this, '#title');
  }

  #changeChildren(children: ConcernAnswers['children'], change: ChildChange) {
    this.answers = { ...this.answers, children };
    if (change.kind === 'typed') return;
    const words = this.#source.strings.children;
    this.problems = []; // they point at rows by number
    this.announcement = change.kind === 'added' ? words.added(children.length) : words.removed(children.length);
    const before = children[Math.max(0, change.index - 1)];
    void focusNext(this, change.kind === 'added' ? `#children-${change.index}-name` : before ? `#child-${before.key}` : '.add');
  }

  readonly #check = (event: SubmitEvent) => {
    event.preventDefault();
    const { policy } = this.#source;
    const stage = this.walk?.trail.at(-1)?.node;
    if (!policy || stage === undefined) return;
    const problems = checkConcern(this.answers);
    if (problems.length === 0) {
      this.#request = toConcernRequest(policy, stage, this.answers);
      return this.#show('check');
    }
    this.#submission.forget();
    this.problems = problems;
    void focusNext(this, '#summary');
  };

  readonly #send = async (): Promise<void> => {
    const request = this.#request;
    if (!request) return;
    const accepted = await this.#submission.send(request);
    if (accepted) {
      this.accepted = accepted;
      this.answers = emptyConcern;
      this.dispatchEvent(new ConcernPathwaySentEvent(accepted.reference, request.stage));
      return this.#show('done');
    }
    if (!this.#submission.sending) await this.#handleFailure();
  };

  async #handleFailure(): Promise<void> {
    const { failure, error } = this.#submission;
    this.dispatchEvent(new ConcernPathwayFailedEvent(error));
    if (failure?.kind === 'refused') {
      this.problems = failure.problems;
      this.screen = 'form';
      return focusNext(this, '#summary');
    }
    if (failure?.kind === 'policy-changed') {
      await this.#source.reload();
      this.#request = undefined;
      this.screen = 'form';
    }
    await focusNext(this, '#notice');
  }

  #return(id: string) {
    this.screen = 'form';
    this.#submission.forget();
    void focusNext(this, `#${CSS.escape(id)}`);
  }

  #restart() {
    if (!this.#pathway) return;
    this.walk = startPathway(this.#pathway);
    this.option = '';
    this.accepted = undefined;
    this.#request = undefined;
    this.#show('step');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'concern-pathway': ConcernPathway;
  }
}
