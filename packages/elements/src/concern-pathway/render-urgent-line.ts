import { defaultPathway, urgentHelp } from '@schoolgate/sdk/pathway';
import { html, type TemplateResult } from 'lit';
import type { PathwayStrings } from '../strings/index.ts';
import { icon } from '../templates/icon.ts';
import { phoneIcon } from './contact-icons.ts';
import { telephoneAddress } from './render-contact.ts';

/** What helps in danger, while the school's own pathway is not there: danger does not wait for a network. */
export function renderUrgentLine({ pathway: words }: PathwayStrings): TemplateResult {
  const pathway = defaultPathway({});
  const [danger, child] = urgentHelp(pathway).map(([, { contact }]) => pathway.contacts[contact]);
  const call = (phone = '', who = '') =>
    html`<a class="button" href=${telephoneAddress(phone)}>${icon(phoneIcon)}<span>${who} ${words.telephone(phone)}</span></a>`;
  return html`<aside class="urgent urgent-line stack-small" part="urgent" aria-label=${words.urgentTitle}>
    <p><strong>${words.urgentTitle}</strong> ${call(danger?.phone)} ${words.orLocalNumber}</p>
    <p>${words.worried} ${call(child?.phone, `${child?.role}:`)}</p>
  </aside>`;
}
