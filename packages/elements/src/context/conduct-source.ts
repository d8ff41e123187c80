import { ContextConsumer, ContextRoot } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import type { ReactiveControllerHost } from 'lit';
import type { CommonStrings } from '../strings/index.ts';
import { conductContext, type Conduct } from './conduct-context.ts';
import { fetchCode } from './fetch-code.ts';
import { loadPolicy } from './load-policy.ts';

/** The properties that every element takes its policy, client and language from. */
export interface ConductHost extends ReactiveControllerHost, HTMLElement {
  policy: Policy | null | undefined;
  src: string | undefined;
  endpoint: string | undefined;
  policyId: string | undefined;
  client: Client | undefined;
  locale: string | undefined;
}

/** Keeps what is asked for before a provider is there, since each tag's code arrives on its own. */
let root: ContextRoot | undefined;
const attachRoot = () => {
  if (root) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
};

/**
 * Finds an element's policy, client and language: its own properties first, then the nearest `<conduct-provider>`.
 * Loads the policy where an address is given, and again whenever that changes.
 */
export class ConductSource<S extends CommonStrings = CommonStrings> {
  readonly #host: ConductHost;
  readonly #consumer: ContextConsumer<typeof conductContext, ConductHost>;
  readonly #task: Task<readonly [Client | undefined, string | undefined, string | undefined, string | undefined], Policy | null>;
  #connected: { endpoint: string; client: Promise<Client> } | undefined;
  #newer: Policy | null | undefined;

  /** What the element says, in its language. */
  readonly strings: S;

  constructor(host: ConductHost, english: S) {
    this.strings = english;
    attachRoot();
    this.#host = host;
    this.#consumer = new ContextConsumer(host, { context: conductContext, subscribe: true });
    this.#task = new Task(host, {
      args: () =>
        this.#hasOwnAddress
          ? ([this.#client, this.endpoint, host.policyId, host.src] as const)
          : ([undefined, undefined, undefined, undefined] as const),
      task: ([client, endpoint, policyId, src], { signal }) => {
        this.#newer = undefined;
        return loadPolicy({ client, endpoint, policyId, src }, signal);
      },
    });
  }

  get #context(): Conduct | undefined {
    return this.#consumer.value;
  }

  /** Whether the element itself says where its policy is; one that is handed a policy needs no address. */
  get #hasOwnAddress(): boolean {
    const { policy, src, endpoint, policyId, client } = this.#host;
    return policy === undefined && (src ?? endpoint ?? policyId ?? client) !== undefined;
  }

  get #client(): Client | undefined {
    return this.#host.client ?? (this.#host.endpoint === undefined ? this.#context?.client : undefined);
  }

  get endpoint(): string | undefined {
    return this.#host.endpoint ?? this.#context?.endpoint;
  }

  /** `undefined` while it loads, `null` where there is none. */
  get policy(): Policy | null | undefined {
    if (this.#newer !== undefined) return this.#newer;
    if (this.#host.policy !== undefined) return this.#host.policy;
    if (!this.#hasOwnAddress) return this.#context?.policy;
    return this.#task.status === TaskStatus.COMPLETE ? this.#task.value : undefined;
  }

  /** Why the policy could not be loaded. */
  get error(): unknown {
    if (this.policy !== undefined) return undefined;
    return this.#hasOwnAddress ? (this.#task.status === TaskStatus.ERROR ? this.#task.error : undefined) : this.#context?.error;
  }

  get locale(): string | undefined {
    return this.#host.locale ?? this.#context?.locale;
  }

  /** Whether there is a server to send anything to. */
  get canSend(): boolean {
    return this.#client !== undefined || this.endpoint !== undefined;
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
    if (!this.#hasOwnAddress && policy === undefined) await this.#context?.reload();
    else this.#newer = await loadPolicy({ client: this.#client, endpoint: this.endpoint, policyId: policyId ?? this.policy?.id, src });
    this.#host.requestUpdate();
  }
}

const connectTo = async (endpoint: string): Promise<Client> => {
  const { createClient } = await fetchCode(import('@schoolgate/sdk/client'));
  return createClient({ endpoint });
};
