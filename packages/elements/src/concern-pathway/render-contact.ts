import type { Contact } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import type { PathwayStrings } from '../strings/index.ts';
import { breakableEmail } from '../templates/linked-text.ts';
import { mailAddress } from '../templates/mail-address.ts';
import { safeAddress } from '../templates/web-link.ts';
import { linkIcon, mailIcon, personIcon } from './contact-icons.ts';
import { phoneIcon } from './phone-icon.ts';

export const telephoneAddress = (phone: string) => `tel:${phone.replaceAll(/[^0-9+]/g, '')}`;

/** A number that stays on one line. */
export const onOneLine = (phone: string) => phone.replaceAll(' ', '\u00a0');

/** Somebody a parent can reach, with every way to reach them as a link that works. */
export function renderContact(strings: PathwayStrings, contact: Shown<Contact> | undefined, shown: string): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const { role, name, phone, email, url, hours, language = shown } = contact;
  const words = strings.pathway;
  const [before, after] = words.email(email ?? '').split(email ?? '');
  const website = safeAddress(url);
  return html`<div class="contact" part="contact">
    <p class="contact-who" lang=${language}>
      ${personIcon}<span>${name ? html`<strong>${name}</strong>, ${role}` : html`<strong>${role}</strong>`}</span>
    </p>
    ${
      phone || email || website
        ? html`<ul class="contact-ways plain-list" role="list">
            ${
              phone
                ? html`<li>
                    <a class="button" href=${telephoneAddress(phone)}>${phoneIcon}<span>${words.telephone(onOneLine(phone))}</span></a>
                  </li>`
                : nothing
            }
            ${
              email
                ? html`<li>
                    <a class="button" href=${mailAddress(email)}>${mailIcon}<span>${before}${breakableEmail(email)}${after}</span></a>
                  </li>`
                : nothing
            }
            ${website ? html`<li><a class="button" href=${website} rel="noreferrer">${linkIcon}${words.website}</a></li>` : nothing}
          </ul>`
        : html`<p>${words.noWays}</p>`
    }
    ${hours ? html`<p><span class="quiet">${words.hours}:</span> <span lang=${language}>${hours}</span></p>` : nothing}
  </div>`;
}
