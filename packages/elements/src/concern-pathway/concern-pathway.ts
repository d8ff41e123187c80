import type { Client } from '@schoolgate/sdk/client';
import type { ConcernClaim, FieldProblem, Policy } from '@schoolgate/sdk/model';
import type { Visit } from '@schoolgate/sdk/pathway';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ConductSource } from '../context/conduct-source.ts';
import { property, state } from '../context/property.ts';
import { fetchCode } from '../context/fetch-code.ts';
import { focusNext } from '../forms/focus.ts';
import { common } from '../strings/en/common.ts';
import { pathway } from '../strings/en/pathway.ts';
import { addStyles } from '../styles/add-styles.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { formStyles } from '../styles/form.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { heading } from '../templates/heading.ts';
import { LiveRegion } from '../templates/live-region.ts';
import { loadingState } from '../templates/loading-state.ts';
import { safeAddress } from '../templates/web-link.ts';
import type { ConcernForm } from './concern-form.ts';
import { ConcernPathwayFailedEvent, ConcernPathwayLeavingEvent, ConcernPathwayMovedEvent } from './concern-pathway.events.ts';
import { concernPathwayStyles } from './concern-pathway.styles.ts';
import { forgetKept, readKept } from './device-store.ts';
import { PathwayWalk } from './pathway-walk.ts';
import { leavePage, QuickExit } from './quick-exit.ts';
import { optionPointer, renderUrgent } from './render-node.ts';
import { renderStep, type StepView } from './render-step.ts';
import { renderUrgentLine } from './render-urgent-line.ts';
import type * as stageHelp from './stage-help.ts';
import type { StatusScreens } from './status-screens.ts';

const english = { ...common, pathway };

/** Where somebody who leaves in a hurry could have been all along. */
const NEUTRAL_PAGE = 'https://www.bbc.co.uk/weather';

