import type { FieldProblemCode } from '../errors.ts';

/**
 * What a text of the model has to be. It stands apart from the schemas, which are made of it, so that a page can hold what was
 * typed against it without them: they weigh more than all else that it needs to sign.
 */
export interface TextRule {
  /** In characters: those of two units, such as 😀, are one. */
  readonly maximum?: number;
  readonly pattern?: RegExp;
  /** What no pattern can say. */
  readonly fits?: (text: string) => boolean;
}

/** All that breaks the rule. A text that was trimmed before is judged as the schema of the same rule would judge it. */
export function faultsOf({ maximum = Infinity, pattern, fits }: TextRule, value: unknown): FieldProblemCode[] {
  if (value === undefined) return ['required'];
  if (typeof value !== 'string') return ['invalid'];
  if (value.trim() === '') return ['required'];
  const isValid = (pattern?.test(value) ?? true) && (fits?.(value) ?? true);
  return [...(value.length > maximum && [...value].length > maximum ? (['too-long'] as const) : []), ...(isValid ? [] : (['invalid'] as const))];
}

/**
 * What no name has: line breaks and other control characters, halves of characters, and marks that turn the direction of
 * what stands around a name. Marks that are part of how some names are written (joiners, right-to-left marks) may stay.
 */
const notInNames = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** The name of a person or a class, in any script: at least one letter or digit, on one line, without hidden tricks. */
export const isName = (text: string): boolean => !notInNames.test(text) && /[\p{L}\p{N}]/u.test(text);

/** One of these words. */
export const oneOf = (words: readonly string[]): TextRule => ({ fits: (text) => words.includes(text) });

export const idRule = { maximum: 200, pattern: /^[A-Za-z0-9][A-Za-z0-9._~-]*$/ };
export const versionRule = { maximum: 100, pattern: /^[A-Za-z0-9][A-Za-z0-9._~+-]*$/ };
export const emailRule = { maximum: 254, pattern: /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]+$/ };
export const languageRule = {
  maximum: 35,
  fits: (tag: string): boolean => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  },
};
