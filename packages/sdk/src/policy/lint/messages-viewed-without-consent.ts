import type { LintRule } from './lint-rule.ts';
import { at, policySentences } from './policy-sentences.ts';

const views =
  /\b(?:school|trust|we|staff|head\w*|principals?|teachers?|leaders?|ceo|governors?|governing body)\b[^.;]{0,80}\b(?:views?|reads?|inspects?|access(?:es)?|examines?|search(?:es)?|checks?|monitors?|looks? (?:at|through))\b[^.;]{0,50}\b(?:messages?|chats?|conversations?|mobiles?|phones?|devices?|inbox(?:es)?|group posts?)\b/i;
const consent = /\b(?:consent\w*|permission|agree\w*|voluntar\w+|choose|chooses|if you (?:wish|like)|with your)\b/i;
const denies = /\b(?:not|never|cannot|no)\b|n['’]t\b/i;

export const messagesViewedWithoutConsent: LintRule = {
  id: 'messages-viewed-without-consent',
  severity: 'error',
  advice: 'Private messages are private: say that the school looks only at what a parent chooses to show, and that they can change their mind.',
  *check(policy) {
    for (const sentence of policySentences(policy)) {
      const { text, kind } = sentence;
      if (kind !== 'prohibition' && views.test(text) && !consent.test(text) && !denies.test(text))
        yield { ...at(sentence), message: 'The school would look at private messages, and nobody is asked.' };
    }
  },
};
