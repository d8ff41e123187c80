import {
  allows,
  binds,
  anywhere,
  cue,
  either,
  hangsOn,
  hasModal,
  isItem,
  isLeadIn,
  isNegated,
  isOrder,
  isParent,
  isSchool,
  isStaff,
  not,
  opens,
  says,
  subjectSays,
  under,
  will,
  willDo,
  type Cue,
  type Test,
} from './cue.ts';
import { breach, breachers, breaches, habit, ofDocument, sanction, sanctions, startsFromBreach } from './vocabulary.ts';

/** "Parents must …" is no consequence, whatever it speaks of. */
const isDuty: Test = ({ actor, modal }) => actor === 'parent' && /^(?:must|should)$/.test(modal ?? '');

/** "… but please leave out:", "… so long as it does not contain:": what its last words say holds for its list. */
const endsInNo: Test = ({ main }) =>
  /\b(?:not|never|nor|no|none|nothing|without|except|apart from|other than|avoid|refrain from|leave out|keep (?:out|off)|stay away|steer clear)\b/i.test(
    main.split(/[,;]|\bbut\b/).at(-1) ?? '',
  );

/** "The school may remove abusive comments": a power over posts, and no answer to somebody's breach. */
const isPower: Test = (unit) => isSchool(unit) && allows(unit) && !startsFromBreach(unit) && !whoBreaks(unit);
const whoBreaks = anywhere(breachers);

/** "If that has not helped, …": who says so tells the order of steps. */
const notSettled = String.raw`
^(?:if|where|should) (?:that|this|it|you|they|parents|(?:the|your|a) (?:matter|problem|concern|issue|answer|reply|worry))(?: \w+){0,2} (?:(?:has|have|does|do|is|are|did) not|fails?|remains?|still)
|^(?:last of all|as a last step|next|after that|failing that|the next step is)`;

