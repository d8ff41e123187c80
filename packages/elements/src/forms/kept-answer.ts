const keyOf = (policy: string) => `schoolgate-declaration:${policy}`;

/** What this device knows about an answer to this policy, if somebody asked for that. Storage may be missing or forbidden. */
export const readKeptAnswer = (policy: string): string | null => {
  try {
    return localStorage.getItem(keyOf(policy));
  } catch {
    return null;
  }
};

/** @returns whether the device took it */
export const writeKeptAnswer = (policy: string, text: string): boolean => {
  try {
    localStorage.setItem(keyOf(policy), text);
    return true;
  } catch {
    return false;
  }
};

export const forgetKeptAnswer = (policy: string): void => {
  try {
    localStorage.removeItem(keyOf(policy));
  } catch {
    // nothing can be there either
  }
};
