import type { ClauseKind } from '../model/index.ts';
import { isBaseVerb, type Unit } from './unit.ts';
import { pattern } from './words.ts';

/** One reason to take a sentence for what it is. The first row that holds decides. */
export interface Cue {
  readonly kind: ClauseKind;
  /** In words a school understands; shown beside a question about the clause. */
  readonly reason: string;
  readonly when: (unit: Unit) => boolean;
}

type Test = Cue['when'];
const cue = (kind: ClauseKind, reason: string, ...tests: Test[]): Cue => ({ kind, reason, when: (unit) => tests.every((test) => test(unit)) });
/** Anywhere in the sentence, the condition before it included. */
const anywhere = (source: string): Test => {
  const words = pattern(source);
  return ({ text }) => words.test(text);
};
/** In the sentence itself, not in the condition before it ("Where a post is inappropriate, the school may …"). */
const says = (source: string): Test => {
  const words = pattern(source);
  return ({ main }) => words.test(main);
};
const opens = (source: string): Test => {
  const words = new RegExp(`^(?:and |or |but |that )?(?:${pattern(source).source})`, 'iu');
  return ({ main }) => words.test(main);
};
const not =
  (test: Test): Test =>
  (unit) =>
    !test(unit);
const either =
  (...tests: Test[]): Test =>
  (unit) =>
    tests.some((test) => test(unit));

const isItem: Test = ({ as }) => as === 'item';
const isSchool: Test = ({ actor }) => actor === 'school' || actor === 'governor';
const isStaff: Test = ({ actor }) => actor === 'staff';
const isParent: Test = ({ actor }) => actor === 'parent' || actor === 'group-admin';
const isThing: Test = ({ actor }) => actor === 'thing' || actor === undefined;
const isNegated: Test = ({ negated }) => negated;
const isAsked: Test = ({ asked }) => asked;
const isOrder: Test = ({ orders }) => orders;
const under =
  (...kinds: ClauseKind[]): Test =>
  (unit) =>
    unit.under !== undefined && kinds.includes(unit.under);
const hangsOn =
  (...kinds: ClauseKind[]): Test =>
  ({ leadIn }) =>
    leadIn !== undefined && kinds.includes(leadIn);
const hasModal = (source: string): Test => {
  const words = new RegExp(`^(?:${source})$`);
  return ({ modal }) => modal !== undefined && words.test(modal);
};

const may = hasModal('may|can|might|could');
const will = hasModal('will|shall|would');
const binds = hasModal(
  String.raw`must|shall|should|ought to|needs? to|ha(?:s|ve) to|(?:is|are|will be|shall be|be) (?:\w+ly )?(?:expected|required|asked|requested|instructed|encouraged|advised|urged|reminded|responsible|obliged|invited)|(?:is|are)(?: not)? to|agrees? to|undertakes? to`,
);
const allows: Test = (unit) => may(unit) && !unit.negated;
const willDo: Test = (unit) => will(unit) && !unit.negated;

// What names look like.
const law = String.raw`(?:acts?|orders?|regulations?|measure|directive|statute)(?: \([^)]{1,30}\))*,? (?:19|20)\d\d|(?:general data protection regulation|gdpr)|\w{3,} act(?: \([\w ]{2,20}\))?|\w{3,} statutes?|(?:penal|education|civil|criminal) code(?: sections?)?|human rights convention|convention on the rights`;
const policyName = String.raw`\w{3,}(?:'s|')? (?:policy|privacy notice|handbook|policies|procedures?|protocol|code of (?:conduct|behaviour|practice)|agreement|charter)|statement of \w+|polisi \w+`;
const publisher = String.raw`department (?:for|of) education|dfe|welsh government|scottish government|government of \w+|ofsted|estyn|education (?:authority|scotland|wales)|teaching council|nspcc|childline|childnet|ceop|internet matters|safer internet (?:cent(?:re|er)|day)|esafety commissioner|information commissioner|ico|hwb|unicef|barnardo's|webwise|common sense media`;
const guidanceName = String.raw`keeping (?:children|learners) safe|working together to|guidance|guidelines?|advice|code of values|code of practice|framework|resources?|(?:web ?)?(?:pages?|site)|toolkit|leaflet|factsheet|standards|materials`;
const namesLaw = anywhere(law);
const namesPolicy = anywhere(policyName);
const publishers = anywhere(publisher);
const guidanceWords = anywhere(guidanceName);
/** Guidance has a publisher, or calls itself that; a bare "Complaints Policy" has neither. */
const namesGuidance: Test = (unit) => publishers(unit) || (guidanceWords(unit) && !namesPolicy(unit));
/** A title and no sentence. */
const isName: Test = ({ text, modal, orders }) => text.length <= 160 && modal === undefined && !orders && !/[.:!?]\s/.test(text);