/** What follows a breach, what the school may do, and how things are done. */
export const breachCues: readonly Cue[] = [
  cue(
    'right',
    'is a right that the school keeps',
    anywhere(String.raw`
      (?:reserves?|retains?|keeps?) (?:the|its) (?:\w+ )?(?:rights?|power|entitlement|discretion)|(?:{school}|{head}) (?:also )?has the (?:right|power)|(?:{head}|{governor}) (?:has|have) (?:the |full )?(?:right|power|discretion)
      |entitled to (?:refuse|remove|limit|ask|restrict|close|end)|at the {head}(?:'s)? discretion|discretion of the {head}|last word|final (?:say|decision)
      |rests with the (?:{head}|{governor}|{school})|(?:it is )?(?:for|up to) the (?:{head}|{school}|{governor}) to (?:decide|judge|say)`),
  ),
  cue('right', 'is a right that the school keeps', isSchool, says(String.raw`(?:is|are) entitled to|(?:has|have) (?:the )?authority to`)),
  cue('right', 'is a right that the school keeps', either(isSchool, isStaff), says('within (?:their|its|our|her|his) rights to')),
  cue('right', 'is for the school to decide', either(isSchool, isStaff), says('(?:will|may) decide (?:whether|if|which)|(?:is|are) free to')),

  cue(
    'statement',
    'says that children do not answer for it',
    not(isItem),
    anywhere(
      String.raw`(?:child|children|pupil|pupils|student|students|student's|enrol(?:l)?ment|place|grades?)(?: [\w',]+){0,14} (?:affected|disciplined|touched|based|suffer|held against|in trouble|exactly|as before|less favourably|treated|penali[sz]ed|disadvantaged|blamed|punished)`,
    ),
    anywhere(String.raw`never|not|no|same`),
    not(hasModal('should|must')),
  ),
  cue(
    'statement',
    'says that children do not answer for it',
    not(isItem),
    says(String.raw`(?:never|not) (?:imposed|visited|taken out) on (?:a|the|any|your) {pupil}`),
  ),
  cue(
    'procedure',
    'says how a report is looked into',
    not(isParent),
    says(
      String.raw`(?:alleged|reported|suspected) breach|establish(?:es)? (?:the|what)|(?:hears?|listens? to) (?:from |both |all )?(?:your|the|their|sides|parents?)|(?:keeps?|makes?) (?:a|an|the) (?:\w+ )?(?:record|note|log)|record (?:of|is|will)|(?:be|is|are) (?:\w+ly )?investigated|until (?:\w+ ){1,3}(?:has|have) been heard`,
    ),
  ),
  cue('procedure', 'says how to be heard', isParent, allows, says(String.raw`representations|appeal|challenge|ask for a review|be heard`)),

  cue(
    'consequence',
    'says what a breach leads to',
    breaches,
    sanctions,
    not(isPower),
    not(isOrder),
    not(isDuty),
    not(hasModal('.*(?:allowed|permitted|free|welcome|entitled)')),
  ),
  cue(
    'procedure',
    'says where a matter goes next',
    not(isItem),
    opens(
      String.raw`(?:[\w-]+ ){0,2}(?:cases?|appeals?|complaints?|concerns?|reports?|requests?|queries|matters)(?: [\w']+){0,4} (?:goes|go|moves?|passes|comes?) (?:on )?to`,
    ),
    not(says('{police}')),
  ),
  cue(
    'consequence',
    'says what a breach leads to',
    not(isOrder),
    not(isDuty),
    not(isPower),
    anywhere(String.raw`
      (?:${breach})(?: [\w,'-]+){0,25} (?:lead|result|taken (?:very |extremely )?seriously|treated as|dealt with|considered|bring|mean|cost|asked|invited|seriously|has consequences|have consequences)
      |(?:lead to|result in|face) (?:[\w,]+ ){0,6}(?:${sanction}|exclusion|ban|action|being)|consequences (?:may|might|can|could|will|include|are)|after a (?:first|second|third)|breaches of ${ofDocument}
      |(?:breaking|breaches of) (?:these|the|this) \w+ has consequences|go(?:es)? (?:straight )?to the {police}|passed to the {police}|lose the privilege|cost you|(?:is|are|amount to|be|constitute|commit(?:ting)?) (?:a |an )?(?:crime|criminal offence|offence)|(?:in|as) (?:the|a) last resort`),
  ),
  cue(
    'consequence',
    'is what the school does about a breach',
    not(isOrder),
    not(isDuty),
    not(under('expectation')),
    says(String.raw`
      (?:legal|disciplinary|court|criminal|civil|appropriate|following|formal) (?:action|proceedings|advice|options)|(?:tell|inform|contact|call|involve)(?:s|ing)? (?:the )?(?:{police})
      |(?:reported|referred|report|refer|escalated|escalate|passed|pass) (?:(?:it|them|this|the|such|any|matter|matters) )*to (?:the )?(?:{police}|local authority|['"])
      |warning letter|(?:consider|impose|risks?|mean) an? (?:\w+ )?ban|ban (?:\w+ ){0,4}(?:be|is) considered|leave the (?:premises|site|grounds)|(?:ask|go to) (?:a |the )?court|in court
      |(?:be|is|are) (?:banned|barred|excluded|prosecuted)|(?:written|formal|final) warning|legal advi(?:ce|sers?)|criminal offence|asked to (?:remove|delete|take down)`),
  ),
  cue(
    'consequence',
    'is what the school does about a breach',
    isItem,
    sanctions,
    ({ modal }) => modal === undefined,
    not(under('right')),
    hangsOn('right', 'consequence', 'procedure'),
  ),
  cue(
    'consequence',
    'is what the school does about a breach',
    under('consequence'),
    not(hasModal('would')),
    either(
      willDo,
      hasModal('(?:is|are|will be|be) (?:asked|invited|required|requested)'),
      (unit) => allows(unit) && (!isSchool(unit) || sanctions(unit) || isLeadIn(unit)),
    ),
    not(isNegated),
    not(says('can help|acknowledge|no (?:pupil|student|child)')),
    not(opens('{parent} (?:can|may|should|must|are asked)(?! be| lose)')),
  ),
  cue(
    'consequence',
    'says what follows where somebody breaks the rules',
    startsFromBreach,
    not(isOrder),
    either(
      willDo,
      (unit) => allows(unit) && sanctions(unit),
      ({ modal }) => modal === undefined,
    ),
    either(not(isParent), says('will be')),
  ),
  cue(
    'consequence',
    'says what happens to those who break the rules',
    subjectSays(breachers),
    either(allows, willDo, hasModal('(?:will be|be) (?:asked|invited|required)')),
  ),

  // A lead-in says at its end what its list is.
  cue('prohibition', 'ends in a no', isLeadIn, endsInNo),
  cue(
    'prohibition',
    'introduces what is taken down, or what somebody is taken out for',
    isLeadIn,
    says(
      String.raw`(?:removed|deleted|hidden|blocked|banned|lose|lost|warned|taken (?:down|out))(?: [\w']+){0,8} (?:for|if (?:it|they)|that|which)(?: \w+){0,3}:?$`,
    ),
  ),

  cue(
    'procedure',
    'introduces steps',
    not(isItem),
    says(
      String.raw`(?:these|following|three|four|five|the) (?:\w+ )?(?:steps|stages)|steps (?:are|is) (?:listed|set out|as follows|below)|in the order given|in this order`,
    ),
  ),
  cue('procedure', 'is a step of raising a concern', ({ step }) => step === true, not(isNegated)),
  cue(
    'procedure',
    'is a step of raising a concern',
    opens(
      String.raw`(?:the )?(?:(?:first|second|third|fourth|next|last|final) (?:step|stage)|(?:step|stage|cam|cyfnod|céim) \w{1,5}) (?:is|will be|comes|involves|means)`,
    ),
  ),
  cue(
    'procedure',
    'is a step of raising a concern',
    under('procedure'),
    isOrder,
    not(isNegated),
    opens(
      '(?:please |first,? |then,? |always )*(?:ring|phone|call|contact|speak|talk|ask|write|e-?mail|tell|report|arrange|make|book|put|send|come|pop|see|raise|start|fill|return|use|request|set out|meet|go)',
    ),
  ),
  cue('procedure', 'says what to do where the step before did not help', isOrder, not(isNegated), anywhere(notSettled)),
  cue(
    'procedure',
    'says where to take a matter next',
    under('procedure'),
    allows,
    not(isSchool),
    says(
      String.raw`(?:may|can|could) (?:then )?(?:also )?(?:go|write|appeal|complain|escalate|take|refer|raise|ask|contact|request|ring|phone|call|speak|talk|see|email|message|report|meet|be (?:taken|raised|referred))`,
    ),
  ),

  cue(
    'consequence',
    'says what the school may do about a breach',
    isSchool,
    allows,
    says(
      String.raw`trespass|(?:may|can|could) (?:\w+ )?(?:ban|bar|exclude|prosecute|sue)|legal (?:action|advice|proceedings)|{police}|solicitors?|injunction`,
    ),
  ),
  cue(
    'consequence',
    'says what may be taken away',
    allows,
    not(isSchool),
    says(
      String.raw`(?:may|can|could|might) be (?:\w+ly )?(?:suspended|withdrawn|restricted|denied|revoked|paused|barred|banned|excluded|refused|lost)`,
    ),
  ),
  cue(
    'right',
    'says what the school may do',
    isSchool,
    allows,
    not(({ text }) => /^(?:what|how|why)\b/i.test(text)),
    not(says('we (?:know|understand|recognise|accept|appreciate)')),
    not(({ subject }) => /\b(?:sets? out|what|that|which)\b/.test(subject)),
  ),
  // Only somebody can ask or decide, though no word of ours names them.
  cue(
    'right',
    'says what the school may do',
    hasModal('may'),
    allows,
    not(isParent),
    opens(String.raw`the (?:[\p{L}-]+ ){1,4}may (?:\w+ly )?(?:ask|request|require|insist|decide|refuse|decline|direct)`),
  ),
  cue(
    'right',
    'says what the school may do',
    isStaff,
    allows,
    says(String.raw`may (?:\w+ly )?(?:hide|end|remove|delete|block|refuse|decline|ask|stop|close|mute|terminate|report|leave|hang)`),
  ),

  cue(
    'procedure',
    'introduces what the school does',
    isLeadIn,
    not(anywhere('parents|families|carers')),
    not(isNegated),
    not(isOrder),
    says('(?:we|we at school|the school|staff)(?: will)?:?$'),
  ),
  cue('procedure', 'says what the school undertakes', isSchool, says('undertakes? to|commits? to|promises? to')),
  cue('procedure', 'says what staff do', subjectSays(habit), not(isOrder), not(isParent)),
  cue(
    'procedure',
    'says who answers, and when',
    will,
    not(isParent),
    not(isNegated),
    says('(?:shall|will) (?:\\w+ly )?(?:respond|reply|answer|acknowledge|investigate|decide|hear|write back)'),
  ),
];

