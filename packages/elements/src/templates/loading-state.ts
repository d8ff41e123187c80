import { html, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/index.ts';

/** What stands where a policy will be: it is on its way, it could not be had, or there is none. */
export function loadingState(
  strings: CommonStrings,
  policy: null | undefined,
  error: unknown,
  onRetry: () => void,
  none = strings.noPolicy,
  failed = strings.loadFailed,
): TemplateResult {
  if (policy === null) return html`<p class="quiet">${none}</p>`;
  if (error === undefined) return html`<p class="quiet loading" role="status">${strings.loading}</p>`;
  return html`<div class="stack" role="alert">
    <p>${failed}</p>
    <button class="button" type="button" @click=${onRetry}>${strings.tryAgain}</button>
  </div>`;
}
