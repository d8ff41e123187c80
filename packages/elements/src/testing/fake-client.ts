import '../context/ask-client.ts'; // else loaded on demand, by whichever test comes first
import type { Client, ConcernClient, DeclarationOptions } from '@schoolgate/sdk/client';
import {
  RequestError,
  type ConcernClaim,
  type ConcernMessage,
  type ConcernRequest,
  type ConcernStatus,
  type DeclarationRequest,
  type Invited,
  type Policy,
} from '@schoolgate/sdk/model';

/** A write as the server would have seen it. */
export interface FakeWrite {
  readonly body: DeclarationRequest | ConcernRequest | ConcernMessage;
  readonly key: string | undefined;
  /** The token of the link that it was sent with. */
  readonly invitation: string | undefined;
}

export interface FakeClient extends Client, ConcernClient {
  readonly writes: readonly FakeWrite[];
  /** The version now in force; tests replace it. */
  current: Policy;
  /** What the next writes fail with, first come first served; then they succeed. */
  readonly failures: Error[];
  /** Whom any link was made for, or what asking fails with. */
  invited: Invited | Error;
  /** How the one concern stands that is there. */
  status: ConcernStatus;
  /** Every write waits for this. */
  hold: Promise<void> | undefined;
}

/** The codes of the one concern that is there. */
export const codes: ConcernClaim = { reference: 'C3PH-W8NV-6JZE', secret: 'QK7R-2M4T-9XWB' };

const receivedAt = '2026-11-21T14:05:00.000Z';

/** A client without a network, which keeps what it was sent. */
export function createFakeClient(policy: Policy): FakeClient {
  const writes: FakeWrite[] = [];
  const failures: Error[] = [];
  const write = async (body: FakeWrite['body'], options: DeclarationOptions | undefined) => {
    writes.push({ body, key: options?.idempotencyKey, invitation: options?.invitation });
    await client.hold;
    const failure = failures.shift();
    if (failure) throw failure;
  };
  const claim = ({ reference, secret }: ConcernClaim) => {
    const failure = failures.shift();
    if (failure) throw failure;
    if (reference !== codes.reference || secret !== codes.secret)
      throw new RequestError(404, { type: '/problems/codes-not-valid', title: 'x', status: 404 }, undefined);
  };
  const client: FakeClient = {
    endpoint: '/v1/organisations/oakfield',
    writes,
    failures,
    current: policy,
    invited: { policy: policy.id, name: 'Alex Example', children: [{ name: 'Robin Example', class: '3B' }] },
    status: {
      reference: codes.reference,
      state: 'open',
      stage: 'headteacher',
      title: 'Meet the headteacher',
      since: '2026-11-19T09:12:00.000Z',
      due: { date: '2026-11-26', approximate: false },
      consentToShareMessages: 'granted',
      history: [
        { at: '2026-11-16T14:05:00.000Z', event: 'raised', stage: 'class-teacher' },
        {
          at: '2026-11-18T10:30:00.000Z',
          event: 'reply',
          stage: 'class-teacher',
          text: 'Thank you for telling us. We have spoken with the group’s administrator, who has taken the messages down.',
        },
        { at: '2026-11-19T09:12:00.000Z', event: 'unresolved', stage: 'headteacher' },
      ],
    },
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
      return { ...codes, receivedAt };
    },
    exchangeInvitation: async () => {
      if (client.invited instanceof Error) throw client.invited;
      return client.invited;
    },
    getConcernStatus: async (given) => {
      claim(given);
      return client.status;
    },
    addToConcern: async (message, options) => {
      await write(message, options);
      claim(message);
      client.status = { ...client.status, history: [...client.status.history, { at: receivedAt, event: 'message', stage: client.status.stage }] };
    },
    withdrawConsent: async (given, options) => {
      await write(given, options);
      claim(given);
      client.status = { ...client.status, consentToShareMessages: 'withdrawn' };
    },
    getKeys: async () => ({ keys: [] }),
  };
  return client;
}
