/** Keeps a piece of another direction, such as a telephone number or an English name, in one piece within a sentence. */
export const isolate = (text: string | number): string => `\u2068${text}\u2069`;

/** The same for what is always written from left to right, whatever it begins with. */
export const isolateNumber = (text: string): string => `\u2066${text}\u2069`;