/**
 * Leads a parent to the person who can help: safety first, then one question a screen, then who, how and by when; from there
 * they can write to the school, or go a step further while it is unresolved.
 *
 * The policy comes from the `policy` property, a `client` or an `endpoint`, or `src`; else from the nearest `<conduct-provider>`.
 * What was typed stays in the element: no event carries it. A link to `#concern/<node id>` on the page leads straight to that
 * step, once the safety question is answered.
 *
 * @fires {ConcernPathwayMovedEvent} concern-pathway-moved - when the person has gone to another step
 * @fires {ConcernPathwaySentEvent} concern-pathway-sent - when the school's server has stored a concern
 * @fires {ConcernPathwayLeavingEvent} concern-pathway-leaving - when somebody leaves in a hurry; cancel it to lead them yourself
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
  /** The level of the heading above all screens, 1 to 3; each screen's own is one below. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** The page that somebody who leaves in a hurry is taken to. */
  @property({ attribute: 'exit-to' }) exitTo: string | undefined;

  /** What stands in place of the step that it was opened from. */
  @state() private screen: 'step' | 'form' | 'summary' | 'status' = 'step';
  /** Whether the way to a concern that was raised before is asked for, until the safety question is answered. */
  @state() private statusWanted = false;
  /** Whether what was written before has been taken up from this device, to wait behind the safety question. */
  @state() private kept = false;
  @state() private help: typeof stageHelp | undefined;
  @state() private helpFailed = false;
  @state() private option = '';
  @state() private problems: readonly FieldProblem[] = [];
  @state() private formFailed = false;
  /** Why the person is at the beginning again. */
  @state() private notice = '';

  readonly #source = new ConductSource(this, english);
  readonly #live = new LiveRegion(this);
  readonly #walk = new PathwayWalk(this, this.#source, {
    onFirst: (policy) => readKept(policy.id) !== null && void this.#restore(),
    onReset: () => (this.screen = 'step'), // what was typed waits behind the safety question
    onMove: (visit) => this.#arrive(visit),
  });
  #form: ConcernForm | undefined;
  #status: StatusScreens | undefined;
  #failed: unknown;

  constructor() {
    super();
    new QuickExit(this, (left) => (left === 0 ? this.#leave() : this.#live.say(this.#source.strings.pathway.leavePresses(left))));
  }

  protected override render() {
    const { strings } = this.#source;
    const view = this.#view();
    return html`<div class="base" part="base" lang=${strings.language}>
      ${heading(this.headingLevel, strings.pathway.title, { class: 'heading' })} ${view ? this.#renderPathway(view) : this.#renderWaiting()}
      ${this.#live.render()}
    </div>`;
  }

  /** The words that the page put here stay beside ours: they may be all that there is. */
  #renderWaiting() {
    const { strings, policy, error } = this.#source;
    const { none, loadFailed } = strings.pathway;
    const retry = () => void (policy ? this.#walk.complete() : this.#source.reload());
    return html`${renderUrgentLine(strings)}
      <slot></slot>${loadingState(strings, policy === null ? null : undefined, error ?? this.#walk.error, retry, none, loadFailed)}`;
  }

  #renderPathway(view: StepView) {
    const { leave, leaveHint } = view.strings.pathway;
    return html`<p class="leave no-print"><button class="button leave-button" type="button" @click=${this.#leave}>${leave}</button></p>
      <p class="leave-hint no-print"><span class="quiet">${leaveHint}</span></p>
      ${this.#source.languages}
      <div class="screen">${this.#renderScreen(view)}</div>
      ${this.screen === 'summary' ? nothing : renderUrgent(view)}`;
  }

  #view(): StepView | undefined {
    const { strings, policy, canSend } = this.#source;
    const { pathway, state, wanted } = this.#walk;
    if (!policy || !pathway || !state) return undefined;
    return {
      strings,
      policy,
      canSend,
      pathway,
      state,
      level: this.headingLevel + 1,
      messages: new Map(this.problems.map(({ pointer }) => [pointer, strings.pathway.choose])),
      option: this.option,
      formFailed: this.formFailed,
      help: this.help,
      helpFailed: this.helpFailed,
      notice: this.notice,
      wanted,
      statusWanted: this.statusWanted,
      kept: this.kept,
      onOption: (option) => (this.option = option),
      onStep: (event) => this.#walk.step(event),
      onRaise: () => void this.#raise(),
      onSummary: () => this.#sum(),
      onStatus: () => void this.#openStatus(),
      onChoose: this.#choose,
      onForget: () => this.#forget(),
    };
  }

  #renderScreen(view: StepView) {
    if (this.screen === 'form' && this.#form) return this.#form.render(view);
    if (this.screen === 'status' && this.#status) return this.#status.render(view);
    if (this.screen === 'summary' && this.help) return this.help.renderSummary(view, () => this.#walk.stay());
    return renderStep(view);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { error } = this.#source;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new ConcernPathwayFailedEvent(error));
    this.#failed = error;
    if (this.#walk.pathway && !this.help && !this.helpFailed) void this.#loadHelp();
  }

  async #loadHelp(): Promise<void> {
    try {
      const help = await import('./stage-help.ts');
      addStyles(this, help.stageStyles);
      this.help = help;
    } catch {
      this.helpFailed = true;
    }
  }

  #sum() {
    this.screen = 'summary';
    void focusNext(this, '#title');
  }

  readonly #leave = (): void => {
    if (this.#source.policy) forgetKept(this.#source.policy.id);
    this.#form?.clear();
    this.#status?.clear();
    this.kept = false;
    this.statusWanted = false;
    this.option = '';
    this.screen = 'step';
    this.#live.say('');
    this.#walk.reset();
    if (this.dispatchEvent(new ConcernPathwayLeavingEvent())) leavePage(safeAddress(this.exitTo) ?? NEUTRAL_PAGE);
  };

  #arrive({ node, option }: Visit) {
    this.screen = 'step';
    this.problems = [];
    this.formFailed = false;
    this.helpFailed = false; // asked for again
    this.notice = '';
    this.#live.say('');
    this.option = option === undefined ? '' : String(option);
    this.dispatchEvent(new ConcernPathwayMovedEvent(node));
    if (this.#walk.free) {
      this.kept = false;
      if (this.statusWanted) return void this.#openStatus();
    }
    void focusNext(this, '#title');
  }

  readonly #choose = (event: Event) => {
    event.preventDefault();
    if (this.option !== '') return this.#walk.step({ type: 'choose', option: Number(this.option) });
    this.problems = [{ pointer: optionPointer, code: 'required', detail: '' }];
    void focusNext(this, '#summary');
  };

  async #raise(): Promise<void> {
    const form = await this.#fetch(async () => (this.#form ??= await this.#loadForm()));
    if (!form) return;
    this.screen = 'form';
    form.open();
  }

  /** To how a concern stands that was raised before: by its codes, or straight to the one that was sent just now. */
  async #openStatus(claim?: ConcernClaim): Promise<void> {
    this.statusWanted = !this.#walk.free;
    if (this.statusWanted) return focusNext(this, '#title');
    const status = await this.#fetch(async () => (this.#status ??= await this.#loadStatus()));
    if (!status) return;
    this.screen = 'status';
    status.open(claim);
  }

  /** Fetches the code of a screen, and says so; and where it does not come. */
  async #fetch<T>(load: () => Promise<T>): Promise<T | undefined> {
    this.formFailed = false;
    this.#live.say(this.#source.strings.loading);
    try {
      const screen = await load();
      this.#live.say('');
      return screen;
    } catch (error) {
      this.#live.say('');
      this.formFailed = true;
      this.dispatchEvent(new ConcernPathwayFailedEvent(error));
      return undefined;
    }
  }

  /** Takes up what was kept on this device, behind the safety question. */
  async #restore(): Promise<void> {
    try {
      this.#form ??= await this.#loadForm();
    } catch {
      return; // it stays on the device
    }
    const stage = this.#form.restore();
    this.kept = stage !== undefined;
    if (stage !== undefined && Object.hasOwn(this.#walk.pathway?.nodes ?? {}, stage)) this.#walk.wanted ??= stage;
  }

  #forget() {
    this.#form?.clear();
    this.#walk.wanted = undefined;
    this.kept = false;
    void focusNext(this, '#title');
  }

  async #loadForm(): Promise<ConcernForm> {
    const { ConcernForm } = await fetchCode(import('./concern-form.ts'));
    return new ConcernForm({
      host: this,
      source: this.#source,
      announce: this.#live.say,
      onClose: () => this.#walk.stay(),
      onReload: async (text) => {
        await this.updateComplete;
        await this.#walk.completed;
        if (this.screen === 'form') return;
        this.notice = text;
        await focusNext(this, '#notice');
      },
      onRestart: () => this.#walk.restart(),
      onStatus: (claim) => void this.#openStatus(claim),
    });
  }

  async #loadStatus(): Promise<StatusScreens> {
    const { StatusScreens } = await fetchCode(import('./status-screens.ts'));
    return new StatusScreens({ host: this, source: this.#source, onClose: () => this.#walk.stay() });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'concern-pathway': ConcernPathway;
  }
}
