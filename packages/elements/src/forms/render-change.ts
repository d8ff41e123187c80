import type { PolicyChange, WordSpan } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/index.ts';

type Words = Strings['policy']['tools'];

/** What came in and what went is underlined and struck through, and said in words for those who do not see that. */
const renderSpan = (words: Words, { kind, text }: WordSpan) => {
  const said = (name: string) => html`<span class="visually-hidden">${name} </span>`;
  const end = html`<span class="visually-hidden"> ${words.endOfChange} </span>`;
  if (kind === 'added') return html`<ins>${said(words.addedWords)}${text}${end}</ins>`;
  return kind === 'removed' ? html`<del>${said(words.removedWords)}${text}${end}</del>` : text;
};

const renderText = (words: Words, { change, before, after, spans }: PolicyChange) => {
  if (spans && before?.text !== after?.text) return spans.map((span) => renderSpan(words, span));
  const text = (after ?? before)?.text ?? '';
  return change === 'added' || change === 'removed' ? renderSpan(words, { kind: change, text }) : text;
};

/** One change of a policy, as an item of a list. @param link to where it stands in the text */
export const renderChange = (words: Words, language: string, change: PolicyChange, link: unknown = nothing): TemplateResult =>
  html`<li class="change">
    <p class="change-facts">
      <span class="change-kind">${words.changes[change.change === 'unchanged' ? 'moved' : change.change]}</span>
      ${change.significance === 'material' ? html`<span class="change-material">${words.materialChange}</span>` : nothing} ${link}
    </p>
    <p class="change-text" lang=${language}>${renderText(words, change)}</p>
  </li>`;
