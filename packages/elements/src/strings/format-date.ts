import type { PartialDate } from '@schoolgate/sdk/model';

/** The digits of telephone and clause numbers, in every language. */
const digits = { numberingSystem: 'latn' };

/** A date as exact as it is known: "2027", "March 2027", "31 March 2027". */
export const formatPartialDate = (date: PartialDate, language: string): string => {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const options: Intl.DateTimeFormatOptions = {
    ...digits,
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(language, options).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
};

/** An instant in the reader's own time zone: "21 November 2026 at 14:05". */
export const formatInstant = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { ...digits, dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));

/** A day by its name too, as people keep it in mind: "Friday 27 November 2026". */
export const formatDay = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { ...digits, dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** Today where the reader is, as `YYYY-MM-DD`. */
export const localToday = (now = new Date()): string =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
