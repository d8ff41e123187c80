import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import { html, LitElement, type PropertyValues } from 'lit';
import { ConductSource } from '../context/conduct-source.ts';
import { property, state } from '../context/property.ts';
import { fetchCode } from '../context/fetch-code.ts';
import type { ChildChange } from '../forms/child-fields.ts';
import type { Messages } from '../forms/field.ts';
import { focusNext } from '../forms/focus.ts';
import { HostForm } from '../forms/host-form.ts';
import { sendingNotice } from '../forms/sending-notice.ts';
import { common } from '../strings/en/common.ts';
import { declaration } from '../strings/en/declaration.ts';
import { forms } from '../strings/en/forms.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { entryStyles } from '../styles/entry.styles.ts';
import { formStyles } from '../styles/form.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { loadingState } from '../templates/loading-state.ts';
import type { AnsweredDeclaration } from './answered-declaration.ts';
import { Arrival } from './arrival.ts';
import { emptyAnswers, type DeclarationAnswers, type Way } from './declaration-answers.ts';
import type { DeclarationRecord } from './with-text.ts';
import type { LastSigned } from '../forms/last-signed.ts';
import { ParentDeclarationFailedEvent } from './parent-declaration.events.ts';
import { parentDeclarationStyles } from './parent-declaration.styles.ts';
import { renderForm } from './render-form.ts';
import type { SignatureDrawing } from './signature-drawing.ts';

const english = { ...common, ...forms, declaration };

