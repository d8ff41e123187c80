import type { Client, ConcernClient } from '@schoolgate/sdk/client';
import type { ConcernClaim, ConcernMessage, ConcernStatus, FieldProblem } from '@schoolgate/sdk/model';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { createConcernClient } from '../client/create-concern-client.ts';
import type { ConductSource } from '../context/conduct-source.ts';
import { focusNext } from '../forms/focus.ts';
import { isApart, type FormHost } from '../forms/own-page.ts';
import { sameBody, Submission } from '../forms/submission.ts';
import { concern } from '../strings/en/concern.ts';
import { forms } from '../strings/en/forms.ts';
import { sending } from '../strings/en/sending.ts';
import { stage } from '../strings/en/stage.ts';
import { status } from '../strings/en/status.ts';
import type { PathwayStrings, StatusStrings } from '../strings/index.ts';
import { addStyles } from '../styles/add-styles.ts';
import { entryStyles } from '../styles/entry.styles.ts';
import { outcomeStyles } from '../styles/outcome.styles.ts';
import { ConcernPathwayFailedEvent } from './concern-pathway.events.ts';
import { renderApart } from './render-apart.ts';
import { renderClaim } from './render-claim.ts';
import type { NodeView } from './render-node.ts';
import { renderStatus } from './render-status.ts';
import { statusStyles } from './status.styles.ts';

/** What the screens ask of the pathway that they stand in. */
export interface StatusOptions {
  readonly host: LitElement & FormHost;
  readonly source: ConductSource<PathwayStrings>;
  readonly onClose: () => void;
}

/** What is sent about a concern that was raised. */
type Change = ConcernMessage & { readonly withdraw?: true };

/** A client that a page hands over may do this itself; else one is made for the same endpoint. */
const ofConcerns = (client: Client & Partial<ConcernClient>): ConcernClient =>
  'getConcernStatus' in client ? (client as ConcernClient) : createConcernClient({ endpoint: client.endpoint });

const nobody: ConcernClaim = { reference: '', secret: '' };

/**
 * How a concern stands, for who has its two codes; and what a parent adds to it. The codes are held in this page alone, never
 * in its address and never on the device.
 */
export class StatusScreens implements ReactiveController {
  readonly #options: StatusOptions;
  readonly #reading: Submission<ConcernClaim, ConcernStatus>;
  readonly #changing: Submission<Change, true>;
  #claim = nobody;
  #status: ConcernStatus | undefined;
  #text = '';
  #unresolved = false;
  /** Sent again as it is, so that every try is the same one. */
  #change: Change | undefined;
  #problems: readonly FieldProblem[] = [];
  /** That what was sent arrived: which words say so, in whatever language is read then. */
  #done: '' | 'sent' | 'withdrawn' = '';

  constructor(options: StatusOptions) {
    const { host, source } = options;
    this.#options = options;
    host.addController(this);
    addStyles(host, entryStyles);
    addStyles(host, outcomeStyles);
    addStyles(host, statusStyles);
    const connect = () => source.connect();
    this.#reading = new Submission(host, connect, (client, claim: ConcernClaim) => ofConcerns(client).getConcernStatus(claim));
    this.#changing = new Submission(host, connect, async (client, { withdraw, ...message }: Change, idempotencyKey): Promise<true> => {
      const concerns = ofConcerns(client);
      await (withdraw ? concerns.withdrawConsent(message, { idempotencyKey }) : concerns.addToConcern(message, { idempotencyKey }));
      return true;
    });
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#warn);
    window.addEventListener('pageshow', this.#leave);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#warn);
    window.removeEventListener('pageshow', this.#leave);
  }

  /** Coming back to the page with the Back button shows no codes and no answer to whoever sits there now. */
  readonly #leave = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#text.trim() === '') this.clear();
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#text.trim() !== '') event.preventDefault();
  };

  get #strings(): StatusStrings {
    return { ...forms, ...sending, concern, stage, status, ...this.#options.source.strings };
  }

  /** Asks for the two codes; where they are given, for how that concern stands. */
  open(claim?: ConcernClaim): void {
    if (claim) {
      this.clear();
      this.#claim = claim;
      void this.#read();
    }
    this.#focus('#title');
  }

  /** Takes away the codes and everything that was typed or answered. */
  readonly clear = (): void => {
    this.#claim = nobody;
    this.#status = this.#change = undefined;
    this.#text = '';
    this.#done = '';
    this.#unresolved = false;
    this.#problems = [];
    this.#reading.forget();
    this.#changing.forget();
  };

  render(view: NodeView): TemplateResult {
    const strings = this.#strings;
    if (isApart()) return renderApart(view, strings.status.title, this.#options);
    const common = { strings, level: view.level, problems: this.#problems, onClose: this.#options.onClose };
    if (!this.#status)
      return renderClaim({
        ...common,
        claim: this.#claim,
        reading: this.#reading,
        onType: (part) => this.#set(() => (this.#claim = { ...this.#claim, ...part })),
        onSee: (event) => this.#see(event),
      });
    return renderStatus({
      ...common,
      view,
      status: this.#status,
      text: this.#text,
      unresolved: this.#unresolved,
      done: this.#done && strings.status[this.#done],
      failure: this.#changing.failure,
      sending: this.#changing.sending,
      onText: (text) => this.#set(() => (this.#text = text)),
      onUnresolved: (unresolved) => this.#set(() => (this.#unresolved = unresolved)),
      onSend: (event) => this.#send(event),
      onWithdraw: () => void this.#make({ ...this.#claim, withdraw: true }),
      onAnother: () => {
        this.clear();
        this.#focus('#title');
      },
    });
  }

  #see(event: SubmitEvent) {
    event.preventDefault();
    const missing = (['reference', 'secret'] as const).filter((name) => this.#claim[name].trim() === '');
    this.#problems = missing.map((name) => ({ pointer: `#/${name}`, code: 'required', detail: '' }));
    if (missing.length > 0) return this.#focus('#summary');
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#problems = [];
    const { reference, secret } = this.#claim;
    const status = await this.#reading.send({ reference: reference.trim(), secret: secret.trim() });
    if (status) {
      this.#status = status;
      this.#focus(this.#done === '' ? '#title' : '#done');
    } else if (!this.#reading.sending) this.#fail(this.#reading.error);
  }

  #send(event: SubmitEvent) {
    event.preventDefault();
    const text = this.#text.trim();
    this.#problems = text === '' && !this.#unresolved ? [{ pointer: '#/text', code: 'required', detail: '' }] : [];
    if (this.#problems.length > 0) return this.#focus('#summary');
    void this.#make({ ...this.#claim, ...(text !== '' && { text }), ...(this.#unresolved && { unresolved: true }) });
  }

  async #make(change: Change): Promise<void> {
    this.#done = '';
    if (!sameBody(this.#change, change)) this.#change = change;
    if (await this.#changing.send(this.#change ?? change)) {
      this.#change = undefined; // the same again is meant to be sent again
      if (!change.withdraw) {
        this.#text = '';
        this.#unresolved = false;
      }
      this.#done = change.withdraw ? 'withdrawn' : 'sent';
      await this.#read();
    } else if (!this.#changing.sending) this.#fail(this.#changing.error);
  }

  #fail(error: unknown) {
    this.#options.host.dispatchEvent(new ConcernPathwayFailedEvent(error));
    this.#focus(this.#done === '' ? '#notice, #summary' : '#done');
  }

  #set(change: () => void) {
    change();
    this.#options.host.requestUpdate();
  }

  #focus(selector: string) {
    this.#options.host.requestUpdate();
    void focusNext(this.#options.host, selector);
  }
}
