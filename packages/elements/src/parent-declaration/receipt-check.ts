import type { Client } from '@schoolgate/sdk/client';
import type { DeclarationAccepted, DeclarationRequest } from '@schoolgate/sdk/model';
import type { ReactiveElement } from 'lit';
import { fetchCode } from '../context/fetch-code.ts';

/** What came out: the school's published key signed this very answer, or not, or it could not be found out. */
export type Verdict = 'good' | 'bad' | 'unknown';

/** What somebody would compare by eye: whoever signed what, for whom, and how. */
const essence = ({ policy, signer, children, outcome, undertakings, signature }: DeclarationRequest) =>
  JSON.stringify([
    [policy.id, policy.version, policy.digest, policy.language],
    [signer.name, signer.capacity, signer.email],
    children.map((child) => [child.name, child.class]),
    outcome,
    undertakings,
    signature,
  ]);

/** Checks one receipt against the school's published keys when asked to. The code for it is loaded then. */
export class ReceiptCheck {
  readonly #host: ReactiveElement;
  #busy = false;
  verdict: Verdict | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  async run(connect: () => Promise<Client>, sent: DeclarationRequest, { receipt }: DeclarationAccepted): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.verdict = await this.#judge(connect, sent, receipt);
    this.#busy = false;
    this.#host.requestUpdate();
  }

  async #judge(connect: () => Promise<Client>, sent: DeclarationRequest, receipt: DeclarationAccepted['receipt']): Promise<Verdict> {
    try {
      const { verifyReceipt } = await fetchCode(import('./verify-receipt.ts'));
      const { declaration } = await verifyReceipt(receipt, await (await connect()).getKeys());
      return essence(declaration) === essence(sent) ? 'good' : 'bad';
    } catch (error) {
      return error instanceof Error && error.name === 'ReceiptError' ? 'bad' : 'unknown';
    }
  }
}
