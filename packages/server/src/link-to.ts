/** A link to a page with what the page is to know in the fragment, which browsers send nowhere. */
export function linkTo(page: string, fragment: Readonly<Record<string, string>>): string {
  const url = new URL(page);
  url.hash = new URLSearchParams(fragment).toString();
  return url.href;
}
