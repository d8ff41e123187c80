import * as z from 'zod/mini';
import { instantRule, isInCalendar } from './date-rules.ts';

/** An ISO 8601 date as exact as the document is: `2027`, `2027-03` or `2027-03-31`. */
export const partialDateSchema = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.refine(isInCalendar));
/** An ISO 8601 date as exact as the document is: `2027`, `2027-03` or `2027-03-31`. */
export type PartialDate = z.infer<typeof partialDateSchema>;

/** A calendar period as ISO 8601 writes it, in years, months, weeks or days: `P1Y`, `P6M`. */
export const periodSchema = z.string().check(z.maxLength(12), z.regex(/^P(?=\d)(\d{1,2}Y)?(\d{1,2}M)?(\d{1,2}W)?(\d{1,3}D)?$/));

/** A day, `2027-03-31`. */
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isInCalendar));

/**
 * An instant in UTC, as ISO 8601 writes it. Not `z.iso.datetime()`: the namespace brings every ISO format with it.
 */
export const instantSchema = z.string().check(z.maxLength(instantRule.maximum), z.regex(instantRule.pattern), z.refine(instantRule.fits));
