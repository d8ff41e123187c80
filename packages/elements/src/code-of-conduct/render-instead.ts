import type { Clause, Policy } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/index.ts';
import { CodeOfConductNavigateRequestEvent } from './code-of-conduct.events.ts';
import { stepInstead } from './step-instead.ts';

/** From what must not be done to what can be done: a step of the school's way to raise a concern, where safety comes first. */
export function renderInstead({ language, policy: words }: PolicyStrings, policy: Policy, clause: Clause): TemplateResult | typeof nothing {
  const { pathway } = policy;
  const { id, kind, text, clauses } = clause;
  if (!pathway || kind !== 'prohibition' || clauses?.length) return nothing;
  const node = stepInstead(policy, pathway, clause);
  const ask = (event: Event) => {
    const request = new CodeOfConductNavigateRequestEvent(id, node);
    event.currentTarget?.dispatchEvent(request);
    if (request.defaultPrevented) event.preventDefault();
  };
  return html` <a
    class="instead no-print"
    lang=${language}
    data-no-search
    href="#concern/${encodeURIComponent(node)}"
    aria-label=${words.insteadOf(text)}
    @click=${ask}
    >${words.doThisInstead}</a
  >`;
}
