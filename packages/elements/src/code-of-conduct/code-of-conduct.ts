import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import { walkClauses } from '@schoolgate/sdk/policy';
import { html, LitElement, noChange, nothing, type PropertyValues } from 'lit';
import { ConductSource } from '../context/conduct-source.ts';
import { property, state } from '../context/property.ts';
import { readKeptAnswer } from '../forms/kept-answer.ts';
import { common } from '../strings/en/common.ts';
import { policy } from '../strings/en/policy.ts';
import { localToday } from '../strings/format-date.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { LiveRegion } from '../templates/live-region.ts';
import { loadingState } from '../templates/loading-state.ts';
import { ClauseTarget } from './clause-target.ts';
import { clauseStyles } from './clause.styles.ts';
import { CodeOfConductFailedEvent, CodeOfConductShownEvent } from './code-of-conduct.events.ts';
import { codeOfConductStyles } from './code-of-conduct.styles.ts';
import type { ChangesSince } from './change-list.ts';
import { LazyPart } from './lazy-part.ts';
import { renderSections } from './render-clauses.ts';
import { PageText } from './page-text.ts';
import { renderContents, sectionEntries } from './render-contents.ts';
import { renderHeader } from './render-header.ts';
import type { PolicyTools, Tool, View } from './policy-tools.ts';

const english = { ...common, policy };

/**
 * Shows a school's code of conduct: its text with contents and linkable clauses, and what it comes to at a glance.
 *
 * The policy comes from the `policy` property, a `client` or an `endpoint`, or `src`; else from inside the element; else from
 * the nearest `<conduct-provider>`. Inside the element stands either a `<script type="application/json">` with the policy, or its
 * text as ordinary HTML with headings: that of the SDK's `toHtml`, or the school's own. The text stays where it is in the page,
 * so it is read without JavaScript, found and linked to, and the element puts contents and tools around it. Where a policy is
 * loaded as well and is of another version than the text, a parent is told and may open it.
 *
 * @slot - the policy's text as HTML with headings, or a few words that stand here until the element does
 * @fires {CodeOfConductShownEvent} code-of-conduct-shown - when a policy's text is on the screen
 * @fires {CodeOfConductFailedEvent} code-of-conduct-failed - when the policy could not be loaded
 * @fires {CodeOfConductNavigateRequestEvent} code-of-conduct-navigate-request - when somebody asks for what to do instead; cancelable
 * @csspart base - the wrapper
 * @csspart header - organisation, title and review badge
 * @csspart badge - the review badge
 * @csspart contents - the list of sections
 * @csspart glance - the view at a glance
 * @csspart tools - what stands beside the page's own text
 * @csspart search - the search within the text
 * @csspart changes - what changed since an earlier version
 * @csspart downloads - print and save
 * @csspart sources - companion policies and laws
 * @cssprop [--schoolgate-accent=#0b5d63] - links, buttons and what is chosen
 * @cssprop [--schoolgate-on-accent=#fff] - text on the accent
 * @cssprop [--schoolgate-danger=#b0221b] - problems and what must not be done
 * @cssprop [--schoolgate-good=#1c6b3c] - what has gone well and what is asked for
 * @cssprop [--schoolgate-warning=#8a5300] - what is due
 * @cssprop [--schoolgate-radius=10px] - the roundness of cards and controls
 * @cssprop [--schoolgate-measure=68ch] - the longest line of text
 * @cssprop [--schoolgate-tools-size=4.5rem] - on a narrow screen, the room for the tools above the page's own text; keep it free
 *   while the element is `:not(:defined)`, and nothing moves when they come
 * @cssstate page-text - the text is the page's own
 */
export class CodeOfConduct extends LitElement {
  static override styles = [tokenStyles, baseStyles, clauseStyles, codeOfConductStyles];

  /** The policy itself; it is not loaded then. `null` says that there is none. */
  @property({ attribute: false }) policy: Policy | null | undefined;
  /** The address of a policy as JSON. */
  @property() src: string | undefined;
  /** The organisation's address on a Schoolgate server. */
  @property() endpoint: string | undefined;
  /** Which of the endpoint's policies; the first one where it is left out. */
  @property({ attribute: 'policy-id' }) policyId: string | undefined;
  /** The client to load with, in place of one made from `endpoint`. */
  @property({ attribute: false }) client: Client | undefined;
  /** The language of the interface, as a BCP 47 tag. The policy keeps its own. */
  @property() locale: string | undefined;
  /** The level of the title's heading, 1 to 4. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /**
   * Offers what changed since then: a version's label, that version itself, or the reader's last answer to one. Where it is left
   * out, since the answer that a parent has had this device remember, if they have.
   */
  @property() since: ChangesSince | undefined;

