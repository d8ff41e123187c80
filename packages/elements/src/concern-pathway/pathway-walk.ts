import type { Pathway, Policy } from '@schoolgate/sdk/model';
import {
  currentNode,
  isSubject,
  nextStep,
  startPathway,
  startsWithSafety,
  type PathwayEvent,
  type PathwayState,
  type Visit,
} from '@schoolgate/sdk/pathway';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchCode } from '../context/fetch-code.ts';
import { FragmentWatch } from '../context/fragment-watch.ts';
import { nodeInFragment } from './node-in-fragment.ts';

export interface WalkOptions {
  /** A pathway is there, for the first time. */
  readonly onFirst: (policy: Policy) => void;
  /** The steps were replaced, and the person is at the beginning again. */
  readonly onReset: () => void;
  /** The person was led to a step. */
  readonly onMove: (visit: Visit) => void;
}

/**
 * Where a parent is on the policy's pathway. A link on the page may ask for a step; it leads there once the question about
 * safety is answered, and never to somebody whom the concern is about.
 */
export class PathwayWalk implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: { readonly policy: Policy | null | undefined };
  readonly #options: WalkOptions;
  #taken: Policy | null | undefined;
  pathway: Pathway | undefined;
  state: PathwayState | undefined;
  /** The step that was asked for, while the question about safety is not answered. */
  wanted: string | undefined;
  /** Why the code that completes a document's own steps did not come. */
  error: unknown;
  /** Until the policy's pathway is complete. */
  completed: Promise<void> | undefined;

  /** @param source where the policy comes from; it is a controller of the same element, and added before */
  constructor(host: ReactiveControllerHost, source: { readonly policy: Policy | null | undefined }, options: WalkOptions) {
    this.#host = host;
    this.#source = source;
    this.#options = options;
    host.addController(this);
    new FragmentWatch(host, () => this.#followFragment());
  }

  hostUpdate(): void {
    const { policy } = this.#source;
    if (policy === undefined || policy === this.#taken) return; // while another one or its language is on the way, a person stays where they are
    this.#taken = policy;
    const own = policy?.pathway;
    if (policy && !(own && startsWithSafety(own))) this.complete();
    else this.#take(own);
  }

  /** Puts the safety question and the ways to help before what a document says of its own; again where that failed. */
  complete(): void {
    const policy = this.#taken;
    if (policy) this.completed = this.#complete(policy);
  }

  async #complete(policy: Policy): Promise<void> {
    this.error = undefined;
    try {
      const { completePathway } = await fetchCode(import('./complete-pathway.ts'));
      if (policy === this.#taken) this.#take(completePathway(policy));
    } catch (error) {
      this.error = error;
    }
    this.#host.requestUpdate();
  }

  #take(pathway: Pathway | undefined): void {
    const first = this.pathway === undefined;
    this.pathway = pathway;
    if (pathway && this.state?.trail.every(({ node }) => Object.hasOwn(pathway.nodes, node))) return;
    this.state = pathway && startPathway(pathway);
    this.#options.onReset();
    if (!first || !pathway) return;
    if (this.#taken) this.#options.onFirst(this.#taken);
    this.#followFragment();
  }

  /** Whether the question about safety is answered, and nobody stands before urgent help. */
  get free(): boolean {
    const { pathway, state } = this;
    return pathway !== undefined && state !== undefined && state.trail.length > 1 && currentNode(pathway, state).kind !== 'elsewhere';
  }

  step(event: PathwayEvent): void {
    if (!this.pathway || !this.state) return;
    this.state = nextStep(this.pathway, this.state, event);
    this.#arrive();
  }

  /** To the beginning, where nothing is asked for any longer. */
  reset(): void {
    this.wanted = undefined;
    this.state = this.pathway && startPathway(this.pathway);
    this.#host.requestUpdate();
  }

  restart(): void {
    this.reset();
    this.stay();
  }

  /** Shows the step that the person is on. */
  stay(): void {
    const visit = this.state?.trail.at(-1);
    if (visit) this.#options.onMove(visit);
    this.#host.requestUpdate();
  }

  /** At a step, or at the one that was asked for, where the way is free; Back leads to where one would be without it. */
  #arrive(): void {
    const { pathway, state, wanted } = this;
    if (pathway && state && this.free) {
      this.wanted = undefined;
      if (wanted !== undefined && wanted !== state.trail.at(-1)?.node && !isSubject(pathway, state, wanted))
        this.state = nextStep(pathway, state, { type: 'go', node: wanted });
    }
    this.stay();
  }

  /** To the step that the page's fragment asks for. */
  #followFragment(): void {
    const node = nodeInFragment(location.hash);
    if (node === undefined || !this.pathway || !Object.hasOwn(this.pathway.nodes, node)) return;
    this.wanted = node === this.pathway.start ? undefined : node;
    this.#arrive();
  }
}
