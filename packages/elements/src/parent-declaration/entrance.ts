import type { Policy } from '@schoolgate/sdk/model';
import { requiresSigning } from '@schoolgate/sdk/policy';
import { html, type LitElement, type TemplateResult } from 'lit';
import { comparedLanguage } from '../context/compared-language.ts';
import type { ConductSource } from '../context/conduct-source.ts';
import { fetchCode } from '../context/fetch-code.ts';
import { focusNext } from '../forms/focus.ts';
import { isApart, renderOwnPage, type FormHost } from '../forms/own-page.ts';
import { toFailure } from '../forms/to-failure.ts';
import { localToday } from '../strings/format-date.ts';
import { entrance } from '../strings/en/entrance.ts';
import { policyTools } from '../strings/en/policy-tools.ts';
import type { DeclarationStrings, EntranceStrings } from '../strings/index.ts';
import { addStyles } from '../styles/add-styles.ts';
import { changeStyles } from '../styles/change.styles.ts';
import { heading } from '../templates/heading.ts';
import { emptyChild } from '../forms/child-fields.ts';
import type { DeclarationAnswers } from './declaration-answers.ts';
import { findKeptAnswer, forgetKeptAnswer, type LastSigned } from '../forms/last-signed.ts';
import { renderBefore, renderLink, renderNothingToDo, type Before, type LinkState } from './render-entrance.ts';

export interface EntranceOptions {
  readonly host: LitElement & FormHost & { readonly headingLevel: number };
  readonly source: ConductSource<DeclarationStrings>;
  /** Fills in what is known, where nobody has typed yet. */
  readonly onFill: (part: Partial<DeclarationAnswers>) => void;
  /** Somebody else answers now. */
  readonly onAnother: () => void;
}

/** The form shows by then, whatever the server does. */
const PATIENCE_MS = 4000;

/** Receives whom the school has sent a link, and who has answered before. Its code is loaded for them only. */
export class Entrance {
  readonly #options: EntranceOptions;
  #link: LinkState | undefined;
  #before: Before | undefined;
  /** Whether whoever has nothing to sign wants to answer all the same. */
  #insists = false;
  /** Sent with the answer. */
  invitation: string | undefined;
  waiting = false;

  constructor(options: EntranceOptions) {
    this.#options = options;
  }

  get #strings(): EntranceStrings {
    return { entrance, policy: { tools: policyTools }, ...this.#options.source.strings };
  }

  /** The answer that the next one takes the place of. */
  get supersedes(): string | undefined {
    return this.#before?.last.id;
  }

  /** Finds out how a link and an earlier answer stand. @param policy as it was published */
  async enter(policy: Policy, invitation: string | undefined, lastSigned: LastSigned | undefined): Promise<void> {
    const last = lastSigned ?? findKeptAnswer(policy.id);
    this.invitation = invitation;
    this.waiting = true;
    const found = Promise.all([invitation && this.#exchange(policy, invitation), last?.policy.id === policy.id && this.#compare(policy, last)]);
    await Promise.race([found, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    this.waiting = false;
    this.#options.host.requestUpdate();
  }

  async #exchange(policy: Policy, token: string): Promise<void> {
    try {
      const invited = await (await fetchCode(this.#options.source.connect())).exchangeInvitation(token);
      if (this.invitation !== token) return;
      this.#link = invited.policy === policy.id ? 'valid' : 'other';
      if (this.#link === 'valid') this.#fill({ signer: { name: invited.name }, children: invited.children });
    } catch (error) {
      if (this.invitation === token) this.#link = toFailure(error).kind === 'link-ended' ? 'ended' : 'unknown';
    }
    if (this.#link !== 'valid' && this.#link !== 'unknown') this.invitation = undefined;
    this.#options.host.requestUpdate();
  }

  async #compare(policy: Policy, last: LastSigned): Promise<void> {
    const version = await this.#versionOf(last, policy);
    const on = last.receivedAt ?? last.signedAt;
    const language = comparedLanguage(policy, version ?? policy, this.#options.source.policy?.language ?? policy.language);
    const status = version && requiresSigning(policy, { policy: version, on, outcome: last.outcome }, { today: localToday(), language });
    this.#before = { last, version, status, language };
    this.#fill(last);
    addStyles(this.#options.host, changeStyles);
    this.#options.host.requestUpdate();
  }

  async #versionOf({ policy: about }: LastSigned, policy: Policy): Promise<Policy | undefined> {
    if ('sections' in about) return about;
    if (about.version === policy.version) return policy;
    try {
      return await (await this.#options.source.connect()).getPolicyVersion(about.id, about.version);
    } catch {
      return undefined; // the form stands there all the same
    }
  }

  #fill({ signer, children = [] }: Pick<LastSigned, 'signer' | 'children'>) {
    this.#options.onFill({
      ...(signer?.name !== undefined && { name: signer.name }),
      ...(signer?.capacity !== undefined && { capacity: signer.capacity }),
      ...(signer?.email !== undefined && { email: signer.email }),
      ...(children.length > 0 && { children: children.map((child, key) => ({ ...emptyChild(key), name: child.name, class: child.class ?? '' })) }),
    });
  }

  /** What stands in place of the form, where there is nothing to sign, or nothing could be sent. */
  renderInstead(policy: Policy): TemplateResult | undefined {
    if (isApart()) return this.#renderOwnPage(policy);
    const before = this.#before;
    if (!before?.status || before.status.required || this.#insists) return undefined;
    const { host } = this.#options;
    return renderNothingToDo({
      strings: this.#strings,
      before,
      level: host.headingLevel,
      kept: findKeptAnswer(policy.id) !== undefined,
      onChange: () => this.#insist(),
      onAnother: this.#options.onAnother,
      onForget: () => {
        forgetKeptAnswer(policy.id);
        this.#options.onAnother();
      },
    });
  }

  #renderOwnPage(policy: Policy) {
    const { host, source } = this.#options;
    const title = heading(host.headingLevel, policy.declaration?.heading ?? source.strings.declaration.title, { id: 'title', class: 'title' });
    return html`${title}${renderOwnPage(source.strings, host.headingLevel + 1, { host, endpoint: source.endpoint, policyId: policy.id })}<slot
      ></slot>`;
  }

  /** What stands above the form. */
  renderAbove(): readonly unknown[] {
    const { host } = this.#options;
    const view = { strings: this.#strings, level: host.headingLevel + 1 };
    return [
      this.#link && renderLink({ ...view, link: this.#link }),
      this.#before && !this.#insists && renderBefore({ ...view, before: this.#before }),
    ].filter(Boolean);
  }

  /** The server has no longer taken the link; the answer can be sent without it. */
  endLink(): void {
    this.#link = 'ended';
    this.invitation = undefined;
  }

  /** Whoever came in is done here. */
  leave(): void {
    this.#link = undefined;
    this.#before = undefined;
    this.invitation = undefined;
  }

  #insist() {
    this.#insists = true;
    this.#options.host.requestUpdate();
    void focusNext(this.#options.host, '#title');
  }
}
