import type { LintRule } from './lint-rule.ts';
import { at, policySentences } from './policy-sentences.ts';

const sign = String.raw`\bsign(?:ed|ing)?\b(?! (?:in|out|up|off|language|for))`;
const compels = new RegExp(
  String.raw`\b(?:must|shall|requires?|required|have to|has to|needs? to|obliged|obligatory|compulsory|mandatory|condition)\b[^.;]{0,100}${sign}|${sign}[^.;]{0,60}\b(?:compulsory|mandatory|obligatory|a condition)\b`,
  'i',
);
const refuses = new RegExp(String.raw`(?:\b(?:refus\w+|fail\w*|declin\w+|not|without|unless|until)\b|n['’]t\b)[^.;]{0,60}${sign}`, 'i');
const penalty =
  /\b(?:admi(?:ssion|tted)|places?|refused|banned|bans?|barred|access|removed|exclu\w+|withdraw\w*|withheld|action|sanctions?|consequences?|not (?:be )?(?:able|allowed|permitted|take part))\b/i;
const denies =
  /\b(?:nothing happens|no (?:consequences?|penalty|disadvantage)|not (?:compulsory|mandatory|required|a condition)|need not|do not (?:have|need) to|don['’]t (?:have|need) to|choice|optional|voluntary)\b/i;

export const signingCompelled: LintRule = {
  id: 'signing-compelled',
  severity: 'error',
  advice:
    'A signature that is forced proves nothing, and a school cannot make a place, a trip or a visit depend on it. Ask for it, offer to say no, and let the code stand on its own.',
  *check(policy) {
    for (const sentence of policySentences(policy)) {
      const { text } = sentence;
      if (denies.test(text)) continue;
      if (refuses.test(text) && penalty.test(text)) yield { ...at(sentence), message: 'Not signing has a penalty.' };
      else if (compels.test(text)) yield { ...at(sentence), message: 'Signing is made compulsory.' };
    }
  },
};
