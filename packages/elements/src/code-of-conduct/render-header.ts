import type { Policy } from '@schoolgate/sdk/model';
import { reviewStatus, type ShownPolicy } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { formatPartialDate } from '../strings/format-date.ts';
import type { PolicyStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { calendarIcon } from '../templates/calendar-icon.ts';
import { alertIcon, tickIcon } from './policy-icons.ts';

/** How the policy stands with its review, said in words and not by colour alone. */
export function renderReviewBadge(strings: PolicyStrings, policy: Policy, today: string): TemplateResult {
  const { state, date } = reviewStatus(policy, today);
  const words = strings.policy.review;
  const text = state === 'unknown' || date === undefined ? words.unknown : words[state](formatPartialDate(date, strings.language));
  return html`<p class="badge badge-${state}" part="badge">
    ${state === 'current' ? tickIcon : state === 'unknown' ? calendarIcon : alertIcon}<span>${text}</span>
  </p>`;
}

/** Whose policy it is, what it is called, and how old it is. */
export function renderHeader(strings: PolicyStrings, policy: ShownPolicy, level: number, today: string): TemplateResult {
  const { organisation, title, issued, version, titleLanguage = policy.language } = policy;
  return html`<header class="header" part="header">
    <div lang=${title ? titleLanguage : strings.language}>
      ${organisation ? html`<p class="organisation">${organisation.name}</p>` : nothing}
      ${heading(level, title ?? strings.policy.untitled, { class: 'title', id: 'title', focusable: true })}
    </div>
    <div class="facts">
      ${renderReviewBadge(strings, policy, today)}
      <p class="quiet">
        ${issued ? html`${strings.policy.issued(formatPartialDate(issued, strings.language))}<span aria-hidden="true"> · </span>` : nothing}
        ${version.startsWith('draft') ? strings.policy.draft : strings.policy.version(version)}
      </p>
    </div>
  </header>`;
}
