/** Ways in which English spells one word twice, each ending turned into one form. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ing|ation|ations)$/, 'iz$1'], // organise, organize
  [/ys(e|ed|es|ing)$/, 'yz$1'], // analyse, analyze
  [/(?<=..)our(s|ed|ing|al|able|ful)?$/, 'or$1'], // behaviour, behavior
  [/(?<=...)tre(s|d)?$/, 'ter$1'], // centre, center
  [/ogue(s)?$/, 'og$1'], // dialogue, dialog
  [/(?<=...)ll(ed|ing|er|ers)$/, 'l$1'], // labelled, labeled
  [/(?<=def|off|lic|pret)en[cs]e(s|d)?$/, 'ense$1'], // licence, license
  [/practi[cs]e(s|d)?$/, 'practise$1'],
  [/^programme(s)?$/, 'program$1'],
  [/(?<=dg)ement(s)?$/, 'ment$1'], // judgement, judgment
  [/^(enrol|fulfil)l(s|ment)?$/, '$1$2'],
];

const toOneForm = (word: string) => variants.reduce((form, [ending, replacement]) => form.replace(ending, replacement), word);

/** Shorter words are too often another word: quiet and quite, later and latter. */
const SHORTEST_TYPO = 7;

/** The same letters in another order, or one letter doubled: recieve, accomodate. */
const isTypo = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < SHORTEST_TYPO || a[0] !== b[0]) return false;
  if (a.length === b.length) return [...a].sort().join('') === [...b].sort().join('');
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.length === short.length + 1 && [...long].some((letter, at) => letter === long[at + 1] && long.slice(0, at) + long.slice(at + 1) === short)
  );
};

/**
 * Whether two lists of words are the same words spelt otherwise: joined or parted ("on line"), British or American, or with
 * a slip that leaves no doubt. Strict on purpose: one letter can make another word ("report", "repost").
 */
export const isSameSpelling = (before: readonly string[], after: readonly string[]): boolean =>
  before.join('') === after.join('') ||
  (before.length === after.length &&
    before.every((word, index) => {
      const other = after[index] ?? '';
      return word === other || toOneForm(word) === toOneForm(other) || isTypo(word, other);
    }));
