import type { Policy } from '@schoolgate/sdk/model';
import type { PolicyChange, SigningStatus } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { renderChange } from '../forms/render-change.ts';
import { entrance as words } from '../strings/en/entrance.ts';
import { policyTools } from '../strings/en/policy-tools.ts';
import { formatInstant } from '../strings/format-instant.ts';
import type { DeclarationStrings } from '../strings/index.ts';
import { versionName } from '../strings/version-name.ts';
import { heading } from '../templates/heading.ts';
import type { LastSigned } from './last-signed.ts';

/** How an invitation stands: not looked at yet, good for this form, no longer valid, not to be found out, for another text. */
export type LinkState = 'valid' | 'ended' | 'unknown' | 'other';

/** An earlier answer, with the version that it was about as far as that is known. */
export interface Before {
  readonly last: LastSigned;
  readonly version: Policy | undefined;
  readonly status: SigningStatus | undefined;
}

interface EntranceView {
  readonly strings: DeclarationStrings;
  readonly policy: Policy;
  readonly level: number;
}

/** How the link stands that somebody came by. */
export const renderLink = ({ level, link }: EntranceView & { readonly link: LinkState }): TemplateResult =>
  html`<section class="notice stack-small" lang="en" dir="ltr" id="link" tabindex="-1" aria-labelledby="link-title">
    ${heading(level, words.link[link].title, { id: 'link-title', class: 'subheading' })}
    <p>${words.link[link].text}</p>
  </section>`;

const answeredOn = ({ last }: Before) => {
  const date = formatInstant(last.receivedAt ?? last.signedAt, 'en-GB');
  return last.outcome === 'signed' ? words.signedOn(date) : words.declinedOn(date);
};

const renderFacts = ({ last, version }: Before) => {
  const name = version && versionName(version, 'en-GB');
  return html`${name === undefined ? nothing : html`<p>${words.answeredVersion(name)}</p>`}
  ${last.id === undefined ? nothing : html`<p class="small quiet">${words.reference(last.id)}</p>`}`;
};

const renderChanges = ({ policy, level }: EntranceView, changes: readonly PolicyChange[]) =>
  html`<section class="changes stack" lang="en" dir="ltr" aria-labelledby="changes-title">
    ${heading(level, words.changes, { id: 'changes-title', class: 'heading' })}
    <ul class="plain-list" role="list">
      ${changes.map((change) => renderChange(policyTools, policy.language, change))}
    </ul>
  </section>`;

/** What has changed since an answer, above the form in which it can be signed for. */
export function renderBefore(view: EntranceView & { readonly before: Before }): TemplateResult {
  const { before, level } = view;
  const { status } = before;
  const text = status ? words.again[status.reason === 'year-passed' ? 'year-passed' : 'changed'] : words.unknownVersion;
  return html`<section class="notice stack-small" lang="en" dir="ltr" aria-labelledby="before-title">
      ${heading(level, answeredOn(before), { id: 'before-title', class: 'subheading' })}
      <p>${text}</p>
      ${renderFacts(before)} ${status?.changes.length === 0 ? html`<p>${words.nothingChanged}</p>` : nothing}
    </section>
    ${status && status.changes.length > 0 ? renderChanges(view, status.changes) : nothing}`;
}

export interface NothingToDoView extends EntranceView {
  readonly before: Before;
  /** Whether it is this device that knows it. */
  readonly kept: boolean;
  readonly onChange: () => void;
  readonly onAnother: () => void;
  readonly onForget: () => void;
}

/** That there is nothing to sign, and what somebody may want to do all the same. */
export function renderNothingToDo(view: NothingToDoView): TemplateResult {
  const { before, level, kept, onChange, onAnother, onForget } = view;
  const { reason, changes } = before.status ?? { reason: 'unchanged' as const, changes: [] };
  return html`${heading(level, html`<span lang="en">${answeredOn(before)}</span>`, { id: 'title', class: 'title', focusable: true })}
    <div class="notice stack-small" lang="en" dir="ltr">
      <p>${words.reasons[reason]}</p>
      ${renderFacts(before)}
    </div>
    ${changes.length > 0 ? renderChanges({ ...view, level: level + 1 }, changes) : nothing}
    <div class="actions" lang="en" dir="ltr">
      <button class="button" type="button" @click=${onChange}>${words.changeAnswer}</button>
      <button class="button-link" type="button" @click=${onAnother}>${words.another}</button>
      ${kept ? html`<button class="button-link forget" type="button" @click=${onForget}>${words.forget}</button>` : nothing}
    </div>`;
}
