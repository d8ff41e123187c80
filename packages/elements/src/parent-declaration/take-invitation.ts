/** As the links of the server name it; the model's own constant would bring its schemas with it, and a test holds the two together. */
const PARAMETER = 'invitation';

/** For every declaration of the page, in memory alone. */
let taken: string | undefined;

/** Takes the token of an invitation out of the page's address, where others would see it and the history would keep it. */
export function takeInvitation(): string | undefined {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get(PARAMETER);
  if (!token) return taken;
  taken = token;
  fragment.delete(PARAMETER);
  const rest = fragment.toString();
  try {
    history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
  } catch {
    // a page in a frame without an origin of its own has no history to keep it in
  }
  return taken;
}

/** The link was made for one parent; whoever answers after them on this page is another. */
export const forgetInvitation = (): void => {
  taken = undefined;
};
