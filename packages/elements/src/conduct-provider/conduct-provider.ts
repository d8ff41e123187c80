import { ContextProvider } from '@lit/context';
import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { conductContext, type Conduct } from '../context/conduct-context.ts';
import { ConductSource } from '../context/conduct-source.ts';
import { property } from '../context/property.ts';
import { common } from '../strings/en/common.ts';
import { ConductProviderFailedEvent, ConductProviderLoadedEvent } from './conduct-provider.events.ts';

/**
 * Loads a policy once for every element inside it, and tells them where to send.
 *
 * @slot - the elements, and anything around them
 * @fires {ConductProviderLoadedEvent} conduct-provider-loaded - when the policy is there
 * @fires {ConductProviderFailedEvent} conduct-provider-failed - when it could not be loaded
 */
export class ConductProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The policy itself; it is not loaded then. `null` says that there is none. */
  @property({ attribute: false }) policy: Policy | null | undefined;
  /** The address of a policy as JSON. */
  @property() src: string | undefined;
  /** The organisation's address on a Schoolgate server. */
  @property() endpoint: string | undefined;
  /** Which of the endpoint's policies; the first one where it is left out. */
  @property({ attribute: 'policy-id' }) policyId: string | undefined;
  /** The client to load and send with, in place of one made from `endpoint`. */
  @property({ attribute: false }) client: Client | undefined;
  /** The language of the interface, as a BCP 47 tag. */
  @property() locale: string | undefined;

  readonly #source = new ConductSource(this, common);
  readonly #provider = new ContextProvider(this, { context: conductContext, initialValue: this.#conduct() });
  #loaded: Policy | null | undefined;
  #failed: unknown;

  protected override render() {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const conduct = this.#conduct();
    const before = this.#provider.value;
    const keys = ['policy', 'endpoint', 'client', 'locale', 'error'] as const;
    if (keys.some((key) => conduct[key] !== before[key])) this.#provider.setValue(conduct);
    const { policy, error } = conduct;
    if (policy && policy !== this.#loaded) this.dispatchEvent(new ConductProviderLoadedEvent(policy.id, policy.version));
    if (error !== undefined && error !== this.#failed) this.dispatchEvent(new ConductProviderFailedEvent(error));
    this.#loaded = policy;
    this.#failed = error;
  }

  #conduct(): Conduct {
    const { policy, endpoint, locale, error } = this.#source;
    return { policy, endpoint, locale, error, client: this.client, reload: () => this.#source.reload() };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conduct-provider': ConductProvider;
  }
}
