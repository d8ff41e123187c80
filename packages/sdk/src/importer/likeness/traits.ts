import type { ClauseKind } from '../../model/index.ts';
import {
  breaches,
  habit,
  change,
  isName,
  isTitleCase,
  namesGuidance,
  namesLaw,
  namesOther,
  namesPolicy,
  namesPublisher,
  ofDocument,
  sanctions,
  startsFromBreach,
} from '../cues/vocabulary.ts';
import type { Test } from '../cues/cue.ts';
import type { Unit } from '../unit.ts';
import { markGroups, pattern } from '../words.ts';

/** Where a unit stands, in words. */
export interface Surroundings {
  readonly heading?: string | undefined;
  readonly leadIn?: { readonly kind: ClauseKind; readonly text: string } | undefined;
  /** The kind of the unit before it in the same section. */
  readonly previous?: ClauseKind | undefined;
}

const mentions = (source: string): Test => {
  const words = pattern(source);
  return ({ text }) => words.test(text);
};
const tests: readonly (readonly [string, Test])[] = [
  ['breach', breaches],
  ['sanction', sanctions],
  ['if-breach', startsFromBreach],
  ['law', namesLaw],
  ['policy', namesPolicy],
  ['publisher', namesPublisher],
  ['guidance', namesGuidance],
  ['other', namesOther],
  ['name', isName],
  ['title', isTitleCase],
  ['change', mentions(change)],
  ['document', mentions(ofDocument)],
  ['habit', mentions(habit)],
];

/** Words without the endings that say nothing about their sense; years and other numbers by what they are. */
const plain = (word: string): string => {
  if (/^\d/.test(word)) return word.length === 4 ? '#year' : '#';
  const singular = word.length > 4 ? word.replace(/'?s$/, '') : word;
  return singular.length > 5 ? singular.replace(/(?:ing|ed)$/, '') : singular;
};
const wordsIn = (text: string): string[] => (text.toLowerCase().match(/_?[\p{L}']+|\d+|[:;?]$/gu) ?? []).map(plain);

/** What a unit is compared by: its words, pairs of words with people's names for people, who acts and how, and where it stands. */
export function traitsOf(unit: Unit, { heading, leadIn, previous }: Surroundings): string[] {
  const { text, main, as, under, modal, actor, negated, orders, asked, step } = unit;
  const words = wordsIn(text.slice(0, 400));
  const acting = wordsIn(markGroups(main.slice(0, 300)));
  const verb = modal ?? (orders ? '!' : '-');
  return [
    ...new Set([
      '*',
      `as ${as}`,
      ...words,
      ...acting.slice(1).map((word, index) => `${acting[index]} ${word}`),
      ...acting.filter((word) => word.startsWith('_')),
      `^${words[0]}`,
      `>${acting[0]}`,
      ...wordsIn((heading ?? '').slice(0, 120).replace(/[‘’]/g, "'")).map((word) => `h ${word}`),
      ...(leadIn
        ? [
            `lead ${leadIn.kind}`,
            ...wordsIn(leadIn.text)
              .slice(-12)
              .map((word) => `l ${word}`),
          ]
        : []),
      ...(under ? [`under ${under}`] : []),
      `under ${under}/${actor}/${verb}`,
      `after ${previous}`,
      `${actor} acts`,
      `verb ${verb}`,
      `says ${actor}/${verb}/${negated ? 'no' : 'yes'}`,
      `no ${negated}`,
      `long ${Math.min(6, Math.floor(words.length / 6))}`,
      ...(orders ? [`orders ${negated}`] : []),
      ...(asked ? ['asked'] : []),
      ...(step ? ['step'] : []),
      ...tests.flatMap(([name, holds]) => (holds(unit) ? [`t ${name}`] : [])),
    ]),
  ];
}
