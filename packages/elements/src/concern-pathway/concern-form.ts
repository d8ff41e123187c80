import type { ConcernAccepted, ConcernClaim, ConcernRequest, FieldProblem, Pathway } from '@schoolgate/sdk/model';
import { currentNode, type PathwayState } from '@schoolgate/sdk/pathway';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ConductSource } from '../context/conduct-source.ts';
import { checkAnswers } from '../forms/check-answers.ts';
import type { ChildChange } from '../forms/child-fields.ts';
import { failureNotice } from '../forms/failure-notice.ts';
import { fieldId, tickField, type Messages } from '../forms/field.ts';
import { focusNext } from '../forms/focus.ts';
import { isApart, type FormHost } from '../forms/own-page.ts';
import { sendingNotice } from '../forms/sending-notice.ts';
import { sameBody, Submission } from '../forms/submission.ts';
import { addStyles } from '../styles/add-styles.ts';
import { concern } from '../strings/en/concern.ts';
import { forms } from '../strings/en/forms.ts';
import { sending } from '../strings/en/sending.ts';
import { stage } from '../strings/en/stage.ts';
import { formatInstant } from '../strings/format-instant.ts';
import type { ConcernStrings, PathwayStrings } from '../strings/index.ts';
import { entryStyles } from '../styles/entry.styles.ts';
import { outcomeStyles } from '../styles/outcome.styles.ts';
import { backButton } from '../templates/back-button.ts';
import { heading } from '../templates/heading.ts';
import { checkConcern, emptyConcern, toConcernRequest, type ConcernAnswers } from './concern-answers.ts';
import { ConcernPathwayFailedEvent, ConcernPathwaySentEvent } from './concern-pathway.events.ts';
import { forgetKept } from './device-store.ts';
import { DAYS_KEPT, findKeptConcern, keepConcern, untilWhen, type KeptConcern } from './kept-concern.ts';
import { problemMessages } from './problem-messages.ts';
import { renderApart } from './render-apart.ts';
import { renderConcernDone } from './render-concern-done.ts';
import { listConcernAnswers, renderConcernFields } from './render-concern-form.ts';
import type { NodeView } from './render-node.ts';

/** What the form asks of the pathway that it stands in. */
export interface ConcernFormOptions {
  readonly host: LitElement & FormHost;
  readonly source: ConductSource<PathwayStrings>;
  /** Says something to assistive technology. */
  readonly announce: (text: string) => void;
  /** Back to the step it was opened from. */
  readonly onClose: () => void;
  readonly onRestart: () => void;
  /** To how the concern stands that was just sent. */
  readonly onStatus: (claim: ConcernClaim) => void;
  /** The procedure was replaced on the server, and perhaps the step that the form was opened from. */
  readonly onReload: (text: string) => Promise<void>;
}

/**
 * Writing to the school at one stage: the form, the check of its answers, and the confirmation. Its code is loaded when
 * somebody wants to write; the screens that lead to help never wait for it.
 */
export class ConcernForm implements ReactiveController {
  readonly #options: ConcernFormOptions;
  readonly #submission: Submission<ConcernRequest, ConcernAccepted>;
  #screen: 'form' | 'check' | 'done' = 'form';
  #answers: ConcernAnswers = emptyConcern;
  #problems: readonly FieldProblem[] = [];
  /** Made when the answers were checked and sent again as it is, so that every try is the same one. */
  #request: ConcernRequest | undefined;
  #sent: ConcernRequest | undefined;
  #accepted: ConcernAccepted | undefined;
  /** What is on the device now, at the wish of whoever writes. */
  #kept: KeptConcern | undefined;
  /** Whether it was there before this page was opened. */
  #restored = false;
  #keepFailed = false;

  constructor(options: ConcernFormOptions) {
    this.#options = options;
    options.host.addController(this);
    addStyles(options.host, entryStyles);
    addStyles(options.host, outcomeStyles);
    this.#submission = new Submission(
      options.host,
      () => options.source.connect(),
      (client, body: ConcernRequest, idempotencyKey) => client.createConcern(body, { idempotencyKey }),
    );
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#warn);
    window.addEventListener('pageshow', this.#leaveSent);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#warn);
    window.removeEventListener('pageshow', this.#leaveSent);
  }

  /** Coming back to the page with the Back button shows no sent concern to whoever sits there now. */
  readonly #leaveSent = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || this.#screen !== 'done') return;
    this.clear();
    this.#options.onRestart();
  };

