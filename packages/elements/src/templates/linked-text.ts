import { html, type TemplateResult } from 'lit';
import { mailAddress } from './mail-address.ts';

const emailPattern = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** An address that may break, where it must, after the @ and before a full stop, and not in the middle of a word. */
export const breakableEmail = (email: string): unknown => email.split(/(?<=@)|(?=\.)/).map((part) => html`${part}<wbr />`);

/** A text in which each email address is a link. */
export const linkedText = (text: string): string | readonly (string | TemplateResult)[] => {
  const parts = text.split(emailPattern);
  return parts.length === 1
    ? text
    : parts.map((part, index) => (index % 2 === 1 ? html`<a href=${mailAddress(part)}>${breakableEmail(part)}</a>` : part));
};
