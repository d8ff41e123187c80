import type { PartialDate } from '@schoolgate/sdk/model';

/** The digits of telephone and clause numbers, in every language. */
export const digits = { numberingSystem: 'latn' };

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

/** Today where the reader is, as `YYYY-MM-DD`. */
export const localToday = (now = new Date()): string =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
