import { isBaseVerb, type Unit } from '../unit.ts';
import {
  allows,
  anywhere,
  binds,
  cue,
  either,
  hasModal,
  isAsked,
  isItem,
  isNegated,
  isOrder,
  isParent,
  isPupil,
  isSchool,
  isStaff,
  isThing,
  not,
  opens,
  says,
  under,
  will,
  willDo,
  type Cue,
  type Test,
} from './cue.ts';

/** "The school cannot be responsible", "we do not monitor": the school speaks of itself. */
const isSchoolsOwn: Test = ({ main }) =>
  /\b(?:responsible|responsibility|liab|monitor|own|moderate)/i.test(main) && /^(?:the school|we)\b/i.test(main);

/** "you speak to the teacher first": the good example as a plain fact. */
function saysWhatTheyDo({ main, modal }: Unit): boolean {
  const verb = /^(?:you|they|parents|families|members|carers|we) (?:\w+ly |always )?(\w+)\b/i.exec(main)?.[1];
  return modal === undefined && verb !== undefined && isBaseVerb(verb);
}

/** "…, so listen for the announcement": what goes before is the reason. */
function endsInOrder({ main, orders }: Unit): boolean {
  const last = /,? (?:so|so please|and so) (?:please )?(\w+)(?: (?!not|never)|$)[^,;]*$/i.exec(main)?.[1];
  return !orders && last !== undefined && last !== 'please' && isBaseVerb(last);
}

/** "Sixth formers may use …": people, though no word of ours names them. */
const namesPeople: Test = ({ subject }) =>
  /\w+s\s*$/i.test(subject) &&
  !/\b(?:this|it|that|which|these|such|posts?|comments?|messages?|photo\w*|pictures|social media|content|anything|what|there|words|remarks|rumours|sites|groups|changes|things)\s*$/i.test(
    subject,
  );

