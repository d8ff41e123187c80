import { concernCalls, type ConcernClaim, type ConcernMessage, type ConcernStatus } from '../model/index.ts';
import { createCall, type CallOptions, type ClientOptions, type WriteOptions } from './create-client.ts';

/** What a parent can do with a concern that was sent. Its calls reject as those of {@link Client} do. */
export interface ConcernClient {
  /** How a concern stands, on the Node server. A reference and a secret that do not belong together are a `RequestError` with the status 404. */
  getConcernStatus(claim: ConcernClaim, options?: CallOptions): Promise<ConcernStatus>;
  /** Adds to a concern, or says that it is still unresolved; on the Node server. */
  addToConcern(message: ConcernMessage, options?: WriteOptions): Promise<void>;
  /** Takes back the consent to share messages, on the Node server. */
  withdrawConsent(claim: ConcernClaim, options?: WriteOptions): Promise<void>;
}

/** Makes such a client; apart from the other, for the pages that need it. */
export function createConcernClient(options: ClientOptions): ConcernClient {
  const call = createCall(options);
  return {
    getConcernStatus: (body, callOptions) => call(concernCalls.getConcernStatus, callOptions, body),
    addToConcern: async (body, callOptions) => void (await call(concernCalls.addToConcern, callOptions, body)),
    withdrawConsent: async (body, callOptions) => void (await call(concernCalls.withdrawConsent, callOptions, body)),
  };
}
