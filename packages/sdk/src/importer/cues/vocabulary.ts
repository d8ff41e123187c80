import { anywhere, says, type Test } from './cue.ts';

// What names look like. A law's name has capitals ("the Act"), unlike what people do ("to act").
const lawName = new RegExp(
  [
    String.raw`\b(?:Acts?|ACT|Order|ORDER|Regulations?|Measure|Directive|Statute|Amendment)(?: \([^)]{1,30}\))*,? (?:of )?(?:19|20)\d\d`,
    String.raw`\b[A-Z]\w{2,} (?:Act|Amendment)\b`,
    String.raw`\bGeneral Data Protection Regulation\b|\bGDPR\b|\bFERPA\b|\bCOPPA\b|\bCIPA\b`,
    String.raw`\b(?:Penal|Education|State|Civil|Criminal) Code\b|\bTitle [IVX]+\b|\bU\.S\.C\.|\b[Ss]ection \d+ of the`,
    String.raw`\bHuman Rights Convention\b|\bConvention on (?:Human Rights|the Rights)|\bstatutes\b`,
  ].join('|'),
);
export const namesLaw: Test = ({ text }) => lawName.test(text);
const policyName = String.raw`
\w{3,}(?:'s|')? (?:policy|privacy notice|handbook|policies|procedures?|protocol|code of (?:conduct|behaviour|practice)|agreement|charter)
|statement of \w+|polisi \w+`;
const publisher = String.raw`
department (?:for|of) education|department's|dfe|welsh government|scottish government|government of \w+|ofsted|estyn|education (?:authority|scotland|wales)
|teaching council|nspcc|childline|childnet|ceop|internet matters|safer internet (?:cent(?:re|er)|day)|esafety commissioner
|information commissioner|ico|hwb|unicef|barnardo's|webwise|netsafe|common sense media|government's|federal trade commission|data protection commission|ombudsman|safeguarding board|circular`;
const guidanceName = String.raw`
keeping (?:children|learners) safe|working together to|guidance|guidelines?|advice|code of values|code of practice|framework|resources?
|(?:web ?)?(?:pages?|site)|toolkit|leaflet|fact ?sheets?|tips|booklet|standards|materials|hub|helpline|action plan|strategy|circular`;

export const namesPolicy = anywhere(policyName);
export const namesPublisher = anywhere(publisher);
export const namesGuidance = anywhere(guidanceName);

/** A policy by its name, in capitals: "our Mobile Phone Policy", "the Complaints Procedure"; never the document itself. */
export const namesOther: Test = ({ text }) =>
  /(?:\p{Lu}[\p{L}-]+,? (?:and |& |of )?)+(?:Polic(?:y|ies)|Procedures?|Agreement|Charter|Handbook|Code of (?:Conduct|Behaviour))\b/u.test(
    text.replace(/\bThis \p{Lu}\p{L}+/gu, ''),
  );

/** A title and no sentence; "a letter about the charter" is no name. */
export const isName: Test = ({ text, modal, orders }) =>
  text.length <= 160 && modal === undefined && !orders && !/[.:!?]\s/.test(text) && !/^an? /i.test(text);
/** Every word but the small ones has a capital. */
export const isTitleCase: Test = ({ text }) =>
  /^(?:(?:\p{Lu}|\d)[\p{L}\p{N}'-]*[,;.]?|and|of|for|the|&|to|in|or|on|\/|[–-])(?: (?:(?:\p{Lu}|\d)[\p{L}\p{N}'-]*[,;.]?|and|of|for|the|&|to|in|or|on|\/|[–-]))*$/u.test(
    text,
  );

// What such documents speak of.
export const ofDocument = String.raw`(?:this|the|our|these|that) (?:\w+ ){0,3}{document}`;
export const change =
  '(?:changes?|amendments?|updates?|revisions?|amended|updated|revised|altered|alterations?|rewritten|new wording|(?:latest|new|current|up-to-date|fresh|revised|redlined) (?:version|copy|copies|one))';