/** What is asked, what is forbidden and what is allowed; the rows that ask gently stand before those that forbid. */
export const conductCues: readonly Cue[] = [
  cue(
    'expectation',
    'asks for something',
    not(isNegated),
    anywhere(String.raw`
      (?:could|can|may|might) (?:we|i) ask|can help (?:us )?by|appreciate it if|would be (?:\w+ ){0,2}(?:grateful|glad|pleased) if|would be grateful|would you (?:please|kindly)
      |we (?:look|rely|count|trust|hope)(?: on| to| that)? (?:\w+ )?{parent}`),
  ),
  cue(
    'permission',
    'says what is allowed',
    not(isSchool),
    not(isStaff),
    says(
      String.raw`(?:has|have) (?:every|the|a|our) (?:right|permission) to(?! (?:work|be|feel|expect))|(?:of course )?entitled to|within (?:their|its|your) rights to|loses the right|need only ask`,
    ),
  ),
  cue(
    'permission',
    'says what is allowed',
    not(isSchool),
    anywhere(String.raw`
      feel free to|by all means|nothing wrong with|no harm in|at liberty to
      |(?:does|do) not (?:\w+ )?(?:stop|prevent|restrict) (?:you|{parent})|no objection|(?:are|is) happy (?:for|to see|to let)|need not|free to|yours to
      |(?:you|they|parents|families) do not (?:have|need) to|not (?:obliged|required) to|(?:as many|all the) [\w ]{1,40} you like|^if (?:you|they|parents) (?:wish|like|prefer|want to),`),
    not(anywhere(String.raw`but (?:we|you|must|not|please|never|do|they|should)|(?:must|should|may|shall) not|not to|never|refrain`)),
  ),

  cue('expectation', 'ends in what is asked', endsInOrder),
  cue(
    'prohibition',
    'says what is not accepted',
    not(isSchoolsOwn),
    says(String.raw`
      unacceptable|unsuitable|inappropriate (?:to|use|uses|behaviour|conduct|activit(?:y|ies)|content|comments?|posts?|for)|inappropriate:?$
      |(?:not|never|neither|rarely) (?:be )?(?:considered )?(?:acceptable|accepted|accept|appropriate|tolerated?|condoned?|permitted|allowed|ok(?:ay)?|on|welcome|right|fair)
      |(?:will|shall|does|do|cannot|can|would) not(?:,[^,]{0,30},)? (?:\w+ ){0,4}(?:accept|tolerate|condone|stand over|allow|permit|put up with|want(?! (?:to (?:lose|stop|be|have)|their|his|her)\b)|expect to see)
      |prohibited|forbidden|banned (?:from|on|in)|off limits|(?:has|have|is|are) (?:no|any|not the|not a|n't the|n't a) (?:place|facility|platform|forum|tool|channel|room)|not somewhere to
      |(?:takes?|take) a (?:firm|strong|dim|very dim|serious) (?:stand|view|line)|takes? exception to|(?:are|is) (?:strongly )?discouraged|must be avoided|objects? to|no place for|zero[- ]tolerance
      |not (?:a|the) (?:place|forum|platform|facility) (?:for|to)|against our (?:values|rules)|^we are against|draws? the line|cross(?:es)? (?:the|a) line|over the line|go(?:es)? too far|a step too far
      |unwelcome|out of order|no[- ]go|(?:is|are) an? (?:firm |definite |clear )?no(?:-no)?|contrary to|not countenanced?|there (?:must|should|shall|is to|are to) be no|(?:has|have) no business
      |(?:is|are) (?:simply )?out\.?$|(?:is|are) not for|will not have|cannot be doing with|(?:is|are) ruled out|there is no (?:filming|photography|posting|recording|sharing)|left alone|leave (?:\w+ ){1,5}alone`),
  ),
  cue(
    'prohibition',
    'asks to refrain from something',
    says(String.raw`
      refrain from|(?:please|will|should|must|would you|kindly|to) avoid(?!ed)(?:ing)?(?! the negative| misunderstandings?)|avoid:|steer clear|under no circumstances|at no (?:stage|time|point)|desist
      |stay away from|resist the`),
  ),
  cue('prohibition', 'asks to refrain from something', opens('avoid(?:ing)?|stop|no \\w+ing|leave out|keep off|not \\w+ing')),
  cue(
    'prohibition',
    'says what parents are asked not to do',
    not(isSchool),
    anywhere(String.raw`
      (?:expected|required|asked|requested|instructed|advised|urged|reminded|agree|undertake|careful|want|like|prefer|ask|expect|request|beg|urge) (?:(?:all |every |our )?(?:{parent}) )?not to
      |(?:are|is) not to|kindly do not|please (?:do not|never)|{parent} (?:do|does) not`),
    not(anywhere('not to be confused')),
  ),
  cue(
    'prohibition',
    'says what parents are asked not to do',
    anywhere(
      String.raw`(?:asks?|expects?|requests?|urges?|would like|would prefer|would ask) (?:that )?(?:(?:all |every |our )?(?:{parent}) )?(?:not to|do not|never|never to)`,
    ),
  ),
  cue('prohibition', 'forbids it', isNegated, ({ actor }) => actor === 'governor', hasModal('must|shall|should|may')),
  cue('prohibition', 'forbids it', isNegated, isAsked),
  cue(
    'prohibition',
    'forbids it',
    isNegated,
    not(isSchool),
    either(binds, hasModal('may|can|could'), (unit) => will(unit) && (isParent(unit) || isStaff(unit))),
    not(
      says(
        String.raw`need not|not (?:be )?(?:hesitate|feel|need|able to|have to|expected to (?:reply|respond|answer|monitor|check)|required to)|not only|no (?:policy|rule|code|school) can|(?:nobody|no one) should feel`,
      ),
    ),
    not((unit) => isStaff(unit) && /^(?:can|are|is) /.test(unit.modal ?? '')),
  ),
  cue(
    'prohibition',
    'forbids it',
    opens(String.raw`
      (?:do not|never|not|no (?:{parent}|{pupil}|{staff}|images?|photo\w*|pictures?|film\w*|recordings?|videos?|information|personal|comments?|posts?|names?|messages?)
      (?: [\w']+){0,14} (?:may|can|should|must|shall|is|are|to))`),
    not(({ modal, actor }) => modal === 'will' && actor === 'pupil'),
  ),
  cue(
    'prohibition',
    'forbids it',
    not(isSchool),
    ({ modal }) => modal !== undefined,
    says(String.raw`(?:must|should|may|shall) (?:never|not)|(?:nor|and not|but not|and never) (?:post|share|take|use|send|upload|to|those)`),
  ),

  cue(
    'prohibition',
    'says what does not happen here',
    not(isItem),
    isThing,
    ({ modal, subject, main }) => modal === undefined && subject === main,
    opens(
      String.raw`(?!this|that|it|these|our|the (?:school|policy|code|document))(?:[\p{L}'-]+ ){1,4}(?:do|does) not (?:appear|leave|go|come|belong|stay|get|enter|carry|show|name|count as|travel|circulate)`,
    ),
  ),
  cue(
    'expectation',
    'says what is done here',
    not(isItem),
    ({ modal }) => modal === undefined,
    opens(
      String.raw`(?:all |our )?(?:visitors|volunteers|helpers|phones?|mobiles?|devices|cameras|guests|groups|messages|members) (?:report|sign|wear|stay|keep|switch|wait|remain|leave|go|are (?:kept|switched|put|left|turned))`,
    ),
  ),
  cue('expectation', 'asks for something', isAsked),
  cue('expectation', 'asks for something', isOrder, not(isNegated), not(opens('thank'))),
];

