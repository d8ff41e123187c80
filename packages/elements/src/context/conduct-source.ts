import { ContextConsumer } from '@lit/context';
import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommonStrings } from '../strings/index.ts';
import type { Speaker } from '../strings/speaker.ts';
import { textDirection } from '../strings/text-direction.ts';
import { conductContext, type Conduct } from './conduct-context.ts';
import { fetchCode } from './fetch-code.ts';
import { loadPolicy, policyAtHand, type PolicyAddress } from './load-policy.ts';
import './page-target.ts';
import { within } from './within.ts';

/** The properties that every element takes its policy, client and language from. */
export interface ConductHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  policy: Policy | null | undefined;
  src: string | undefined;
  endpoint: string | undefined;
  policyId: string | undefined;
  client: Client | undefined;
  locale: string | undefined;
  /** A policy that the page wrote into the element: asked after the properties, before a provider. */
  readonly ownPolicy?: Policy | undefined;
}

/** One try to load a policy. */
interface Loading {
  readonly address: PolicyAddress;
  readonly controller: AbortController;
  policy: Policy | null | undefined;
  error: unknown;
}

const sameAddress = (a: PolicyAddress | undefined, b: PolicyAddress | undefined) =>
  a?.client === b?.client && a?.endpoint === b?.endpoint && a?.policyId === b?.policyId && a?.src === b?.src;

/** The languages beside English that the interface speaks; the code for them is loaded by whoever needs it. */
const others = ['cy', 'pl', 'ur', 'ar'];

/** Whoever could not load: one who tries again, or gets a connection again, wants all of the page back. */
const failing = new Set<{ readonly loadAgain: () => Promise<void> }>();
const loadAllAgain = () => Promise.all([...failing].map(({ loadAgain }) => loadAgain()));
const whenOnline = () => void loadAllAgain();

/**
 * Finds an element's policy, client and language: its own properties first, then the nearest `<conduct-provider>`.
 * Loads the policy where an address is given, and again whenever that changes.
 */
export class ConductSource<S extends CommonStrings = CommonStrings> implements ReactiveController {
  readonly #host: ConductHost;
  readonly #consumer: ContextConsumer<typeof conductContext, ConductHost>;
  #loading: Loading | undefined;
  #connected: { endpoint: string; client: Promise<Client> } | undefined;
  /** What the server answered when it was asked again, in place of what had been given. */
  #newer: { readonly instead: Policy | null | undefined; readonly policy: Policy | null } | undefined;

  readonly #english: S;
  /** Says everything in the reader's language, once that is known to be another; `null` where its code did not come. */
  #speaker: Speaker<S> | null | undefined;
  #asked = false;
  /** Whether a reader has something on the screen, which another language shall not take away while it is on its way. */
  #shown = false;

  constructor(host: ConductHost, english: S) {
    this.#english = english;
    this.#host = host;
    this.#consumer = new ContextConsumer(host, { context: conductContext, subscribe: true });
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#askAgain);
    window.addEventListener('online', whenOnline);
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#askAgain);
    failing.delete(this);
  }

  /** Each tag's code arrives on its own, and perhaps the provider's last: whenever one wakes up, it is asked. */
  readonly #askAgain = (): void => this.#consumer.hostConnected();

