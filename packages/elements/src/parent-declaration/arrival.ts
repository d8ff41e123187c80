import type { Policy } from '@schoolgate/sdk/model';
import type { ReactiveController } from 'lit';
import { fetchCode } from '../context/fetch-code.ts';
import type { Entrance, EntranceOptions } from './entrance.ts';
import { readKeptAnswer } from '../forms/kept-answer.ts';
import type { LastSigned } from '../forms/last-signed.ts';
import { forgetInvitation, takeInvitation } from './take-invitation.ts';

export interface ArrivalOptions extends EntranceOptions {
  readonly host: EntranceOptions['host'] & { readonly lastSigned: LastSigned | undefined };
  readonly onFailed: (error: unknown) => void;
}

/**
 * Notices who comes by a link of the school, or has answered before, and where nothing can be sent from; and fetches the code
 * that receives them.
 */
export class Arrival implements ReactiveController {
  readonly #options: ArrivalOptions;
  #entrance: Entrance | undefined;
  /** The token of the school's link to this parent. */
  #token: string | undefined;
  /** What was looked up when somebody came in, so that it is looked up once. */
  #entered: readonly unknown[] | undefined;
  /** Whether it is not known yet what the form should say first. */
  waiting = false;

  constructor(options: ArrivalOptions) {
    this.#options = options;
    options.host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#takeToken);
    this.#takeToken();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#takeToken);
  }

  hostUpdate(): void {
    const { host, source } = this.#options;
    const policy = source.original;
    if (!source.policy || !policy?.declaration) return;
    const facts = this.#facts;
    if (facts.every((fact, index) => fact === this.#entered?.[index])) return;
    const kept = this.#entered === undefined && readKeptAnswer(policy.id) !== null;
    this.#entered = facts;
    if (kept || host.lastSigned || this.#token || self.origin === 'null') void this.#enter(policy);
  }

  /** The token that an answer is sent with. */
  get invitation(): string | undefined {
    return this.#entrance ? this.#entrance.invitation : this.#token;
  }

  /** The reference of an earlier answer that the next one takes the place of. */
  get supersedes(): string | undefined {
    return this.#entrance?.supersedes;
  }

  /** What stands in place of the form, where there is nothing to sign. */
  renderInstead(policy: Policy): unknown {
    return this.#entrance?.renderInstead(policy);
  }

  /** What stands above the form. */
  renderAbove(): unknown {
    return this.#entrance?.renderAbove();
  }

  /** The server has no longer taken the link. */
  async endLink(): Promise<void> {
    this.#forgetToken();
    (await this.#fetchEntrance()).endLink();
  }

  /** Whoever came in is done here, and the next person is somebody else. */
  leave(): void {
    this.#forgetToken();
    this.#entrance?.leave();
  }

  #forgetToken() {
    forgetInvitation();
    this.#token = undefined;
    this.#entered = this.#facts;
  }

  /** What somebody is received for, once. */
  get #facts(): readonly unknown[] {
    return [this.#options.source.policy?.id, this.#options.host.lastSigned, this.#token];
  }

  readonly #takeToken = () => {
    this.#token = takeInvitation();
    this.#options.host.requestUpdate();
  };

  async #fetchEntrance(): Promise<Entrance> {
    const { Entrance } = await fetchCode(import('./entrance.ts'));
    return (this.#entrance ??= new Entrance(this.#options));
  }

  /** Finds out what a link or an earlier answer is about before the form shows; without that code the form does as well. */
  async #enter(policy: Policy): Promise<void> {
    this.waiting = true;
    try {
      await (await this.#fetchEntrance()).enter(policy, this.#token, this.#options.host.lastSigned);
    } catch (error) {
      this.#options.onFailed(error);
    }
    this.waiting = false;
    this.#options.host.requestUpdate();
  }
}
