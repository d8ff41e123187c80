import ky, { HTTPError } from 'ky';
import type * as z from 'zod/mini';
import {
  calls,
  CHALLENGE_HEADER,
  IDEMPOTENCY_HEADER,
  INVITATION_HEADER,
  parseDocument,
  type Call,
  type ConcernAccepted,
  type ConcernRequest,
  type DeclarationAccepted,
  type DeclarationRequest,
  type Invited,
  type KeySet,
  type Policy,
  type PolicySummary,
} from '../model/index.ts';
import { toError } from './to-error.ts';

export interface ClientOptions {
  /** The organisation's address: `https://server.example/v1/organisations/oakfield`, or a WordPress site's own. */
  readonly endpoint: string | URL;
  /** @default the platform's `fetch` */
  readonly fetch?: typeof fetch;
  /** How long one call may take with its retries, in milliseconds. @default 30000 */
  readonly timeout?: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface WriteOptions extends CallOptions {
  /** Send the same key again to be sure that a write happens once. @default a new random one */
  readonly idempotencyKey?: string;
}

export interface DeclarationOptions extends WriteOptions {
  /** The token of the link that the parent was invited by: the school then knows whose answer it is. */
  readonly invitation?: string | undefined;
}

/** The calls of a Schoolgate server. Each rejects with `RequestError`, `UnreachableError`, `ResponseShapeError` or an `AbortError`. */
export interface Client {
  readonly endpoint: string;
  listPolicies(options?: CallOptions): Promise<PolicySummary[]>;
  /** The version now in force. */
  getPolicy(policy: string, options?: CallOptions): Promise<Policy>;
  getPolicyVersion(policy: string, version: string, options?: CallOptions): Promise<Policy>;
  createDeclaration(declaration: DeclarationRequest, options?: DeclarationOptions): Promise<DeclarationAccepted>;
  createConcern(concern: ConcernRequest, options?: WriteOptions): Promise<ConcernAccepted>;
  /** Whom a link was made for. Rejects with a `RequestError` of status 410 where it is not, or no longer, valid here. */
  exchangeInvitation(token: string, options?: CallOptions): Promise<Invited>;
  /** The public keys that receipts verify with. */
  getKeys(options?: CallOptions): Promise<KeySet>;
}

/** The status with which a server asks for a piece of work first. */
const CHALLENGED = 428;

/** A key that nobody else will choose, for one write and its repetitions. */
export const createIdempotencyKey = (): string => crypto.randomUUID();

/** Makes the calls of one organisation's endpoint. */
export function createCall({ endpoint, fetch = (...request) => globalThis.fetch(...request), timeout = 30_000 }: ClientOptions) {
  const http = ky.create({
    prefix: endpoint,
    timeout: timeout / 2, // for one try, so that a try that hangs leaves time for another
    totalTimeout: timeout,
    retry: { limit: 2, methods: ['get', 'post'], statusCodes: [408, 429, 502, 503, 504], maxRetryAfter: 10_000, retryOnTimeout: true },
    credentials: 'omit', // a public page has no session to send
    fetch: async (input, init) => fetch(input, { ...init, referrerPolicy: 'no-referrer' }), // here, since ky's next try would forget it
  });

  const call = async <C extends Call>(
    { method, path, response }: C,
    { idempotencyKey = createIdempotencyKey(), invitation, signal }: DeclarationOptions = {},
    body?: unknown,
    ...segments: string[]
  ): Promise<z.output<C['response']>> => {
    const address = path.replaceAll(/{\w+}/g, () => encodeURIComponent(segments.shift() ?? ''));
    const headers = { [IDEMPOTENCY_HEADER]: idempotencyKey, [INVITATION_HEADER]: invitation };
    const send = (challenge?: string): Promise<unknown> =>
      http(address, {
        method,
        ...(signal && { signal }),
        ...(body !== undefined && { json: body, headers: { ...headers, [CHALLENGE_HEADER]: challenge } }),
      }).json();
    try {
      const answer = await send().catch(async (cause: unknown) => {
        if (!(cause instanceof HTTPError) || cause.response.status !== CHALLENGED) throw cause;
        // Not every server asks for work first, so what does it is loaded when one does.
        const { solveChallenge } = await import('./solve-challenge.ts');
        return send(await solveChallenge(cause.data, signal));
      });
      return parseDocument<C['response']>(response, answer);
    } catch (cause) {
      throw toError(cause);
    }
  };

  return call;
}

/** Makes a client for one organisation's endpoint. Writes are retried safely: every one carries an Idempotency-Key. */
export function createClient(options: ClientOptions): Client {
  const call = createCall(options);
  return {
    endpoint: String(options.endpoint),
    listPolicies: async (callOptions) => (await call(calls.listPolicies, callOptions)).items,
    getPolicy: (policy, callOptions) => call(calls.getPolicy, callOptions, undefined, policy),
    getPolicyVersion: (policy, version, callOptions) => call(calls.getPolicyVersion, callOptions, undefined, policy, version),
    createDeclaration: (body, callOptions) => call(calls.createDeclaration, callOptions, body),
    createConcern: (body, callOptions) => call(calls.createConcern, callOptions, body),
    exchangeInvitation: (token, callOptions) => call(calls.exchangeInvitation, callOptions, { token }),
    getKeys: (callOptions) => call(calls.getKeys, callOptions),
  };
}
