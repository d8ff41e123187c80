import type { RespondWithin, SchoolCalendar } from '../model/index.ts';

/** The day by which a school promises an answer. */
export interface DueDate {
  /** ISO date, `YYYY-MM-DD`, in the school's time zone. */
  readonly date: string;
  /** True where the school's calendar does not cover the whole count, so that weekdays stand in for what it does not say. */
  readonly approximate: boolean;
}

// Dates are ISO strings and arithmetic is in UTC, where every day has 24 hours: a handful of lines. A date library would
// weigh more than the whole pathway engine, and Temporal is not in every browser yet.
const DAY = 86_400_000;
const DEFAULT_TIME_ZONE = 'Europe/London';

/** No promise runs this long: a calendar in which the count does not end by then is closed by mistake. */
const MAXIMUM_DAYS = 2000;

type Range = SchoolCalendar['terms'][number];

const nextDay = (date: string) => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
const isWeekday = (date: string) => new Date(date).getUTCDay() % 6 !== 0;
const within = (ranges: readonly Range[], date: string) => ranges.some(({ from, to }) => from <= date && date <= to);

/** The calendar day that an instant falls on. A time zone this platform does not know counts as the default. */
const dayIn = (instant: string | Date, timeZone: string): string => {
  const format = (zone: string) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = format(timeZone).formatToParts(new Date(instant));
  } catch (error) {
    if (timeZone === DEFAULT_TIME_ZONE) throw error; // the instant is what is wrong
    return dayIn(instant, DEFAULT_TIME_ZONE);
  }
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
};

/** The day on which the count reaches `amount`, the day after `from` being the first that can count. */
const count = (from: string, amount: number, counts: (date: string) => boolean): string | undefined => {
  let date = from;
  for (let days = 0, left = amount; days < MAXIMUM_DAYS; days++) {
    date = nextDay(date);
    if (counts(date) && --left === 0) return date;
  }
  return undefined;
};

/**
 * When an answer is due. The day of receipt is day 0; the answer is due by the end of the last day counted.
 *
 * `school-days` are Mondays to Fridays inside a term and outside every closure; `working-days` are Mondays to Fridays
 * outside every closure, term or not; `days` are all days. Without a calendar, and past the end of its last term, weekdays
 * are counted and the result says that it is approximate.
 * @param from the instant of receipt, or its day as `YYYY-MM-DD`
 * @throws {RangeError} where `from` is not a date
 */
export function dueDate(from: string | Date, { amount, unit }: RespondWithin, calendar?: SchoolCalendar): DueDate {
  const start = typeof from === 'string' && from.length === 10 ? from : dayIn(from, calendar?.timeZone ?? DEFAULT_TIME_ZONE);
  if (Number.isNaN(Date.parse(start))) throw new RangeError('Invalid time value');
  const terms = calendar?.terms ?? [];
  const closures = calendar?.closures ?? [];
  const firstDay = terms.map((term) => term.from).sort()[0] ?? '9999-12-31';
  const lastDay =
    terms
      .map((term) => term.to)
      .sort()
      .at(-1) ?? '';

  const isWorkingDay = (date: string) => isWeekday(date) && !within(closures, date);
  const isCounted = {
    days: () => true,
    'working-days': isWorkingDay,
    'school-days': (date: string) => isWorkingDay(date) && (date > lastDay || within(terms, date)),
  }[unit];

  const date = count(start, amount, isCounted);
  if (date === undefined) return { date: count(start, amount, isWeekday) ?? start, approximate: true };
  return { date, approximate: unit !== 'days' && (start < firstDay || date > lastDay) };
}