/** Rows for what is left: they stand after what is asked, forbidden and allowed. */
export const procedureCues: readonly Cue[] = [
  cue('procedure', 'says whom to turn to', says('first port of call|is the person to')),
  cue(
    'procedure',
    'says which procedure is followed',
    either(not(binds), says('asked for')),
    says(String.raw`
      (?:procedure|policy|process|steps) (?:will|shall) be followed|(?:posted|used|taken|published|works?) only (?:if|where|with|when|from)|within (?:\w+ ){1,3}(?:days|hours)|(?:has|have) \w+ (?:working |school )?days
      |(?:is|are|will be|be) (?:\w+ly )?(?:dealt with|investigated|handled|passed|answered|acknowledged|recorded|logged|checked|kept|held|stored|displayed|responded|read|forwarded|sent|issued
      |collected|sorted|printed|considered by|heard by|returned|approved by|managed|made (?:by|to|through)|taken to|referred to the|looked into|asked for)
      |^(?:reports?|complaints?|concerns?|requests?|questions?|queries)(?: \w+){0,4} go(?:es)? to`),
  ),
];

/** Rows that hold where nothing else did. */
export const lastCues: readonly Cue[] = [
  cue('procedure', 'is a step of raising a concern', under('procedure'), isItem),
  cue(
    'procedure',
    'says what the school does',
    either(willDo, (unit) => will(unit) && (isSchool(unit) || isStaff(unit))),
    either(isSchool, isStaff, says(String.raw`will (?:normally |usually |then |always )?be \w+(?:ed|en|ld|nt|ade|ead|een)`)),
  ),
];

/** What may be asked of somebody is a right of the school, unless it follows a breach. */
export const mayBeAskedCues: readonly Cue[] = [
  cue(
    'right',
    'says what the school may ask',
    allows,
    says(String.raw`(?:may|might|can|could) be (?:asked|invited|required|requested|told|refused|blocked|removed|deleted|closed|monitored)`),
  ),
];
