import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import { html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ConductSource } from '../context/conduct-source.ts';
import { common } from '../strings/en/common.ts';
import { policy } from '../strings/en/policy.ts';
import { localToday } from '../strings/format-date.ts';
import { textDirection } from '../strings/text-direction.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { loadingState } from '../templates/loading-state.ts';
import { CodeOfConductFailedEvent, CodeOfConductShownEvent } from './code-of-conduct.events.ts';
import { codeOfConductStyles } from './code-of-conduct.styles.ts';
import { glanceStyles } from './glance.styles.ts';
import { renderSections } from './render-clauses.ts';
import { renderContents } from './render-contents.ts';
import { renderGlance, renderSources } from './render-glance.ts';
import { renderHeader } from './render-header.ts';

const english = { ...common, policy };

type View = 'text' | 'glance';

/**
 * Shows a school's code of conduct: its text with contents and linkable clauses, and what it comes to at a glance.
 *
 * The policy comes from the `policy` property, a `client` or an `endpoint`, or `src`; else from the nearest `<conduct-provider>`.
 *
 * @fires {CodeOfConductShownEvent} code-of-conduct-shown - when a policy's text is on the screen
 * @fires {CodeOfConductFailedEvent} code-of-conduct-failed - when the policy could not be loaded
 * @csspart base - the wrapper
 * @csspart header - organisation, title and review badge
 * @csspart badge - the review badge
 * @csspart contents - the list of sections
 * @csspart glance - the view at a glance
 * @csspart sources - companion policies and laws
 * @cssprop [--schoolgate-accent=#0b5d63] - links, buttons and what is chosen
 * @cssprop [--schoolgate-on-accent=#fff] - text on the accent
 * @cssprop [--schoolgate-danger=#b0221b] - problems and what must not be done
 * @cssprop [--schoolgate-good=#1c6b3c] - what has gone well and what is asked for
 * @cssprop [--schoolgate-warning=#8a5300] - what is due
 * @cssprop [--schoolgate-radius=10px] - the roundness of cards and controls
 * @cssprop [--schoolgate-measure=68ch] - the longest line of text
 */
export class CodeOfConduct extends LitElement {
  static override styles = [tokenStyles, baseStyles, codeOfConductStyles, glanceStyles];

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

  @state() private view: View = 'text';
  @state() private target: string | undefined;
  @state() private announcement = '';
  /** Whether the contents are unfolded on a narrow screen. */
  @state() private unfolded = false;

  readonly #source = new ConductSource(this, english);
  #shown: Policy | null | undefined;
  #failed: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#followFragment);
    this.addEventListener('click', this.#followAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#followFragment);
    this.removeEventListener('click', this.#followAgain);
  }

  protected override willUpdate(): void {
    const { policy } = this.#source;
    if (policy && policy !== this.#shown) this.#aim();
  }

  protected override render() {
    const { strings, policy, error } = this.#source;
    return html`<div class="base" part="base" lang=${strings.language} dir=${textDirection(strings.language)}>
      ${policy ? this.#renderPolicy(policy) : loadingState(strings, policy, error, () => void this.#source.reload())}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </div>`;
  }

  #renderPolicy(policy: Policy) {
    const { strings } = this.#source;
    const level = this.headingLevel + 1;
    const view = { strings, level, target: this.target, onLink: this.#copyLink };
    return html`<article aria-labelledby="title" dir=${textDirection(policy.language)}>
      ${renderHeader(strings, policy, this.headingLevel, localToday())} ${this.#renderViews()}
      ${
        this.view === 'glance'
          ? renderGlance(strings, policy, level)
          : html`<div class="columns">
              ${renderContents(strings, policy, this.unfolded, () => (this.unfolded = !this.unfolded))}
              <div class="document">${renderSections(view, policy)} ${renderSources(strings, policy, level)}</div>
            </div>`
      }
    </article>`;
  }

  #renderViews() {
    const words = this.#source.strings.policy;
    const button = (view: View, name: string) =>
      html`<button class="view" type="button" aria-pressed=${this.view === view} @click=${() => (this.view = view)}>${name}</button>`;
    return html`<div class="views no-print" role="group" aria-label=${words.view}>
      ${button('text', words.fullText)}${button('glance', words.atAGlance)}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { policy, error } = this.#source;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new CodeOfConductFailedEvent(error));
    this.#failed = error;
    if (policy && policy !== this.#shown) {
      this.dispatchEvent(new CodeOfConductShownEvent(policy.id, policy.version));
      this.#focusTarget();
    }
    this.#shown = policy;
  }

  /** Fragments never reach ids inside a shadow root by themselves. */
  readonly #followFragment = (): void => {
    if (this.#aim()) void this.updateComplete.then(() => this.#focusTarget());
  };

  /** Marks what the page's fragment names, if that is here. */
  #aim(): boolean {
    const id = decodeFragment(location.hash);
    if (id === '' || !this.#holds(id)) return false;
    this.view = 'text';
    this.target = id;
    return true;
  }

  #focusTarget() {
    const element = this.target === undefined ? null : this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.target)}`);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }

  /** A link to the fragment that is in the address already changes nothing there, so nobody else would say. */
  readonly #followAgain = (event: MouseEvent) => {
    const [origin] = event.composedPath();
    const link = origin instanceof Element ? origin.closest('a') : null;
    if (link?.hash && link.hash === location.hash) this.#followFragment();
  };

  #holds(id: string): boolean {
    const { policy } = this.#source;
    const has = (items: readonly { id: string; clauses?: readonly Clause[] | undefined }[]): boolean =>
      items.some((item) => item.id === id || has(item.clauses ?? []));
    return policy ? has(policy.sections) : false;
  }

  readonly #copyLink = (id: string): void => {
    const say = (text: string) => (this.announcement = text);
    // where a page may not use the clipboard, the address bar has the link
    navigator.clipboard?.writeText(new URL(`#${id}`, location.href).href).then(
      () => say(this.#source.strings.policy.linkCopied),
      () => say(''),
    );
  };
}

type Clause = Policy['sections'][number]['clauses'][number];

const decodeFragment = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'code-of-conduct': CodeOfConduct;
  }
}
