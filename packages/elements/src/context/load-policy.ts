import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import { readPolicy } from './read-policy.ts';

/** Where a policy can come from. A client or an endpoint is asked before `src` is. */
export interface PolicyAddress {
  readonly client?: Client | undefined;
  readonly endpoint?: string | undefined;
  /** Without it, the endpoint's first policy. */
  readonly policyId?: string | undefined;
  readonly src?: string | undefined;
}

/** The address of a policy in force; a test holds it against the contract's routes, which would bring their schemas with them. */
export const policyAddress = (endpoint: string, policyId?: string): string =>
  endpoint.replace(/\/+$/, '') + '/policies' + (policyId === undefined ? '' : '/' + encodeURIComponent(policyId));

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly json: unknown;
}

const ask = async (address: string, signal: AbortSignal | undefined): Promise<Answer> => {
  const response = await fetch(address, { ...(signal && { signal }), cache: 'no-cache', headers: { Accept: 'application/json' } });
  return { ok: response.ok, status: response.status, json: response.ok && (await response.json()) };
};

/** What the loader has asked for while this code was on its way; an answer as it is once it has arrived. */
const fetched = (address: string): Answer | Promise<Answer> | undefined =>
  (globalThis as { [key: symbol]: Map<string, Answer | Promise<Answer>> | undefined })[Symbol.for('schoolgate.fetched')]?.get(address);

const fetchJson = async (address: string, signal: AbortSignal | undefined, anew: boolean): Promise<unknown> => {
  const { ok, status, json } = await ((anew ? undefined : fetched(address)) ?? ask(address, signal));
  if (status === 404) return null;
  if (!ok) throw new Error(`The policy could not be loaded (${status}).`);
  return json;
};

const fetchPolicy = async (address: string, signal: AbortSignal | undefined, anew: boolean): Promise<Policy | null> => {
  const json = await fetchJson(address, signal, anew);
  return json === null ? null : readPolicy(json);
};

const fromEndpoint = async (
  endpoint: string,
  policyId: string | undefined,
  signal: AbortSignal | undefined,
  anew: boolean,
): Promise<Policy | null> => {
  const first = async () => (await fetchJson(policyAddress(endpoint), signal, anew)) as { items?: { id?: unknown }[] } | null;
  const id: unknown = policyId ?? (await first())?.items?.[0]?.id;
  return typeof id === 'string' ? fetchPolicy(policyAddress(endpoint, id), signal, anew) : null;
};

/**
 * The policy at once, where the loader has it by now: then the first screen that is drawn shows it.
 * @throws {TypeError} where it is not a policy
 */
export const policyAtHand = ({ client, endpoint, policyId, src }: PolicyAddress): Policy | undefined => {
  const address = client ? undefined : endpoint ? policyId && policyAddress(endpoint, policyId) : src;
  const answer = address && fetched(address);
  return answer && 'json' in answer ? readPolicy(answer.json) : undefined;
};

/**
 * Loads a policy without the client, which is needed only to send.
 * @param anew what the loader has asked for will not do
 * @returns `null` where there is none
 */
export const loadPolicy = async ({ client, endpoint, policyId, src }: PolicyAddress, signal?: AbortSignal, anew = false): Promise<Policy | null> => {
  if (client) return (await import('./ask-client.ts')).askClient(client, policyId, signal); // few pages bring their own
  if (endpoint) return fromEndpoint(endpoint, policyId, signal, anew);
  return src ? fetchPolicy(src, signal, anew) : null;
};
