import { html, LitElement, nothing } from 'lit';
import { ConductSource } from '../context/conduct-source.ts';
import { property, state } from '../context/property.ts';
import { policyAddress } from '../context/load-policy.ts';
import { common } from '../strings/en/common.ts';
import { register } from '../strings/en/register.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { formStyles } from '../styles/form.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { heading } from '../templates/heading.ts';
import { arrangeEntries, type Arrangement, type SortKey } from './arrange-entries.ts';
import { DeclarationRegisterFailedEvent } from './declaration-register.events.ts';
import { declarationRegisterStyles } from './declaration-register.styles.ts';
import { loadRegister, type LoadedRegister } from './load-register.ts';
import { isOwnOrigin, linkAddress, registerAt, type RegisterSource } from './register-source.ts';
import { renderTable } from './render-table.ts';

const english = { ...common, register };
const PAGE = 50;
const states = ['signed', 'declined', 'not-yet', 'due-again', 'not-asked'] as const;

/** Why there is no register on the screen. */
type Refusal = 'signIn' | 'noAccess' | 'elsewhere' | 'none' | 'failed';
const refusals: Partial<Record<number, Refusal>> = { 401: 'signIn', 403: 'noAccess', 404: 'none' };

/**
 * The office's view: who has signed, declined, not answered yet or is due again, to filter, sort, search and save.
 *
 * It works on the school's own Schoolgate server only, with the session that staff signed in with; no key is ever put into a page.
 *
 * @fires {DeclarationRegisterFailedEvent} declaration-register-failed - when the register could not be loaded
 * @csspart base - the wrapper
 * @csspart totals - how many are in each state
 * @csspart table - every parent's line
 * @cssprop [--schoolgate-accent=#0b5d63] - links, buttons and what is chosen
 */
export class DeclarationRegister extends LitElement {
  static override styles = [tokenStyles, baseStyles, formStyles, declarationRegisterStyles];

  /** The organisation's address on this page's own server. */
  @property() endpoint: string | undefined;
  /** Which of the endpoint's policies; the first one where it is left out. */
  @property({ attribute: 'policy-id' }) policyId: string | undefined;
  /** Where staff sign in; the server's own page where it is left out. */
  @property({ attribute: 'sign-in' }) signIn = '/sign-in';
  /** The language of the interface, as a BCP 47 tag. */
  @property() locale: string | undefined;
  /** The level of the title's heading, 1 to 5. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Where the register comes from, in place of `endpoint`. */
  @property({ attribute: false }) source: RegisterSource | undefined;

  @state() private loaded: LoadedRegister | undefined;
  @state() private refusal: Refusal | undefined;
  /** How many lines have come. */
  @state() private progress = 0;
  @state() private arrangement: Arrangement = { state: '', search: '', sort: 'parent', descending: false };
  @state() private page = 0;
  @state() private exportAddress: string | undefined;

  /** @internal This element shows no policy. */
  readonly policy = null;
  /** @internal */
  readonly src = undefined;
  /** @internal */
  readonly client = undefined;

  readonly #conduct = new ConductSource(this, english);
  #asked = ' ';
  #used: RegisterSource | undefined;

