import * as z from 'zod/mini';

/** Text that a person reads: never blank, never longer than `maximum` characters. */
export const textSchema = (maximum: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum));

/**
 * What no name has: line breaks and other control characters, halves of characters, and marks that turn the direction of
 * what stands around a name. Marks that are part of how some names are written (joiners, right-to-left marks) may stay.
 */
const notInNames = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** The name of a person or a class, in any script: at least one letter or digit, on one line, without hidden tricks. */
export const nameSchema = (maximum: number) =>
  textSchema(maximum).check(z.refine((name) => name === '' || (!notInNames.test(name) && /[\p{L}\p{N}]/u.test(name))));

/**
 * A whole number from `minimum` to `maximum`. Not `z.int()`, which knows the range of every number format there is: this is
 * part of what a page loads.
 */
export const wholeNumberSchema = (minimum: number, maximum: number) => z.number().check(z.gte(minimum), z.lte(maximum), z.refine(Number.isInteger));

/** Ids that also serve as URL fragments and path segments. */
export const idSchema = z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9][A-Za-z0-9._~-]*$/));

/** A label of a version, such as `2026-09-01` or `1.2`: a path segment. */
export const versionSchema = z.string().check(z.maxLength(100), z.regex(/^[A-Za-z0-9][A-Za-z0-9._~+-]*$/));

/** A BCP 47 language tag that this platform understands. */
export const languageSchema = z.string().check(
  z.maxLength(35),
  z.refine((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }),
);

/** An address that a page may link to: `http:` and `https:` only, so that no policy can carry a script. */
export const webAddressSchema = z.string().check(
  z.maxLength(2000),
  z.refine((address) => {
    try {
      return ['http:', 'https:'].includes(new URL(address).protocol);
    } catch {
      return false;
    }
  }),
);

/** An address for mail, loose on purpose: only a mail server knows which addresses exist. */
export const emailSchema = z.string().check(z.trim(), z.maxLength(254), z.regex(/^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]+$/));

/** A telephone number as a person writes it. */
export const phoneSchema = z.string().check(z.trim(), z.maxLength(40), z.regex(/^\+?[0-9][0-9 ()./-]*$/));