// What such documents speak of.
const ofDocument = String.raw`(?:this|the|our|these|that) (?:\w+ ){0,3}{document}`;
const change = '(?:changes?|amendments?|updates?|revisions?|amended|updated|revised|new wording|(?:latest|new|current|up-to-date) (?:version|copy))';
const breach = String.raw`breach(?:es|ed|ing)?|break(?:s|ing)? (?:this|the|these|our|any)|broken|ignor(?:e|es|ed|ing)|(?:fail(?:s|ed|ure)?|refus(?:e|es|ed|al)) to|refuses|not (?:comply|complied|follow(?:ed)?|kept? to|adhered)|non-compliance|violat(?:e|es|ed|ion)|misuse|carries on|persists?|happens? again|found to have|stays? up|abusive|continues?|repeat(?:s|ed(?:ly)?)?|(?:first|second|third|further|serious|extreme) (?:incidents?|breach(?:es)?|offences?|occasions?|cases?|misuse)`;
const sanction = String.raw`(?:legal|disciplinary|formal|court|criminal|civil|further|appropriate|following|necessary) (?:action|proceedings|advice|options|sanctions)|solicitors?|injunction|prosecut(?:ed|ion)|dismissal|an? (?:\w+ )?ban|court|leave the (?:premises|site|grounds|building)|criminal offence|(?:be|being|is|are|get) (?:banned|barred|excluded|suspended|removed|blocked|withdrawn|restricted|prosecuted|deleted|reported|escalated)|(?:formal |written |final |first )?warnings?(?: letter)?|(?:written|formal) letter|letter of warning|report(?:s|ed|ing)? (?:(?:it|them|this|the|such|any|a) )?(?:\w+ ){0,3}to (?:the )?(?:{police}|platform|provider|site|local authority)|(?:refer(?:s|red|ring|ral)?|pass(?:ed|es|ing)?|escalate) (?:\w+ ){0,4}to (?:the )?(?:{police}|local authority|trust|governors)|(?:{police}) (?:\w+ )?(?:informed|involved|contacted)|trespass|(?:restrict|withdraw|suspend|limit|revoke|ban|bar|exclude)(?:s|n|ned|red|ed|ing)?|removal (?:of|from)|loss of|lose (?:the|their|your|access)|sanctions?`;
const breaches = anywhere(breach);
const sanctions = says(sanction);

/** In the words before any modal: what staff do as a habit. */
const habit = pattern(
  String.raw`{school} (?:puts?|posts?|publish(?:es)?|uses?|shares?) [\w ]{0,40} only|(?:{staff}|{head}|{school}|{governor}|{admin}|office) (?:\w+ly )?(?:repl(?:y|ies)|records?|checks?|keeps?|holds?|acknowledges?|issues?|investigates?|logs?|monitors?|responds?|passes|hears?|contacts?|sends?|collects?|stores?|answers?|phones|rings|writes to|talks to|speaks to|meets|arranges|looks? into|decides|considers|forwards|publishes|informs|invites|follows? up|deals with)|(?:member|someone|somebody) (?:of|from|in) the \w+ (?:team|office) \w+s|(?:applies|apply) to the {head}|returns? (?:the|this|a) (?:[\w-]+ ){0,4}(?:form|slip)|asks? (?:\w+ ){1,4}for (?:\w+ )?(?:consent|permission)`,
);
const staffDo: Test = ({ subject }) => habit.test(subject.slice(0, 120));

