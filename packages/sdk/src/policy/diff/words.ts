import { diffArrays } from 'diff';

/** A stretch of words that both versions have, or only one of them. */
export interface WordSpan {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Past this many changed words two texts count as wholly different; it bounds the time. */
const MAXIMUM_EDITS = 4000;

/** What two lists share and do not share, removed before added; the same list of hunks whichever of the two comes first. */
export function diffLists(
  before: readonly string[],
  after: readonly string[],
): { readonly kind: WordSpan['kind']; readonly items: readonly string[] }[] {
  // Where two alignments are equally good the library takes the first; looking always from the same side makes it one choice.
  const turned = before.join('\n') > after.join('\n');
  const [first, second] = turned ? [after, before] : [before, after];
  const changes = diffArrays([...first], [...second], { maxEditLength: MAXIMUM_EDITS });
  const hunks = (
    changes ?? [
      { removed: true, added: false, value: first },
      { removed: false, added: true, value: second },
    ]
  ).map(({ removed, added, value }) => ({ kind: removed ? ('removed' as const) : added ? ('added' as const) : ('same' as const), items: value }));
  if (!turned) return hunks;
  const mirrored = hunks.map(({ kind, items }) => ({
    kind: kind === 'removed' ? ('added' as const) : kind === 'added' ? ('removed' as const) : kind,
    items,
  }));
  // Turned round, each replacement has its new words first.
  return mirrored.flatMap((hunk, index) => {
    if (hunk.kind === 'added' && mirrored[index + 1]?.kind === 'removed') return [];
    const before = mirrored[index - 1];
    return hunk.kind === 'removed' && before?.kind === 'added' ? [hunk, before] : [hunk];
  });
}

const splitWords = (text: string, language: string): string[] =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/**
 * How one text became another, word by word. The `same` and `removed` spans joined are the text before, the `same` and
 * `added` ones the text after, to the last space.
 */
export function wordSpans(before: string, after: string, language: string): WordSpan[] {
  const hunks = diffLists(splitWords(before, language), splitWords(after, language)).map(({ kind, items }) => ({ kind, text: items.join('') }));
  // A space alone between two replaced words would break one replacement into two.
  let removed = '';
  let added = '';
  const spans: WordSpan[] = [];
  const flush = () => {
    if (removed) spans.push({ kind: 'removed', text: removed });
    if (added) spans.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const [index, { kind, text }] of hunks.entries()) {
    const between = kind === 'same' && removed !== '' && added !== '' && index < hunks.length - 1 && text.trim() === '';
    if (kind === 'same' && !between) {
      flush();
      spans.push({ kind, text });
    }
    if (kind === 'removed' || between) removed += text;
    if (kind === 'added' || between) added += text;
  }
  flush();
  return spans;
}

/** Words as they are compared: without capitals, quotes, punctuation and spacing, but with the signs that carry an amount. */
export const foldWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00AD'’‘`´]/g, '')
    .replaceAll(/(?<!\p{N})[.,:]|[.,:](?!\p{N})|[^\p{L}\p{M}\p{N}\p{Sc}%.,:]/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