  /** Words that are neither sent nor kept on the device would be gone with the page. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    const { about, desiredOutcome } = this.#answers;
    if (!this.#kept && `${about}${desiredOutcome}`.trim() !== '') event.preventDefault();
  };

  #forget() {
    const { policy } = this.#options.source;
    if (policy) forgetKept(policy.id);
    this.#kept = undefined;
    this.#restored = false;
    this.#keepFailed = false;
  }

  get #strings(): ConcernStrings {
    return { ...forms, ...sending, concern, stage, ...this.#options.source.strings };
  }

  /** Takes up what was kept on this device. @returns the step it was written at, or `undefined` where nothing is kept */
  restore(): string | undefined {
    const { policy } = this.#options.source;
    this.#kept = policy ? findKeptConcern(policy.id) : undefined;
    if (!this.#kept) return undefined;
    const { stage, answers, tried } = this.#kept;
    this.#answers = answers;
    this.#restored = true;
    if (tried) {
      this.#request = tried.request;
      this.#submission.adopt(tried.request, tried.key);
    }
    return stage;
  }

  /** Takes away everything that was typed, from this device too. */
  clear(): void {
    this.#forget();
    this.#answers = emptyConcern;
    this.#request = undefined;
    this.#sent = this.#accepted = undefined;
    this.#show('form');
  }

  /** Shows the form, with what was typed before and not sent. */
  open(): void {
    this.#show('form');
  }

  render(view: NodeView): TemplateResult {
    const strings = this.#strings;
    if (isApart()) return renderApart(view, strings.concern.formTitle, this.#options);
    if (this.#screen === 'check') return this.#renderCheck(view, strings);
    if (this.#screen === 'done' && this.#accepted && this.#sent)
      return renderConcernDone({ ...view, strings }, this.#sent, this.#accepted, this.#options);
    return this.#renderForm(view, strings);
  }

  #renderForm({ policy, pathway, state, level }: NodeView, strings: ConcernStrings) {
    const words = strings.concern;
    const messages = problemMessages(strings, this.#problems);
    const node = currentNode(pathway, state);
    const contact = node.kind === 'stage' ? pathway.contacts[node.contact] : undefined;
    return html`${backButton(strings, this.#options.onClose)}
      <form class="screen" novalidate @submit=${(event: SubmitEvent) => this.#check(event, pathway, state)}>
        ${this.#renderProblems(strings, messages, level)}
        <div class="stack-small">
          ${heading(level, words.formTitle, { id: 'title', class: 'title', focusable: true })}
          ${contact ? html`<p class="quiet">${words.to(contact.name ? `${contact.name}, ${contact.role}` : contact.role)}</p>` : nothing}
        </div>
        <p class="prose">${words.notForEmergencies}</p>
        ${this.#renderRestored(strings, level)}
        ${renderConcernFields({
          strings,
          policy,
          messages,
          answers: this.#answers,
          level: level + 1,
          onAnswer: (part) => this.#answer(part),
          onChildren: (children, change) => this.#changeChildren(strings, children, change),
        })}
        ${tickField({
          strings,
          messages: new Map(this.#keepFailed ? [['#/keep', words.keepFailed]] : []),
          pointer: '#/keep',
          label: words.keep(DAYS_KEPT),
          hint: words.keepHint,
          optional: true,
          checked: this.#kept !== undefined,
          onTick: (keep) => this.#keep(keep, state.trail.at(-1)?.node),
        })}
        <div class="actions"><button class="button button-primary" type="submit">${words.check}</button></div>
      </form>`;
  }

  #renderRestored(strings: ConcernStrings, level: number) {
    const words = strings.concern;
    if (!this.#restored || !this.#kept) return nothing;
    const day = (instant: string) => formatInstant(instant, strings.language);
    return html`<section class="notice stack-small" aria-labelledby="restored">
      ${heading(level + 1, words.restoredTitle, { id: 'restored' })}
      <p>${words.restored(day(this.#kept.keptAt), day(untilWhen(this.#kept)))}</p>
      <button class="button-link forget" type="button" @click=${() => this.#keep(false)}>${words.forget}</button>
    </section>`;
  }

  #renderCheck({ level }: NodeView, strings: ConcernStrings) {
    const { sending, failure } = this.#submission;
    return html`${backButton(strings, () => this.#return('title'))} ${this.#renderProblems(strings, new Map(), level)}
      ${heading(level, strings.concern.checkBefore, { id: 'title', class: 'title', focusable: true })}
      ${checkAnswers(strings, listConcernAnswers(strings, this.#answers), (pointer) => this.#return(fieldId(pointer)))}
      <div class="actions">
        <button class="button button-primary send" type="button" aria-disabled=${sending ? 'true' : 'false'} @click=${() => void this.#send()}>
          ${sending ? strings.sending.busy : failure ? strings.tryAgain : strings.concern.send}
        </button>
      </div>`;
  }

  #renderProblems(strings: ConcernStrings, messages: Messages, level: number) {
    const { failure } = this.#submission;
    if (failure?.kind === 'policy-changed') return sendingNotice(strings.problem, strings.concern.changed, level);
    return failureNotice(strings, failure, messages, level);
  }

  #answer(part: Partial<ConcernAnswers>) {
    this.#answers = { ...this.#answers, ...part };
    this.#keepOn();
    this.#options.host.requestUpdate();
  }

  /** Where somebody asked for it, what is on the device follows what is here; also that it was sent, so that a reload sends nothing twice. */
  #keepOn(tried?: KeptConcern['tried']) {
    const { policy } = this.#options.source;
    if (!this.#kept || !policy) return;
    const { stage } = this.#kept;
    this.#kept = keepConcern(policy.id, { stage, answers: this.#answers, ...(tried && { tried }) }) ?? this.#kept;
  }

  /** Nothing is on the device before somebody asks for it; from then on every change is. */
  #keep(keep: boolean, stage?: string) {
    const { policy } = this.#options.source;
    this.#forget();
    if (keep && policy && stage !== undefined) {
      this.#kept = keepConcern(policy.id, { stage, answers: this.#answers });
      this.#keepFailed = !this.#kept;
    }
    this.#options.announce(this.#keepFailed ? this.#strings.concern.keepFailed : keep ? '' : this.#strings.concern.forgotten);
    if (!keep) this.#focus('#keep');
    this.#options.host.requestUpdate();
  }

  #changeChildren({ children: words }: ConcernStrings, children: ConcernAnswers['children'], change: ChildChange) {
    this.#answer({ children });
    if (change.kind === 'typed') return;
    this.#problems = []; // they point at rows by number
    this.#options.announce(change.kind === 'added' ? words.added(children.length) : words.removed(children.length));
    const before = children[Math.max(0, change.index - 1)];
    this.#focus(change.kind === 'added' ? `#children-${change.index}-name` : before ? `#child-${before.key}` : '.add');
  }

