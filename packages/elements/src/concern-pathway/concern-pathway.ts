import type { Client } from '@schoolgate/sdk/client';
import type { FieldProblem, Pathway, Policy } from '@schoolgate/sdk/model';
import { currentNode, isSubject, nextStep, startPathway, startsWithSafety, type PathwayEvent, type PathwayState } from '@schoolgate/sdk/pathway';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ConductSource } from '../context/conduct-source.ts';
import { fetchCode } from '../context/fetch-code.ts';
import { FragmentWatch } from '../context/fragment-watch.ts';
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
import { nodeInFragment } from './node-in-fragment.ts';
import { forgetKept, readKept } from './device-store.ts';
import { leavePage, QuickExit } from './quick-exit.ts';
import { optionPointer, renderUrgent } from './render-node.ts';
import { renderStep, type StepView } from './render-step.ts';
import { renderUrgentLine } from './render-urgent-line.ts';
import type * as stageHelp from './stage-help.ts';

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

  @state() private walk: PathwayState | undefined;
  /** Whether the form is on the screen, in place of the step it was opened from. */
  @state() private writing = false;
  /** Whether the summary is on the screen, in place of the step it was opened from. */
  @state() private summing = false;
  /** The step that a link on the page asked for, until the safety question is answered. */
  @state() private wanted: string | undefined;
  /** Whether what was written before has been taken up from this device, to wait behind the safety question. */
  @state() private kept = false;
  @state() private help: typeof stageHelp | undefined;
  @state() private helpFailed = false;
  @state() private option = '';
  @state() private problems: readonly FieldProblem[] = [];
  @state() private formFailed = false;
  /** Why the code that completes a document's own steps did not come. */
  @state() private incomplete: unknown;
  /** Why the person is at the beginning again. */
  @state() private notice = '';

  readonly #source = new ConductSource(this, english);
  readonly #live = new LiveRegion(this);
  #pathway: Pathway | undefined;
  #taken: Policy | null | undefined;
  #completing: Promise<void> | undefined;
  #form: ConcernForm | undefined;
  #failed: unknown;

  constructor() {
    super();
    new QuickExit(this, (left) => (left === 0 ? this.#leave() : this.#live.say(this.#source.strings.pathway.leavePresses(left))));
    new FragmentWatch(this, () => this.#followFragment());
  }

  protected override willUpdate(): void {
    const { policy } = this.#source;
    if (policy === this.#taken) return;
    this.#taken = policy;
    const own = policy?.pathway;
    if (policy && !(own && startsWithSafety(own))) this.#completing = this.#complete(policy);
    else this.#take(own);
  }

  /** Puts the safety question and the ways to help before what a document says of its own. */
  async #complete(policy: Policy): Promise<void> {
    this.incomplete = undefined;
    try {
      const { completePathway } = await fetchCode(import('./complete-pathway.ts'));
      if (policy === this.#taken) this.#take(completePathway(policy));
    } catch (error) {
      this.incomplete = error;
    }
    this.requestUpdate();
  }

  #take(pathway: Pathway | undefined) {
    const { policy } = this.#source;
    const first = this.#pathway === undefined;
    this.#pathway = pathway;
    if (pathway && this.walk?.trail.every(({ node }) => Object.hasOwn(pathway.nodes, node))) return;
    this.walk = pathway && startPathway(pathway);
    this.writing = false; // what was typed waits behind the safety question
    this.summing = false;
    if (first && policy && readKept(policy.id) !== null) void this.#restore();
    if (first) this.#followFragment();
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
    const retry = () => void (policy ? this.#complete(policy) : this.#source.reload());
    return html`${renderUrgentLine(strings)}
      <slot></slot>${loadingState(strings, policy === null ? null : undefined, error ?? this.incomplete, retry, none, loadFailed)}`;
  }

  #renderPathway(view: StepView) {
    const { leave, leaveHint } = view.strings.pathway;
    return html`<p class="leave no-print"><button class="button leave-button" type="button" @click=${this.#leave}>${leave}</button></p>
      <p class="leave-hint small quiet no-print">${leaveHint}</p>
      <div class="screen">${this.#renderScreen(view)}</div>
      ${this.summing ? nothing : renderUrgent(view)}`;
  }

  #view(): StepView | undefined {
    const { strings, policy, canSend } = this.#source;
    if (!policy || !this.#pathway || !this.walk) return undefined;
    return {
      strings,
      policy,
      canSend,
      pathway: this.#pathway,
      state: this.walk,
      level: this.headingLevel + 1,
      messages: new Map(this.problems.map(({ pointer }) => [pointer, strings.pathway.choose])),
      option: this.option,
      formFailed: this.formFailed,
      help: this.help,
      helpFailed: this.helpFailed,
      notice: this.notice,
      wanted: this.wanted,
      kept: this.kept,
      onOption: (option) => (this.option = option),
      onStep: (event) => this.#step(event),
      onRaise: () => void this.#raise(),
      onSummary: () => this.#sum(),
      onChoose: this.#choose,
      onForget: () => this.#forget(),
    };
  }

  #renderScreen(view: StepView) {
    if (this.writing && this.#form) return this.#form.render(view);
    if (this.summing && this.help) return this.help.renderSummary(view, () => this.walk && this.#goTo(this.walk));
    return renderStep(view);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { error } = this.#source;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new ConcernPathwayFailedEvent(error));
    this.#failed = error;
    if (this.#pathway && !this.help && !this.helpFailed) void this.#loadHelp();
  }

  #step(event: PathwayEvent) {
    if (!this.#pathway || !this.walk) return;
    const next = nextStep(this.#pathway, this.walk, event);
    this.#goTo(next.trail.length > 1 && currentNode(this.#pathway, next).kind !== 'elsewhere' ? this.#takeShortCut(this.#pathway, next) : next);
  }

  /** To the step that was asked for, now that the way is free; Back leads to where the person would be without it. */
  #takeShortCut(pathway: Pathway, walk: PathwayState): PathwayState {
    const node = this.wanted;
    this.wanted = undefined;
    this.kept = false;
    if (node === undefined || node === walk.trail.at(-1)?.node || isSubject(pathway, walk, node)) return walk;
    return nextStep(pathway, walk, { type: 'go', node });
  }

  /** The step that the page's fragment asks for. */
  #followFragment(): void {
    const node = nodeInFragment(location.hash);
    if (node === undefined || !this.#pathway || !this.walk || !Object.hasOwn(this.#pathway.nodes, node)) return;
    this.wanted = node === this.#pathway.start ? undefined : node;
    const free = this.walk.trail.length > 1 && currentNode(this.#pathway, this.walk).kind !== 'elsewhere';
    this.#goTo(free ? this.#takeShortCut(this.#pathway, this.walk) : this.walk);
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
    this.summing = true;
    void focusNext(this, '#title');
  }

  readonly #leave = (): void => {
    if (this.#source.policy) forgetKept(this.#source.policy.id);
    this.#form?.clear();
    this.kept = false;
    this.option = '';
    this.wanted = undefined;
    this.writing = false;
    this.summing = false;
    this.#live.say('');
    this.walk = this.#pathway && startPathway(this.#pathway);
    if (this.dispatchEvent(new ConcernPathwayLeavingEvent())) leavePage(safeAddress(this.exitTo) ?? NEUTRAL_PAGE);
  };

  #goTo(walk: PathwayState) {
    this.walk = walk;
    this.writing = false;
    this.summing = false;
    this.problems = [];
    this.formFailed = false;
    this.helpFailed = false; // asked for again
    this.notice = '';
    this.#live.say('');
    const here = walk.trail.at(-1);
    this.option = here?.option === undefined ? '' : String(here.option);
    if (here) this.dispatchEvent(new ConcernPathwayMovedEvent(here.node));
    void focusNext(this, '#title');
  }

  readonly #choose = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.option !== '') return this.#step({ type: 'choose', option: Number(this.option) });
    this.problems = [{ pointer: optionPointer, code: 'required', detail: '' }];
    void focusNext(this, '#summary');
  };

  async #raise(): Promise<void> {
    if (!this.#form) this.#live.say(this.#source.strings.loading);
    try {
      this.#form ??= await this.#loadForm();
    } catch (error) {
      this.formFailed = true;
      this.dispatchEvent(new ConcernPathwayFailedEvent(error));
      return;
    }
    this.#live.say('');
    this.formFailed = false;
    this.writing = true;
    this.#form.open();
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
    if (stage !== undefined && this.#pathway && Object.hasOwn(this.#pathway.nodes, stage)) this.wanted ??= stage;
  }

  #forget() {
    this.#form?.clear();
    this.wanted = undefined;
    this.kept = false;
    void focusNext(this, '#title');
  }

  async #loadForm(): Promise<ConcernForm> {
    const { ConcernForm } = await fetchCode(import('./concern-form.ts'));
    return new ConcernForm({
      host: this,
      source: this.#source,
      announce: this.#live.say,
      onClose: () => this.walk && this.#goTo(this.walk),
      onReload: async (text) => {
        await this.updateComplete;
        await this.#completing;
        if (this.writing) return;
        this.notice = text;
        await focusNext(this, '#notice');
      },
      onRestart: () => this.#pathway && this.#goTo(startPathway(this.#pathway)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'concern-pathway': ConcernPathway;
  }
}
