const PREFIX = '#concern/';

/** The step that the page's fragment asks for: `#concern/class-teacher` → `class-teacher`. */
export const nodeInFragment = (hash: string): string | undefined => {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch {
    return undefined;
  }
};
