/** A `mailto:` link's address, encoded so that an address out of a policy or a page cannot add headers or a body of its own. */
export const mailAddress = (email: string): string => `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`;
