import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, type Client } from '@schoolgate/sdk/client';
import { draftDeclaration, verifyReceipt } from '@schoolgate/sdk/declaration';
import { RequestError, UnreachableError, type DeclarationAccepted, type DeclarationRequest, type Policy } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import type { Database } from '@schoolgate/server';

/** A server that has not come back by then does not come back. */
const PATIENCE_MS = 120_000;

/** One declaration, and what its sender was told of it. */
interface Sending {
  readonly name: string;
  readonly key: string;
  readonly body: DeclarationRequest;
  answer?: DeclarationAccepted;
  refused?: true;
}

/** A client whose every request, each retry anew, goes to one of the addresses that are there just then. */
export const createClientOf = (addresses: () => readonly string[], timeout = 6000): Client =>
  createClient({
    endpoint: 'http://school.example/v1/organisations/oakfield',
    timeout,
    fetch: (input) => {
      const here = addresses();
      const address = here[Math.floor(Math.random() * here.length)];
      if (address === undefined || !(input instanceof Request)) return Promise.reject(new TypeError('fetch failed'));
      return fetch(new Request(input.url.replace('http://school.example', address), input));
    },
  });

/** Parents who sign, each a name of their own; one in eight holds a page of a version that was never published. */
export class Parents {
  readonly sent: Sending[] = [];
  readonly #client: Client;
  readonly #policy: Policy;
  readonly #digest: Promise<string>;
  constructor(client: Client, policy: Policy) {
    this.#client = client;
    this.#policy = policy;
    this.#digest = digestPolicy(policy);
  }

  get taken(): Sending[] {
    return this.sent.filter(({ answer }) => answer);
  }

  /** One parent, who tries again until they know. */
  async sendOne(): Promise<void> {
    const isWrong = this.sent.length % 8 === 7;
    const sending: Sending = { name: `Parent ${this.sent.length}`, key: randomUUID(), body: undefined as never };
    this.sent.push(sending);
    const body = draftDeclaration(this.#policy, await this.#digest, this.#policy.language, {
      signer: { name: sending.name, capacity: 'parent' },
      children: [{ name: 'A child' }],
      outcome: 'signed',
      agreed: true,
      signature: sending.name,
      signedAt: new Date(),
      timeZone: 'Europe/London',
    });
    Object.assign(sending, { body: isWrong ? { ...body, policy: { ...body.policy, version: 'never-published' } } : body });
    await this.#tryUntilKnown(sending);
    if (!sending.answer || Math.random() < 0.5) return;
    const first = sending.answer;
    delete sending.answer; // as if the answer had not been seen
    await this.#tryUntilKnown(sending);
    assert.deepEqual(sending.answer, first, 'a request that is repeated is answered as the first time');
  }

  async #tryUntilKnown(sending: Sending): Promise<void> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;)
      try {
        sending.answer = await this.#client.createDeclaration(sending.body, { idempotencyKey: sending.key });
        return;
      } catch (error) {
        if (error instanceof RequestError && error.status === 422) return void (sending.refused = true);
        const mayPass = error instanceof UnreachableError || (error instanceof RequestError && error.status >= 500);
        if (!mayPass || Date.now() > giveUpAt) throw error;
        await wait(50);
      }
  }

  /** So many at once, as long as they are wanted; then everybody finishes. */
  async keepSending(atOnce: number, isWanted: () => boolean): Promise<void> {
    let hasFailed = false;
    const sendOn = async () => {
      while (!hasFailed && isWanted()) await this.sendOne();
    };
    await Promise.all(Array.from({ length: atOnce }, () => sendOn().finally(() => (hasFailed = hasFailed || isWanted()))));
  }

  /** Every receipt that was given verifies with the keys that are published now, and is about whoever got it. */
  async checkReceipts(client = this.#client): Promise<void> {
    const keys = await client.getKeys();
    for (const { name, answer } of this.taken) {
      assert.ok(answer);
      const { declaration } = await verifyReceipt(answer.receipt, keys);
      assert.deepEqual([declaration.signer.name, declaration.id], [name, answer.reference]);
    }
  }

  /** What was acknowledged is kept exactly once under its reference, and nothing else is. */
  async checkKept(db: Database): Promise<void> {
    const kept = await db
      .selectFrom('declarations')
      .innerJoin('declaration_disclosures', 'declaration', 'id')
      .select(['id', 'disclosures'])
      .execute();
    const found = kept.map(({ id, disclosures }) => `${id} ${String(disclosures.find(({ pointer }) => pointer === '/signer/name')?.value)}`).sort();
    assert.deepEqual(found, this.taken.map(({ name, answer }) => `${answer?.reference ?? ''} ${name}`).sort());
    assert.equal((await db.selectFrom('declarations').select('id').execute()).length, found.length);
    const wrong = this.sent.filter(({ body }) => body.policy.version === 'never-published');
    assert.ok(wrong.length > 0 && wrong.every(({ refused, answer }) => refused && !answer));
    assert.equal(this.taken.length + wrong.length, this.sent.length, 'everybody knows in the end');
  }
}
