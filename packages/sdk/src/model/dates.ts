import * as z from 'zod/mini';

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isInCalendar = (date: string) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** An ISO 8601 date as exact as the document is: `2027`, `2027-03` or `2027-03-31`. */
export const partialDateSchema = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.refine(isInCalendar));
/** An ISO 8601 date as exact as the document is: `2027`, `2027-03` or `2027-03-31`. */
export type PartialDate = z.infer<typeof partialDateSchema>;

/** A calendar period as ISO 8601 writes it, in years, months, weeks or days: `P1Y`, `P6M`. */
export const periodSchema = z.string().check(z.maxLength(12), z.regex(/^P(?=\d)(\d{1,2}Y)?(\d{1,2}M)?(\d{1,2}W)?(\d{1,3}D)?$/));

/** A day, `2027-03-31`. */
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isInCalendar));

/**
 * An instant in UTC, as ISO 8601 writes it. Not `z.iso.datetime()`: the namespace brings every ISO format with it, and this
 * is part of what a page loads to sign.
 */
export const instantSchema = z.string().check(
  z.maxLength(40),
  z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/),
  z.refine((instant) => isInCalendar(instant.slice(0, 10))),
);
