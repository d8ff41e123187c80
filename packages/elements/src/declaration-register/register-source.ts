import type { Register, RegisterPage } from '@schoolgate/sdk/model';
import { safeAddress } from '../templates/web-link.ts';

/** Where the register comes from. */
export interface RegisterSource {
  readonly totals: () => Promise<Register>;
  /** @param after the `next` of the page before */
  readonly parents: (after?: string) => Promise<RegisterPage>;
  /** The address of all of it as CSV. */
  readonly exportAddress: string;
}

/** An answer that is not the one asked for. */
export class RegisterError extends Error {
  override readonly name = 'RegisterError';
  readonly status: number;
  constructor(status: number) {
    super(`The register could not be loaded (${status}).`);
    this.status = status;
  }
}

/** Whether the staff's session would go along: never to another website. */
export const isOwnOrigin = (endpoint: string): boolean =>
  URL.canParse(endpoint, location.href) && new URL(endpoint, location.href).origin === location.origin;

const fetchJson = async (address: string): Promise<unknown> => {
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } });
  if (!response.ok) throw new RegisterError(response.status);
  return response.json();
};

/** The register of one policy on this page's own server, with the session that staff signed in with. No key is ever here. */
export function registerAt(endpoint: string, policyId: string): RegisterSource {
  const base = `${endpoint.replace(/\/+$/, '')}/register/${encodeURIComponent(policyId)}`;
  return {
    totals: async () => (await fetchJson(base)) as Register,
    parents: async (after) => (await fetchJson(`${base}/parents${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`)) as RegisterPage,
    exportAddress: `${base}/export`,
  };
}

/** An address that a page wrote, as a link may have it: on the page's own site or another, and no script. */
export const linkAddress = (address: string): string | undefined =>
  URL.canParse(address, document.baseURI) ? safeAddress(new URL(address, document.baseURI).href) : undefined;
