import { html, nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { fieldId, type Messages } from './field.ts';

/** Focuses the field a problem is about; a fragment alone would not find it inside a shadow root. */
const goToField = (event: Event & { currentTarget: HTMLElement }, pointer: string) => {
  const root = event.currentTarget.getRootNode() as ShadowRoot;
  const control = root.getElementById(fieldId(pointer));
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.closest('.field')?.scrollIntoView({ block: 'start' });
};

/** What is wrong, in one list at the top of the form, each leading to its field. Takes the focus when it appears. */
export function errorSummary(strings: CommonStrings, messages: Messages, level: number, otherwise?: string): TemplateResult | typeof nothing {
  if (messages.size === 0 && otherwise === undefined) return nothing;
  return html`<div class="summary stack" id="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    ${heading(level, strings.problem, { id: 'summary-title' })} ${otherwise === undefined ? nothing : html`<p>${otherwise}</p>`}
    <ul class="plain-list">
      ${[...messages].map(
        ([pointer, message]) =>
          html`<li>
            <a href="#${fieldId(pointer)}" @click=${(event: Event & { currentTarget: HTMLElement }) => goToField(event, pointer)}>${message}</a>
          </li>`,
      )}
    </ul>
  </div>`;
}