  @state() private view: View = 'text';
  /** Whether the contents are unfolded on a narrow screen. */
  @state() private unfolded = false;
  /** Whether every part of the text shows a link to itself. */
  @state() private linking = false;

  /** Whether the loaded version stands in place of the page's own text. */
  @state() private replaced = false;

  readonly #source = new ConductSource(this, english);
  readonly #page = new PageText(this, () => this.#around.load());
  readonly #internals = this.attachInternals();
  readonly #live = new LiveRegion(this);
  readonly #target = new ClauseTarget(this, {
    holds: (id) => this.#holds(id),
    find: (id) => this.#find(id),
    reveal: (id) => {
      if (this.#inPage && !this.#find(id)) this.replaced = true; // only the loaded version has it
      this.view = 'text';
    },
  });
  readonly #around = new LazyPart(this, () => import('./render-around.ts'));
  /** The end of the text; nobody waits for it. */
  readonly #sources = new LazyPart(this, () => import('./render-sources.ts'));
  readonly #toolCode = new LazyPart(this, () => import('./policy-tools.ts'));
  @state() private tools: PolicyTools | undefined;
  /** Which of the tools stands open above the text. */
  @state() private open: Tool | undefined;
  #shown: Policy | null | undefined;
  #failed: unknown;
  /** What the text is drawn from on this screen, and was on the last one: empty where that showed none. */
  #drawn: readonly unknown[] = [];
  #before: readonly unknown[] = [];

  /** @internal */
  get ownPolicy(): Policy | undefined {
    return this.#page.policy;
  }

  /** @internal Says something to those who do not see the screen. */
  readonly announce = this.#live.say;

  /** Not before its controllers have had their turn: the policy may come with the first. */
  protected override update(changed: PropertyValues<this>): void {
    const { policy } = this.#source;
    try {
      this.#internals.states[this.#inPage ? 'add' : 'delete']('page-text');
    } catch {
      // older browsers know no such states; the text is there all the same
    }
    // the page's own text is there from the start; when its policy arrives, nobody shall be moved
    if (this.#inPage ? !this.hasUpdated : policy && policy !== this.#shown) this.#target.take();
    super.update(changed);
  }

  /** Whether the text that is read is the page's own. */
  get #inPage(): boolean {
    return this.#page.present && !this.replaced;
  }

  protected override render() {
    const { strings, policy } = this.#source;
    const own = this.#inPage;
    [this.#before, this.#drawn] = [this.#drawn, []];
    // what the page wrote keeps the page's language and direction, and its letters: nothing that it inherits may change
    return html`<div class=${own ? 'own' : 'base'} part="base" lang=${own ? nothing : strings.language}>
      ${own ? this.#renderAround() : policy ? this.#renderPolicy(policy) : this.#renderState()} ${this.#live.render(strings.language)}
    </div>`;
  }

  #renderState() {
    const { strings, policy, error } = this.#source;
    return loadingState(strings, policy === null ? null : undefined, error ?? this.#page.error, () => void this.#source.reload());
  }

  /** The page's own text, with the tools beside it or above it once they are there. */
  #renderAround() {
    const { strings } = this.#source;
    const { version, headings, parts } = this.#page;
    const policy = this.#source.policy ?? this.#page.policy; // until the published one is there
    const replaced = policy && version !== undefined && version !== policy.version;
    const tools = this.#around.part?.renderAround({
      strings,
      policy,
      headings: this.linking ? parts : headings,
      unfolded: this.unfolded,
      views: this.#renderViews(policy),
      onToggle: () => (this.unfolded = !this.unfolded),
      onReplace: replaced ? () => (this.replaced = true) : undefined,
    });
    return html`<div class="around">
      ${tools}
      <div class="reading">
        <div class="base beside" lang=${strings.language}>
          ${this.#renderTool()} ${policy && this.view !== 'text' ? this.#renderView(policy, this.headingLevel + 1) : nothing}
        </div>
        <div class="page-text" ?hidden=${this.view !== 'text'}><slot></slot></div>
      </div>
    </div>`;
  }

  #renderPolicy(policy: Policy) {
    const { strings } = this.#source;
    const level = this.headingLevel + 1;
    const toggle = () => (this.unfolded = !this.unfolded);
    return html`<article aria-labelledby="title">
      ${renderHeader(strings, policy, this.headingLevel, localToday())} ${this.#renderViews(policy)} ${this.#renderTool()}
      ${
        this.view === 'text'
          ? html`<div class="columns">
              ${renderContents(strings, sectionEntries(policy), policy.language, this.unfolded, toggle)}
              <div class="document">${this.#renderText(policy, level)} ${this.#sources.part?.renderSources(strings, policy, level)}</div>
            </div>`
          : this.#renderView(policy, level)
      }
    </article>`;
  }

  /** The text is most of the page: it is not gone through again for what changes beside it. */
  #renderText(policy: Policy, level: number) {
    const view = { strings: this.#source.strings, policy, level, target: this.#target.id, linking: this.linking };
    const facts = Object.values(view);
    const same = facts.every((fact, index) => fact === this.#before[index]);
    this.#drawn = facts;
    return same ? noChange : renderSections(view);
  }

  /** A view other than the text; its code may be on its way. */
  #renderView(policy: Policy, level: number) {
    const { strings } = this.#source;
    const view = this.tools?.renderView(this.view, policy, level);
    return view ?? loadingState(strings, undefined, this.#toolCode.error, () => void this.#choose(this.view));
  }

  #renderViews(policy: Policy | null | undefined) {
    const words = this.#source.strings.policy;
    const button = (view: View, name: string) =>
      html`<button class="view" type="button" aria-pressed=${this.view === view} @click=${() => void this.#choose(view)}>${name}</button>`;
    const toggle = (tool: Tool, name: string) =>
      html`<button class="button-link open-${tool}" type="button" aria-expanded=${this.open === tool} @click=${() => void this.#toggle(tool)}>
        ${name}
      </button>`;
    return html`<div class="views-row no-print">
      ${
        policy
          ? html`<div class="views" role="group" aria-label=${words.view}>
              ${button('text', words.fullText)}${button('glance', words.atAGlance)}${this.#knowsEarlier(policy) ? button('changes', words.whatChanged) : nothing}
            </div>`
          : nothing
      }
      ${toggle('search', words.search)} ${policy ? toggle('downloads', words.takeAway) : nothing}
      ${this.#inPage && this.#page.parts.length === 0 ? nothing : html`<button class="button-link" type="button" aria-pressed=${this.linking} @click=${() => (this.linking = !this.linking)}>${words.links}</button>`}
      ${this.#source.languages}
    </div>`;
  }

  /** Whether there is an earlier version to compare with: the page's, or that of an answer which this device remembers. */
  #knowsEarlier({ id }: Policy): boolean {
    return this.since !== undefined || (this.#source.canSend && readKeptAnswer(id) !== null);
  }

  #renderTool() {
    if (!this.open) return nothing;
    const { strings } = this.#source;
    return this.tools?.renderTool(this.open) ?? loadingState(strings, undefined, this.#toolCode.error, () => void this.#loadTools());
  }

  async #choose(view: View): Promise<void> {
    this.view = view;
    if (view !== 'text') {
      this.#close();
      (await this.#loadTools())?.prepare(view);
    }
  }

  async #loadTools(): Promise<PolicyTools | undefined> {
    const part = await this.#toolCode.load();
    const text = () => (this.#inPage ? this : this.renderRoot.querySelector('.sections'));
    return (this.tools ??= part && new part.PolicyTools(this, this.#source, text, this.#leaveSearch));
  }

  async #toggle(tool: Tool): Promise<void> {
    const opened = this.open === tool;
    this.#close();
    if (opened) return;
    if (tool === 'search') this.view = 'text';
    this.open = tool;
    await (await this.#loadTools())?.focus(`#${tool}`);
  }

  #close(): void {
    this.tools?.search.clear();
    this.open = undefined;
  }

  readonly #leaveSearch = (): void => {
    this.#close();
    void this.tools?.focus('.open-search');
  };

  protected override firstUpdated(): void {
    // not before what there is now has been painted: on a slow phone, asking for a file takes time from that
    if (!this.#inPage) requestAnimationFrame(() => setTimeout(() => void this.#sources.load()));
    this.renderRoot.addEventListener('click', (event) => void this.#copyLink(event));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { policy } = this.#source;
    const error = this.#source.error ?? this.#page.error;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new CodeOfConductFailedEvent(error));
    this.#failed = error;
    if (policy && policy !== this.#shown) this.dispatchEvent(new CodeOfConductShownEvent(policy.id, policy.version));
    this.#shown = policy;
  }

  #find(id: string): HTMLElement | null {
    return (this.#inPage ? this : this.renderRoot).querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }

  #holds(id: string): boolean {
    if (this.#inPage && this.#find(id)) return true;
    const { policy } = this.#source;
    return policy ? [...policy.sections, ...walkClauses(policy)].some((part) => part.id === id) : false;
  }

  async #copyLink({ target }: Event): Promise<void> {
    const link = (target as Element).closest<HTMLAnchorElement>('.anchor');
    if (!link) return;
    try {
      await navigator.clipboard.writeText(link.href);
      this.announce(this.#source.strings.policy.linkCopied);
    } catch {
      this.announce(''); // where a page may not use the clipboard, the address bar has the link
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'code-of-conduct': CodeOfConduct;
  }
}
