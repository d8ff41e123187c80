import type { Client, ClientOptions } from '@schoolgate/sdk/client';
import { addresses } from '@schoolgate/sdk/model';
import { readPolicy } from '../context/read-policy.ts';
import { createCall } from './create-call.ts';
import { readConcernAccepted, readDeclarationAccepted, readInvited, readKeys, readPolicies } from './read-answers.ts';

/** What the elements send with, where the page hands over no client of its own. Loaded when something is about to be sent. */
export function createClient(options: ClientOptions): Client {
  const call = createCall(options);
  const policy = (address: typeof addresses.getPolicy | typeof addresses.getPolicyVersion, ...segments: string[]) => ({
    address,
    read: readPolicy,
    segments,
  });
  return {
    endpoint: String(options.endpoint),
    listPolicies: async (callOptions) => (await call({ address: addresses.listPolicies, read: readPolicies }, callOptions)).items,
    getPolicy: (id, callOptions) => call(policy(addresses.getPolicy, id), callOptions),
    getPolicyVersion: (id, version, callOptions) => call(policy(addresses.getPolicyVersion, id, version), callOptions),
    createDeclaration: (body, callOptions) => call({ address: addresses.createDeclaration, read: readDeclarationAccepted, body }, callOptions),
    createConcern: (body, callOptions) => call({ address: addresses.createConcern, read: readConcernAccepted, body }, callOptions),
    exchangeInvitation: (token, callOptions) => call({ address: addresses.exchangeInvitation, read: readInvited, body: { token } }, callOptions),
    getKeys: (callOptions) => call({ address: addresses.getKeys, read: readKeys }, callOptions),
  };
}
