/** Where the storage of this site has it. */
export const keyOf = (policy: string) => `schoolgate-declaration:${policy}`;

/** What this device knows about an answer to this policy, if somebody asked for that. Storage may be missing or forbidden. */
export const readKeptAnswer = (policy: string): string | null => {
  try {
    return localStorage.getItem(keyOf(policy));
  } catch {
    return null;
  }
};
