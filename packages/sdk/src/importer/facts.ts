import type { Policy } from '../model/index.ts';
import { findDates, findPeriod } from './dates.ts';
import type { Header } from './header.ts';

const by =
  /\b(?:reviewed by|review(?:ed)? (?:\w+ )?by) (?:the )?([^,.;]{3,80}?)(?= on (?:an|a)\b| every\b| each\b| at\b| in\b|[,.;]|$)|^(?:the )?([^,.;]{3,90}?) (?:will review|reviews|shall review|will look at|looks at|look at|goes over|is responsible for reviewing)\b/i;

/** What a sentence about review says for the header; the names of the fields that it fed. */
export function readReview(text: string, header: Header, monthFirst: boolean): string[] {
  const fields: string[] = [];
  const set = (field: 'every' | 'next' | 'by', value: string | undefined) => {
    if (value === undefined || header.review[field] !== undefined) return;
    header.review[field] = value;
    fields.push(`review.${field}`);
  };
  if (!/\breview|look(?:ed|s)? at|goes over|updated/i.test(text)) return fields;
  set('every', findPeriod(text));
  const who = by.exec(text);
  set('by', who?.[1] ?? who?.[2]);
  if (/\bnext\b|\breview date\b|reviewed (?:again )?(?:in|on|by)\b|looked at again/i.test(text))
    set('next', findDates(text, { monthFirst })[0]?.value);
  return fields;
}

const count = (text: string, words: string) => {
  let [found, at] = [0, text.indexOf(words)];
  for (; at >= 0; at = text.indexOf(words, at + words.length)) found++;
  return found;
};

/** What a school may call each of them, longer names before the words they contain. */
const vocabulary = {
  parents: ['parents/carers', 'parents and carers', 'parents or carers', 'parents and guardians', 'parents/guardians', 'families', 'parents'],
  school: ['school/college', 'school/academy', 'college', 'academy', 'nursery', 'school'],
  head: ['executive headteacher/ceo', 'executive headteacher', 'headteacher', 'head teacher', 'principal'],
  office: ['school office', 'front office', 'college office', 'reception', 'the office'],
} as const;

/** The word that a document uses most, where a longer form counts before the shorter one inside it. */
function findTerm(text: string, lower: string, names: readonly string[]): string | undefined {
  let rest = lower;
  let best: { name: string; times: number } | undefined;
  for (const name of names) {
    const times = count(rest, name);
    if (times > 0 && (!best || times > best.times)) best = { name, times };
    rest = rest.replaceAll(name, ' ');
  }
  if (!best) return undefined;
  const at = lower.indexOf(best.name);
  return text.slice(at, at + best.name.length).replace(/^the /, '');
}

/** The words this school uses, as it spells them. */
export function findTerms(text: string): Policy['terms'] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return undefined;
  const found = Object.entries(vocabulary).flatMap(([term, names]) => {
    const word = findTerm(text, lower, names);
    return word === undefined ? [] : [[term, term === 'head' || term === 'office' ? word : word.toLowerCase()]];
  });
  return found.length > 0 ? (Object.fromEntries(found) as Policy['terms']) : undefined;
}
