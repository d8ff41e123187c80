import '../context/ask-client.ts'; // else loaded on demand, by whichever test comes first
import type { Client, DeclarationOptions } from '@schoolgate/sdk/client';
import type { ConcernRequest, DeclarationRequest, Invited, Policy } from '@schoolgate/sdk/model';

/** A write as the server would have seen it. */
export interface FakeWrite {
  readonly body: DeclarationRequest | ConcernRequest;
  readonly key: string | undefined;
  /** The token of the link that it was sent with. */
  readonly invitation: string | undefined;
}

export interface FakeClient extends Client {
  readonly writes: readonly FakeWrite[];
  /** The version now in force; tests replace it. */
  current: Policy;
  /** What the next writes fail with, first come first served; then they succeed. */
  readonly failures: Error[];
  /** Whom any link was made for, or what asking fails with. */
  invited: Invited | Error;
  /** Every write waits for this. */
  hold: Promise<void> | undefined;
}

const receivedAt = '2026-11-21T14:05:00.000Z';

/** A client without a network, which keeps what it was sent. */
export function createFakeClient(policy: Policy): FakeClient {
  const writes: FakeWrite[] = [];
  const failures: Error[] = [];
  const write = async (body: DeclarationRequest | ConcernRequest, options: DeclarationOptions | undefined) => {
    writes.push({ body, key: options?.idempotencyKey, invitation: options?.invitation });
    await client.hold;
    const failure = failures.shift();
    if (failure) throw failure;
  };
  const client: FakeClient = {
    endpoint: '/v1/organisations/oakfield',
    writes,
    failures,
    current: policy,
    invited: { policy: policy.id, name: 'Alex Example', children: [{ name: 'Robin Example', class: '3B' }] },
    hold: undefined,
    listPolicies: async () => [
      { id: client.current.id, version: client.current.version, language: client.current.language, publishedAt: receivedAt },
    ],
    getPolicy: async () => client.current,
    getPolicyVersion: async () => client.current,
    createDeclaration: async (body, options) => {
      await write(body, options);
      return { reference: 'D7K2-M9QX-4TRB', receivedAt, receipt: { jws: 'e30.e30.AA', disclosures: [] } };
    },
    createConcern: async (body, options) => {
      await write(body, options);
      return { reference: 'C3PH-W8NV-6JZE', receivedAt };
    },
    exchangeInvitation: async () => {
      if (client.invited instanceof Error) throw client.invited;
      return client.invited;
    },
    getKeys: async () => ({ keys: [] }),
  };
  return client;
}
