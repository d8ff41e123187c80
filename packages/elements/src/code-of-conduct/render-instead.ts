import type { Clause, Policy } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/index.ts';
import { CodeOfConductNavigateRequestEvent } from './code-of-conduct.events.ts';

/** From what must not be done to what can be done: the start of the school's way to raise a concern, where safety comes first. */
export function renderInstead(
  { language, policy: words }: PolicyStrings,
  { pathway }: Policy,
  { id, kind, text, clauses }: Clause,
): TemplateResult | typeof nothing {
  if (!pathway || kind !== 'prohibition' || clauses?.length) return nothing;
  const ask = (event: Event) => {
    const request = new CodeOfConductNavigateRequestEvent(id, pathway.start);
    event.currentTarget?.dispatchEvent(request);
    if (request.defaultPrevented) event.preventDefault();
  };
  return html`<a
    class="instead no-print"
    lang=${language}
    data-no-search
    href="#concern/${encodeURIComponent(pathway.start)}"
    aria-label=${words.insteadOf(text)}
    @click=${ask}
    >${words.doThisInstead}</a
  >`;
}
