import type { Policy } from '../model/index.ts';
import { findDates, findPeriod } from './dates.ts';
import type { Header } from './header.ts';

const by =
  /\b(?:reviewed by|review(?:ed)? (?:\w+ )?by) (?:the )?([^,.;]{3,80}?)(?= on (?:an|a)\b| every\b| each\b| at\b| in\b|[,.;]|$)|^(?:the )?((?!policy\b|code\b|document\b|this\b|it\b|next\b|agreement\b|guide)[^,.;]{3,90}?) (?:(?:(?:will|shall) (?:review|look (?:again )?at|revisit)|reviews|looks? (?:again )?at|go(?:es)? (?:over|through)|reads? through|revisits?|considers|checks) (?:this|the|these|our|it)|is responsible for reviewing)\b/i;

const inForce =
  /\b(?:adopted|approved|ratified|agreed|endorsed|issued|published|drawn up|written|came into (?:force|effect)|takes? effect|effective|in force|introduced|dated|last reviewed|last updated|updated)\b[^.;]{0,80}$/i;

/** "This code was adopted by the governors on 9 May 2024": the date on which the document was issued. */
export function readIssued(text: string, header: Header, monthFirst: boolean): string[] {
  if (
    header.issued !== undefined ||
    !/^(?:adopted|approved|ratified|agreed|issued)\b|\b(?:policy|code|document|agreement|guide|guidelines|charter|statement|protocol|it|version)\b/i.test(
      text,
    )
  )
    return [];
  const date = findDates(text, { monthFirst }).find(
    ({ at }) => inForce.test(text.slice(0, at)) && !/\bnext\b/i.test(text.slice(Math.max(0, at - 40), at)),
  );
  if (!date?.value) return [];
  header.issued = date.value;
  return ['issued'];
}

/** What a sentence about review says for the header; the names of the fields that it fed. */
export function readReview(text: string, header: Header, monthFirst: boolean): string[] {
  const fields: string[] = [];
  const set = (field: 'every' | 'next' | 'by', value: string | undefined) => {
    if (value === undefined || header.review[field] !== undefined) return;
    header.review[field] = value;
    fields.push(`review.${field}`);
  };
  set('every', findPeriod(text));
  const who = by.exec(text);
  set('by', who?.[1] ?? who?.[2]);
  // Only a date after the word is the date of the next review.
  const due = /\bnext\b|\breview date\b|\b(?:be|due for) review(?:ed)?\b|\bagain\b|\bdue\b|^review:/i.exec(text);
  if (due) set('next', findDates(text, { monthFirst }).find(({ at }) => at > due.index)?.value);
  return fields;
}

const count = (text: string, words: string) => {
  let [found, at] = [0, text.indexOf(words)];
  for (; at >= 0; at = text.indexOf(words, at + words.length)) found++;
  return found;
};

/** What a school may call each of them: first the names made of two, each before the words it contains. */
const vocabulary = {
  parents: {
    pairs: ['parents/carers', 'parents and carers', 'parents or carers', 'parents and guardians', 'parents/guardians', 'parents or guardians'],
    words: ['parents', 'families', 'carers', 'guardians'],
  },
  school: { pairs: ['school/college', 'school/academy', 'school or college'], words: ['college', 'academy', 'nursery', 'school'] },
  head: {
    pairs: ['executive headteacher/ceo', 'executive headteacher', 'executive principal', 'head of school'],
    words: ['headteacher', 'head teacher', 'principal'],
  },
  office: { pairs: ['school office', 'front office', 'college office', 'academy office', 'main office'], words: ['reception', 'the office'] },
} as const;

/** A name of two words counts more: who writes "school/college" once a paragraph says "school" in between. */
const pairWeight = 4;

function findTerm(
  text: string,
  lower: string,
  { pairs, words }: { readonly pairs: readonly string[]; readonly words: readonly string[] },
): string | undefined {
  let rest = lower;
  let best: { name: string; weight: number } | undefined;
  for (const [index, name] of [...pairs, ...words].entries()) {
    const weight = count(rest, name) * (index < pairs.length ? pairWeight : 1);
    if (weight > (best?.weight ?? 0)) best = { name, weight };
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
