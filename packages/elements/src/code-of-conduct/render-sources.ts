import type { Policy, Reference } from '@schoolgate/sdk/model';
import { companionPolicies, legislation } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { webLink } from '../templates/web-link.ts';

const referenceTitle = ({ title, year }: Reference) => (year === undefined || title.includes(String(year)) ? title : `${title} ${year}`);

const renderReferences = (title: string, id: string, references: readonly Reference[], policy: Policy, level: number) =>
  references.length === 0
    ? nothing
    : html`<section aria-labelledby=${id}>
        ${heading(level, title, { id, class: 'subheading' })}
        <ul class="plain-list" role="list" lang=${policy.language}>
          ${references.map((reference) => html`<li>${webLink(reference.url, referenceTitle(reference))}</li>`)}
        </ul>
      </section>`;

/** The companion policies and the laws that the text names, each once. */
export function renderSources(strings: PolicyStrings, policy: Policy, level: number): TemplateResult | typeof nothing {
  const [companions, laws] = [companionPolicies(policy), legislation(policy)];
  if (companions.length + laws.length === 0) return nothing;
  return html`<footer class="sources" part="sources">
    ${renderReferences(strings.policy.companions, 'companions', companions, policy, level)}
    ${renderReferences(strings.policy.laws, 'laws', laws, policy, level)}
  </footer>`;
}
