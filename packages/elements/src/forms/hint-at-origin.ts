/** Whether the server is of another origin than the page: then it has to be told that the page may send to it. */
export const isElsewhere = (endpoint: string): boolean => new URL(endpoint, document.baseURI).origin !== location.origin;

const hinted = new Set<string>();

/** Tells whoever sets the page up what to look for; a browser says to no page why a server of another origin gave no answer. */
export function hintAtOrigin(endpoint: string): void {
  if (hinted.has(endpoint)) return;
  hinted.add(endpoint);
  const { origin } = new URL(endpoint, document.baseURI);
  // eslint-disable-next-line no-console -- the one place where the people who set the page up look
  console.warn(
    `Schoolgate: no answer from ${origin}. If it is running, it may not let this page send to it: ` +
      `add ${location.origin} to its ALLOWED_ORIGINS, or to the origins in the organisation's settings.`,
  );
}
