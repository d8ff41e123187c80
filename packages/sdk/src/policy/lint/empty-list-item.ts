import type { LintRule } from './lint-rule.ts';
import { at, policySentences } from './policy-sentences.ts';

export const emptyListItem: LintRule = {
  id: 'empty-list-item',
  severity: 'warning',
  advice: 'Take the empty item out, or write what was meant to stand there.',
  *check(policy) {
    for (const sentence of policySentences(policy))
      if (!/[\p{L}\p{N}]/u.test(sentence.text)) yield { ...at(sentence), message: 'This item has no words.' };
  },
};
