import type { PartialDate } from '../model/index.ts';
import { nations, type Nation } from './pathways/nation-pathway.ts';
import type { PolicyDetails } from './policy-details.ts';

/** The school's own words, ready to stand in a sentence. */
export interface TemplateWords {
  readonly organisation: string;
  readonly nation: Nation;
  readonly parents: string;
  readonly school: string;
  readonly head: string;
  readonly office: string;
  /** Whom a complaint ends with, after "the": "chair of governors". */
  readonly overseer: string;
  /** "The governors look" or "The council looks". */
  readonly overseerLooks: string;
  readonly values: string;
  /** "every year, next in September 2027". */
  readonly reviewed: string;
  /** Who reviews the code, where the details say so. */
  readonly reviewer: string | undefined;
}

const numbers = ['', '', 'two ', 'three ', 'four ', 'five ', 'six ', 'seven ', 'eight ', 'nine ', 'ten '];

/** "every year", "every two years"; a period that mixes units is only called regular. */
const sayPeriod = (period: string): string => {
  const [, amount, unit] = /^P(\d+)([YMWD])$/.exec(period) ?? [];
  const name = { Y: 'year', M: 'month', W: 'week', D: 'day' }[unit ?? ''];
  const count = Number(amount);
  if (!name || count === 0) return 'regularly';
  return count === 1 ? `every ${name}` : `every ${numbers[count] ?? `${count} `}${name}s`;
};

/** "September 2027", "1 September 2027" or "2027". */
const sayDate = (date: PartialDate): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(date.length > 4 && { month: 'long' }),
    ...(date.length > 7 && { day: 'numeric' }),
  }).format(new Date(date));

const sayList = (items: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export const templateWords = ({ organisation, terms, nation = 'england', review, values }: PolicyDetails): TemplateWords => ({
  organisation: organisation.name,
  nation,
  parents: terms?.parents ?? 'parents and carers',
  school: terms?.school ?? 'school',
  head: terms?.head ?? 'headteacher',
  office: terms?.office ?? 'school office',
  overseer: lowerFirst(nations[nation].overseer.role),
  overseerLooks: nation === 'scotland' ? 'The council looks' : 'The governors look',
  values: sayList(values ?? ['kindness', 'honesty', 'respect']),
  reviewed: `${sayPeriod(review.every)}, next ${review.next.length > 7 ? 'on' : 'in'} ${sayDate(review.next)}`,
  reviewer: review.by,
});
