import type { Client } from '@schoolgate/sdk/client';
import type { DeclarationAccepted, DeclarationRequest, FieldProblem, Policy } from '@schoolgate/sdk/model';
import { html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ConductSource } from '../context/conduct-source.ts';
import { fetchCode } from '../context/fetch-code.ts';
import type { ChildChange } from '../forms/child-fields.ts';
import { errorSummary } from '../forms/error-summary.ts';
import type { Messages } from '../forms/field.ts';
import { focusNext } from '../forms/focus.ts';
import { sendingNotice } from '../forms/sending-notice.ts';
import { sameBody, Submission } from '../forms/submission.ts';
import type { AnsweredStrings } from '../strings/answered-strings.ts';
import { common } from '../strings/en/common.ts';
import { declaration } from '../strings/en/declaration.ts';
import { forms } from '../strings/en/forms.ts';
import { textDirection } from '../strings/text-direction.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { entryStyles } from '../styles/entry.styles.ts';
import { formStyles } from '../styles/form.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { loadingState } from '../templates/loading-state.ts';
import { emptyAnswers, type DeclarationAnswers } from './declaration-answers.ts';
import type { DeclarationRecord } from './draft-request.ts';
import type * as finishing from './finish-declaration.ts';
import { ParentDeclarationFailedEvent, ParentDeclarationPreparedEvent, ParentDeclarationSentEvent } from './parent-declaration.events.ts';
import { parentDeclarationStyles } from './parent-declaration.styles.ts';
import { renderForm } from './render-form.ts';

const english = { ...common, ...forms, declaration };

type Step = 'form' | 'check' | 'prepared' | 'done';

/**
 * Lets a parent sign the school's declaration, or say that they would rather not; both are answers, neither has a penalty.
 *
 * The policy comes from the `policy` property, a `client` or an `endpoint`, or `src`; else from the nearest `<conduct-provider>`.
 * What was typed stays in the element: no event carries it. Inside a `<form>`, the checked answers are its value, as JSON.
 *
 * @fires {ParentDeclarationSentEvent} parent-declaration-sent - when the school's server has stored it
 * @fires {ParentDeclarationPreparedEvent} parent-declaration-prepared - when it was prepared and no server takes it; cancel it and read `record` to take it over
 * @fires {ParentDeclarationFailedEvent} parent-declaration-failed - when loading or sending failed
 * @csspart base - the wrapper
 * @csspart agreement - the words that are agreed to
 * @csspart confirmation - the panel that says it arrived
 * @cssprop [--schoolgate-accent=#0b5d63] - links, buttons and what is chosen
 * @cssprop [--schoolgate-danger=#b0221b] - problems
 * @cssprop [--schoolgate-good=#1c6b3c] - what has gone well
 */
export class ParentDeclaration extends LitElement {
  static readonly formAssociated = true;
  static override styles = [tokenStyles, baseStyles, formStyles, entryStyles, parentDeclarationStyles];

  /** The policy itself; it is not loaded then. `null` says that there is none. */
  @property({ attribute: false }) policy: Policy | null | undefined;
  /** The address of a policy as JSON. */
  @property() src: string | undefined;
  /** The organisation's address on a Schoolgate server, which the declaration is sent to. */
  @property() endpoint: string | undefined;
  /** Which of the endpoint's policies; the first one where it is left out. */
  @property({ attribute: 'policy-id' }) policyId: string | undefined;
  /** The client to load and send with, in place of one made from `endpoint`. */
  @property({ attribute: false }) client: Client | undefined;
  /** Where there is no server: the address of an email that the parent sends themselves. Without it, they print their answer. */
  @property() mailto: string | undefined;
  /** The language of the interface, as a BCP 47 tag. The policy keeps its own. */
  @property() locale: string | undefined;
  /** The level of the title's heading, 1 to 3. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @state() private step: Step = 'form';
  @state() private answers: DeclarationAnswers = emptyAnswers;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private announcement = '';
  /** Whether the text was changed on the server while the form was open. */
  @state() private textChanged = false;
  @state() private accepted: DeclarationAccepted | undefined;

  readonly #internals = this.attachInternals();
  readonly #source = new ConductSource(this, english);
  readonly #submission = new Submission<DeclarationRequest, DeclarationAccepted>(this, async (body, idempotencyKey) =>
    (await this.#source.connect()).createDeclaration(body, { idempotencyKey }),
  );
  /** Checks, drafts and what comes after the form; loaded while that is filled in. */
  #finish: typeof finishing | undefined;
  /** Kept from the check to every try to send, so that every try is the same one; also over a change that changes nothing. */
  #request: DeclarationRequest | undefined;
  /** Whether the page has taken the prepared answer over. */
  #takenOver = false;
  #failed: unknown;

