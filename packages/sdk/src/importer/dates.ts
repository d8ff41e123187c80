import type { PartialDate } from '../model/index.ts';

/**
 * Dates as schools print them. General date parsers (chrono-node among them) guess at "Monday" or "in two weeks" against
 * today's date and weigh more than this whole importer; a policy's header wants the opposite, only what is printed.
 */
export interface FoundDate {
  /** As printed. */
  readonly text: string;
  /** Where it starts. */
  readonly at: number;
  /** Left out where the words name no calendar date ("Spring Term 2025"). */
  readonly value?: PartialDate;
  /** The other reading of a date such as 03/04/2025. */
  readonly orElse?: PartialDate;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthNames = months.map((month) => (month === 'may' ? month : `${month}|${month === 'september' ? 'sept?' : month.slice(0, 3)}\\.?`)).join('|');

const dayMonthYear = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthNames}),? (\\d{4})\\b`, 'gi');
const monthDayYear = new RegExp(`\\b(${monthNames}) (\\d{1,2})(?:st|nd|rd|th)?, (\\d{4})\\b`, 'gi');
const monthYear = new RegExp(`\\b(${monthNames}),? (\\d{4})\\b`, 'gi');
const numeric = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/g;
/** 4/3/24: with strokes only, since 2.1.24 may be a clause. */
const short = /\b(\d{1,2})(\/)(\d{1,2})\/(\d{2})\b(?!\/)/g;
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const term =
  /\b(?:autumn|spring|summer|winter|michaelmas|lent|hilary|trinity)(?: half)?(?: term)?,? (?:\d{4}(?:[/-]\d{2,4})?)\b|\bterm \d,? \d{4}\b/gi;

const welshMonths = ['ionawr', 'chwefror', 'mawrth', 'ebrill', 'mai', 'mehefin', 'gorffennaf', 'awst', 'medi', 'hydref', 'tachwedd', 'rhagfyr'];
const welshMonthYear = new RegExp(`\\b(?:(\\d{1,2})(?:af|ain|eg|fed|ydd)? o? ?)?(${welshMonths.join('|')}),? (\\d{4})\\b`, 'gi');

const pad = (value: number) => String(value).padStart(2, '0');
const monthOf = (name: string) => months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
const exists = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
const dateOf = (year: number, month: number, day: number) => (exists(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : undefined);

const fromNumbers = (first: number, second: number, year: number, monthFirst: boolean): Pick<FoundDate, 'value' | 'orElse'> => {
  const dayFirst = dateOf(year, second, first);
  const american = dateOf(year, first, second);
  const [value, orElse] = monthFirst ? [american ?? dayFirst, dayFirst] : [dayFirst ?? american, american];
  return { ...(value && { value }), ...(orElse && orElse !== value && { orElse }) };
};

/** Every date in a text, in the order of the text; only its first 10,000 characters are read. `monthFirst` reads 03/04/2025 as March. */
export function findDates(source: string, { monthFirst = false } = {}): FoundDate[] {
  const text = source.slice(0, 10_000);
  const found: FoundDate[] = [];
  const add = (pattern: RegExp, read: (match: RegExpMatchArray) => Pick<FoundDate, 'value' | 'orElse'>) => {
    for (const match of text.matchAll(pattern)) {
      const [at, to] = [match.index, match.index + match[0].length];
      if (!found.some((other) => at < other.at + other.text.length && to > other.at)) found.push({ text: match[0], at, ...read(match) });
    }
  };
  const whole = (value: PartialDate | undefined) => (value ? { value } : {});
  add(iso, ([, year, month, day]) => whole(dateOf(Number(year), Number(month), Number(day))));
  add(dayMonthYear, ([, day, month = '', year]) => whole(dateOf(Number(year), monthOf(month), Number(day))));
  add(monthDayYear, ([, month = '', day, year]) => whole(dateOf(Number(year), monthOf(month), Number(day))));
  add(monthYear, ([, month = '', year]) => ({ value: `${year}-${pad(monthOf(month))}` }));
  add(welshMonthYear, ([, day, month = '', year]) => {
    const number = welshMonths.indexOf(month.toLowerCase()) + 1;
    return day === undefined ? { value: `${year}-${pad(number)}` } : whole(dateOf(Number(year), number, Number(day)));
  });
  add(numeric, ([, first, , second, year]) => fromNumbers(Number(first), Number(second), Number(year), monthFirst));
  add(short, ([, first, , second, year]) => fromNumbers(Number(first), Number(second), 2000 + Number(year), monthFirst));
  add(term, () => ({}));
  return found.sort((a, b) => a.at - b.at);
}

const count: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, twelve: 12, eighteen: 18 };
const every =
  /\b(?:every|each|per|intervals of)\s+(?:academic |school |calendar )?(?:(\d{1,2}|one|two|three|four|five|six|twelve|eighteen)\s+)?(?:academic |school |calendar )?(years?|months?|terms?|summer|spring|autumn|winter|january|february|march|april|june|july|september|october|november|december)\b/i;
const bare = /(?:^|\b(?:on|in|of) an? |\bat )(\d{1,2}|one|two|three|four|five|six|twelve|eighteen)[ -](years?|yearly|months?|monthly)\b(?! ago)/i;
const adverbs: readonly (readonly [RegExp, string])[] = [
  [/\b(?:annual(?:ly)?|yearly|once a year|every year|each year)\b/i, 'P1Y'],
  [
    /\b(?:biennial(?:ly)?|every (?:other|second) (?:school |academic )?(?:year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter))\b/i,
    'P2Y',
  ],
  [/\b(?:triennial(?:ly)?|every third (?:school |academic )?year)\b/i, 'P3Y'],
  [/\b(?:every six months|half-yearly|twice a year)\b/i, 'P6M'],
];

const periodOf = (amount: string | undefined, unit: string): string | undefined => {
  const number = amount === undefined ? 1 : (count[amount.toLowerCase()] ?? Number(amount));
  if (/^month/i.test(unit)) return number % 12 === 0 ? `P${number / 12}Y` : `P${number}M`;
  // A school year has terms of unequal length, so "every term" is no period of the calendar; a season comes once a year.
  return /^term/i.test(unit) ? undefined : `P${number}Y`;
};

/** How often, as ISO 8601: "every two years", "annually", "3 years". */
export function findPeriod(source: string): string | undefined {
  const text = source.slice(0, 2000);
  const second = adverbs.find(([pattern]) => /other|second|third/.test(pattern.source) && pattern.test(text))?.[1];
  if (second) return second;
  const repeated = every.exec(text) ?? bare.exec(text.trim());
  const period = repeated?.[2] ? periodOf(repeated[1], repeated[2]) : undefined;
  return period ?? adverbs.find(([pattern]) => pattern.test(text))?.[1];
}

/** Whether the document writes the month first: one date settles it, unless another says the opposite. */
export function isMonthFirst(text: string): boolean {
  const pairs = [...text.matchAll(numeric)].slice(0, 50).map(([, first, , second]) => [Number(first), Number(second)] as const);
  return pairs.some(([first, second]) => first <= 12 && second > 12) && !pairs.some(([first]) => first > 12);
}
