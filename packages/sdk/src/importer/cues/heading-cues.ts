import type { ClauseKind } from '../../model/index.ts';
import { pattern } from '../words.ts';

interface HeadingCue {
  readonly kind: ClauseKind;
  readonly when: RegExp;
  readonly reason: string;
}
const headingCue = (kind: ClauseKind, about: string, words: string): HeadingCue => ({
  kind,
  reason: `stands under a heading about ${about}`,
  when: pattern(words),
});

/** What a heading says about the sentences under it that do not say it themselves. */
export const headingCues: readonly HeadingCue[] = [
  headingCue(
    'procedure',
    'raising concerns',
    'tell you|tell us|contact(?:ing)? us|something is wrong|(?:steps?|stages?)|not (?:right|happy|satisfied|resolved|solved)|(?:raise|raising) (?:an? |the |your )?(?:concerns?|issues?|complaints?)|how (?:a|your) concern',
  ),
  headingCue(
    'right',
    "the school's rights",
    "what (?:we|the (?:school|college|academy|trust|governors|headteacher|principal)) (?:may|can) do|(?:our|the school's?) (?:rights?|powers)|(?:rights|powers) of the (?:school|trust|academy|college|governors)|reserved|moderation",
  ),
  headingCue(
    'consequence',
    'breaches',
    String.raw`
    consequences?|breach(?:es|ing)?|broken|break(?:s|ing)?|sanctions?|violations?|how we (?:will )?(?:respond|deal)|our response|responding|(?:is|are) ignored|not (?:met|kept|followed|observed|respected)|takes? no notice|it goes wrong|not following
    |non-?compliance|dealing with|failure to|misconduct|misuse|action (?:we|the school)|actions|enforcement|what (?:we|the school) (?:will|might) do|what happens (?:if|when|next)
    |what if (?:someone|somebody|a parent|parents|people|the|this)|outcomes?|incidents?`,
  ),
  headingCue(
    'prohibition',
    'what is not accepted',
    String.raw`
    not|cannot|never|unacceptable|inappropriate|banned|forbidden|prohibited|off limits|out of bounds|steer clear|avoid|don'ts|sad|hurtful|unkind|ruled out|crosses the line|what hurts|what harms`,
  ),
  headingCue(
    'definition',
    'the meaning of words',
    'definitions?|words we use|what counts as|(?:some|our|a few) (?:terms|words)|whom? we mean|meanings?|words mean|what do we mean|what does|key (?:terms|words)|terms (?:used|we use)|glossary|terminology|what we mean|interpretation|jargon|what is (?:meant|social media)',
  ),
  headingCue(
    'review',
    'review',
    'review(?:ing|ed|s)?|up to date|fresh|current|look(?:ing)? (?:at it )?again|it change|next (?:version|update)|monitoring|evaluation|amendments|changes to|updating',
  ),
  headingCue(
    'policy',
    'related policies',
    'read with|(?:related|other|linked|associated|supporting|connected|our) (?:district |school |trust |college )?(?:policies|documents|documentation)|links (?:with|to)|policies|see also|related instruments',
  ),
  headingCue('legislation', 'the law', 'legal|law|laws|legislation|legislative|statutory|acts|regulations'),
  headingCue('guidance', 'guidance', 'useful (?:links|resources)|further (?:reading|guidance|help|information)|resources'),
  headingCue(
    'procedure',
    'raising concerns',
    String.raw`
    raising|raise|concerns?|complaints?|complaining|something goes wrong|upset|worried|worry|unhappy|reporting|report|steps|resolving|who to (?:contact|talk)
    |talk to us|get in touch|putting things right|problems?|procedures?|how to (?:contact|reach)`,
  ),
  headingCue('permission', 'what is allowed', 'what you (?:may|can) do|what is allowed|permitted|allowed'),
  headingCue('statement', 'values', 'values|vision|mission|ethos'),
  headingCue(
    'expectation',
    'what is expected',
    String.raw`
    what (?:we ask|helps)|what (?:\w+ ){1,3}asks?|expectations?|expects?|encourage|responsibilit(?:y|ies)|(?:you|parents) can help|how to help|we ask|good (?:practice|manners)|dos?|top tips|lovely things|your part|roles?
    |what (?:you|parents) should|asking|standards|guidelines|rules|etiquette|positive`,
  ),
];