  /** What was checked or sent, for the page's own use, with the words themselves where no server keeps them; `undefined` before. */
  get record(): DeclarationRecord | undefined {
    return this.step === 'form' ? undefined : this.#record;
  }

  get #record(): DeclarationRecord | undefined {
    const { canSend, policy } = this.#source;
    return this.#request && policy && this.#finish && !canSend ? this.#finish.withText(policy, this.#request) : this.#request;
  }

  /** How an answer gets to the school where no server takes it. */
  get #way() {
    return this.#source.canSend ? 'server' : this.#internals.form ? 'form' : this.mailto ? 'mail' : 'paper';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pageshow', this.#forgetSent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pageshow', this.#forgetSent);
  }

  /** Empties the form, as the host form's reset does. */
  formResetCallback(): void {
    this.#restart();
  }

  protected override render() {
    const { strings, policy, error } = this.#source;
    return html`<div class="base" part="base" lang=${strings.language} dir=${textDirection(strings.language)}>
      ${policy ? this.#renderStep(policy) : loadingState(strings, policy, error, () => void this.#source.reload())}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </div>`;
  }

  #renderStep(policy: Policy) {
    const { strings } = this.#source;
    const level = this.headingLevel;
    const [finish, sent] = [this.#finish, this.#request];
    if (!policy.declaration) return html`<p class="quiet">${strings.declaration.noForm}</p>`;
    if (!finish || !sent || this.step === 'form') return this.#renderForm(policy, policy.declaration);
    const all = { ...strings, answered: finish.answered };
    if (this.step === 'prepared') return html`<div class="screen">${this.#renderPrepared(policy, finish, all, sent)}</div>`;
    return html`<div class="screen">
      ${
        this.step === 'done' && this.accepted
          ? finish.renderDone({
              host: this,
              strings: all,
              connect: () => this.#source.connect(),
              level,
              sent,
              accepted: this.accepted,
              onAnother: () => this.#startAgain(),
            })
          : finish.renderCheck({
              strings: all,
              policy,
              level,
              way: this.#way,
              answers: this.answers,
              sending: this.#submission.sending,
              failed: this.#submission.failure !== undefined,
              notice: this.#renderProblems(new Map()),
              onReturn: (id) => this.#return(id),
              onSend: () => void this.#send(),
              onPrepare: () => this.#prepare(),
            })
      }
    </div>`;
  }

  #renderPrepared(policy: Policy, finish: typeof finishing, strings: AnsweredStrings, request: DeclarationRequest) {
    return finish.renderPrepared({
      strings,
      policy,
      request,
      level: this.headingLevel,
      answers: this.answers,
      way: this.#takenOver ? 'page' : this.mailto ? 'mail' : 'paper',
      mailto: this.mailto ?? '',
      announce: (text) => (this.announcement = text),
      onBack: () => this.#show('check'),
      onAnother: () => this.#startAgain(),
    });
  }

  #renderForm(policy: Policy, form: NonNullable<Policy['declaration']>) {
    const { strings } = this.#source;
    const words = strings.declaration;
    const unsent = { server: undefined, form: undefined, mail: words.byMail, paper: words.byPaper }[this.#way];
    const messages: Messages = this.#finish?.problemMessages(strings, form.fields, this.problems) ?? new Map();
    return html`<form class="screen" novalidate @submit=${this.#check} @focusin=${this.#prefetch}>
      ${this.#renderProblems(messages)}
      ${renderForm({
        strings,
        policy,
        form,
        unsent,
        messages,
        answers: this.answers,
        level: this.headingLevel,
        onAnswer: (part) => this.#answer(part),
        onChildren: (children, change) => this.#changeChildren(children, change),
      })}
    </form>`;
  }

  #renderProblems(messages: Messages) {
    const { strings } = this.#source;
    const level = this.headingLevel + 1;
    const kind = this.#submission.failure?.kind;
    if (this.textChanged) return sendingNotice(strings.declaration.changedTitle, strings.declaration.changed, level);
    if (kind === 'unreachable' || kind === 'unconnected' || kind === 'unexpected')
      return sendingNotice(strings.problem, strings.sending[kind], level);
    return errorSummary(strings, messages, level, kind === 'refused' ? strings.sending.refused : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { error } = this.#source;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new ParentDeclarationFailedEvent(error));
    this.#failed = error;
  }

  #answer(part: Partial<DeclarationAnswers>) {
    this.answers = { ...this.answers, ...part };
  }

  #changeChildren(children: DeclarationAnswers['children'], change: ChildChange) {
    this.#answer({ children });
    if (change.kind === 'typed') return;
    const words = this.#source.strings.children;
    this.problems = []; // they point at rows by number
    this.announcement = change.kind === 'added' ? words.added(children.length) : words.removed(children.length);
    void focusNext(this, change.kind === 'added' ? `#children-${change.index}-name` : `#child-${children[Math.max(0, change.index - 1)]?.key}`);
  }

  /** Whoever starts to fill in the form will want to finish it. */
  readonly #prefetch = () => void import('./finish-declaration.ts').catch(() => undefined); // asked for again when it is needed

  readonly #check = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { policy } = this.#source;
    if (!policy) return;
    const undecided: FieldProblem[] = this.answers.outcome === '' ? [{ pointer: '#/outcome', code: 'required', detail: '' }] : [];
    try {
      this.#finish = await fetchCode(import('./finish-declaration.ts'));
      const request = await this.#finish.draftRequest(policy, this.answers);
      if (!sameBody(this.#request, request)) this.#request = request;
      this.problems = undecided;
    } catch (error) {
      if (!isDraftError(error)) return this.#fail(error);
      this.problems = [...error.problems, ...undecided];
    }
    this.textChanged = false;
    this.#submission.forget();
    if (this.problems.length > 0) return focusNext(this, '#summary');
    this.step = 'check';
    this.#source.prepare();
    this.#internals.setFormValue(JSON.stringify(this.#record));
    await focusNext(this, '#title');
  };

  readonly #send = async (): Promise<void> => {
    const { policy } = this.#source;
    if (!policy || !this.#request) return;
    if (!this.#submission.tried(this.#request)) this.#request = { ...this.#request, signedAt: new Date().toISOString() };
    const accepted = await this.#submission.send(this.#request);
    if (accepted) {
      this.accepted = accepted;
      this.step = 'done';
      this.dispatchEvent(new ParentDeclarationSentEvent(accepted.reference, policy.id, policy.version));
      return focusNext(this, '#title');
    }
    if (!this.#submission.sending) await this.#handleFailure();
  };

  /** The end of the way without a server: nothing has been sent, and the page may take it from here. */
  #prepare() {
    const { policy } = this.#source;
    if (!policy || !this.#request) return;
    this.#request = { ...this.#request, signedAt: new Date().toISOString() };
    this.#takenOver = !this.dispatchEvent(new ParentDeclarationPreparedEvent(policy.id, policy.version));
    this.#show('prepared');
  }

  #show(step: Step) {
    this.step = step;
    void focusNext(this, '#title');
  }

  async #handleFailure(): Promise<void> {
    const { failure, error } = this.#submission;
    this.dispatchEvent(new ParentDeclarationFailedEvent(error));
    if (failure?.kind === 'refused') {
      this.problems = failure.problems;
      this.step = 'form';
      return focusNext(this, '#summary');
    }
    if (failure?.kind === 'policy-changed') await this.#showNewText();
    await focusNext(this, '#notice');
  }

  async #showNewText(): Promise<void> {
    try {
      await this.#source.reload();
    } catch (error) {
      return this.#submission.report(error);
    }
    this.textChanged = true;
    this.#answer({ agreed: false }); // what was agreed to is not what stands here now
    this.step = 'form';
  }

  #fail(error: unknown) {
    this.dispatchEvent(new ParentDeclarationFailedEvent(error));
    this.#submission.report(error);
    void focusNext(this, '#notice');
  }

  #return(id: string) {
    this.step = 'form';
    this.#submission.forget();
    this.#internals.setFormValue(null);
    void focusNext(this, `#${CSS.escape(id)}`);
  }

  #restart() {
    this.step = 'form';
    this.answers = emptyAnswers;
    this.problems = [];
    this.accepted = undefined;
    this.#request = undefined;
    this.textChanged = false;
    this.#submission.forget();
    this.#internals.setFormValue(null);
  }

  #startAgain() {
    this.#restart();
    void focusNext(this, '#title');
  }

  /** Coming back to the page with the Back button shows an empty form, not somebody's receipt. */
  readonly #forgetSent = (event: PageTransitionEvent) => {
    if (event.persisted && (this.step === 'done' || this.step === 'prepared')) this.#restart();
  };
}

const isDraftError = (error: unknown): error is Error & { problems: readonly FieldProblem[] } =>
  error instanceof Error && error.name === 'DraftError';

declare global {
  interface HTMLElementTagNameMap {
    'parent-declaration': ParentDeclaration;
  }
}
