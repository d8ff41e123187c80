import { digits } from './format-date.ts';

/** An instant in the reader's own time zone: "21 November 2026 at 14:05". */
export const formatInstant = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { ...digits, dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));

/** A day by its name too, as people keep it in mind: "Friday 27 November 2026". */
export const formatDay = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { ...digits, dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
