const keyOf = (policy: string) => `schoolgate-concern:${policy}`;

/** What is kept on this device for a policy's pathway, if anything. Storage may be missing or forbidden: then nothing is. */
export const readKept = (policy: string): string | null => {
  try {
    return localStorage.getItem(keyOf(policy));
  } catch {
    return null;
  }
};

/** @returns whether the device took it */
export const writeKept = (policy: string, text: string): boolean => {
  try {
    localStorage.setItem(keyOf(policy), text);
    return true;
  } catch {
    return false;
  }
};

export const forgetKept = (policy: string): void => {
  try {
    localStorage.removeItem(keyOf(policy));
  } catch {
    // nothing can be there either
  }
};
