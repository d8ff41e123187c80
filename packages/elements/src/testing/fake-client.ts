import type { Client, WriteOptions } from '@schoolgate/sdk/client';
import type { ConcernRequest, DeclarationRequest, Policy } from '@schoolgate/sdk/model';

/** A write as the server would have seen it. */
export interface FakeWrite {
  readonly body: DeclarationRequest | ConcernRequest;
  readonly key: string | undefined;
}

export interface FakeClient extends Client {
  readonly writes: readonly FakeWrite[];
  /** The version now in force; tests replace it. */
  current: Policy;
  /** What the next writes fail with, first come first served; then they succeed. */
  readonly failures: Error[];
  /** Every write waits for this. */
  hold: Promise<void> | undefined;
}

const receivedAt = '2026-11-21T14:05:00.000Z';

/** A client without a network, which keeps what it was sent. */
export function createFakeClient(policy: Policy): FakeClient {
  const writes: FakeWrite[] = [];
  const failures: Error[] = [];
  const write = async (body: DeclarationRequest | ConcernRequest, options: WriteOptions | undefined) => {
    writes.push({ body, key: options?.idempotencyKey });
    await client.hold;
    const failure = failures.shift();
    if (failure) throw failure;
  };
  const client: FakeClient = {
    endpoint: '/v1/organisations/oakfield',
    writes,
    failures,
    current: policy,
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
    getKeys: async () => ({ keys: [] }),
  };
  return client;
}
