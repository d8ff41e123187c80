import type { DeclarationAccepted, DeclarationRequest, FieldProblem, Policy } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { ConductSource } from '../context/conduct-source.ts';
import { fetchCode } from '../context/fetch-code.ts';
import { failureNotice } from '../forms/failure-notice.ts';
import type { Messages } from '../forms/field.ts';
import { focusNext } from '../forms/focus.ts';
import type { HostForm } from '../forms/host-form.ts';
import { sendingNotice } from '../forms/sending-notice.ts';
import { sameBody, Submission } from '../forms/submission.ts';
import { answered } from '../strings/en/answered.ts';
import { entrance } from '../strings/en/entrance.ts';
import { sending } from '../strings/en/sending.ts';
import type { AnsweredStrings, DeclarationStrings } from '../strings/index.ts';
import { addStyles } from '../styles/add-styles.ts';
import { outcomeStyles } from '../styles/outcome.styles.ts';
import type { DeclarationAnswers, Way } from './declaration-answers.ts';
import { draftRequest } from './draft-request.ts';
import { ParentDeclarationFailedEvent, ParentDeclarationPreparedEvent, ParentDeclarationSentEvent } from './parent-declaration.events.ts';
import { problemMessages } from './problem-messages.ts';
import { renderCheck } from './render-check.ts';
import { renderDone } from './render-done.ts';
import type * as UnsentAnswer from './unsent-answer.ts';
import type { DeclarationRecord } from './with-text.ts';

export interface AnsweredOptions {
  readonly host: LitElement & { readonly headingLevel: number; readonly mailto: string | undefined };
  readonly source: ConductSource<DeclarationStrings>;
  readonly form: HostForm;
  readonly way: () => Way;
  /** Says something to assistive technology. */
  readonly announce: (text: string) => void;
  /** The token of the link that the parent came by. */
  readonly invitation: () => string | undefined;
  /** The reference of an earlier answer that this one takes the place of. */
  readonly supersedes: () => string | undefined;
  readonly onLinkEnded: () => Promise<void>;
  /** Another text stands here than the one that was agreed to. */
  readonly onTextChanged: () => void;
  readonly onAnother: (sameChildren: boolean) => void;
}

/**
 * What becomes of an answer: it is checked, looked at once more, sent or prepared, and confirmed. Its code is loaded while
 * the form is filled in.
 */
export class AnsweredDeclaration {
  readonly #options: AnsweredOptions;
  readonly #submission: Submission<DeclarationRequest, DeclarationAccepted>;
  #screen: 'form' | 'check' | 'prepared' | 'done' = 'form';
  #problems: readonly FieldProblem[] = [];
  #answers: DeclarationAnswers | undefined;
  /** Kept from the check to every try to send, so that every try is the same one; also over a change that changes nothing. */
  #request: DeclarationRequest | undefined;
  #accepted: DeclarationAccepted | undefined;
  /** Whether the text was changed on the server while the form was open. */
  #textChanged = false;
  /** Whether the page has taken the prepared answer over. */
  #takenOver = false;
  /** The code for an answer that no server takes. */
  #unsent: typeof UnsentAnswer | undefined;

