import type { Contact, Pathway } from '../model/index.ts';

const plain = (text: string | undefined) => text?.trim().toLowerCase();
const same = (a: string | undefined, b: string | undefined) => a !== undefined && plain(a) === plain(b);

/** Two entries that a parent would take for one person or desk: the same role, name or e-mail address. */
export const isSamePerson = (a: Contact, b: Contact): boolean => same(a.role, b.role) || same(a.name, b.name) || same(a.email, b.email);

/** Every entry of `contacts` that is the same person as the one under `key`, by whatever chain of roles, names and addresses. */
export const everyEntryOf = (contacts: Pathway['contacts'], key: string): Set<Contact> => {
  const found = new Set<Contact>();
  const first = Object.hasOwn(contacts, key) ? contacts[key] : undefined;
  if (first) found.add(first);
  for (const known of found) for (const contact of Object.values(contacts)) if (isSamePerson(known, contact)) found.add(contact); // grows while it is iterated
  return found;
};
