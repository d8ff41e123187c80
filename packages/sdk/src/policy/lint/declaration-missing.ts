import type { LintRule } from './lint-rule.ts';
import { at, policySentences } from './policy-sentences.ts';

const announces =
  /\bdeclaration\b|\b(?:agreement|reply|acknowledge?ment|consent) (?:form|slip)\b|\bsign (?:and return|this|the|a|below|to)\b|\bby signing\b|\bsigned copy\b/i;

export const declarationMissing: LintRule = {
  id: 'declaration-missing',
  severity: 'error',
  advice: 'Add the declaration that parents are asked to complete, or take the sentence out.',
  *check(policy) {
    if (policy.declaration) return;
    for (const sentence of policySentences(policy))
      if (announces.test(sentence.text)) {
        yield { ...at(sentence), message: 'A declaration is announced, but there is none.' };
        return;
      }
  },
};
