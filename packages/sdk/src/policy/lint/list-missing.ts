import type { LintRule } from './lint-rule.ts';
import { at, policySentences } from './policy-sentences.ts';

const opensList = /:\s*$|\b(?:the|any of the) following\W*$/i;

export const listMissing: LintRule = {
  id: 'list-missing',
  severity: 'warning',
  advice: 'Add what was to follow, or end the sentence.',
  *check(policy) {
    for (const sentence of policySentences(policy))
      if (sentence.clause && opensList.test(sentence.text) && !sentence.clause.clauses?.length)
        yield { ...at(sentence), message: 'This sentence announces a list, and none follows.' };
    const form = policy.declaration;
    if (form && form.undertakings.length === 0 && opensList.test(form.leadIn ?? form.statement))
      yield { message: 'The declaration announces a list, and none follows.' };
  },
};
