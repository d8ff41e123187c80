import type { PrivacyNotice } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { linkedText } from '../templates/linked-text.ts';
import { safeAddress } from '../templates/web-link.ts';

/** Who keeps what is about to be typed, why and how long. Stands before the first field of every form. */
export function privacyNotice(strings: FormStrings, notice: Shown<PrivacyNotice> | undefined, shown: string, level: number): TemplateResult {
  const { title, controller, basis, retention, contact, more, missing } = strings.privacy;
  const url = safeAddress(notice?.url);
  const language = notice?.language ?? shown;
  return html`<section class="notice stack" id="privacy" aria-labelledby="privacy-title">
    ${heading(level, title, { id: 'privacy-title' })}
    ${
      notice
        ? html`<dl class="pairs">
            <dt>${controller}</dt>
            <dd lang=${language}>${notice.controller}</dd>
            <dt>${basis}</dt>
            <dd lang=${language}>${notice.basis}</dd>
            <dt>${retention}</dt>
            <dd lang=${language}>${notice.retention}</dd>
            <dt>${contact}</dt>
            <dd lang=${language}>${linkedText(notice.contact)}</dd>
          </dl>`
        : html`<p>${missing}</p>`
    }
    ${url === undefined ? nothing : html`<p><a href=${url} target="_blank" rel="noopener noreferrer">${more}</a></p>`}
  </section>`;
}
