import { policyText } from '../policy-text.ts';
import type { LintRule } from './lint-rule.ts';
import { at, policySentences } from './policy-sentences.ts';

/** Short forms that parents know without being told. */
const known = 'UK EU US USA NI GB IT ID TV PC PDF FAQ SMS CCTV CEO PTA PTFA PE BBC NHS MP AM PM OK RE PS NB DVD USB URL WIFI GDPR HTML AGM QR'.split(
  ' ',
);

/** Capitals, perhaps with an ampersand or a plural's s; Roman numerals and words in a line of capitals are none. */
const acronym = /\b[A-Z][A-Z&]{1,9}s?\b/g;
const isRoman = (word: string) => /^[IVXLC]+$/.test(word);
const isShouted = (text: string) => text.replaceAll(/[^\p{Lu}]/gu, '').length > text.replaceAll(/[^\p{L}]/gu, '').length / 2;

/** "Three Counties Academy Trust (TCAT)", "TCAT (Three …)", "TCAT means". */
const definitions = [
  /\(["“‘']?(?:the )?([A-Z][A-Z&]{1,9})s?["”’']?\)/g,
  /\b([A-Z][A-Z&]{1,9}) ?\([A-Za-z]{2}/g,
  /\b([A-Z][A-Z&]{1,9})["”’']? (?:means|stands for|refers to|is short for|is the)\b/g,
];

/** Acronyms that no sentence spells out. English capitals only. */
export const termUndefined: LintRule = {
  id: 'term-undefined',
  severity: 'warning',
  advice: 'Write the name out where it first appears, with the short form in brackets.',
  *check(policy) {
    const everything = [policy.title ?? '', policy.organisation?.name ?? '', policyText(policy)].join('\n');
    const explained = new Set([...known, ...definitions.flatMap((pattern) => [...everything.matchAll(pattern)].map(([, word]) => word ?? ''))]);
    for (const sentence of policySentences(policy)) {
      if (isShouted(sentence.text)) continue;
      for (const [found] of sentence.text.matchAll(acronym)) {
        const word = found.replace(/s$/, '');
        if (explained.has(word) || isRoman(word)) continue;
        explained.add(word); // said once is enough
        yield { ...at(sentence), message: `“${word}” is used and never explained.` };
      }
    }
  },
};