  /** Loads again whenever what the element says about its policy has changed. */
  hostUpdate(): void {
    const address = this.#address;
    if (!sameAddress(address, this.#loading?.address)) {
      this.#loading?.controller.abort();
      this.#loading = undefined;
      if (address) void this.#load(address);
    }
    this.#speaker?.update();
    if (this.#language && !this.#asked) void this.#listen(); // by what the policy is there in, too
  }

  /** Whatever says its language is written in that language's direction. */
  hostUpdated(): void {
    this.#shown ||= !this.#waiting && this.original !== undefined;
    for (const part of this.#host.renderRoot.querySelectorAll<HTMLElement>('[lang]')) part.dir = textDirection(part.lang);
  }

  /** What is wanted beside English: the interface in another language, or a choice of the policy's own. */
  get #language(): string | undefined {
    const { locale } = this;
    const spoken = others.find((language) => (locale ? locale.split('-')[0] === language : this.#host.matches(`:lang(${language})`)));
    return spoken ?? (this.original?.translations ? this.#english.language : undefined);
  }

  /** Nothing is shown before its language is there, so that nothing turns round on the screen. */
  get #waiting(): string | undefined {
    return !this.#shown && (this.#speaker === undefined || this.#speaker?.waiting) ? this.#language : undefined;
  }

  async #listen(): Promise<void> {
    this.#asked = true;
    this.#speaker = await import('../strings/speaker.ts').then(
      ({ Speaker }) => new Speaker(this.#host, this, this.#english),
      () => null, // English is there already
    );
    this.#host.requestUpdate();
  }

  /** What the element says, in its language. */
  get strings(): S {
    const language = this.#waiting;
    return this.#speaker?.strings ?? (language ? { ...this.#english, language, loading: '' } : this.#english);
  }

  /** Chooses among the languages that the policy is there in; nothing where it has one. */
  get languages(): unknown {
    return this.#speaker?.render(this.original);
  }

  async #load(address: PolicyAddress, anew = false): Promise<void> {
    const loading: Loading = { address, controller: new AbortController(), policy: undefined, error: undefined };
    this.#loading = loading;
    try {
      const { controller } = loading;
      const here = anew ? undefined : policyAtHand(address);
      loading.policy = here ?? (await within(loadPolicy(address, controller.signal, anew), () => controller.abort()));
    } catch (error) {
      loading.error = error;
      failing.add(this);
    }
    if (this.#loading === loading) this.#host.requestUpdate();
  }

  /** @internal */
  readonly loadAgain = async (): Promise<void> => {
    failing.delete(this);
    if (!this.#loading) return;
    const loaded = this.#load(this.#loading.address, true);
    this.#host.requestUpdate(); // it is loading again
    await loaded;
  };

  get #context(): Conduct | undefined {
    return this.#consumer.value;
  }

  /** Where the element itself says its policy is; one that is handed a policy needs no address. */
  get #address(): PolicyAddress | undefined {
    const { policy, src, endpoint, policyId, client } = this.#host;
    if (policy !== undefined || (src ?? endpoint ?? policyId ?? client) === undefined) return undefined;
    return { client: this.#client, endpoint: this.endpoint, policyId, src };
  }

  get #client(): Client | undefined {
    return this.#host.client ?? (this.#host.endpoint === undefined ? this.#context?.client : undefined);
  }

  get endpoint(): string | undefined {
    return this.#host.endpoint ?? this.#context?.endpoint;
  }

  /** `undefined` while it loads, `null` where there is none. */
  get policy(): Policy | null | undefined {
    const { original } = this;
    if (this.#waiting) return undefined;
    return original && this.#speaker ? this.#speaker.translate(original) : original;
  }

  /** The policy as it was published, in its own language. */
  get original(): Policy | null | undefined {
    const given = this.#given;
    return this.#newer && this.#newer.instead === given ? this.#newer.policy : given;
  }

  get #given(): Policy | null | undefined {
    if (this.#host.policy !== undefined) return this.#host.policy;
    return this.#address ? this.#loading?.policy : (this.#host.ownPolicy ?? this.#context?.policy);
  }

  /** Why the policy could not be loaded. */
  get error(): unknown {
    if (this.original !== undefined) return undefined;
    return this.#address ? this.#loading?.error : this.#context?.error;
  }

  get locale(): string | undefined {
    return this.#host.locale ?? this.#context?.locale;
  }

  /** Whether there is a server to send anything to. */
  get canSend(): boolean {
    return this.#client !== undefined || this.endpoint !== undefined;
  }

  /** Fetches what sending needs, so that it is there should the network go meanwhile. */
  prepare(): void {
    if (this.canSend) void this.connect().catch(() => undefined); // asked for again when something is sent
  }

  /** Gives the client, loading its code when it is first needed. */
  async connect(): Promise<Client> {
    const { endpoint } = this;
    if (this.#client) return this.#client;
    if (endpoint === undefined) throw new TypeError('There is no endpoint to send to.');
    if (this.#connected?.endpoint !== endpoint) this.#connected = { endpoint, client: connectTo(endpoint) };
    try {
      return await this.#connected.client;
    } catch (error) {
      this.#connected = undefined; // the code did not arrive; the next try shall ask for it again
      throw error;
    }
  }

  /** Asks for the version now in force, wherever the shown one came from. */
  async reload(): Promise<void> {
    const { src, policyId, policy } = this.#host;
    if (!this.#address && policy === undefined) return this.#context?.reload();
    if (this.#loading?.error !== undefined) return void (await loadAllAgain());
    const instead = this.#given;
    const newer = await loadPolicy({ client: this.#client, endpoint: this.endpoint, policyId: policyId ?? instead?.id, src }, undefined, true);
    this.#newer = { instead, policy: newer };
    this.#host.requestUpdate();
  }
}

const connectTo = async (endpoint: string): Promise<Client> => {
  const { createClient } = await fetchCode(import('../client/create-client.ts'));
  return createClient({ endpoint });
};