  constructor(options: AnsweredOptions) {
    this.#options = options;
    addStyles(options.host, outcomeStyles);
    this.#submission = new Submission(
      options.host,
      () => options.source.connect(),
      (client, body: DeclarationRequest, idempotencyKey) => client.createDeclaration(body, { idempotencyKey, invitation: options.invitation() }),
    );
    if (!options.source.canSend) void this.#fetchUnsent().catch(() => undefined); // asked for again when it is needed
  }

  /** Whether the form is on the screen, and not what comes after it. */
  get onForm(): boolean {
    return this.#screen === 'form';
  }

  /** Whether there is nothing more to do: the answer was sent, or handed over. */
  get over(): boolean {
    return this.#screen === 'done' || this.#screen === 'prepared';
  }

  get record(): DeclarationRecord | undefined {
    const { canSend, original } = this.#options.source;
    if (this.onForm || !this.#request || !original) return undefined;
    return canSend ? this.#request : this.#unsent?.withText(original, this.#request);
  }

  get #strings(): AnsweredStrings {
    return { ...sending, answered, entrance, ...this.#options.source.strings };
  }

  /** What is wrong, in the words for a signature that is drawn or typed. */
  messages(policy: Policy, drawn: boolean): Messages {
    return problemMessages(this.#strings, policy.declaration?.fields ?? [], this.#problems, drawn);
  }

  /** Forgets what was found wrong: it points at rows that are no longer there. */
  forgetProblems(): void {
    this.#problems = [];
  }

  /** What is wrong, above the form. */
  renderProblems(messages: Messages = new Map()) {
    const strings = this.#strings;
    const level = this.#options.host.headingLevel + 1;
    if (this.#textChanged) return sendingNotice(strings.answered.changedTitle, strings.answered.changed, level);
    return failureNotice(strings, this.#submission.failure, messages, level);
  }

  /** The screen after the form. */
  render(policy: Policy): TemplateResult {
    const { host, source, way, announce, onAnother } = this.#options;
    const [answers, sent, accepted] = [this.#answers, this.#request, this.#accepted];
    if (!answers || !sent) return html``;
    const view = { strings: this.#strings, policy, level: host.headingLevel, answers, sent, onAnother };
    if (this.#screen === 'done' && accepted) return renderDone({ ...view, host, connect: () => source.connect(), accepted });
    if (this.#screen === 'prepared' && this.#unsent)
      return this.#unsent.renderPrepared({
        ...view,
        way: this.#takenOver ? 'page' : host.mailto ? 'mail' : 'paper',
        mailto: host.mailto ?? '',
        announce,
        onBack: () => void this.#show('check'),
      });
    return renderCheck({
      ...view,
      way: way(),
      sending: this.#submission.sending,
      failed: this.#submission.failure !== undefined,
      notice: this.renderProblems(),
      onReturn: (id) => this.#return(id),
      onSend: () => void this.#send(),
      onPrepare: () => void this.#prepare(policy),
    });
  }

  /** Holds what was typed against the text, and shows it once more where all is well. */
  async check(policy: Policy, answers: DeclarationAnswers): Promise<void> {
    const undecided: FieldProblem[] = answers.outcome === '' ? [{ pointer: '#/outcome', code: 'required', detail: '' }] : [];
    try {
      const { language = policy.language }: Shown<object> = policy.declaration ?? {};
      const request = await draftRequest(this.#options.source.original ?? policy, answers, language, this.#options.supersedes());
      if (!this.#options.source.canSend) await this.#fetchUnsent();
      if (!sameBody(this.#request, request)) this.#request = request;
      this.#problems = undecided;
    } catch (error) {
      if (!isDraftError(error)) return this.#fail(error);
      this.#problems = [...error.problems, ...undecided];
    }
    this.#answers = answers;
    this.#textChanged = false;
    this.#submission.forget();
    if (this.#problems.length > 0) return focusNext(this.#options.host, '#summary');
    this.#options.source.prepare();
    await this.#show('check');
  }

  /** Takes away everything that was typed. */
  clear(): void {
    this.#screen = 'form';
    this.#problems = [];
    this.#answers = undefined;
    this.#request = undefined;
    this.#accepted = undefined;
    this.#textChanged = false;
    this.#submission.forget();
  }

  async #send(): Promise<void> {
    const { policy } = this.#options.source;
    if (!policy || !this.#request) return;
    if (!this.#submission.tried(this.#request)) this.#request = { ...this.#request, signedAt: new Date().toISOString() };
    const accepted = await this.#submission.send(this.#request);
    if (accepted) {
      this.#accepted = accepted;
      this.#options.host.dispatchEvent(new ParentDeclarationSentEvent(accepted.reference, policy.id, policy.version));
      return this.#show('done');
    }
    if (!this.#submission.sending) await this.#handleFailure();
  }

  /** The end of the way without a server: nothing has been sent, and the page may take it from here. */
  async #prepare(policy: Policy): Promise<void> {
    try {
      await this.#fetchUnsent();
    } catch (error) {
      return this.#fail(error);
    }
    if (!this.#request || this.#screen !== 'check') return;
    this.#request = { ...this.#request, signedAt: new Date().toISOString() };
    this.#takenOver = !this.#options.host.dispatchEvent(new ParentDeclarationPreparedEvent(policy.id, policy.version));
    await this.#show('prepared');
  }

  async #fetchUnsent(): Promise<void> {
    this.#unsent ??= await fetchCode(import('./unsent-answer.ts'));
  }

  #show(screen: 'form' | 'check' | 'prepared' | 'done', focus = '#title'): Promise<void> {
    this.#screen = screen;
    const { record } = this;
    this.#options.form.value = record ? JSON.stringify(record) : null;
    this.#options.host.requestUpdate();
    return focusNext(this.#options.host, focus);
  }

  async #handleFailure(): Promise<void> {
    const { failure, error } = this.#submission;
    this.#options.host.dispatchEvent(new ParentDeclarationFailedEvent(error));
    if (failure?.kind === 'refused') {
      this.#problems = failure.problems;
      return this.#show('form', '#summary');
    }
    if (failure?.kind === 'policy-changed') return this.#showNewText();
    if (failure?.kind === 'link-ended') return this.#endLink();
    await focusNext(this.#options.host, '#notice');
  }

  async #showNewText(): Promise<void> {
    try {
      await this.#options.source.reload();
      this.#textChanged = true;
      this.#options.onTextChanged();
      await this.#show('form', '#notice');
    } catch (error) {
      this.#submission.report(error);
      await focusNext(this.#options.host, '#notice');
    }
  }

  /** Nothing was kept, and it can be sent again without the link, as another try. */
  async #endLink(): Promise<void> {
    if (this.#request) this.#request = { ...this.#request };
    await this.#options.onLinkEnded();
    await this.#show('form', '#link');
    this.#submission.forget();
  }

  #fail(error: unknown) {
    this.#options.host.dispatchEvent(new ParentDeclarationFailedEvent(error));
    this.#submission.report(error);
    void focusNext(this.#options.host, '#notice');
  }

  #return(id: string) {
    this.#submission.forget();
    void this.#show('form', `#${CSS.escape(id)}`);
  }
}

const isDraftError = (error: unknown): error is Error & { problems: readonly FieldProblem[] } =>
  error instanceof Error && error.name === 'DraftError';
