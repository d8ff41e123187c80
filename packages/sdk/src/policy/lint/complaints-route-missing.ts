import type { LintRule } from './lint-rule.ts';
import { policySentences } from './policy-sentences.ts';

const namesRoute =
  /\bcomplaints?['’]?s? (?:and \w+ )?(?:procedures?|polic(?:y|ies)|process)\b|\b(?:raise|bring|report|voice|discuss|speak|talk|write|contact)\b[^.;]{0,60}\b(?:concerns?|complaints?|worr(?:y|ies)|problems?|issues?)\b|\b(?:concerns?|complaints?)\b[^.;]{0,80}\b(?:contact|speak|talk|write|refer|see|raise)/i;

export const complaintsRouteMissing: LintRule = {
  id: 'complaints-route-missing',
  severity: 'error',
  advice: 'Say whom parents can turn to, in which order, and link the complaints procedure. Who may not complain in public needs to know where to.',
  *check(policy) {
    if (Object.values(policy.pathway?.nodes ?? {}).some(({ kind }) => kind === 'stage')) return;
    for (const { text, kind } of policySentences(policy)) if (kind !== 'prohibition' && namesRoute.test(text)) return;
    yield { message: 'The policy does not say how to raise a concern or a complaint.' };
  },
};
