import {
  anywhere,
  binds,
  cue,
  either,
  hangsOn,
  hasModal,
  isAsked,
  isItem,
  isLeadIn,
  isNegated,
  isOrder,
  isParent,
  isPupil,
  isSchool,
  isStaff,
  may,
  not,
  opens,
  says,
  under,
  type Cue,
} from './cue.ts';
import {
  breaches,
  change,
  sanctions,
  isName,
  isTitleCase,
  namesGuidance,
  namesLaw,
  namesOther,
  namesPolicy,
  namesPublisher,
  ofDocument,
} from './vocabulary.ts';

/** What words mean, what the document is for, how it is kept up to date, and what it refers to. */
export const documentCues: readonly Cue[] = [
  cue(
    'permission',
    'says what is left free',
    opens(
      String.raw`nothing (?:here|(?:in|about) (?:\w+ ){1,4})?(?:\w+ )?(?:stops|prevents|restricts|limits|affects|takes away|is (?:meant|intended) to (?:stop|prevent|restrict|limit))`,
    ),
  ),
  cue(
    'definition',
    'says what a word means',
    anywhere(String.raw`
      "[^"]{2,60}"[\w ,]{0,50}? (?:means?|includes?|covers|takes? in|refers? to|comprises|embraces|shall (?:mean|be taken to mean)|is (?:an?|any|the|used|taken|meant|everyone)|are|we (?:also )?(?:mean|include))
      |'[\w /-]{2,60}'[\w ]{0,30}? (?:means?|includes?|covers|takes? in|refers? to|is (?:an?|any|used|meant))|by ["'][^"']{2,60}["'] (?:we (?:mean|understand)|is (?:meant|understood))|(?:considered|deemed|regarded|said) to be ["']
      |by [\w ]{3,40} we mean|(?:the|every) (?:terms?|words?|phrase|expression) ["'][^"']{2,60}["']|(?:is|are) (?:here )?(?:defined as|used to mean|taken to (?:mean|include)|understood (?:to mean|as))
      |references? to ["'\w][^.]{2,60} (?:is|are) to|, in (?:this|these) \w+, (?:is|are|means?)|stands for`),
    not(anywhere('by no means|means that|(?:is|are) not')),
  ),
  cue(
    'definition',
    'says what a word means',
    anywhere(String.raw`
      ^(?:for the purposes? of ${ofDocument}|in ${ofDocument}),? [^.]{2,60} (?:means?|refers? to|includes?)
      |^(?:an? |the )?[\w' /-]{3,40} (?:is|are|means) (?:the person|a person|someone|somebody|anyone|anybody|everyone|all those|all) who
      |^[\w' /-]{3,50} (?:means?|refers? to) (?:a|an|any|the|all|every|those|anyone|websites?|posting|using|someone|something)`),
    not(anywhere('by no means|means that')),
  ),
  cue(
    'definition',
    'says what a word means',
    anywhere(String.raw`
      ^(?:when|where|wherever|whenever) (?:we|i|this \w+|the \w+|it) (?:say|says|speaks? of|talks? (?:of|about)|writes?|uses? the|refers? to)
      |(?:our|the|a) (?:word|name|term|shorthand) for|we (?:use|take|read) ["'][^"']{2,60}["'] (?:to|for|as)|what we call`),
  ),
  cue('definition', 'says what a word means', not(isOrder), ({ text, modal }) => modal === undefined && glossary.test(text)),
  cue(
    'definition',
    'says what a word means',
    anywhere(String.raw`
      ^(?:a |an )?(?:social media|troll|cyber-?bullying|defamation|libel|slander|trolling|doxx?ing|harassment|sharenting|deepfakes?|grooming|online abuse|hate speech
      |personal data|private account) (?:(?:is|are) (?:an?|any|the|when|where|all)|means|refers to|includes|takes in)`),
  ),

  cue(
    'statement',
    "is about the document's purpose",
    not(isItem),
    not(isAsked),
    anywhere(String.raw`
      (?:the |its |our )?(?:purpose|aim|aims|intention) (?:of ${ofDocument} )?(?:is|are) to|^(?:it|they|these \w+|this \w+|the {document}) (?:is|are) (?:not )?(?:meant|intended|designed) to
      |${ofDocument} (?:also )?(?:sets out|aims?|seeks|describes?|tells?|provides?|applies|clarif(?:y|ies)|explains?|outlines?|concerns?|forms part|has been (?:written|drawn up)|is (?:for|meant|intended|designed))
      |^(?:it|they) (?:also )?(?:applies|apply|covers?|concerns?|aims?|sets? out|explains?|describes?)`),
    not(namesLaw),
    not(namesOther),
    not(says('every right|entitled to|right to disagree')),
    not(says('(?:must|should|asked?|expected)(?! of)')),
  ),

  cue(
    'statement',
    'says how the document came about',
    not(isItem),
    not(isLeadIn),
    opens(String.raw`(?:it|${ofDocument}) (?:was|has been) (?:put together|written|prepared|drawn up|developed|produced|drafted|agreed)`),
    not(namesLaw),
  ),
  cue(
    'statement',
    'says what the school believes',
    not(isItem),
    not(isAsked),
    opens(String.raw`
      (?:we|{school}|{governor}|{staff}) (?:also |all |fully |warmly |gladly )?(?:(?:acknowledges?|recogni[sz]es?|understands?|appreciates?|accepts?|believes?|knows?) (?:that|the|how|its|our|your)
      |values?|(?:is|are) (?:very )?(?:proud|committed|delighted|grateful|lucky)|has a duty|have a duty|celebrates?|takes? pride)`),
    not(says('but|must|should|please')),
  ),
  cue(
    'statement',
    'greets or thanks',
    opens('(?:welcome (?:back|to)|thank you|thanks|many thanks|diolch|go raibh maith)'),
    not(says('(?:in advance|for not|please)')),
  ),
  cue(
    'review',
    'says when the document is looked at again',
    not(isParent),
    anywhere(String.raw`
      ^review:|review date|(?:next|last) (?:scheduled )?review(?:ed)?|date of (?:the )?(?:next|last) review|will be reviewed|under review|due for review|up for review
      |(?:reviewed|looked at again|revisited|evaluated|updated|revised)(?: \w+){0,4} (?:every|annual|annually|yearly|each|on|in|by|at|regular(?:ly)?|as|when|after|following|if)
      |(?:will|shall|must|to) review (?:this|the|these|our|it)|reviews (?:this|the|these|our|it)|(?:for )?reviewing (?:this|the|our) {document}
      |(?:looks?|goes?|reads?) (?:at|over|through|again at) (?:this|the|these) (?:\w+ ){0,2}{document}|${ofDocument} (?:is|are) (?:reviewed|looked at|revisited|checked)
      |revisits? (?:this|the|these)|(?:re-?adopts?|renews?|refreshes|revises|reconsiders) (?:this|the|our|it)|leads? (?:a|the) review|review(?:s|ed)? (?:annually|every|each|yearly)|effectiveness of ${ofDocument}|keeps? an eye on how
      |(?:{school}|{governor}|{head}|committee|association|forum|group|council|board) (?:\w+ ){1,6}(?:this|these|the|our) {document} (?:[\w']+ ){0,3}?(?:every|each|once|annually) (?:\w+ )?(?:years?|terms?|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)`),
  ),
  cue(
    'review',
    'says when the document is looked at again',
    not(isItem),
    not(isAsked),
    not(isOrder),
    anywhere(String.raw`
      (?:when|before|until|after) ${ofDocument} (?:is|was|are) (?:next )?(?:reviewed|revised|changed|replaced)|${ofDocument} (?:was|will be) (?:next |last |first )?(?:reviewed|revised|updated|looked at)
      |how ${ofDocument} is working|stays? in force|suggestions for changes|next revised|(?:revises|takes up|revisits) (?:this|the|our) {document}`),
  ),
  cue(
    'review',
    'says how changes are made known',
    anywhere(change),
    anywhere(String.raw`
      (?:${change})(?: [\w'-]+){0,8} (?:announced|communicated|circulated|published|notified|shared|told|appear|posted|sent|emailed|printed|made known|available|goes|on (?:our|the) (?:school )?website|in book bags)
      |(?:told|tell|let|inform|informed|notify|notified|write to|write home|consult|communicate|aware|news|notice|hear)(?: [\w']+){0,5} (?:of|about|know of|know about)? ?(?:any |all |the )?(?:${change})
      |if (?:it|${ofDocument}) (?:is )?(?:${change})|(?:${change})(?: \w+){0,3} (?:go|goes) home|approves? (?:any |all )?(?:${change})
      |(?:if|should) (?:\w+ ){1,9}(?:change|changes|changed)|(?:pop|put|post|print)(?:s|ed)? (?:any |the )?(?:${change})|alerted to (?:any |all |the )?(?:${change})
      |(?:write to|write home|tell|inform) (?:\w+ ){1,4}(?:if|when|should) ${ofDocument}`),
    either(not(binds), hasModal('shall')),
    not((unit) => isParent(unit) && binds(unit)),
  ),
  cue('review', 'says how changes are made known', under('review'), anywhere(change), not(binds), not(isParent)),

  cue('legislation', 'names a law', isItem, isName, namesLaw, not(sanctions)),
  cue(
    'policy',
    'is the name of another policy',
    isItem,
    ({ text, modal }) => text.length <= 90 && modal === undefined,
    opens(
      String.raw`(?!this|an? )(?:[\w',&/()-]+ ){0,9}(?:policy|policies|procedures?|code of (?:conduct|behaviour)|charter|home[- ]school agreement)(?:$|[.;,]? ?(?:and)?$| \()`,
    ),
    (unit) => !unit.orders || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(unit.main) || isTitleCase(unit),
  ),
  cue(
    'guidance',
    'names published guidance',
    isItem,
    isName,
    not(namesLaw),
    either(hangsOn('legislation', 'guidance', 'policy', 'expectation', 'statement'), under('legislation', 'guidance', 'policy')),
    either(namesPublisher, (unit) => namesGuidance(unit) && !namesPolicy(unit)),
  ),
  cue('policy', 'is the name of another policy', isItem, isName, namesPolicy, hangsOn('legislation', 'guidance', 'policy')),
  cue('policy', 'is the name of another policy', isName, isTitleCase, namesPolicy, ({ text }) => text.length <= 60 || text.includes(';')),
  cue(
    'policy',
    'is the name of another policy',
    isName,
    ({ text }) => text.includes(';'),
    opens(String.raw`(?!this|these|our|the|an?\b)(?:[\w',&/-]+ ){1,7}(?:policy|policies|code of conduct|procedures?) ?;`),
  ),

  cue(
    'policy',
    'points at other policies of the school',
    not(isItem),
    not(isNegated),
    ({ main }) => /polic(?:y|ies)|procedure|\bcode\b|documents|agreement|expectations/i.test(main),
    anywhere(String.raw`
      in tandem with|in conjunction with|(?:operates?|read|used|considered|applied|works?|taken)(?: (?:it|this|them))?(?: (?:code|policy|document|guide|charter))? (?:alongside|together|next to|with)
      |(?:sits?|stands?) (?:beside|alongside|with|under)|(?:following|other|own|related|linked|associated|these|school) (?:\w+ ){0,3}(?:policies|documents)(?: [\w-]+){0,7}:?$
      |(?:link(?:s|ed)?|relates?|connected) to (?:the|our|other|a number)|(?:please )?(?:see|refer to|read|consult) (?:also )?(?:the|our)|supported by (?:the|our)|policies that
      |read (?:it|this) (?:together )?(?:with|alongside)|suite of (?:\w+ )?policies`),
    not(says('(?:read|see) (?:this|these)')),
  ),
  cue(
    'policy',
    'introduces other policies of the school',
    isLeadIn,
    says(
      String.raw`(?:sits?|stands?|read|belongs?|goes) (?:beside|alongside|together with|with|next to) (?:our|the school's|the following|these):?$`,
    ),
  ),
  cue(
    'policy',
    'introduces other policies of the school',
    either(isLeadIn, ({ main }) => /^see(?: also)?:?$/i.test(main)),
    says(String.raw`(?:policies|procedures|(?:other |school |related )documents)|^see(?: also)?:?$`),
    not(isNegated),
    not(breaches),
    not(anywhere('legislation|laws?|acts')),
  ),

  cue(
    'guidance',
    'names published guidance',
    not(binds),
    not(isOrder),
    namesPublisher,
    not(({ text }) => /\b(?:Act|Order|Regulations?)\b[^.]{0,40}(?:19|20)\d\d/.test(text)),
    either(
      says(
        String.raw`draws? on|drew on|drawn on|looked at|in line with|in mind|accounts?|regard|recommends?|publishes|offers|has a|explains?|follows?|works? from`,
      ),
      (unit) => !isSchool(unit) && namesGuidance(unit),
    ),
    not(says('(?:go|write|appeal|complain|report|reported|refer|referred) to')),
  ),
  cue(
    'legislation',
    'introduces the laws that apply',
    not(isItem),
    either(not(breaches), anywhere(String.raw`breach (?:of )?the [\w() ]{3,60} act`)),
    either(not(may), not(either(isParent, isStaff, isPupil))),
    either(not(isSchool), namesLaw),
    either(not(binds), not(either(isParent, isStaff, isSchool, isPupil))),
    not(isOrder),
    not(says('(?:is|are) allowed|every right')),
    namesLawOrLaws,
  ),
  cue(
    'legislation',
    'introduces the laws that apply',
    not(isItem),
    anywhere(
      String.raw`(?:had|has|have|due|with) regard to|t(?:ook|akes?|aken) (?:account of|into account)|subject to the|compl(?:y|ies) with|(?:has|have) to follow|bound by`,
    ),
    either(namesLaw, anywhere(String.raw`law|legislation|following|:$`)),
    not(namesPublisher),
    not(namesGuidance),
  ),
  cue(
    'guidance',
    'names published guidance',
    not(binds),
    not(hasModal('may')),
    anywhere(String.raw`
      (?:national|statutory|published|non-statutory|government|official) (?:guidance|advice)|statutory framework|keeping (?:children|learners) safe (?:in|-)|(?:useful|helpful|further) (?:resources|guidance|advice|reading|links|help)
      |code of values`),
  ),
  cue(
    'policy',
    'points at another policy of the school',
    namesPolicy,
    anywhere(String.raw`
      more (?:information|details?|about|in)|(?:further|full) (?:information|details?)|details (?:can|are)|(?:can be|is|are) (?:found|available|set out|published|had) (?:in|on|from|at)|set out in
      |(?:has|have) an? (?:\w+ ){1,3}(?:policy|procedure)|(?:policy|procedure)s? (?:and \w+ )?(?:is |are )?in place|says more|(?:are|is) in the|(?:has|have) (?:its|their) own
      |(?:may|can) be (?:consulted|read|seen|found|had|obtained|viewed|requested)|(?:policy|procedure|code of (?:conduct|behaviour)|agreement) (?:covers|sets out|explains|describes|deals with|says|applies|gives|contains)|(?:can|may) (?:also )?(?:read|find|see|download)`),
    not(opens('{parent} (?:must|should) (?:not|never)')),
    not(anywhere('^this')),
  ),
  cue(
    'policy',
    'points at another policy of the school',
    namesOther,
    ({ modal }) => modal === undefined,
    not(isOrder),
    not(isItem),
    not(breaches),
    anywhere(
      String.raw`covered by|dealt with (?:in|under)|supplements|covers|supports|sets out|says|explains|in the \w+|forms part|under (?:the|our)|(?:is|are) (?:on|in|at|available|kept)|pick up|apply as well|look (?:as well )?at`,
    ),
  ),
];

/** "Parent – anyone who has care of a pupil": a word, a dash and what it is. */
const glossary =
  /^["'\p{Lu}][\p{L}' /"-]{2,40}(?::| [–—-]) ?(?:an?|any|any(?:one|thing|body)|all|the use|people|someone|somebody|posting|sites?|websites?|false|using) /u;

const laws = anywhere(String.raw`
  legislation|(?:relevant|following|these|the|several|certain|other|main) (?:laws|acts|statutes|regulations)|(?:federal|state|uk|scots|irish|english) (?:and \w+ )?laws?
  |laws? (?:that|which|of)|statutory (?:requirements|duties)|enactments`);
function namesLawOrLaws(unit: Parameters<typeof laws>[0]): boolean {
  return namesLaw(unit) || laws(unit);
}
