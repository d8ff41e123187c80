import { html, type TemplateResult } from 'lit';

/** The address as it may stand in a link, if it may: a policy is untrusted, and `javascript:` is an address too. */
export const safeAddress = (address: string | undefined): string | undefined => {
  if (address === undefined) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
};

/** A link where the address is safe, else the words alone. */
export const webLink = (address: string | undefined, words: string): TemplateResult => {
  const href = safeAddress(address);
  return href === undefined ? html`${words}` : html`<a href=${href} rel="noopener noreferrer">${words}</a>`;
};