export const breach = String.raw`
breach(?:es|ed|ing)?|break(?:s|ing)? (?:this|the|these|our|any)|broken|ignor(?:e|es|ed|ing)|(?:fail(?:s|ed|ure)?|refus(?:e|es|ed|al)) to|refuses
|not (?:comply|complied|follow(?:ed)?|kept? to|adhered)|non-compliance|violat(?:e|es|ed|ion)|misuses?|carries on|persists?|happens? again|found to have
|stays? up|abusive|harasses|continues?|repeat(?:s|ed(?:ly)?)?
|(?:first|second|third|further|serious|extreme) (?:or \w+ )?(?:incidents?|breach(?:es)?|offences?|occasions?|cases?|misuse)`;
export const sanction = String.raw`
(?:legal|disciplinary|formal|court|criminal|civil|further|appropriate|following|necessary) (?:action|proceedings|advice|options|sanctions)
|solicitors?|injunction|prosecut(?:ed|ion)|dismissal|an? (?:\w+ )?ban|courts?|leave the (?:premises|site|grounds|building)|stay away|criminal offence|privilege of
|(?:be|being|is|are|get) (?:banned|barred|excluded|suspended|removed|blocked|withdrawn|restricted|prosecuted|deleted|reported|escalated|taken out)
|(?:formal |written |final |first )?warnings?(?: letter)?|(?:written|formal) letter|letter of warning
|report(?:s|ed|ing)? (?:(?:it|them|this|the|such|any|a) )?(?:\w+ ){0,3}to (?:the )?(?:{police}|local authority)
|(?:refer(?:s|red|ring|ral)?|pass(?:ed|es|ing)?|escalate) (?:\w+ ){0,4}to (?:the )?(?:{police}|local authority|trust|governors)
|(?:{police}) (?:\w+ )?(?:informed|involved|contacted)|(?:tell|inform|involve|contact|call)(?:s|ing)? (?:the )?(?:{police})
|trespass|(?:restrict|withdraw|suspend|limit|revoke|ban|bar|exclude)(?:s|n|ned|red|ed|ing)?|removal (?:of|from)|loss of|lose (?:the|their|your|access)|sanctions?`;
export const breaches = anywhere(breach);
export const sanctions = says(sanction);
export const startsFromBreach = anywhere(
  `(?:if|where|when|should|in the event (?:that|of))(?: [\\w']+){0,8} (?:${breach}|defamatory|threatening|offensive|crime)`,
);

/** What staff do as a habit, in the words before any modal. */
const habit = String.raw`
(?:{staff}|{head}|{school}|{governor}|{admin}|we|team) (?:\w+ly |never |always |then |also )?(?:repl(?:y|ies)|records?|checks?|keeps?|holds?|acknowledges?|issues?|investigates?|logs?|monitors?|responds?
|passes|hears?|contacts?|sends?|collects?|stores?|answers?|phones?|rings?|writes? to|talks? to|speaks? to|meets?|arranges?|looks? (?:into|at)|decides?|considers?|forwards?|publishes|informs?
|invites?|calls?|prints?|updates?|gathers?|fills? in|follows? up|deals? with|takes? (?:it|the|notes|over)|reports? to|goes through)
|{school} (?:puts?|posts?|publish(?:es)?|uses?|shares?) [\w ]{0,40} only|(?:member|someone|somebody) (?:of|from|in) the \w+ (?:team|office) \w+s
|(?:applies|apply) to the {head}|returns? (?:the|this|a) (?:[\w-]+ ){0,4}(?:form|slip)|asks? (?:\w+ ){1,4}for (?:\w+ )?(?:consent|permission)|go(?:es)? out (?:on|every|each)`;
export { habit };
/** "Parents who break this code", "any member who ignores the rules". */
export const breachers = String.raw`(?:who|which|that) (?:\w+ly |has |have |then )?(?:${breach})|anyone found to|anybody found to`;
