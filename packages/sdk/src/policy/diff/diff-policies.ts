import type { Policy } from '../../model/index.ts';
import { translatePolicy } from '../translate-policy.ts';
import { judgeBoth, judgeOneSided, significanceOf, type ChangeReason, type Significance } from './judge-change.ts';
import { matchParts } from './match-parts.ts';
import { policyParts, type PartKind, type PlacedPart, type PolicyPart } from './policy-parts.ts';
import { wordSpans, type WordSpan } from './words.ts';

export type ChangeKind = 'added' | 'removed' | 'reworded' | 'moved' | 'unchanged';

/** One part of a policy and what became of it from one version to the next. */
export interface PolicyChange {
  readonly part: PartKind;
  /** The part's id in the later version, or in the earlier one where it was removed. */
  readonly id: string;
  /** `reworded` where its words, or what it is (kind, party, number, topic, references), are others. */
  readonly change: ChangeKind;
  /** Absent where it was added. */
  readonly before?: PolicyPart;
  /** Absent where it was removed. */
  readonly after?: PolicyPart;
  /** True where it also stands in another place. */
  readonly moved: boolean;
  /** For `reworded`: the words both have, and those only one has. */
  readonly spans?: readonly WordSpan[];
  /** Absent where nothing changed. */
  readonly significance?: Significance;
  readonly reason?: ChangeReason;
  /** True where the author's ruling stands in place of the computed significance. */
  readonly overruled?: true;
}

/** How one version of a policy became another. */
export interface PolicyDiff {
  readonly from: { readonly id: string; readonly version: string };
  readonly to: { readonly id: string; readonly version: string };
  /** The weightiest of all changes; `none` where every part is unchanged. */
  readonly significance: Significance | 'none';
  /** Every part of both versions once, in the later one's order, what was removed where it stood. */
  readonly changes: readonly PolicyChange[];
}

/** The author's word on single changes, by the `id` of the change. Plain data, to be kept with the version. */
export type ChangeRulings = Readonly<Record<string, Significance>>;

export interface DiffOptions {
  readonly rulings?: ChangeRulings;
  /** Compare the texts as shown in this language. @default each policy's own */
  readonly language?: string;
}

/** Plain data, without the chain of what it stands in. */
const bare = ({ holder: _holder, ...part }: PlacedPart): PolicyPart => part;

const judged = (
  id: string,
  reason: ChangeReason | undefined,
  rulings: ChangeRulings,
): Pick<PolicyChange, 'significance' | 'reason' | 'overruled'> => {
  if (reason === undefined) return {};
  const ruling = Object.hasOwn(rulings, id) ? rulings[id] : undefined;
  return ruling === undefined ? { significance: significanceOf(reason), reason } : { significance: ruling, reason, overruled: true };
};

/**
 * Compares two versions of a policy: organisation, title, sections, clauses and declaration, part by part. Parts are the
 * same by their id, else by their words, else by likeness. The pathway, contacts, letter and the rest of the header are not
 * compared, as they are not part of what is signed. `diffPolicies(b, a)` says the same the other way round.
 */
export function diffPolicies(a: Policy, b: Policy, { rulings = {}, language }: DiffOptions = {}): PolicyDiff {
  const partsOf = (policy: Policy) => [...policyParts(language === undefined ? policy : translatePolicy(policy, language))];
  const [before, after] = [partsOf(a), partsOf(b)];
  const matches = matchParts(before, after);

  const oneSided = (part: PlacedPart, change: 'added' | 'removed'): PolicyChange => ({
    part: part.part,
    id: part.id,
    change,
    ...(change === 'added' ? { after: bare(part) } : { before: bare(part) }),
    moved: false,
    ...judged(part.id, judgeOneSided(part, change), rulings),
  });
  const both = (old: PlacedPart, part: PlacedPart, moved: boolean): PolicyChange => {
    const reason = judgeBoth(old, part, moved);
    const reworded = old.text !== part.text || old.labels !== part.labels || old.kind !== part.kind || old.party !== part.party;
    return {
      part: part.part,
      id: part.id,
      change: reworded ? 'reworded' : moved ? 'moved' : 'unchanged',
      before: bare(old),
      after: bare(part),
      moved,
      ...(reworded && { spans: wordSpans(old.text, part.text, language ?? b.language) }),
      ...judged(part.id, reason, rulings),
    };
  };

  const matchOf = new Map(matches.flatMap((match) => [[match.before, match] as const, [match.after, match] as const]));
  // What was removed is shown after what came before it then; at the front where nothing did.
  const front: PolicyChange[] = [];
  const removedAfter = new Map<PlacedPart, PolicyChange[]>();
  let place = front;
  for (const part of before) {
    const match = matchOf.get(part);
    if (match) removedAfter.set(match.after, (place = []));
    else place.push(oneSided(part, 'removed'));
  }
  const changes = [
    ...front,
    ...after.flatMap((part) => {
      const match = matchOf.get(part);
      return [match ? both(match.before, part, match.moved) : oneSided(part, 'added'), ...(removedAfter.get(part) ?? [])];
    }),
  ];
  const weights = new Set(changes.map((change) => change.significance));
  return {
    from: { id: a.id, version: a.version },
    to: { id: b.id, version: b.version },
    significance: weights.has('material') ? 'material' : weights.has('editorial') ? 'editorial' : 'none',
    changes,
  };
}
