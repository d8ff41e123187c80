import type { Policy } from '@schoolgate/sdk/model';
import type { LitElement, TemplateResult } from 'lit';
import type { FakeClient } from './fake-client.ts';

/** What an example is made from; each gets its own. */
export interface ExampleContext {
  readonly policy: Policy;
  readonly client: FakeClient;
}

/** One state of an element: drawn, then led there as a person would. The suite, the gallery and the docs show the same ones. */
export interface Example {
  readonly tag: string;
  /** In everyday words: what a person sees. */
  readonly name: string;
  readonly render: (context: ExampleContext) => TemplateResult;
  readonly act?: (element: LitElement, context: ExampleContext) => Promise<void>;
}
