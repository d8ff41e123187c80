import type { Policy } from '@schoolgate/sdk/model';
import type { PolicyChange, SigningStatus } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { renderChange } from '../forms/render-change.ts';
import { formatInstant } from '../strings/format-instant.ts';
import type { EntranceStrings } from '../strings/index.ts';
import { versionName } from '../strings/version-name.ts';
import { heading } from '../templates/heading.ts';
import type { LastSigned } from '../forms/last-signed.ts';

/** How an invitation stands: not looked at yet, good for this form, no longer valid, not to be found out, for another text. */
export type LinkState = 'valid' | 'ended' | 'unknown' | 'other';

/** An earlier answer, with the version that it was about as far as that is known. */
export interface Before {
  readonly last: LastSigned;
  readonly version: Policy | undefined;
  readonly status: SigningStatus | undefined;
  /** That of the changed words. */
  readonly language: string;
}

interface EntranceView {
  readonly strings: EntranceStrings;
  readonly level: number;
}

interface BeforeView extends EntranceView {
  readonly before: Before;
}

/** How the link stands that somebody came by. */
export const renderLink = ({ strings: { entrance: words }, level, link }: EntranceView & { readonly link: LinkState }): TemplateResult =>
  html`<section class="notice stack-small" id="link" tabindex="-1" aria-labelledby="link-title">
    ${heading(level, words.link[link].title, { id: 'link-title' })}
    <p>${words.link[link].text}</p>
  </section>`;

const answeredOn = ({ entrance: words, language }: EntranceStrings, { last }: Before) => {
  const date = formatInstant(last.receivedAt ?? last.signedAt, language);
  return last.outcome === 'signed' ? words.signedOn(date) : words.declinedOn(date);
};

const renderFacts = ({ entrance: words, language }: EntranceStrings, { last, version }: Before) => {
  const name = version && versionName(version, language);
  return html`${name === undefined ? nothing : html`<p>${words.answeredVersion(name)}</p>`}
  ${last.id === undefined ? nothing : html`<p class="quiet">${words.reference(last.id)}</p>`}`;
};

const renderChanges = ({ strings, level, before: { language } }: BeforeView, changes: readonly PolicyChange[]) =>
  html`<section class="changes stack" aria-labelledby="changes-title">
    ${heading(level, strings.entrance.changes, { id: 'changes-title', class: 'heading' })}
    <ul class="plain-list" role="list">
      ${changes.map((change) => renderChange(strings.policy.tools, language, change))}
    </ul>
  </section>`;

/** What has changed since an answer, above the form in which it can be signed for. */
export function renderBefore(view: BeforeView): TemplateResult {
  const { strings, before, level } = view;
  const { status } = before;
  const words = strings.entrance;
  const text = status ? words.again[status.reason === 'year-passed' ? 'year-passed' : 'changed'] : words.unknownVersion;
  return html`<section class="notice stack-small" aria-labelledby="before-title">
      ${heading(level, answeredOn(strings, before), { id: 'before-title' })}
      <p>${text}</p>
      ${renderFacts(strings, before)} ${status?.changes.length === 0 ? html`<p>${words.nothingChanged}</p>` : nothing}
    </section>
    ${status && status.changes.length > 0 ? renderChanges(view, status.changes) : nothing}`;
}

export interface NothingToDoView extends BeforeView {
  /** Whether it is this device that knows it. */
  readonly kept: boolean;
  readonly onChange: () => void;
  readonly onAnother: () => void;
  readonly onForget: () => void;
}

/** That there is nothing to sign, and what somebody may want to do all the same. */
export function renderNothingToDo(view: NothingToDoView): TemplateResult {
  const { strings, before, level, kept, onChange, onAnother, onForget } = view;
  const { reason, changes } = before.status ?? { reason: 'unchanged' as const, changes: [] };
  const words = strings.entrance;
  const reasons: Partial<Record<SigningStatus['reason'], string>> = words.reasons;
  return html`${heading(level, answeredOn(strings, before), { id: 'title', class: 'title', focusable: true })}
    <div class="notice stack-small">
      <p>${reasons[reason]}</p>
      ${renderFacts(strings, before)}
    </div>
    ${changes.length > 0 ? renderChanges({ ...view, level: level + 1 }, changes) : nothing}
    <div class="actions">
      <button class="button" type="button" @click=${onChange}>${words.changeAnswer}</button>
      <button class="button-link" type="button" @click=${onAnother}>${words.another}</button>
      ${kept ? html`<button class="button-link forget" type="button" @click=${onForget}>${words.forget}</button>` : nothing}
    </div>`;
}
