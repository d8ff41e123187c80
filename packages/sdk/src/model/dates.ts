import * as z from 'zod/mini';

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** An ISO 8601 date as exact as the document is: `2027`, `2027-03` or `2027-03-31`. */
export const partialDateSchema = z.string().check(
  z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  z.refine((date) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  }),
);
/** An ISO 8601 date as exact as the document is: `2027`, `2027-03` or `2027-03-31`. */
export type PartialDate = z.infer<typeof partialDateSchema>;

/** A calendar period as ISO 8601 writes it, in years, months, weeks or days: `P1Y`, `P6M`. */
export const periodSchema = z.string().check(z.maxLength(12), z.regex(/^P(?=\d)(\d{1,2}Y)?(\d{1,2}M)?(\d{1,2}W)?(\d{1,3}D)?$/));

/** An instant in UTC, to the millisecond at most. */
export const instantSchema = z.iso.datetime();
