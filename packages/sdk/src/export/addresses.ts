/** The address where it is one of the web, else nothing: an export links to nothing that could run. */
export const webAddress = (address: string | undefined): string | undefined => {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
};

/** @param email a plain address; anything that could add a header to the mail is encoded */
export const mailAddress = (email: string): string => `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`;

export const telephoneAddress = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
