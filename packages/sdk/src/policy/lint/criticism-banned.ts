import type { LintRule } from './lint-rule.ts';
import { at, policySentences } from './policy-sentences.ts';

const criticism = [
  /\bcomplain(?:s|ing|ed)?\b/i,
  /\bcritici[sz](?:e|es|ing|m|ms)\b/i,
  /\b(?:voic|air|post|broadcast|rais|mak|shar|express|publish|us)\w* [^.;:]{0,40}\b(?:complaints?|concerns?|grievances?|opinions?|disagreements?)\b/i,
  /\bchalleng(?:e|es|ing) (?:\w+ ){0,3}(?:school|trust|staff|polic(?:y|ies)|decisions?|rules?)\b/i,
];
/** What makes the ban one on abuse, or on what is private, and not on an opinion. */
const narrows =
  /\b(?:abus\w+|threat\w*|defam\w+|libel\w*|slander\w*|false|untrue|malicious\w*|harass\w*|bully\w*|insult\w*|offensive\w*|hate\w*|confidential\w*|private)\b/i;
/** "Negative" is an opinion even where it stands beside "defamatory". */
const negative =
  /\b(?:negative|critical|unfavou?rable|derogatory or negative)\b[^.;]{0,40}\b(?:comments?|remarks?|posts?|content|opinions?|statements?|reviews?|things?)\b/i;

/** Forbids in its own words, whatever kind of clause it was taken for. */
const forbids = /\b(?:must|should|may|can|will|do) ?not\b|\b(?:never|inappropriate|unacceptable|refrain|avoid)\b/i;

export const criticismBanned: LintRule = {
  id: 'criticism-banned',
  severity: 'warning',
  advice:
    'Parents may hold and voice an opinion. Forbid what is abusive, untrue or private, say where to bring criticism so that it is heard, and ask parents to come to you first.',
  *check(policy) {
    for (const sentence of policySentences(policy)) {
      const { text, kind } = sentence;
      if (kind !== 'prohibition' && !forbids.test(text)) continue;
      if (negative.test(text) || (!narrows.test(text) && criticism.some((pattern) => pattern.test(text))))
        yield { ...at(sentence), message: 'This forbids criticism as such, not only abuse.' };
    }
  },
};
