import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import { diffPolicies, requiresSigning, type LastAnswer, type PolicyChange } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { comparedLanguage } from '../context/compared-language.ts';
import { formatPartialDate, localToday } from '../strings/format-date.ts';
import type { PolicyToolStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { findKeptAnswer } from '../forms/last-signed.ts';
import { renderChange } from '../forms/render-change.ts';

/** What the reader knows already: a version by its label, that version itself, or their last answer to one. */
export type ChangesSince = string | Policy | LastAnswer;

/** How the policy became what it is since then. */
export interface ChangeList {
  readonly since: ChangesSince;
  readonly policy: Policy;
  /** That of the changed words. */
  readonly language: string;
  readonly changes: readonly PolicyChange[];
  /** Whether the school asks this parent again, where their last answer is known. */
  readonly asked: boolean | undefined;
}

/** The answer that this device remembers, with the version that it was about; the version in force where it was forgotten meanwhile. */
async function lastAnswer({ id, version }: Policy, versionOf: (version: string) => Promise<Policy>): Promise<ChangesSince> {
  const kept = findKeptAnswer(id);
  if (!kept) return version;
  return { policy: await versionOf(kept.policy.version), on: kept.receivedAt ?? kept.signedAt, outcome: kept.outcome };
}

/**
 * Compares the policy with an earlier version.
 * @param policy as it was published
 * @param read the language that it is read in
 * @param known what the page says that the reader knows; else this device may remember their answer
 * @param connect gives the client that a version known only by its label is asked from
 */
export async function listChanges(
  policy: Policy,
  read: string,
  known: ChangesSince | undefined,
  connect: () => Promise<Client>,
): Promise<ChangeList> {
  const versionOf = async (version: string) => (version === policy.version ? policy : (await connect()).getPolicyVersion(policy.id, version));
  const since = known ?? (await lastAnswer(policy, versionOf));
  const answer = typeof since === 'object' && 'policy' in since ? since : undefined;
  const given = typeof since === 'string' ? undefined : (answer?.policy ?? (since as Policy));
  const earlier = given ?? (await versionOf(since as string));
  const language = comparedLanguage(policy, earlier, read);
  return {
    since,
    policy,
    language,
    changes: diffPolicies(earlier, policy, { language }).changes.filter(({ change }) => change !== 'unchanged'),
    asked: answer && requiresSigning(policy, answer, { today: localToday(), language }).required,
  };
}

const isLinked = ({ part, after }: PolicyChange) => (part === 'clause' || part === 'section') && after !== undefined;

const renderLink = ({ policy: { tools: words } }: PolicyToolStrings, change: PolicyChange) => {
  const { number } = change.after ?? {};
  return isLinked(change) ? html`<a href="#${change.id}">${number === undefined ? words.inFullText : words.clauseInFullText(number)}</a>` : nothing;
};

const title = ({ policy: { tools: words }, language }: PolicyToolStrings, since: ChangesSince) => {
  if (typeof since === 'string') return words.changedSince(since);
  return 'policy' in since ? words.changedSinceAnswer(formatPartialDate(since.on.slice(0, 10), language)) : words.changedSince(since.version);
};

/** The list of changes, each with its words and a link to where it stands now. */
export function renderChanges(strings: PolicyToolStrings, { since, language, changes, asked }: ChangeList, level: number): TemplateResult {
  const words = strings.policy.tools;
  return html`<section class="changes stack" part="changes" aria-labelledby="changes">
    ${heading(level, title(strings, since), { id: 'changes', class: 'heading', focusable: true })}
    <p role="status">${changes.length === 0 ? words.noChanges : words.changeCount(changes.length)}</p>
    ${asked === undefined ? nothing : html`<p>${asked ? words.askedAgain : words.notAskedAgain}</p>`}
    <ul class="plain-list" role="list">
      ${changes.map((change) => renderChange(words, language, change, renderLink(strings, change)))}
    </ul>
  </section>`;
}
