import { clauseKinds, type ClauseKind } from '../../model/index.ts';
import { weights } from './weights.ts';

/** What each trait says for or against each kind, in the order of `clauseKinds`. */
export type Weights = ReadonlyMap<string, Float32Array>;

/** One step of a printed weight. */
export const step = 0.15;
const zero = '@'.charCodeAt(0);

/** "trait<tab>aBbC": for each kind by its letter, how much the trait says for it (above "@") or against it (below). */
const parse = (table: string): Weights =>
  new Map(
    table
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [trait = '', code = ''] = line.split('\t');
        const row = new Float32Array(clauseKinds.length);
        for (let at = 0; at + 1 < code.length; at += 2) row[code.charCodeAt(at) - 97] = (code.charCodeAt(at + 1) - zero) * step;
        return [trait, row];
      }),
  );

/** What was learned; the learner fills it anew, and hears of every unit through `tell`. */
export const memory: { weights: Weights | undefined; tell?: ((text: string, traits: readonly string[]) => void) | undefined } = {
  weights: undefined,
};

/** For each kind how likely a unit with these traits is of it, as a logarithm (0 is certain); nothing where nothing was learned. */
export function likelihoods(traits: readonly string[]): Map<ClauseKind, number> | undefined {
  memory.weights ??= parse(weights);
  const known = traits.flatMap((trait) => memory.weights?.get(trait) ?? []);
  if (known.length === 0) return undefined;
  const sums = clauseKinds.map((_, kind) => known.reduce((sum, row) => sum + (row[kind] ?? 0), 0) / Math.sqrt(known.length));
  const most = Math.max(...sums);
  const total = Math.log(sums.reduce((sum, score) => sum + Math.exp(score - most), 0)) + most;
  return new Map(clauseKinds.map((kind, index) => [kind, (sums[index] ?? 0) - total]));
}
