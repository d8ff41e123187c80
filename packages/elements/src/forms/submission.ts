import type { Client } from '@schoolgate/sdk/client';
import type { ReactiveControllerHost } from 'lit';
import { hintAtOrigin, isElsewhere } from './hint-at-origin.ts';
import { toFailure, type Failure } from './to-failure.ts';

/**
 * Sends one thing once. Every try of the same body carries the same key, so a try whose answer was lost is not stored
 * twice; a second press while the first is on its way does nothing.
 */
export class Submission<Body extends object, Receipt> {
  readonly #host: ReactiveControllerHost;
  readonly #connect: () => Promise<Client>;
  readonly #post: (client: Client, body: Body, idempotencyKey: string) => Promise<Receipt>;
  #keys = new WeakMap<Body, string>();
  sending = false;
  failure: Failure | undefined;
  /** What was thrown, for the event that tells the page. */
  error: unknown;

  constructor(
    host: ReactiveControllerHost,
    connect: () => Promise<Client>,
    post: (client: Client, body: Body, idempotencyKey: string) => Promise<Receipt>,
  ) {
    this.#host = host;
    this.#connect = connect;
    this.#post = post;
  }

  /** @returns the receipt, or `undefined` where sending failed or is already under way */
  async send(body: Body): Promise<Receipt | undefined> {
    if (this.sending) return undefined;
    this.#set(true);
    let client: Client | undefined;
    try {
      client = await this.#connect();
      return await this.#post(client, body, this.keyOf(body));
    } catch (error) {
      if (client) this.#note(error, this.#locate(toFailure(error), client));
      else this.report(error);
      return undefined;
    } finally {
      this.#set(false, this.failure);
    }
  }

  /** What every try of this body carries. */
  keyOf(body: Body): string {
    const key = this.#keys.get(body) ?? crypto.randomUUID();
    this.adopt(body, key);
    return key;
  }

  /** Takes up a body that was sent with this key before, perhaps by an earlier page. */
  adopt(body: Body, key: string): void {
    this.#keys.set(body, key);
  }

  /** Whether this body was sent before, so that the server may know it already. */
  tried(body: Body): boolean {
    return this.#keys.has(body);
  }

  /** Takes note of what went wrong on the way to sending. */
  report(error: unknown): void {
    const failure = toFailure(error);
    this.#note(error, failure.kind === 'unreachable' ? { kind: 'unconnected' } : failure);
  }

  forget(): void {
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  /** A page that another site's server does not let send to it looks to its browser like one without a connection. */
  #locate(failure: Failure, { endpoint }: Client): Failure {
    if (failure.kind !== 'unreachable' || !isElsewhere(endpoint)) return failure;
    hintAtOrigin(endpoint);
    return { kind: 'elsewhere' };
  }

  #note(error: unknown, failure: Failure) {
    this.error = error;
    this.failure = failure;
    this.#host.requestUpdate();
  }

  #set(sending: boolean, failure?: Failure) {
    this.sending = sending;
    this.failure = failure;
    this.#host.requestUpdate();
  }
}

/** Whether two bodies say the same, whenever each of them was written. */
export const sameBody = (a: object | undefined, b: object): boolean => {
  const words = (body: object | undefined) => JSON.stringify(body, (key, value: unknown) => (key === 'signedAt' || key === 'at' ? undefined : value));
  return words(a) === words(b);
};