  #check(event: SubmitEvent, pathway: Pathway, state: PathwayState) {
    event.preventDefault();
    const { policy } = this.#options.source;
    if (!policy) return;
    this.#problems = checkConcern(this.#answers);
    this.#submission.forget();
    if (this.#problems.length > 0) return this.#focus('#summary');
    const request = toConcernRequest(policy, pathway, state, this.#answers);
    if (!sameBody(this.#request, request)) this.#request = request;
    this.#options.source.prepare();
    this.#show('check');
  }

  async #send(): Promise<void> {
    const request = this.#request;
    if (!request) return;
    this.#keepOn({ request, key: this.#submission.keyOf(request) });
    const accepted = await this.#submission.send(request);
    if (accepted) {
      this.#accepted = accepted;
      this.#answers = emptyConcern;
      this.#forget();
      this.#sent = request;
      this.#request = undefined;
      this.#options.host.dispatchEvent(new ConcernPathwaySentEvent(accepted.reference, request.stage));
      this.#show('done');
    } else if (!this.#submission.sending) await this.#handleFailure();
  }

  async #handleFailure(): Promise<void> {
    const { failure, error } = this.#submission;
    this.#options.host.dispatchEvent(new ConcernPathwayFailedEvent(error));
    if (failure?.kind === 'refused') {
      this.#problems = failure.problems;
      this.#screen = 'form';
      return this.#focus('#summary');
    }
    this.#focus('#notice');
    if (failure?.kind === 'policy-changed') await this.#followNewProcedure();
  }

  async #followNewProcedure(): Promise<void> {
    try {
      await this.#options.source.reload();
    } catch (error) {
      return this.#submission.report(error);
    }
    this.#screen = 'form';
    this.#focus('#notice');
    await this.#options.onReload(this.#strings.concern.changed);
  }

  #show(screen: 'form' | 'check' | 'done') {
    this.#screen = screen;
    this.#problems = [];
    this.#submission.forget();
    this.#focus('#title');
  }

  #return(id: string) {
    this.#screen = 'form';
    this.#submission.forget();
    this.#focus(`#${CSS.escape(id)}`);
  }

  #focus(selector: string) {
    this.#options.host.requestUpdate();
    void focusNext(this.#options.host, selector);
  }
}