/** Cues of the sentence's own words, the most telling first. */
export const ownCues: readonly Cue[] = [
  // What words mean.
  cue(
    'definition',
    'says what a word means',
    anywhere(
      String.raw`"[^"]{2,60}"[\w ,]{0,50}? (?:means?|includes?|covers|takes? in|refers? to|is (?:an?|any|the|used|taken|meant)|are|we (?:also )?(?:mean|include))|'[\w /-]{2,60}'[\w ]{0,30}? (?:means?|includes?|covers|takes? in|refers? to|is (?:an?|any|used|meant))|by ["'][^"']{2,60}["'] (?:we mean|is meant)|the (?:terms?|words?|phrase) ["'][^"']{2,60}["']|(?:is|are) (?:here )?(?:defined as|used to mean|taken to (?:mean|include)|understood (?:to mean|as))|references? to ["'\w][^.]{2,60} (?:is|are) to|^[\w' /-]{3,50} (?:means?|refers? to) (?:a|an|any|the|all|every|those|anyone|websites?|posting|using|someone|something)`,
    ),
    not(anywhere('by no means|means that|(?:is|are) not')),
  ),
  cue(
    'definition',
    'says what a word means',
    anywhere(String.raw`^(?:for the purposes? of ${ofDocument}|in ${ofDocument}),? [^.]{2,60} (?:means?|refers? to|includes?)`),
  ),
  cue(
    'definition',
    'says what a word means',
    ({ text, modal }) =>
      modal === undefined &&
      /^["'\p{Lu}][\p{L}' /"-]{2,40}(?::| [–—-]) ?(?:an?|any|any(?:one|thing|body)|all|the use|people|someone|somebody|posting|sites?|websites?|false|using) /u.test(
        text,
      ),
  ),
  cue(
    'definition',
    'says what a word means',
    anywhere(
      String.raw`^(?:a |an )?(?:social media|troll|cyber-?bullying|defamation|libel|slander|trolling|doxx?ing|harassment|sharenting|deepfakes?|grooming|online abuse|hate speech|personal data|private account) (?:is|are|means|refers to|includes|takes in|:)`,
    ),
  ),

  // What the document is for.
  cue(
    'statement',
    "is about the document's purpose",
    not(isItem),
    not(isAsked),
    anywhere(
      String.raw`(?:the |its |our )?(?:purpose|aim|aims|intention) (?:of ${ofDocument} )?(?:is|are) to|${ofDocument} (?:also )?(?:sets out|aims?|seeks|describes?|tells?|provides?|applies|clarif(?:y|ies)|explains?|outlines?|concerns?|forms part|has been (?:written|drawn up)|is (?:for|meant|intended|designed))|(?:is|are) (?:not )?(?:meant|intended|designed) to|^(?:it|they) (?:also )?(?:applies|apply|covers?|concerns?|aims?|sets? out|explains?|describes?)`,
    ),
    not(namesLaw),
    not(says('(?:must|should|asked?|expected) (?:not )?(?!of)')),
    not(anywhere('^the (?:staff|pupil|student|governor|behaviour|complaints|safeguarding|home)[\\w -]{0,30} (?:policy|code of conduct|agreement)')),
  ),

  // How it is kept up to date.
  cue(
    'review',
    'says when the document is looked at again',
    not(isParent),
    anywhere(
      String.raw`^review:|review date|(?:next|last) (?:scheduled )?review(?:ed)?|date of (?:the )?(?:next|last) review|(?:reviewed|looked at again|revisited|evaluated|updated|revised)(?: \w+){0,4} (?:every|annual|annually|yearly|each|on|in|by|at|regular(?:ly)?|as|when|after|following|if)|(?:will|to) be reviewed|under review|due for review|(?:will|shall|must|to) review (?:this|the|these|our|it)|reviews (?:this|the|these|our|it)|(?:for )?reviewing (?:this|the|our) {document}|(?:looks?|goes?|reads?) (?:at|over|through|again at) (?:this|the|these) (?:\w+ ){0,2}{document}|${ofDocument} (?:is|are) (?:reviewed|looked at|revisited|checked)|revisits (?:this|the|these)|review(?:s|ed)? (?:annually|every|each|yearly)|(?:{school}|{governor}|{head}|committee|association) (?:\w+ ){1,3}(?:this|these|the|our) {document} (?:every|each) (?:\w+ )?(?:years?|terms?|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|up for review|keeps? an eye on how|effectiveness of ${ofDocument}|when ${ofDocument} is reviewed`,
    ),
  ),
  cue(
    'review',
    'says how changes are made known',
    anywhere(
      String.raw`(?:${change})(?: [\w'-]+){0,8} (?:announced|communicated|circulated|published|notified|shared|told|appear|posted|sent|made known|available|on (?:our|the) (?:school )?website)|(?:told|tell|let|inform|informed|notify|notified|write to|consult|communicate|aware|news|notice)(?: [\w']+){0,5} (?:of|about|know of|know about)? ?(?:any |all |the )?(?:${change})|if (?:it|${ofDocument}) (?:is )?(?:${change})|(?:${change})(?: \w+){0,3} (?:go|goes) home|approves? (?:any |all )?(?:${change})|if anything (?:has )?changed?s?|(?:write to|tell|inform) (?:\w+ ){1,4}(?:if|when) ${ofDocument}`,
    ),
    not(binds),
  ),
  cue('review', 'says how changes are made known', under('review'), anywhere(change), not(binds), not(isParent)),

  // Names of laws, guidance and policies, and what introduces them.
  cue('legislation', 'names a law', isItem, isName, namesLaw),
  cue(
    'policy',
    'is the name of another policy',
    isItem,
    ({ text, modal }) => text.length <= 90 && modal === undefined,
    opens(
      String.raw`(?!this)(?:[\w',&/()-]+ ){0,9}(?:policy|policies|procedures?|code of conduct|charter|home[- ]school agreement)(?:$|[.;,]? ?(?:and)?$| \()`,
    ),
    ({ orders, main }) => !orders || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(main),
  ),
  cue('guidance', 'names published guidance', isItem, isName, hangsOn('legislation', 'guidance', 'policy'), namesGuidance),
  cue('policy', 'is the name of another policy', isItem, isName, namesPolicy, hangsOn('legislation', 'guidance', 'policy')),
  cue(
    'policy',
    'is the name of another policy',
    isName,
    opens(String.raw`(?!this|these|our|the|an?\b)(?:[\w',&/-]+ ){1,7}(?:policy|policies|code of conduct|procedures?)(?: ?[;,]|\.?$)`),
    ({ text }) => text.length <= 60 || text.includes(';'),
  ),
  cue(
    'policy',
    'points at other policies of the school',
    not(isItem),
    anywhere(
      String.raw`in tandem with|(?:operates?|read|used|considered|applied|works?|taken)(?: (?:it|this|them))?(?: (?:code|policy|document|guide|charter))? (?:in conjunction|alongside|together|next to|with)|in conjunction with|(?:sits?|stands?) (?:beside|alongside|with|under)|(?:following|other|own|related|linked|associated|these|school) (?:\w+ ){0,3}(?:policies|documents)(?: [\w-]+){0,7}:?$|(?:link(?:s|ed)?|relates?|connected) to (?:the|our|other|a number)|(?:please )?(?:see|refer to|read|consult) (?:also )?(?:the|our)|supported by (?:the|our)|policies that|read (?:it|this) (?:together )?(?:with|alongside)`,
    ),
    ({ main }) => /polic|procedure|\bcode\b|documents|agreement|expectations/i.test(main),
    not(says('(?:read|see) (?:this|these)')),
    not(isNegated),
  ),
  cue(
    'policy',
    'introduces other policies of the school',
    ({ as, main }) => as === 'lead-in' || /^see(?: also)?:?$/i.test(main),
    says(String.raw`(?:policies|procedures|(?:other |school |related )documents)|^see(?: also)?:?$`),
    not(isNegated),
    not(breaches),
    not(anywhere('legislation|laws?|acts')),
  ),
  cue(
    'legislation',
    'introduces the laws that apply',
    not(isItem),
    not(isSchool),
    not(breaches),
    either(
      not(may),
      not((unit) => isParent(unit) || isStaff(unit) || unit.actor === 'pupil'),
    ),
    anywhere(
      String.raw`legislation|(?:relevant|following|these|the|several|certain|other) (?:laws|acts|statutes|regulations)|(?:federal|state|uk|scots|irish|english) (?:and \w+ )?laws?|laws? (?:that|which|of)|statutory (?:requirements|duties)|${law}`,
    ),
  ),
  cue(
    'legislation',
    'introduces the laws that apply',
    not(isItem),
    anywhere(String.raw`(?:had|has|have|due|with) regard to|tak(?:en|es) (?:account of|into account)|subject to the|compl(?:y|ies) with`),
    anywhere(String.raw`${law}|law|legislation|following|:$`),
    not(publishers),
    not(guidanceWords),
  ),
  cue(
    'guidance',
    'names published guidance',
    not(binds),
    not(isOrder),
    either(not(isSchool), says('(?:draw|drawn|use|used|follow|follows|take|takes|taken|regard|mind|based|recommends?)')),
    publishers,
    either(guidanceWords, anywhere('account|regard|mind|drawn on|recommend|hub|helpline')),
  ),
  cue(
    'guidance',
    'names published guidance',
    not(binds),
    anywhere(
      String.raw`(?:national|statutory|published|non-statutory|government) (?:guidance|advice)|keeping (?:children|learners) safe (?:in|-)|(?:useful|helpful|further) (?:resources|guidance|advice|reading|links|help)|code of values`,
    ),
  ),
  cue(
    'policy',
    'points at another policy of the school',
    namesPolicy,
    anywhere(
      String.raw`more (?:information|details?|about)|(?:further|full) (?:information|details?)|details (?:can|are)|(?:can be|is|are) (?:found|available|set out|published) (?:in|on|from|at)|set out in|(?:has|have) an? (?:\w+ ){1,3}(?:policy|procedure)|(?:policy|procedure)s? (?:and \w+ )?(?:is |are )?in place|(?:policy|procedure|code of (?:conduct|behaviour)|agreement) (?:covers|sets out|explains|describes|deals with|says|applies|gives|contains)|(?:can|may) (?:also )?(?:read|find|see|download)|says more|(?:are|is) in the|(?:has|have) (?:its|their) own`,
    ),
    not(opens('{parent} (?:must|should) (?:not|never)')),
    not(anywhere('^this')),
  ),

  // What follows a breach.
  cue(
    'right',
    'is a right that the school keeps',
    anywhere(
      String.raw`(?:reserves?|retains?|keeps?) the (?:right|power)|{school} (?:also )?has the (?:right|power)|(?:{head}|{governor}) (?:has|have) (?:the |full )?(?:right|power|discretion)|rests with the (?:{head}|{governor}|{school})|entitled to (?:refuse|remove|limit|ask|restrict|close|end)|at the {head}(?:'s)? discretion|discretion of the {head}|(?:it is )?(?:for|up to) the (?:{head}|{school}|{governor}) to (?:decide|judge|say)|final decision`,
    ),
  ),
  cue(
    'consequence',
    'says what a breach leads to',
    breaches,
    sanctions,
    not(isOrder),
    ({ actor, modal }) => actor !== 'parent' || !/^(?:must|should)$/.test(modal ?? ''),
  ),
  cue(
    'consequence',
    'says what a breach leads to',
    not(isOrder),
    anywhere(
      String.raw`(?:${breach})(?: [\w,'-]+){0,25} (?:lead|result|taken (?:very |extremely )?seriously|treated as|dealt with|considered|bring|mean|cost|asked|invited)|(?:lead to|result in|face) (?:[\w,]+ ){0,6}(?:${sanction}|exclusion|ban|action)|consequences (?:may|might|can|could|will|include|are)|after a (?:first|second|third)|breaches of ${ofDocument}|(?:is|are|amount to|be|constitute|commit(?:ting)?) (?:a |an )?(?:crime|criminal offence|offence)`,
    ),
    ({ actor, modal }) => actor !== 'parent' || !/^(?:must|should)$/.test(modal ?? ''),
  ),
  cue(
    'consequence',
    'is what the school does about a breach',
    says(
      String.raw`(?:legal|disciplinary|court|criminal|civil|appropriate|following|formal) (?:action|proceedings|advice|options)|(?:inform|contact|call|involve|informing|contacting) (?:the )?(?:{police})|(?:reported|referred|report|refer|escalated|escalate|passed|pass) (?:(?:it|them|this|the|such|any|matter|matters) )*to (?:the )?(?:{police}|platform|local authority|site|['"]|provider)|warning letter|(?:consider|impose|risks?|mean) an? (?:\w+ )?ban|leave the (?:premises|site|grounds)|(?:ask|go to) (?:a |the )?court|(?:be|is|are) (?:banned|barred|excluded|prosecuted)|(?:written|formal|final) warning|legal advi(?:ce|sers?)|criminal offence`,
    ),
    not(isOrder),
    not(({ actor, modal }) => actor === 'parent' && /^(?:must|should)$/.test(modal ?? '')),
    not(under('expectation')),
  ),
  cue(
    'consequence',
    'is what the school does about a breach',
    sanctions,
    isItem,
    ({ modal }) => modal === undefined,
    hangsOn('right', 'consequence', 'procedure'),
  ),
  cue(
    'consequence',
    'is what the school does about a breach',
    under('consequence'),
    not(hasModal('would')),
    either(allows, willDo, hasModal('(?:is|are|will be|be) (?:asked|invited|required|requested)')),
    not(isNegated),
    not(says('can help|acknowledge|may ask|no (?:pupil|student|child)')),
    not(opens('{parent} (?:can|may|should|must|are asked)(?! be| lose)')),
  ),
  cue(
    'consequence',
    'says what the school does when somebody carries on',
    anywhere(`(?:if|where|when|should|in the event that)(?: [\\w']+){0,8} (?:${breach}|defamatory|abusive|threatening|offensive)`),
    either(willDo, (unit) => allows(unit) && sanctions(unit)),
    not(isParent),
    not(isOrder),
  ),
  cue(
    'consequence',
    'says what happens to those who break the rules',
    ({ subject }) => breachers.test(subject),
    either(allows, willDo, hasModal('(?:will be|be) (?:asked|invited|required)')),
  ),

  // A lead-in says at its end what its list is.
  cue(
    'prohibition',
    'ends in a no',
    ({ as, main }) =>
      as === 'lead-in' &&
      /\b(?:not|never|nor|refrain from|avoid|without|except(?: for)?|apart from|other than|leave out|keep out|stay away from)(?: (?:be|by|to|do|post|share|use|publish|any of (?:the following|these)|do any of (?:the following|these)))?:?$/i.test(
        main,
      ),
  ),

  // How things are done.
  cue(
    'procedure',
    'introduces steps',
    not(isItem),
    says(
      String.raw`(?:these|following|three|four|five|the) (?:\w+ )?(?:steps|stages)|steps (?:are|is) (?:listed|set out|as follows|below)|in the order given|in this order`,
    ),
  ),
  cue('procedure', 'is a step of raising a concern', ({ step }) => step === true),
  cue(
    'procedure',
    'says where to take a matter next',
    under('procedure'),
    allows,
    says(
      String.raw`(?:may|can|could) (?:then )?(?:also )?(?:go|write|appeal|complain|escalate|take|refer|raise|ask|contact|request|be (?:taken|raised|referred))`,
    ),
    not(isSchool),
  ),
  cue(
    'consequence',
    'says what the school may do about a breach',
    allows,
    says(
      String.raw`trespass|(?:may|can|could) (?:\w+ )?(?:ban|bar|exclude|prosecute|sue)|legal (?:action|advice|proceedings)|{police}|solicitors?|injunction`,
    ),
    isSchool,
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
  cue(
    'right',
    'says what the school may do',
    isStaff,
    allows,
    says(String.raw`may (?:\w+ly )?(?:hide|end|remove|delete|block|refuse|decline|ask|stop|close|mute|terminate|report|leave|hang)`),
  ),
  cue('procedure', 'says what staff do', staffDo, not(isOrder)),
  cue(
    'procedure',
    'says who answers, and when',
    will,
    not(isParent),
    not(isNegated),
    says('(?:shall|will) (?:\\w+ly )?(?:respond|reply|answer|acknowledge|investigate|decide|hear|write back)'),
  ),

  // What is asked, forbidden and allowed.
  cue(
    'expectation',
    'asks for something',
    anywhere(
      String.raw`(?:could|can|may|might) we ask|can help (?:us )?by|appreciate it if|would be (?:grateful|glad|pleased) if|would be grateful|would you (?:please|kindly)|we (?:look|rely|count|trust|hope)(?: on| to| that)? (?:\w+ )?{parent}`,
    ),
    not(isNegated),
  ),
  cue(
    'permission',
    'says what is allowed',
    anywhere(
      String.raw`feel free to|by all means|nothing wrong with|(?:has|have) (?:every|the|a) right to (?!work|be|feel|expect)|at liberty to|nothing in (?:\w+ ){1,4}(?:stops|prevents|restricts)|(?:does|do) not (?:\w+ )?(?:stop|prevent|restrict) (?:you|{parent})|no objection|(?:are|is) happy (?:for|to see|to let)|not (?:have|need|obliged|required) to (?:join|take part|give|belong|answer|stay)|need not|free to`,
    ),
    not(isSchool),
    not(anywhere(String.raw`\bbut (?:we|you|must|not|please|never|do|they|should)|(?:must|should|may|shall) not|not to|never|refrain`)),
  ),
  cue(
    'prohibition',
    'says what is not accepted',
    says(
      String.raw`unacceptable|inappropriate (?:to|use|uses|behaviour|conduct|activit(?:y|ies)|content|comments?|posts?|for)|inappropriate:?$|(?:not|never|neither|rarely) (?:be )?(?:considered )?(?:acceptable|accepted|accept|appropriate|tolerated?|condoned?|permitted|allowed|ok(?:ay)?|on|welcome|right|fair)|(?:will|shall|does|do|cannot|can|would) not(?:,[^,]{0,30},)? (?:\w+ ){0,4}(?:accept|tolerate|condone|stand over|allow|permit|put up with|want)|prohibited|forbidden|banned (?:from|on|in)|off limits|(?:has|have|is|are) (?:no|any|not the|not a|n't the|n't a) (?:place|facility|platform|forum|tool|channel|room)|(?:takes?|take) a (?:firm|strong|dim|very dim) (?:stand|view|line)|(?:are|is) (?:strongly )?discouraged|must be avoided|objects? to|no place for|zero[- ]tolerance|not (?:a|the) (?:place|forum|platform|facility) (?:for|to)|does not belong|do not belong|against our values|draws? the line|cross(?:es)? (?:the|a) line|over the line|go(?:es)? too far|a step too far|unwelcome|out of order|no[- ]go|(?:is|are) an? (?:firm |definite |clear )?no(?:-no)?|contrary to|not countenanced?|there (?:must|should|shall|is to|are to) be no|(?:has|have) no business|(?:is|are) (?:simply )?out\.?$|(?:is|are) not for|will not have`,
    ),
    not(isSchoolsOwn),
  ),
  cue(
    'prohibition',
    'asks to refrain from something',
    says(
      String.raw`refrain from|(?:please|will|should|must|would you|kindly|to) avoid(?!ed)(?:ing)?(?! the negative| misunderstandings?)|avoid:|steer clear|under no circumstances|at no (?:stage|time|point)|desist|stay away from|resist the`,
    ),
  ),
  cue('prohibition', 'asks to refrain from something', opens('avoid(?:ing)?|stop|no \\w+ing|leave out|keep off|nothing|not \\w+ing')),
  cue(
    'prohibition',
    'says what parents are asked not to do',
    anywhere(
      String.raw`(?:expected|required|asked|requested|instructed|advised|urged|reminded|agree|undertake|careful|want|like|prefer|ask|expect|request|beg|urge) (?:(?:all |every |our )?(?:{parent}) )?not to|(?:are|is) not to|kindly do not|please (?:do not|don't|never)|{parent} (?:do|does) not`,
    ),
    not(isSchool),
    not(anywhere('not to be confused')),
  ),
  cue(
    'prohibition',
    'says what parents are asked not to do',
    anywhere(
      String.raw`(?:asks?|expects?|requests?|urges?|would like|would prefer|would ask) (?:that )?(?:(?:all |every |our )?(?:{parent}) )?(?:not to|do not|never|never to)`,
    ),
  ),
  cue('prohibition', 'forbids it', isNegated, isAsked),
  cue(
    'prohibition',
    'forbids it',
    isNegated,
    not(isSchool),
    either(binds, hasModal('may|can|could'), (unit) => will(unit) && isParent(unit)),
    not(
      says(
        String.raw`need not|not (?:be )?(?:hesitate|feel|need|able to|have to|expected to (?:reply|respond|answer|monitor|check)|required to)|not only`,
      ),
    ),
    not((unit) => isStaff(unit) && /^(?:will|can|are|is) /.test(unit.modal ?? '')),
  ),
  cue(
    'prohibition',
    'forbids it',
    opens(
      String.raw`(?:do not|don't|never|not|no (?:{parent}|{pupil}|{staff}|images?|photo\w*|pictures?|film\w*|recordings?|videos?|information|personal|comments?|posts?|names?|messages?)(?: [\w']+){0,14} (?:may|can|should|must|shall|is|are|to))`,
    ),
    not(({ modal, actor }) => modal === 'will' && actor === 'pupil'),
  ),
  cue(
    'prohibition',
    'forbids it',
    not(isSchool),
    says(String.raw`(?:must|should|may|shall) (?:never|not)|(?:nor|and not|but not|and never) (?:post|share|take|use|send|upload|to|those)`),
    ({ modal }) => modal !== undefined,
  ),

  cue('expectation', 'asks for something', isAsked),
  cue('expectation', 'asks for something', isOrder, not(isNegated), not(opens('thank'))),
  cue(
    'consequence',
    'says what may be asked of somebody afterwards',
    allows,
    says(String.raw`(?:may|might|can|could) be (?:asked|invited|required|requested|told|banned|removed from|reported|refused|blocked|barred)`),
    either(isParent, isThing),
    either(breaches, under('consequence'), sanctions),
  ),
  cue(
    'right',
    'says what the school may ask',
    allows,
    says(String.raw`(?:may|might|can|could) be (?:asked|invited|required|requested|told|refused|blocked|removed|deleted|closed|monitored)`),
  ),
  cue(
    'consequence',
    'lists what may follow',
    allows,
    opens(String.raw`(?:this|these|such action|action|actions|steps|sanctions|measures|it) (?:may|might|could|can) (?:include|involve|mean|take)`),
    either(sanctions, under('consequence')),
  ),
  cue('permission', 'says what is allowed', allows, not(isSchool), not(isThing)),
  cue(
    'permission',
    'says what is allowed',
    hasModal('may'),
    allows,
    isThing,
    ({ subject }) =>
      /\w+s\s*$/i.test(subject) &&
      !/\b(?:this|it|that|which|these|such|posts?|comments?|messages?|photo\w*|pictures|social media|content|anything|what|there|words|remarks|rumours|sites|groups|changes|things)\s*$/i.test(
        subject,
      ),
    ({ main, modal }) => !new RegExp(`\\b${modal} (?:be|have|cause|lead|hurt|reach|seem|feel|not)\\b`, 'i').test(main),
  ),
  cue(
    'permission',
    'says what is allowed',
    says(
      String.raw`(?:is|are|remain|remains) (?:always |very |also |most )?(?:welcome|free|allowed|permitted|able|invited) to|(?:is|are) (?:perfectly |quite |absolutely )?(?:fine|ok|okay|allowed|permitted|acceptable|no problem)|may be (?:\w+ly )?(?:\w+ed|taken|shown|sent|given|left|worn|kept|made|brought)|can be (?:used|taken|shared|brought|worn|left|filmed)(?! inapp\w+)|no problem with`,
    ),
    not(isNegated),
  ),

  cue('procedure', 'says whom to turn to', says('first port of call|is the person to')),
  cue(
    'procedure',
    'says which procedure is followed',
    not(binds),
    says(
      String.raw`(?:procedure|policy|process|steps) (?:will|shall) be followed|(?:is|are|will be|be) (?:\w+ly )?(?:dealt with|investigated|handled|passed|answered|acknowledged|recorded|logged|checked|kept|held|stored|displayed|responded|read|forwarded|sent (?:out|home|to)|issued|collected|considered by|heard by|returned|approved by|managed|made (?:by|to|through)|taken to|referred to the (?:{head}|{staff}))|(?:posted|used|taken|published|works?) only (?:if|where|with|when|from)|within (?:\w+ ){1,3}(?:days|hours)|^(?:reports?|complaints?|concerns?|requests?|questions?|queries)(?: \w+){0,4} go(?:es)? to`,
    ),
  ),
  cue(
    'expectation',
    'says what is expected',
    binds,
    either(not(isSchool), hasModal(String.raw`.* (?:expected|required|asked|responsible)`)),
    not(isNegated),
  ),
  cue(
    'expectation',
    'says what is expected',
    says(
      String.raw`(?:we|school|trust|association|academy|college|governors) (?:\w+ly |would |also )?(?:asks?|expects?|requests?|urges?|encourages?|like|appeals?|hopes?|looks? to)|asks? (?:that )?(?:all |every |each )?{parent}|expects? (?:all |every |each )?{parent}|(?:urges?|encourages?|requests?) (?:that )?(?:all |every |each )?{parent}|in accordance with the|(?:are|is|be) (?:expected|required) (?:to|of)|comes? first|it helps|belongs? (?:in|on|with|at)|it is (?:a good idea|best|wise|sensible|better|helpful) to|takes? responsibility|(?:we|school|trust) wants? (?:all |every |each |our )?{parent}|our request to|the same (?:courtesy|standards?|rules?|expectations?|respect)|what helps|(?:is|are) (?:always |very much |greatly )?(?:appreciated|essential|important that)|(?:duty|responsibility|responsibilities|role|part) (?:of {parent}|to)|{parent}(?:'s|') (?:duty|responsibility|role)|responsible for`,
    ),
    not(isNegated),
  ),
  cue('expectation', 'says what parents do', isItem, saysWhatTheyDo, not(isNegated)),
  cue('prohibition', 'says what parents do not do', isItem, opens('(?:you|they|we|i|{parent}) (?:do not|never)')),
  cue(
    'expectation',
    'says what parents will do',
    willDo,
    either(isParent, ({ actor }) => actor === 'pupil'),
    not(says(String.raw`will (?:be|find|receive|get|hear|have|see|know|notice)`)),
    not(under('procedure', 'consequence')),
  ),

  cue('procedure', 'is a step of raising a concern', under('procedure'), isItem),
  cue(
    'procedure',
    'says what the school does',
    either(willDo, (unit) => will(unit) && (isSchool(unit) || isStaff(unit))),
    either(isSchool, isStaff, says(String.raw`will (?:normally |usually |then |always )?be \w+(?:ed|en|ld|nt|ade|ead|een)`)),
  ),
];

/** "Parents who break this code", "any member who ignores the rules". */
const breachers = pattern(String.raw`(?:who|which|that) (?:\w+ly |has |have |then )?(?:${breach})`);

/** "The school cannot be responsible", "we do not monitor": the school speaks of itself. */
function isSchoolsOwn({ main }: Unit): boolean {
  return /\b(?:responsible|responsibility|liab|monitor|own|moderate)/i.test(main) && /^(?:the school|we)\b/i.test(main);
}

/** "you speak to the teacher first": the good example as a plain fact. */
function saysWhatTheyDo({ main, modal }: Unit): boolean {
  const verb = /^(?:you|they|parents|families|members|carers|we) (?:\w+ly |always )?(\w+)\b/i.exec(main)?.[1];
  return modal === undefined && verb !== undefined && isBaseVerb(verb);
}

/** Words for behaviour that no school asks for: believed only where nothing else says what a list or a sentence is. */
const badBehaviour = pattern(
  String.raw`abus(?:e|ive|ing)|insult(?:s|ing)?|threat(?:s|en|ening)?|harass(?:ing|ment)?|bully(?:ing)?|intimidat(?:e|ing|ion)|defam(?:atory|ation|ing)|libel(?:l?ous)?|slander(?:ous)?|offensive|derogatory|rude|aggressi(?:ve|on)|hostile|malicious|untrue|false|misleading|rumours?|rumors?|gossip(?:ing)?|speculat(?:ion|ing)|discriminat(?:ory|ion|ing)|racis[tm]|sexis[tm]|homophobic|hate|hateful|obscene|swearing|foul|disrespect(?:ful)?|ridicul(?:e|ing)|mock(?:ery|ing)?|humiliat(?:e|ing)|undermin(?:e|ing)|shaming|blaming|critici[sz]ing|complaining|venting|airing|grievances|petitions?|disrepute|impersonat(?:e|ing|ion)|fake|anonymous(?:ly)?|confidential|screenshots|tagging|trolling|spam(?:ming)?|covert(?:ly)?|secret(?:ly)?|name-calling|pile-ons|without (?:\w+ ){0,4}(?:permission|consent|asking)|personal (?:attacks?|remarks|information|details)|private (?:information|details|matters)`,
);
/** "Posting …", "using …" at the head of a list item names a behaviour; these name a good one. */
const goodGerund =
  /^(?:supporting|helping|treating|respecting|showing|listening|speaking|thinking|modelling|modeling|keeping|working|encouraging|reading|checking|raising|following|talking|reporting|asking|being|setting|ensuring|making sure|monitoring|teaching|guiding|reminding|attending|engaging|communicating|celebrating|praising|promoting|protecting|taking responsibility)\b/i;

/** Cues that count only where neither the sentence, nor its lead-in, nor its heading says anything stronger. */
export const weakCues: readonly Cue[] = [
  cue('consequence', 'names a sanction', either(isItem, under('consequence')), sanctions),
  cue('prohibition', 'names behaviour that schools do not accept', isItem, ({ main }) => badBehaviour.test(main)),
  cue('prohibition', 'names behaviour that schools do not accept', isItem, ({ main }) => /^\p{L}+ing\b/u.test(main) && !goodGerund.test(main)),
  cue('expectation', 'says what parents do, under a heading about that', under('expectation'), opens('(?:all )?(?:{parent}|{pupil})')),
  cue('expectation', 'names good behaviour', isItem, ({ main }) => goodGerund.test(main)),
];

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
    'consequence',
    'breaches',
    String.raw`consequences?|breach(?:es|ing)?|broken|break(?:s|ing)?|sanctions?|how we (?:will )?(?:respond|deal)|our response|responding|(?:is|are) (?:ignored|not followed|not kept)|not following|non-?compliance|dealing with|failure to|misconduct|misuse|action (?:we|the school)|actions|enforcement|what (?:we|the school) (?:may|will|can|might) do|what happens (?:if|when|next)|what if (?:someone|somebody|a parent|parents|people|the|this)|outcomes?|incidents?`,
  ),
  headingCue(
    'prohibition',
    'what is not accepted',
    String.raw`not|cannot|unacceptable|banned|forbidden|off limits|inappropriate|sad|hurtful|unkind|out of bounds|steer clear|avoid|prohibited|please (?:do not|don't)|don'ts|never|crosses the line|what hurts|what harms`,
  ),
  headingCue(
    'definition',
    'the meaning of words',
    'definitions?|words we use|meanings?|words mean|what do we mean|what does|key (?:terms|words)|terms (?:used|we use)|glossary|terminology|what we mean|interpretation|jargon|what is (?:meant|social media)',
  ),
  headingCue('review', 'review', 'review(?:ing|ed|s)?|up to date|monitoring|evaluation|amendments|changes to|updating'),
  headingCue(
    'policy',
    'related policies',
    '(?:related|other|linked|associated|supporting|connected|our) (?:district |school |trust |college )?(?:policies|documents|documentation)|links (?:with|to)|policies|see also',
  ),
  headingCue('legislation', 'the law', 'legal|law|laws|legislation|legislative|statutory|acts|regulations'),
  headingCue('guidance', 'guidance', 'useful (?:links|resources)|further (?:reading|guidance|help|information)|resources'),
  headingCue(
    'procedure',
    'raising concerns',
    'raising|raise|concerns?|complaints?|complaining|something goes wrong|goes wrong|upset|worried|worry|unhappy|reporting|report|support|steps|resolving|who to (?:contact|talk)|contacting|talk to us|get in touch|putting things right|problems?|procedures?|how to (?:contact|reach)',
  ),
  headingCue('permission', 'what is allowed', 'what you (?:may|can) do|what is allowed|permitted|allowed'),
  headingCue('right', "the school's rights", "(?:our|the school's?) (?:rights?|powers)|rights of the school"),
  headingCue(
    'expectation',
    'what is expected',
    'what (?:we ask|helps)|expectations?|expects?|encourage|responsibilit(?:y|ies)|(?:you|parents) can help|how to help|we ask|good (?:practice|manners)|dos|top tips|your part|roles?|what (?:you|parents) should|asking|standards|guidelines|rules|etiquette|positive',
  ),
];
