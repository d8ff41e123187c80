import * as z from 'zod/mini';
import { emailRule, idRule, isName, languageRule, versionRule } from './text-rules.ts';

/** Text that a person reads: never blank, never longer than `maximum` characters. */
export const textSchema = (maximum: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum));

/** The name of a person or a class. A blank one is missing, and not wrong as well. */
export const nameSchema = (maximum: number) => textSchema(maximum).check(z.refine((name) => name === '' || isName(name)));

/**
 * A whole number from `minimum` to `maximum`. Not `z.int()`, which knows the range of every number format there is: this is
 * part of what a page loads.
 */
export const wholeNumberSchema = (minimum: number, maximum: number) => z.number().check(z.gte(minimum), z.lte(maximum), z.refine(Number.isInteger));

/** Ids that also serve as URL fragments and path segments. */
export const idSchema = z.string().check(z.maxLength(idRule.maximum), z.regex(idRule.pattern));

/** A label of a version, such as `2026-09-01` or `1.2`: a path segment. */
export const versionSchema = z.string().check(z.maxLength(versionRule.maximum), z.regex(versionRule.pattern));

/** A BCP 47 language tag that this platform understands. */
export const languageSchema = z.string().check(z.maxLength(languageRule.maximum), z.refine(languageRule.fits));

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
export const emailSchema = z.string().check(z.trim(), z.maxLength(emailRule.maximum), z.regex(emailRule.pattern));

/** A telephone number as a person writes it. */
export const phoneSchema = z.string().check(z.trim(), z.maxLength(40), z.regex(/^\+?[0-9][0-9 ()./-]*$/));