/** What is allowed, once it is plain that nothing is forbidden. */
export const permissionCues: readonly Cue[] = [
  cue(
    'permission',
    'says what is allowed',
    allows,
    not(isSchool),
    not(isThing),
    not(says('(?:may|might|can) (?:already |well |also )?(?:know|think|find|feel|have|be|remember|wonder|notice|hear)(?! (?:asked|allowed|sent))')),
  ),
  cue(
    'permission',
    'says what is allowed',
    hasModal('may'),
    allows,
    isThing,
    namesPeople,
    not(says('may (?:travel|spread|stay|outlive|come|look|sound|make|take|last)')),
    not(says('may (?:be|have|cause|lead|hurt|reach|seem|feel|not)')),
  ),
  cue(
    'permission',
    'says on which condition it is allowed',
    hasModal('may'),
    allows,
    isThing,
    says(String.raw`(?:only )?(?:if|where|provided|so long as|as long as|on condition)`),
    not(says('may (?:be|have|cause|lead|hurt|reach|seem|feel|result|amount|not)')),
  ),
  cue(
    'permission',
    'says what is allowed',
    not(isNegated),
    says(String.raw`
      (?:is|are|remain|remains) (?:always |very |also |most )?(?:free|allowed|permitted|able|invited) to|(?:is|are) (?:always |very |also |most )?welcome|no problem with
      |(?:is|are) (?:perfectly |quite |absolutely )?(?:fine|ok|okay|allowed|permitted|acceptable|no problem)|can be (?:used|taken|shared|brought|worn|left|filmed)(?! inapp\w+)
      |may be (?:\w+ly )?(?:\w+ed|taken|shown|sent|given|left|worn|kept|made|brought)`),
  ),
];

/** What is asked in any other way. */
export const expectationCues: readonly Cue[] = [
  cue(
    'expectation',
    'says what is expected',
    binds,
    not(isNegated),
    either(not(isSchool), hasModal(String.raw`.* (?:expected|required|asked|responsible)|should|must`)),
  ),
  cue(
    'expectation',
    'says what is expected',
    not(isNegated),
    says(String.raw`
      (?:we|school|trust|association|academy|college|governors) (?:\w+ly |would |also )?(?:asks?|expects?|requests?|urges?|encourages?|like|appeals?|hopes?|looks? to)|asks? (?:that )?(?:all |every |each )?{parent}
      |expects? (?:all |every |each )?{parent}|(?:urges?|encourages?|requests?) (?:that )?(?:all |every |each )?{parent}|in accordance with the|(?:are|is|be) (?:expected|required) (?:to|of)
      |comes? first|it (?:really )?helps|the expectation is|incumbent upon|belongs? (?:in|on|with|at)|it is (?:a good idea|best|wise|sensible|better|helpful) to|takes? responsibility|(?:we|school|trust) wants? (?:(?:all|every|each|our) )*{parent}
      |our request to|the same (?:courtesy|standards?|rules?|expectations?|respect)|what helps|(?:is|are) (?:always |very much |greatly )?(?:appreciated|essential|important that)
      |(?:duty|responsibility|responsibilities|role|part|job) (?:of {parent}|to)|{parent}(?:'s|') (?:duty|responsibility|role|job)|responsible for|(?:is|it is) (?:up to|for) (?:you|{parent}) to`),
  ),
  cue('expectation', 'says what parents do', isItem, saysWhatTheyDo, not(isNegated)),
  cue('prohibition', 'says what parents do not do', isItem, opens('(?:you|they|we|i|{parent}) (?:do not|never)')),
  cue(
    'expectation',
    'says what parents will do',
    willDo,
    either(isParent, isPupil),
    not(says(String.raw`will (?:be|find|receive|get|hear|have|see|know|notice)`)),
    not(under('procedure', 'consequence')),
  ),
];
