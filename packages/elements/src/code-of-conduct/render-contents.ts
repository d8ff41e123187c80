import type { Policy } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/index.ts';

/** The list of sections: beside the text where there is room, folded above it on a phone. The style sheet knows which. */
export function renderContents(
  { policy: words }: PolicyStrings,
  { sections, language }: Policy,
  unfolded: boolean,
  onToggle: () => void,
): TemplateResult | typeof nothing {
  const listed = sections.filter(({ heading }) => heading !== undefined);
  if (listed.length < 2) return nothing;
  return html`<nav class="contents no-print" part="contents" aria-label=${words.contents}>
    <p class="contents-title" aria-hidden="true">${words.contents}</p>
    <button class="contents-toggle" type="button" aria-expanded=${unfolded ? 'true' : 'false'} aria-controls="contents" @click=${onToggle}>
      ${words.contents}
    </button>
    <ol id="contents" class="plain-list ${unfolded ? '' : 'folded'}" role="list" lang=${language}>
      ${listed.map(
        ({ id, number, heading }) =>
          html`<li>
            <a href="#${id}">${number === undefined ? nothing : html`<span class="contents-number">${number}</span>`}<span>${heading}</span></a>
          </li>`,
      )}
    </ol>
  </nav>`;
}
