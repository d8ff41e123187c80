import type { Policy, Reference } from '@schoolgate/sdk/model';
import { companionPolicies, legislation, walkClauses, type ShownPolicy } from '@schoolgate/sdk/policy';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { webLink } from '../templates/web-link.ts';

export const styles = css`
  .sources {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 1.5em 2em;
    margin-block-start: 3em;
    padding-block-start: 1.5em;
    border-block-start: 2px solid var(--_line);
    max-inline-size: var(--_measure);
  }
  .sources li {
    padding-block: 0.3em;
  }
  .sources ul {
    margin-block-start: 0.4em;
  }
`;

const referenceTitle = ({ title, year }: Reference) => (year === undefined || title.includes(String(year)) ? title : `${title} ${year}`);

/** What tells titles apart: "the Behaviour Policy" and "Behaviour policies" are one. */
const keyOf = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .replaceAll(/\b(the|our|schools?|policy|policies|procedures?|code|act|and|of|\d{4})\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The references that the text does not list itself, each once, with the fullest of its titles. */
const toList = (policy: Policy, kind: 'policy' | 'legislation', references: readonly Reference[]): Reference[] => {
  const listed = [...walkClauses(policy)].filter((clause) => clause.kind === kind).map(({ text }) => keyOf(text));
  const found = new Map<string, Reference>();
  for (const reference of references) {
    const key = keyOf(reference.title) || reference.title;
    const known = found.get(key);
    if (!listed.some((text) => text.includes(key)) && (!known || (known.url === undefined && reference.url !== undefined))) found.set(key, reference);
  }
  return [...found.values()];
};

const renderReferences = (title: string, id: string, references: readonly Reference[], policy: ShownPolicy, level: number) =>
  references.length === 0
    ? nothing
    : html`<section aria-labelledby=${id}>
        ${heading(level, title, { id })}
        <ul class="plain-list" role="list" lang=${policy.translatedFrom ?? policy.language}>
          ${references.map((reference) => html`<li>${webLink(reference.url, referenceTitle(reference))}</li>`)}
        </ul>
      </section>`;

/** The companion policies and the laws that the text names in passing; those it lists itself are not listed again. */
export function renderSources(strings: PolicyStrings, policy: Policy, level: number): TemplateResult | typeof nothing {
  const companions = toList(policy, 'policy', companionPolicies(policy));
  const laws = toList(policy, 'legislation', legislation(policy));
  if (companions.length + laws.length === 0) return nothing;
  return html`<footer class="sources" part="sources">
    ${renderReferences(strings.policy.companions, 'companions', companions, policy, level)}
    ${renderReferences(strings.policy.laws, 'laws', laws, policy, level)}
  </footer>`;
}