/**
 * Lets a parent sign the school's declaration, or say that they would rather not; both are answers, neither has a penalty.
 *
 * The policy comes from the `policy` property, a `client` or an `endpoint`, or `src`; else from the nearest `<conduct-provider>`.
 * What was typed stays in the element: no event carries it. Inside a `<form>`, the checked answers are its value, as JSON.
 *
 * @slot - a few words on how to reach the school, which stand here until the form does, and where it cannot be loaded
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

  /** The parent's last answer to this policy, where the page knows it: they then see what has changed, and whether to sign again. */
  @property({ attribute: false }) lastSigned: LastSigned | undefined;
  /** Whether the page's form waits until this was answered; either answer will do. */
  @property({ type: Boolean }) required = false;
  /** As a control of a form: shown, and not to be changed. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private answers: DeclarationAnswers = emptyAnswers;
  @state() private announcement = '';
  /** Why the code that the form needs next did not arrive. */
  @state() private unfetched: unknown;
  /** Whether a form or a fieldset of the page says that nothing here is to be changed. */
  @state() private formDisabled = false;

  readonly #source = new ConductSource(this, english);
  readonly #form = new HostForm(this, () => void this.#check());
  /** Checks, sends and confirms; loaded while the form is filled in. */
  #answered: AnsweredDeclaration | undefined;
  /** Where a signature is drawn; loaded for those who choose to. */
  #drawing: SignatureDrawing | undefined;
  /** The answers before anybody typed. */
  #untouched = emptyAnswers;
  /** Receives whom the school has sent a link, and who has answered before. */
  readonly #arrival = new Arrival({
    host: this,
    source: this.#source,
    onFill: (part) => this.#fillIn(part),
    onAnother: () => this.#startAgain(false),
    onFailed: (error) => this.dispatchEvent(new ParentDeclarationFailedEvent(error)),
  });
  #failed: unknown;

  /** What was checked or sent, for the page's own use, with the words themselves where no server keeps them; `undefined` before. */
  get record(): DeclarationRecord | undefined {
    return this.#answered?.record;
  }

  /** The checked answers as JSON, as they stand in the page's form; empty before. */
  get value(): string {
    return this.#form.value ?? '';
  }

  get form(): HTMLFormElement | null {
    return this.#form.form;
  }

  /** The name of its entry in the page's form. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(name: string) {
    this.setAttribute('name', name);
  }

  get type(): string {
    return this.localName;
  }

  get willValidate(): boolean {
    return this.#form.internals.willValidate;
  }

  get validity(): ValidityState {
    return this.#form.internals.validity;
  }

  get validationMessage(): string {
    return this.#form.internals.validationMessage;
  }

  checkValidity(): boolean {
    return this.#form.internals.checkValidity();
  }

  /** Says what is missing, and leads there. */
  reportValidity(): boolean {
    return this.#form.internals.reportValidity();
  }

  /** How an answer gets to the school. */
  get #way(): Way {
    return this.#source.canSend ? 'server' : this.form ? 'form' : this.mailto ? 'mail' : 'paper';
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

  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  protected override render() {
    const { strings, policy, error } = this.#source;
    return html`<div class="base" part="base" lang=${strings.language}>
      ${policy ? this.#renderScreen(policy) : html`<slot></slot>${loadingState(strings, policy, error, () => void this.#source.reload(), undefined, strings.declaration.loadFailed)}`}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </div>`;
  }

  #renderScreen(policy: Policy) {
    const { strings } = this.#source;
    const answered = this.#answered;
    if (!policy.declaration) return html`<p class="quiet">${strings.declaration.noForm}</p>`;
    if (this.#arrival.waiting) return loadingState(strings, undefined, undefined, () => undefined);
    const screen =
      answered && !answered.onForm ? answered.render(policy) : (this.#arrival.renderInstead(policy) ?? this.#renderForm(policy, policy.declaration));
    return html`<form novalidate @submit=${this.#submit} @focusin=${this.#prefetch}>
      <fieldset class="screen" role="none" ?disabled=${this.disabled || this.formDisabled}>${screen}</fieldset>
    </form>`;
  }

  #renderForm(policy: Policy, form: NonNullable<Policy['declaration']>) {
    const { strings } = this.#source;
    const words = strings.declaration;
    const messages = this.#answered?.messages(policy, this.answers.drawn) ?? new Map<string, string>();
    return html`${this.#source.languages}
    ${this.unfetched ? sendingNotice(strings.problem, strings.unconnected, this.headingLevel + 1) : this.#answered?.renderProblems(messages)}
    ${renderForm({
      above: this.#arrival.renderAbove(),
      strings,
      policy,
      form,
      messages,
      drawing: this.answers.drawn ? this.#renderDrawing(messages) : undefined,
      onDraw: this.#way === 'mail' ? undefined : () => void this.#draw(),
      unsent: { server: undefined, form: undefined, mail: words.byMail, paper: words.byPaper }[this.#way],
      answers: this.answers,
      level: this.headingLevel,
      onAnswer: (part) => this.#answer(part),
      onChildren: (children, change) => this.#changeChildren(children, change),
    })}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { error } = this.#source;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new ParentDeclarationFailedEvent(error));
    this.#failed = error;
    this.#holdForm();
  }

  /** The page's form waits for an answer that was begun: sent without it, what was typed would be lost without a word. */
  #holdForm() {
    const begun = this.answers !== this.#untouched;
    const waits = this.#way === 'form' && this.#form.value === null && (begun || this.required) && this.#source.policy?.declaration;
    this.#form.hold(waits ? this.#source.strings.declaration.uncheckedYet : undefined, !begun);
  }

  #renderDrawing(messages: Messages) {
    return this.#drawing?.render({
      strings: this.#source.strings,
      messages,
      drawing: this.answers.drawing,
      onDraw: (drawing) => this.#answer({ drawing }),
      onType: () => this.#answer({ drawn: false }),
      announce: (text) => (this.announcement = text),
    });
  }

  #answer(part: Partial<DeclarationAnswers>) {
    this.answers = { ...this.answers, ...part };
  }

  #changeChildren(children: DeclarationAnswers['children'], change: ChildChange) {
    this.#answer({ children });
    if (change.kind === 'typed') return;
    const words = this.#source.strings.children;
    this.#answered?.forgetProblems();
    this.announcement = change.kind === 'added' ? words.added(children.length) : words.removed(children.length);
    void focusNext(this, change.kind === 'added' ? `#children-${change.index}-name` : `#child-${children[Math.max(0, change.index - 1)]?.key}`);
  }

  async #fetchAnswered(): Promise<AnsweredDeclaration> {
    const { AnsweredDeclaration } = await import('./answered-declaration.ts');
    return (this.#answered ??= new AnsweredDeclaration({
      host: this,
      source: this.#source,
      form: this.#form,
      way: () => this.#way,
      announce: (text) => (this.announcement = text),
      invitation: () => this.#arrival.invitation,
      supersedes: () => this.#arrival.supersedes,
      onLinkEnded: () => this.#endLink(),
      onTextChanged: () => this.#answer({ agreed: false }), // what was agreed to is not what stands here now
      onAnother: (sameChildren) => this.#startAgain(sameChildren),
    }));
  }

  #fillIn(part: Partial<DeclarationAnswers>) {
    if (this.answers !== this.#untouched) return;
    this.#answer(part);
    this.#untouched = this.answers;
  }

  /** Whoever starts to fill in the form will want to finish it. */
  readonly #prefetch = () => void this.#fetchAnswered().catch(() => undefined); // asked for again when it is needed

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    void this.#check();
  };

  async #check(): Promise<void> {
    const { policy } = this.#source;
    if (!policy) return;
    this.unfetched = undefined;
    try {
      await fetchCode(this.#fetchAnswered());
    } catch (error) {
      return this.#missCode(error);
    }
    if (this.#answered?.onForm) await this.#answered.check(policy, this.answers);
  }

  async #draw(): Promise<void> {
    this.unfetched = undefined;
    try {
      const { SignatureDrawing } = await fetchCode(import('./signature-drawing.ts'));
      this.#drawing ??= new SignatureDrawing(this);
    } catch (error) {
      return this.#missCode(error);
    }
    this.#answer({ drawn: true });
    await focusNext(this, '#signature');
  }

  #missCode(error: unknown): Promise<void> {
    this.unfetched = error;
    this.dispatchEvent(new ParentDeclarationFailedEvent(error));
    return focusNext(this, '#notice');
  }

  async #endLink(): Promise<void> {
    try {
      await this.#arrival.endLink();
    } catch (error) {
      this.unfetched = error;
    }
  }

  #restart() {
    this.#arrival.leave();
    this.answers = emptyAnswers;
    this.#untouched = emptyAnswers;
    this.unfetched = undefined;
    this.#form.value = null;
    this.#answered?.clear();
  }

  #startAgain(sameChildren: boolean) {
    const { children } = this.answers;
    this.#restart();
    if (sameChildren) this.#answer({ children });
    void focusNext(this, '#title');
  }

  /** Coming back to the page with the Back button shows an empty form, not somebody's receipt. */
  readonly #forgetSent = (event: PageTransitionEvent) => {
    if (event.persisted && (this.#form.sent || this.#answered?.over)) this.#restart();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parent-declaration': ParentDeclaration;
  }
}
