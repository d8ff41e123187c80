import type { Client } from '@schoolgate/sdk/client';
import type { Clause, Policy } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ConductSource } from '../context/conduct-source.ts';
import { property, state } from '../context/property.ts';
import { choiceField } from '../forms/field.ts';
import { focusNext } from '../forms/focus.ts';
import { common } from '../strings/en/common.ts';
import { think } from '../strings/en/think.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { formStyles } from '../styles/form.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { heading } from '../templates/heading.ts';
import { loadingState } from '../templates/loading-state.ts';
import { rulesFor, topicsOf, type ClauseGroup, type Topic } from './group-clauses.ts';
import { ThinkBeforePostingFailedEvent } from './think-before-posting.events.ts';
import { thinkBeforePostingStyles } from './think-before-posting.styles.ts';

const english = { ...common, think };

/**
 * A private check before somebody posts: what the code of conduct asks of them, as a list to tick, with links to the clauses and
 * to the way to raise a concern instead. Nothing that is ticked leaves the page, and nothing is stored.
 *
 * The policy comes from the `policy` property, a `client` or an `endpoint`, or `src`; else from the nearest `<conduct-provider>`.
 * Its links are fragments that a `<code-of-conduct>` and a `<concern-pathway>` on the same page follow.
 *
 * @fires {ThinkBeforePostingFailedEvent} think-before-posting-failed - when the policy could not be loaded
 * @csspart base - the wrapper
 * @csspart verdict - what comes out of what is ticked
 * @cssprop [--schoolgate-accent=#0b5d63] - links, buttons and what is chosen
 * @cssprop [--schoolgate-danger=#b0221b] - what speaks against posting
 */
export class ThinkBeforePosting extends LitElement {
  static override styles = [tokenStyles, baseStyles, formStyles, thinkBeforePostingStyles];

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

  @state() private topic: Topic | '' = '';
  /** The ids of the clauses that are ticked. */
  @state() private ticked: ReadonlySet<string> = new Set();

  readonly #source = new ConductSource(this, english);
  #failed: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pageshow', this.#forgetShown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pageshow', this.#forgetShown);
  }

  protected override render() {
    const { strings, policy, error } = this.#source;
    return html`<div class="base" part="base" lang=${strings.language}>
      ${policy ? this.#renderCheck(policy) : loadingState(strings, policy, error, () => void this.#source.reload())}
    </div>`;
  }

  #renderCheck(policy: Policy) {
    const { strings } = this.#source;
    const words = strings.think;
    const offered = topicsOf(policy);
    return html`<div class="screen">
      <div class="stack-small">
        ${heading(this.headingLevel, words.title, { id: 'title', class: 'title', focusable: true })}
        <p class="quiet">${words.about}</p>
      </div>
      ${
        offered.length === 0
          ? html`<p>${words.nothing}</p>`
          : choiceField({
              strings,
              messages: new Map(),
              pointer: '#/topic',
              label: words.what,
              choices: offered.map((value) => ({ value, label: words.topics[value] })),
              value: this.topic,
              onChoose: (topic) => this.#choose(topic as Topic),
            })
      }
      ${this.topic === '' ? nothing : this.#renderRules(policy, this.topic)}
      <p class="prose">${words.danger}</p>
    </div>`;
  }

  #renderRules(policy: Policy, topic: Topic) {
    const words = this.#source.strings.think;
    const { avoid, instead } = rulesFor(policy, topic);
    const level = this.headingLevel + 1;
    const count = avoid.flatMap(({ clauses }) => clauses).filter(({ id }) => this.ticked.has(id)).length;
    return html`${
        avoid.length === 0
          ? html`<p>${words.nothing}</p>`
          : html`<section class="stack-small" aria-labelledby="avoid">
                ${heading(level, words.avoid, { id: 'avoid', class: 'heading' })}
                <p class="hint">${words.avoidHint}</p>
                ${avoid.map((group) => this.#renderGroup(policy, group, (clause) => this.#renderTick(clause)))}
              </section>
              <div class="notice stack-small ${count > 0 ? 'notice-bad' : ''}" part="verdict">
                <p role="status">${count > 0 ? words.stop(count) : words.fine}</p>
                ${policy.pathway ? html`<p><a href="#concern/${encodeURIComponent(policy.pathway.start)}">${words.raise}</a></p>` : nothing}
              </div>`
      }
      ${
        instead.length === 0
          ? nothing
          : html`<section class="asked stack-small" aria-labelledby="instead">
              ${heading(level, words.instead, { id: 'instead', class: 'heading' })}
              ${instead.map((group) => this.#renderGroup(policy, group, ({ id, text }) => html`<a href="#${id}">${text}</a>`))}
            </section>`
      } <button class="button-link again" type="button" @click=${this.#restart}>${words.again}</button>`;
  }

  #renderGroup({ language }: Policy, { leadIn, clauses }: ClauseGroup, renderItem: (clause: Clause) => unknown) {
    const languageOf = (clause: Shown<Clause>) => clause.language ?? language;
    return html`${leadIn ? html`<p class="prose" lang=${languageOf(leadIn)}>${leadIn.text}</p>` : nothing}
      <ul class="plain-list" role="list">
        ${clauses.map((clause) => html`<li lang=${languageOf(clause)}>${renderItem(clause)}</li>`)}
      </ul>`;
  }

  #renderTick({ id, text }: Clause) {
    const { strings } = this.#source;
    const tick = ({ target }: Event) => this.#tick(id, (target as HTMLInputElement).checked);
    return html`<div class="check">
      <label class="choice"><input type="checkbox" .checked=${this.ticked.has(id)} @change=${tick} /><span class="choice-text">${text}</span></label>
      <p><a href="#${id}" lang=${strings.language} aria-label="${strings.think.clause}: ${text}">${strings.think.clause}</a></p>
    </div>`;
  }

  #choose(topic: Topic) {
    this.topic = topic;
    this.ticked = new Set();
  }

  #tick(id: string, checked: boolean) {
    const ticked = new Set(this.ticked);
    if (checked) ticked.add(id);
    else ticked.delete(id);
    this.ticked = ticked;
  }

  readonly #restart = (): void => {
    this.topic = '';
    this.ticked = new Set();
    void focusNext(this, '#title');
  };

  /** Whoever comes back to the page with the Back button, or after somebody else, finds it empty. */
  readonly #forgetShown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#restart();
  };

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { error } = this.#source;
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new ThinkBeforePostingFailedEvent(error));
    this.#failed = error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'think-before-posting': ThinkBeforePosting;
  }
}
