import type { Clause, Policy } from '@schoolgate/sdk/model';
import { consequences, expectations, prohibitions, walkClauses, type Shown } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyToolStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { crossIcon, infoIcon } from './glance-icons.ts';
import { tickIcon } from './policy-icons.ts';
import { renderInstead } from './render-instead.ts';

interface GlanceCard {
  readonly name: string;
  readonly icon: TemplateResult;
  readonly title: string;
  readonly clauses: readonly Clause[];
}

/** Clauses that hang on the same lead-in, which alone may say what they mean ("you must not:"). */
interface GlanceGroup {
  readonly leadIn: Clause | undefined;
  readonly clauses: readonly Clause[];
}

const leadIns = (policy: Policy): Map<string, Clause> => {
  const found = new Map<string, Clause>();
  for (const clause of walkClauses(policy)) for (const item of clause.clauses ?? []) found.set(item.id, clause);
  return found;
};

const groupByLeadIn = (clauses: readonly Clause[], parents: ReadonlyMap<string, Clause>): GlanceGroup[] => {
  const groups: GlanceGroup[] = [];
  for (const clause of clauses) {
    const leadIn = parents.get(clause.id);
    const last = groups.at(-1);
    if (last && last.leadIn === leadIn) groups[groups.length - 1] = { leadIn, clauses: [...last.clauses, clause] };
    else groups.push({ leadIn, clauses: [clause] });
  }
  return groups;
};

const bindsParents = ({ party }: Clause) => party === undefined || party === 'parent' || party === 'group-admin';

const languageOf = ({ language }: Shown<Clause>) => language ?? nothing;

const renderGroup = (strings: PolicyToolStrings, { leadIn, clauses }: GlanceGroup, policy: Policy) =>
  html`<div class="glance-group" lang=${policy.language}>
    ${leadIn ? html`<p class="glance-lead-in" lang=${languageOf(leadIn)}>${leadIn.text}</p>` : nothing}
    <ul class="plain-list" role="list">
      ${clauses.map((clause) => html`<li><a class="glance-link" lang=${languageOf(clause)} href="#${clause.id}">${clause.text}</a>${renderInstead(strings, policy, clause)}</li>`)}
    </ul>
  </div>`;

/** What to do, what not to do and what may follow: the same clauses, gathered by what they are. */
export function renderGlance(strings: PolicyToolStrings, policy: Policy, level: number): TemplateResult {
  const words = strings.policy.tools;
  const cards: GlanceCard[] = [
    { name: 'do', icon: tickIcon, title: words.pleaseDo, clauses: expectations(policy).filter(bindsParents) },
    { name: 'do-not', icon: crossIcon, title: words.pleaseDoNot, clauses: prohibitions(policy).filter(bindsParents) },
    { name: 'happens', icon: infoIcon, title: words.whatHappens, clauses: consequences(policy) },
  ];
  const parents = leadIns(policy);
  return html`<div class="glance" part="glance">
    ${cards.map(
      ({ name, icon: symbol, title, clauses }) =>
        html`<section class="glance-card glance-${name}" aria-labelledby="glance-${name}">
          ${heading(level, html`${symbol}<span>${title}</span>`, { id: `glance-${name}`, class: 'heading glance-heading' })}
          ${clauses.length === 0 ? html`<p class="quiet">${words.nothingListed}</p>` : groupByLeadIn(clauses, parents).map((group) => renderGroup(strings, group, policy))}
        </section>`,
    )}
  </div>`;
}
