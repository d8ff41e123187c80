import { childSafetyContact } from '@schoolgate/sdk/pathway';
import { html, type TemplateResult } from 'lit';
import type { PathwayStrings } from '../strings/index.ts';
import { phoneIcon } from './phone-icon.ts';
import { onOneLine, telephoneAddress } from './render-contact.ts';

/** What helps in danger, while the school's own pathway is not there: danger does not wait for a network. */
export function renderUrgentLine({ pathway: words }: PathwayStrings): TemplateResult {
  const { role, phone } = childSafetyContact;
  const call = (phone: string, who = '') =>
    html`<a class="button" href=${telephoneAddress(phone)}>${phoneIcon}<span>${who} ${words.telephone(onOneLine(phone))}</span></a>`;
  return html`<aside class="urgent urgent-line stack-small" part="urgent" aria-labelledby="urgent-title">
    <p><strong id="urgent-title">${words.urgentTitle}</strong> ${call('999')} ${words.orLocalNumber}</p>
    <p>${words.worried} ${call(phone, `${role}:`)}</p>
  </aside>`;
}
