import type { ClauseKind } from '../../model/index.ts';
import type { PlacedPart } from './policy-parts.ts';
import { isSameSpelling } from './same-spelling.ts';
import { diffLists, foldWords } from './words.ts';

/** Whether a change touches what the parent agreed to, or only how it is written down. */
export type Significance = 'material' | 'editorial';

/** Why a change counts as it does; `explainChange` says each in a sentence. */
export type ChangeReason =
  | 'information'
  | 'heading'
  | 'form'
  | 'spelling'
  | 'punctuation'
  | 'labels'
  | 'moved'
  | 'rule-added'
  | 'rule-removed'
  | 'text-added'
  | 'text-removed'
  | 'undertaking-added'
  | 'undertaking-removed'
  | 'statement-changed'
  | 'organisation-changed'
  | 'kind'
  | 'party'
  | 'context'
  | 'negation'
  | 'amount'
  | 'force'
  | 'wording';

const editorial: ReadonlySet<ChangeReason> = new Set<ChangeReason>(['information', 'heading', 'form', 'spelling', 'punctuation', 'labels', 'moved']);

/** What is not clearly editorial is material: the doubt goes to the parent's side, and the author may overrule it. */
export const significanceOf = (reason: ChangeReason): Significance => (editorial.has(reason) ? 'editorial' : 'material');

const negations = new Set(
  'no not never none nobody nothing neither nor without unless except only cannot cant dont doesnt didnt wont shant shouldnt mustnt isnt arent wouldnt couldnt mightnt neednt against prohibited forbidden banned unacceptable avoid refrain exclude excluding excluded'.split(
    ' ',
  ),
);
const forces = new Set(
  'must should shall will may might can could would ought need needs required requires require expected expects expect asked allowed permitted encouraged advised always sometimes'.split(
    ' ',
  ),
);
const numbers = new Set(
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand first second third once twice half double day days week weeks month months year years term terms daily weekly monthly termly yearly annually annual hour hours minute minutes january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const isAmount = (word: string) => /[\p{N}\p{Sc}%]/u.test(word) || numbers.has(word);

/** Why two texts that are not the same differ. English words only: in other languages what is not clear is `wording`. */
function judgeWording(before: string, after: string): ChangeReason {
  const [old, now] = [foldWords(before), foldWords(after)];
  const all = diffLists(old, now);
  const hunks = all.filter(({ kind }) => kind !== 'same');
  if (hunks.length === 0) return 'punctuation';
  const changed = hunks.flatMap(({ items }) => items);
  if (changed.some((word) => negations.has(word))) return 'negation';
  if (changed.some(isAmount)) return 'amount';
  if (changed.some((word) => forces.has(word))) return 'force';
  // Each replacement is a removed stretch with an added one right after it; what only came in or went is never a spelling.
  const spelling = all.every(({ kind, items }, index) => {
    const [previous, next] = [all[index - 1], all[index + 1]];
    if (kind === 'removed') return next?.kind === 'added' && isSameSpelling(items, next.items);
    return kind === 'same' || previous?.kind === 'removed';
  });
  return spelling ? 'spelling' : 'wording';
}

const rules: ReadonlySet<ClauseKind | undefined> = new Set<ClauseKind>(['expectation', 'prohibition', 'permission', 'right', 'consequence']);
const informs: ReadonlySet<ClauseKind | undefined> = new Set<ClauseKind>(['legislation', 'guidance', 'review']);

/** Whether a text may bind somebody, whatever it was taken for. */
const speaks = (text: string) => foldWords(text).some((word) => negations.has(word) || forces.has(word));

/** Why something that came in or went counts as it does. */
export function judgeOneSided({ part, kind, text }: PlacedPart, change: 'added' | 'removed'): ChangeReason {
  switch (part) {
    case 'organisation':
      return 'organisation-changed';
    case 'statement':
    case 'lead-in':
      return 'statement-changed';
    case 'undertaking':
      return `undertaking-${change}`;
    case 'field':
      return 'form';
    case 'clause':
      if (informs.has(kind) && !speaks(text)) return 'information';
      return rules.has(kind) ? `rule-${change}` : `text-${change}`;
    case 'title':
    case 'section':
    case 'declaration':
      return speaks(text) ? `rule-${change}` : 'heading'; // "What you must not do" makes a rule of what stands below it
  }
}

/** Why a part that both versions have counts as changed; `undefined` where it is the same. */
export function judgeBoth(before: PlacedPart, after: PlacedPart, moved: boolean): ChangeReason | undefined {
  if (before.kind !== after.kind) return 'kind';
  if (before.party !== after.party) return 'party';
  const wording = before.text === after.text ? undefined : before.part === 'field' ? 'form' : judgeWording(before.text, after.text);
  if (wording && significanceOf(wording) === 'material') return before.part === 'organisation' ? 'organisation-changed' : wording;
  if (moved && (before.holder?.part === 'clause' || after.holder?.part === 'clause') && !movedWithin(before, after)) return 'context';
  return wording ?? (before.labels === after.labels ? (moved ? 'moved' : undefined) : before.part === 'field' ? 'form' : 'labels');
}

/** Under lead-ins of the same words it says what it said. */
const movedWithin = ({ holder: from }: PlacedPart, { holder: to }: PlacedPart) => from?.part === to?.part && from?.text === to?.text;
