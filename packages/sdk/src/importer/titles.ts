import type { Organisation } from '../model/index.ts';

const organisationWord =
  /\b(?:school|academy|academies|trust|college|primary|infants?|juniors?|nursery|ysgol|scoil|gaelscoil|coláiste|association|federation|elementary|grammar|high|kindergarten|partnership)\b/i;
const titleWord =
  /\b(?:code of conduct|codes? of (?:behaviour|practice)|polic(?:y|ies)|charter|agreement|guidelines?|guide|guidance|handbook|protocol|contract|pledge|compact|acceptable use|cytundeb|cyfryngau|polisi|siarter|canllaw(?:iau)?)\b/i;
/** Subjects that make a title only together with whom it is for, or how to behave. */
const subject = /\b(?:social media|social networking|online|internet|messaging|whatsapp|communicat\w+)\b/i;
const manner = /\b(?:parents?|carers?|guardians?|families|family|behav\w+|conduct|expectations?|respect\w*|safely|together|use)\b/i;
const welshWords =
  /\b(?:cod|rieni|i rieni|disgwyliadau|cyfryngau|cymdeithasol|cytundeb|polisi|rhieni|rhwng|ar-lein|ymddygiad|gyfer|canllaw(?:iau)?|siarter)\b/i;

const isShort = (text: string) => text.length <= 150 && text.split(/\s+/).length <= 18 && !/[.;!]$/.test(text);

export const isTitle = (text: string): boolean => isShort(text) && (titleWord.test(text) || (subject.test(text) && manner.test(text)));
const nameWord = /^(?:["'“‘(]?\p{Lu}|(?:of|and|the|for|in|on|at|y|yr|na|the|de|le|with|&|-|–|\/)$|\d)/u;
/** A name is set in capitals but for its small words; anything else is a sentence about a school. */
const plain = (text: string) => text.replace(/\s*\([^)]*\)$/, '');
export const isOrganisation = (text: string): boolean => isOrganisationName(plain(text));
const isOrganisationName = (text: string): boolean =>
  isShort(text) &&
  // Words that no school has in its name; in capitals nothing else tells "TALKING ABOUT SCHOOL" from one.
  !/\b(?:parents?|carers?|guardians?|families|friends|pupils?|students?|staff|visitors|about|between|our|your|we|how|what|why|online)\b/i.test(
    text,
  ) &&
  organisationWord.test(text) &&
  /^\p{Lu}/u.test(text) &&
  text.split(/\s+/).length <= 10 &&
  text.split(/\s+/).every((word) => nameWord.test(word));
export const isWelsh = (text: string): boolean => welshWords.test(text) && !/\b(?:the|and|for|of|social media)\b/i.test(text);

const kinds: readonly (readonly [Organisation['kind'], RegExp])[] = [
  ['trust', /\btrust\b/i],
  ['association', /\b(?:association|partnership)\b/i],
  ['academy', /\bacadem(?:y|ies)\b/i],
  ['school', organisationWord],
];
export const organisationOf = (name: string): Organisation => ({ name, kind: kinds.find(([, words]) => words.test(plain(name)))?.[0] ?? 'other' });

/** "Oakfield Primary School – Social Media Policy" holds both names. */
export function splitNames(text: string): { organisation: string; title: string } | undefined {
  for (const separator of [/\s+\|\s+/, /\s+[–—-]\s+/, /:\s+/, / {3,}|\t+/, /,\s+/]) {
    const found = separator.exec(text);
    if (!found) continue;
    const [first, second] = [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()];
    if (isOrganisation(first) && !isTitle(first) && isTitle(second)) return { organisation: first, title: second };
    if (isOrganisation(second) && !isTitle(second) && isTitle(first)) return { organisation: second, title: first };
  }
  return undefined;
}

const small = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'between', 'their', 'our', 'your']);
/** Capitals are how a title is set, not how it is spelt. `goesOn`: the words continue a title. */
export const spellTitle = (text: string, goesOn = false): string => {
  if (/\p{Ll}/u.test(text)) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word, index) => ((index > 0 || goesOn) && small.has(word) ? word : word.replace(/(?<=^|[-–(/])\p{Ll}/gu, (letter) => letter.toUpperCase())))
    .join(' ');
};

/** "Cottonwood Charter Academy" ends in what it is, whatever other words it holds. */
export const endsAsOrganisation = (text: string): boolean =>
  isOrganisation(text) && /\b(?:school|academy|academies|trust|college|primary|nursery|federation|partnership|district)$/i.test(plain(text));

/** How much a line sounds like the title of such a document; below 1 it does not. */
export function titleScore(text: string, capitals: boolean): number {
  if (!isShort(text) || /^["“‘'].*["”’']$/.test(text) || /[·•@]|www\.|\btel\b|\d{4,}/i.test(text)) return -2;
  const about = (subject.test(text) ? 2 : 0) + (/\b(?:parents?|carers?|guardians?|families|caregivers|whānau)\b/i.test(text) ? 1 : 0);
  const words = (titleWord.test(text) ? 1 : 0) + (manner.test(text) && about === 0 ? 1 : 0) + (capitals ? 1 : 0);
  const isOther = /^(?:appendix|annex|policy document|school polic|trust polic|part \d|section \d|no\.)/i.test(text) ? 2 : 0;
  return about + words - isOther;
}

/** "Oakley Vale School Social Media Policy": the school's name at the start of a title. */
export function organisationIn(title: string): string | undefined {
  const found = /^((?:[\p{Lu}][\p{L}'’.]*\s+){1,5}(?:School|Academy|College|Trust|Primary|Nursery))\s+\p{Lu}/u.exec(title)?.[1];
  return found !== undefined && isOrganisation(found) ? found : undefined;
}