  protected override willUpdate(): void {
    const address = `${this.#conduct.endpoint ?? ''} ${this.policyId ?? ''}`;
    if (this.source === this.#used && address === this.#asked) return;
    this.#used = this.source;
    this.#asked = address;
    if (this.source ?? this.#conduct.endpoint) void this.#load();
  }

  async #findSource(): Promise<RegisterSource | Refusal> {
    const { endpoint } = this.#conduct;
    if (this.source) return this.source;
    if (endpoint === undefined || !isOwnOrigin(endpoint)) return 'elsewhere';
    if (this.policyId !== undefined) return registerAt(endpoint, this.policyId);
    const response = await fetch(policyAddress(endpoint));
    const { items } = (await response.json()) as { items?: { id: string }[] };
    return items?.[0] ? registerAt(endpoint, items[0].id) : 'none';
  }

  async #load(): Promise<void> {
    const asked = this.#asked;
    this.loaded = this.refusal = undefined;
    this.progress = 0;
    try {
      const source = await this.#findSource();
      if (typeof source === 'string') this.refusal = source;
      else {
        const loaded = await loadRegister(source, (count) => (this.progress = count));
        if (asked === this.#asked) [this.loaded, this.exportAddress] = [loaded, linkAddress(source.exportAddress)];
      }
    } catch (error) {
      this.refusal = refusals[error instanceof Error && 'status' in error ? Number(error.status) : 0] ?? 'failed';
      this.dispatchEvent(new DeclarationRegisterFailedEvent(error));
    }
  }

  protected override render() {
    const { strings } = this.#conduct;
    const words = strings.register;
    return html`<div class="base screen" part="base" lang=${strings.language}>
      ${heading(this.headingLevel, words.title, { id: 'title', class: 'title' })}
      ${
        this.refusal
          ? this.#renderRefusal(this.refusal)
          : this.loaded
            ? this.#renderRegister(this.loaded)
            : html`<p class="quiet" role="status">${this.progress ? words.loading(this.progress) : strings.loading}</p>`
      }
    </div>`;
  }

  #renderRefusal(refusal: Refusal) {
    const words = this.#conduct.strings.register;
    const back = encodeURIComponent(location.pathname + location.search);
    const signIn = linkAddress(this.signIn);
    return html`<div class="notice stack-small" role="status">
      <p>${words[refusal]}</p>
      ${refusal === 'signIn' && signIn ? html`<p><a class="button button-primary" href="${signIn}?back=${back}">${words.signInLink}</a></p>` : nothing}
      ${refusal === 'failed' ? html`<button class="button" type="button" @click=${() => void this.#load()}>${this.#conduct.strings.tryAgain}</button>` : nothing}
    </div>`;
  }

  #renderRegister({ totals, entries }: LoadedRegister) {
    const words = this.#conduct.strings.register;
    return html`<div class="stack-small" part="totals">
        <p>${words.parents(totals.parents)}</p>
        <ul class="totals plain-list" role="list">
          ${states.map((name) => html`<li>${words.states[name]}: <strong>${totals.states[name]}</strong></li>`)}
        </ul>
        ${totals.unmatched > 0 ? html`<p class="notice">${words.unmatched(totals.unmatched)}</p>` : nothing}
      </div>
      ${entries ? this.#renderEntries(entries) : html`<p class="quiet">${words.notAllowed}</p>`}`;
  }

  #renderEntries(entries: NonNullable<LoadedRegister['entries']>) {
    const { strings } = this.#conduct;
    const words = strings.register;
    const found = arrangeEntries(entries, this.arrangement, strings.language);
    const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
    const page = Math.min(this.page, last);
    const shown = found.slice(page * PAGE, (page + 1) * PAGE);
    return html`${this.#renderControls()}
      <p role="status">${words.shown(page * PAGE + 1, page * PAGE + shown.length, found.length)}</p>
      ${
        shown.length === 0
          ? nothing
          : html`<div class="framed">
              ${renderTable({ strings, entries: shown, arrangement: this.arrangement, onSort: (sort) => this.#sort(sort) })}
            </div>`
      }
      ${
        last === 0
          ? nothing
          : html`<div class="actions no-print">
              <button class="button previous" type="button" ?disabled=${page === 0} @click=${() => (this.page = page - 1)}>${words.previous}</button>
              <button class="button next" type="button" ?disabled=${page === last} @click=${() => (this.page = page + 1)}>${words.next}</button>
            </div>`
      }
      <div class="actions no-print">
        <a class="button" href=${this.exportAddress ?? nothing} download>${words.save}</a>
        <button class="button-link reload" type="button" @click=${() => void this.#load()}>${words.reload}</button>
      </div>`;
  }

  #renderControls() {
    const words = this.#conduct.strings.register;
    const choose = ({ target }: Event) => this.#arrange({ state: (target as HTMLSelectElement).value as Arrangement['state'] });
    const search = ({ target }: Event) => this.#arrange({ search: (target as HTMLInputElement).value });
    return html`<div class="controls no-print" role="search">
      <div>
        <label for="state">${words.show}</label>
        <select id="state" class="control" @change=${choose}>
          <option value="">${words.all}</option>
          ${states.map((name) => html`<option value=${name} ?selected=${this.arrangement.state === name}>${words.states[name]}</option>`)}
        </select>
      </div>
      <div>
        <label for="search">${words.search}</label>
        <input id="search" class="control" type="search" autocomplete="off" .value=${this.arrangement.search} @input=${search} />
      </div>
    </div>`;
  }

  #sort(sort: SortKey) {
    this.#arrange({ sort, descending: this.arrangement.sort === sort && !this.arrangement.descending });
  }

  #arrange(part: Partial<Arrangement>) {
    this.arrangement = { ...this.arrangement, ...part };
    this.page = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'declaration-register': DeclarationRegister;
  }
}
