import { html, type TemplateResult } from 'lit';
import type { PolicyToolStrings } from '../strings/index.ts';
import type { PolicyFormat } from './save-policy.ts';

/** Ways to take the text away: on paper, or as a file that is written on this device. */
export function renderDownloads({ policy: { takeAway, tools: words } }: PolicyToolStrings, onSave: (format: PolicyFormat) => void): TemplateResult {
  const save = (format: PolicyFormat, name: string) =>
    html`<button class="button-link" type="button" @click=${() => onSave(format)}>${name}</button>`;
  return html`<div id="downloads" class="downloads no-print" part="downloads" role="group" aria-label=${takeAway} tabindex="-1">
    <button class="button-link" type="button" @click=${() => print()}>${words.print}</button>
    ${save('html', words.saveHtml)} ${save('markdown', words.saveMarkdown)} ${save('json', words.saveJson)}
  </div>`;
}
