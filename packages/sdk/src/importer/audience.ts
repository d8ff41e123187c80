import type { Party } from '../model/index.ts';

const countOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const bound = '(?:members )?(?:must|should|may|will|are expected|are required|shall|are not)';
const parents = new RegExp(`\\b(?:parents?|carers?|guardians?|families|you) ${bound}\\b`, 'gi');
/** Without "you", who is whomever the title names. */
const namedParents = new RegExp(`\\b(?:parents?|carers?|guardians?|families) ${bound}\\b`, 'gi');
const others: readonly { readonly party: Party; readonly title: RegExp; readonly bound: RegExp; readonly scope: RegExp }[] = [
  {
    party: 'staff',
    title: /\b(?:staff|employees?|teachers?|colleagues)\b/i,
    bound: new RegExp(`\\b(?:staff|employees?|teachers?|colleagues) ${bound}\\b`, 'gi'),
    scope: /\b(?:applies to|for|tells) (?:all )?(?:school )?(?:staff|employees|teachers|those who work)\b/i,
  },
  {
    party: 'pupil',
    title: /\b(?:pupils?|students?|learners?)\b/i,
    bound: new RegExp(`\\b(?:pupils?|students?|learners?) ${bound}\\b`, 'gi'),
    scope: /\b(?:applies to|for|tells) (?:all )?(?:our )?(?:pupils|students|learners)\b/i,
  },
];

/** Whom a document is for where that is plainly not parents: a staff policy or a pupil policy that came in by mistake. */
export function findAudience(title: string | undefined, text: string): 'staff' | 'pupil' | undefined {
  const opening = text.slice(0, 3000);
  if (/\b(?:parents?|carers?|guardians?|famil(?:y|ies)|home)\b/i.test(title ?? '')) return undefined;
  const ofParents = countOf(text, parents);
  const found = others.find(({ title: named, bound: duties, scope }) => {
    if (named.test(title ?? '')) return countOf(text, namedParents) < 3;
    const duty = countOf(text, duties);
    return duty > 2 * ofParents && (scope.test(opening) || duty >= 6);
  });
  return found?.party as 'staff' | 'pupil' | undefined;
}
