import type { ReactiveControllerHost } from 'lit';
import { toFailure, type Failure } from './to-failure.ts';

/**
 * Sends one thing once. Every try of the same body carries the same key, so a try whose answer was lost is not stored
 * twice; a second press while the first is on its way does nothing.
 */
export class Submission<Body extends object, Receipt> {
  readonly #host: ReactiveControllerHost;
  readonly #post: (body: Body, idempotencyKey: string) => Promise<Receipt>;
  #keys = new WeakMap<Body, string>();
  sending = false;
  failure: Failure | undefined;
  /** What was thrown, for the event that tells the page. */
  error: unknown;

  constructor(host: ReactiveControllerHost, post: (body: Body, idempotencyKey: string) => Promise<Receipt>) {
    this.#host = host;
    this.#post = post;
  }

  /** @returns the receipt, or `undefined` where sending failed or is already under way */
  async send(body: Body): Promise<Receipt | undefined> {
    if (this.sending) return undefined;
    this.#set(true);
    try {
      return await this.#post(body, this.#keyOf(body));
    } catch (error) {
      this.#note(error, toFailure(error));
      return undefined;
    } finally {
      this.#set(false, this.failure);
    }
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

  #keyOf(body: Body): string {
    const key = this.#keys.get(body) ?? crypto.randomUUID();
    this.#keys.set(body, key);
    return key;
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
