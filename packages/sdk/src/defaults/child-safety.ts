import type { Contact } from '../model/index.ts';

/** Whom anybody in the United Kingdom can ring who is worried about a child. Checked, with its source, beside the other facts. */
export const childSafetyContact: Contact & { readonly phone: string } = {
  role: 'NSPCC helpline',
  phone: '0808 800 5000',
  url: 'https://www.nspcc.org.uk/keeping-children-safe/reporting-abuse/report/',
};
