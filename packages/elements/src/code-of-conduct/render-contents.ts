import type { Policy } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/index.ts';

/** The list of sections: open beside the text where there is room, folded above it on a phone. */
export function renderContents(strings: PolicyStrings, { sections, language }: Policy, open: boolean): TemplateResult | typeof nothing {
  const listed = sections.filter(({ heading }) => heading !== undefined);
  if (listed.length < 2) return nothing;
  return html`<nav class="contents no-print" part="contents" aria-label=${strings.policy.contents}>
    <details ?open=${open}>
      <summary>${strings.policy.contents}</summary>
      <ol class="plain-list" role="list" lang=${language}>
        ${listed.map(
          ({ id, number, heading }) =>
            html`<li>
              <a href="#${id}">${number === undefined ? nothing : html`<span class="contents-number">${number}</span>`}<span>${heading}</span></a>
            </li>`,
        )}
      </ol>
    </details>
  </nav>`;
}
