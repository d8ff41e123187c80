import type { ClientOptions, ConcernClient } from '@schoolgate/sdk/client';
import { concernAddresses } from '@schoolgate/sdk/model';
import { createCall } from './create-call.ts';
import { readNothing, readStatus } from './read-answers.ts';

/** What a parent asks and adds with about a concern that was sent, where the page's client does not. */
export function createConcernClient(options: ClientOptions): ConcernClient {
  const call = createCall(options);
  const { getConcernStatus, addToConcern, withdrawConsent } = concernAddresses;
  return {
    getConcernStatus: (body, callOptions) => call({ address: getConcernStatus, read: readStatus, body }, callOptions),
    addToConcern: async (body, callOptions) => void (await call({ address: addToConcern, read: readNothing, body }, callOptions)),
    withdrawConsent: async (body, callOptions) => void (await call({ address: withdrawConsent, read: readNothing, body }, callOptions)),
  };
}
