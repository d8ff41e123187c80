/** What stands under a key that a server names: an object has names of its own beside those that were given to it. */
export const lookUp = <T>(entries: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(entries, key) ? entries[key] : undefined;
