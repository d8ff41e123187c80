import type { Policy } from '../../model/index.ts';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { LintRule } from './lint-rule.ts';
import { policySentences } from './policy-sentences.ts';

/** A grade of the United States' schools is passed at about this many years more. */
const YEARS_BEFORE_FIRST_GRADE = 5;
/** The formula says little about less. */
const FEWEST_WORDS = 100;

/**
 * The age at which a reader follows the text without effort, in years, by the Flesch–Kincaid grade level: the longer its
 * sentences (0.39 × words per sentence) and its words (11.8 × syllables per word), the higher. An item of a list counts as a
 * sentence. English only; `undefined` for other languages and for less than a hundred words.
 */
export function readingAge(policy: Policy): number | undefined {
  if (!/^en\b/i.test(policy.language)) return undefined;
  const [sentences, words] = [new Intl.Segmenter('en', { granularity: 'sentence' }), new Intl.Segmenter('en', { granularity: 'word' })];
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const { text } of policySentences(policy)) {
    counts.sentence += [...sentences.segment(text)].length;
    for (const { segment, isWordLike } of words.segment(text))
      if (isWordLike) {
        counts.word += 1;
        counts.syllable += Math.max(1, syllable(segment));
      }
  }
  return counts.word < FEWEST_WORDS ? undefined : Math.round(fleschKincaid(counts) + YEARS_BEFORE_FIRST_GRADE);
}

export const readingAgeHigh: LintRule = {
  id: 'reading-age',
  severity: 'advice',
  advice:
    'Use shorter sentences and everyday words, one thought in each. Many parents read as comfortably as a twelve-year-old, or in their second language.',
  *check(policy, { readingAge: highest = 14 }) {
    const age = readingAge(policy);
    if (age !== undefined && age > highest) yield { message: `The text asks for a reading age of about ${age} years.` };
  },
};
