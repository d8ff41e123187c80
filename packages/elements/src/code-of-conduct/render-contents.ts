import type { Policy, Section } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/index.ts';

/** A part of the text that can be gone to. */
export interface ContentsEntry {
  readonly id: string;
  /** As printed. */
  readonly number?: string | undefined;
  readonly heading: string;
  /** Where it is another than that of the rest. */
  readonly language?: string | undefined;
}

/** The sections that have a heading. */
export const sectionEntries = ({ sections }: Policy): ContentsEntry[] =>
  sections.flatMap(({ id, number, heading, language }: Shown<Section>) => (heading === undefined ? [] : [{ id, number, heading, language }]));

const renderList = (entries: readonly ContentsEntry[], language: string | undefined, folded: boolean) =>
  html`<ol id="contents" class="plain-list ${folded ? 'folded' : ''}" role="list" lang=${language ?? nothing}>
    ${entries.map(
      ({ id, number, heading, language = nothing }) =>
        html`<li>
          <a href="#${id}"
            >${number === undefined ? nothing : html`<span class="contents-number">${number}</span>`}<span lang=${language}>${heading}</span></a
          >
        </li>`,
    )}
  </ol>`;

/** The list of sections: beside the text where there is room, folded above it on a phone. The style sheet knows which. */
export function renderContents(
  { policy: words }: PolicyStrings,
  entries: readonly ContentsEntry[],
  language: string | undefined,
  unfolded: boolean,
  onToggle: () => void,
): TemplateResult | typeof nothing {
  if (entries.length < 2) return nothing;
  return html`<nav class="contents no-print" part="contents" aria-label=${words.contents}>
    <p class="contents-title" aria-hidden="true">${words.contents}</p>
    <button class="contents-toggle" type="button" aria-expanded=${unfolded ? 'true' : 'false'} aria-controls="contents" @click=${onToggle}>
      ${words.contents}
    </button>
    ${renderList(entries, language, !unfolded)}
  </nav>`;
}
