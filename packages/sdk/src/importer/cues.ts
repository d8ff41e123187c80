import type { ClauseKind } from '../model/index.ts';
import type { Unit } from './unit.ts';
import { pattern } from './words.ts';

/** One reason to take a sentence for what it is. The first row that holds decides. */
export interface Cue {
  readonly kind: ClauseKind;
  /** In words a school understands; shown beside a question about the clause. */
  readonly reason: string;
  readonly when: (unit: Unit) => boolean;
}

const says = (source: string): ((unit: Unit) => boolean) => {
  const words = pattern(source);
  return ({ text }) => words.test(text);
};
const opens = (source: string): ((unit: Unit) => boolean) => {
  const words = new RegExp(`^(?:and |or )?(?:${pattern(source).source})`, 'iu');
  return ({ text }) => words.test(text);
};
const cue = (kind: ClauseKind, reason: string, when: Cue['when']): Cue => ({ kind, reason, when });

const isSchool = ({ actor }: Unit) => actor === 'school' || actor === 'governor';
const allows = ({ modal, negated }: Unit) => !negated && modal !== undefined && /^(?:may|can|might|could)$/.test(modal);
const actsLater = ({ modal, negated }: Unit) => !negated && (modal === 'will' || modal === 'shall' || modal === 'would');
const binds = ({ modal }: Unit) =>
  modal !== undefined &&
  /^(?:must|shall|should|ought to|needs? to|ha(?:s|ve) to|(?:is|are|will be|shall be) (?:expected|required|asked|requested|instructed|encouraged|advised|urged|responsible|obliged)|(?:is|are) to)/.test(
    modal,
  );

const namesLaw = says(
  String.raw`[\w)'] (?:act|acts|order|regulations?|measure|directive)(?: \([^)]{1,30}\))?,? (?:19|20)\d\d|(?:uk )?(?:general data protection regulation|gdpr)|\w{3,} act(?: \(\w{2,8}\))?|statutes`,
);
const namesPolicy = says(
  String.raw`(?:\w{3,}|our|the|its|own|school|'s) (?:policy|policies|procedures?|code of (?:conduct|behaviour)|agreement|statement of values[\w ]{0,30})|polisi`,
);
const isShortName = ({ text, modal }: Unit) => text.length <= 120 && modal === undefined && !/[.:!?]$/.test(text.replace(/\.$/, ''));

/** Cues of the sentence's own words: strong enough to stand against the lead-in and the heading above it. */
export const ownCues: readonly Cue[] = [
  cue(
    'definition',
    'says what a word means',
    says(
      String.raw`"[^"]{2,60}"(?:,? [\w ]{0,30})? (?:means?|includes?|covers|takes in|refers? to|is (?:an?|any|the)|are)|'[\w /-]{2,60}' (?:means?|includes?|covers|takes in|refers? to)|by "[^"]{2,60}" we mean|(?:the )?terms? ['"][^'"]{2,60}['"]|for the purposes? of this {document}`,
    ),
  ),

  cue(
    'review',
    'says when the document is looked at again',
    says(
      String.raw`(?:next )?(?:scheduled )?review date|next review(?:ed)?|(?:will|to) be (?:reviewed|looked at again|updated)|review(?:s|ed|ing)? (?:of )?(?:this|the|these|our) (?:\w+ ){0,3}{document}|(?:look|looks|goes|go) (?:at|over|through) (?:this|the|these) (?:\w+ ){0,2}{document}|{document} (?:is|are) (?:reviewed|looked at|revisited)`,
    ),
  ),
  cue(
    'review',
    'says how changes are made known',
    (unit) => unit.under === 'review' && says(String.raw`(?:changes|amendments|updates|revisions)`)(unit) && !binds(unit),
  ),
  cue(
    'review',
    'says how changes are made known',
    says(
      String.raw`(?:changes|amendments|updates|revisions)(?: \w+){0,5} (?:be|are|is) (?:\w+ )?(?:announced|communicated|circulated|published|notified|shared|told)|(?:told|informed|notified) of (?:any )?(?:changes|amendments|updates)|news of (?:any )?changes|if (?:it|the {document}) changes`,
    ),
  ),

  cue('legislation', 'names a law', (unit) => unit.as === 'item' && (unit.leadIn === 'legislation' || isShortName(unit)) && namesLaw(unit)),
  cue(
    'legislation',
    'introduces the laws that apply',
    (unit) =>
      unit.as !== 'item' &&
      says(
        String.raw`legislation|statutory (?:guidance|legislation)|(?:relevant|following|these|the) (?:laws|acts)|(?:federal|state) (?:and state )?law`,
      )(unit) &&
      !says('breach(?:es)?|broken')(unit),
  ),

  cue(
    'guidance',
    'names published guidance',
    says(String.raw`national guidance|statutory guidance|"keeping (?:children|learners) safe[^"]*"|department (?:for|of) education(?:'s)?[, ]`),
  ),

  cue(
    'policy',
    'points at other policies of the school',
    says(
      String.raw`(?:operates?|read|used) (?:in conjunction|alongside|together|with)(?: \w+){0,4} (?:policy|policies|procedures?|code)|(?:following|other|own) (?:\w+ ){0,3}(?:policies|documents)|in conjunction with|sits? (?:beside|alongside)|read (?:next to|alongside|with)`,
    ),
  ),
  cue(
    'policy',
    'points at another policy of the school',
    (unit) =>
      namesPolicy(unit) &&
      says(
        String.raw`more (?:information|details?)|further (?:information|details?)|(?:can be|is|are) found in|refer to|see (?:the|our)|(?:has|have) an? (?:\w+ ){1,3}(?:policy|procedure)|(?:policy|procedure)s? (?:and \w+ )?(?:is |are )?in place|policy (?:covers|sets out|explains)`,
      )(unit),
  ),
  cue(
    'policy',
    'is the name of another policy',
    (unit) => unit.as === 'item' && isShortName(unit) && namesPolicy(unit) && (unit.leadIn === undefined || unit.leadIn === 'policy'),
  ),

  cue(
    'consequence',
    'says what a breach leads to',
    says(
      String.raw`breach(?:es)?(?: \w+){0,25} (?:lead|result|taken seriously|treated as|dealt with)|(?:lead to|result in|face) (?:\w+ ){0,4}(?:prosecution|dismissal|sanctions?|action|ban|exclusion)|consequences may include|legal action|take (?:\w+ )?(?:legal )?advice|(?:reported|referred) to the police|a (?:second|further|repeated) (?:incident|breach)|after a (?:first|second) (?:incident|breach)|lose the (?:use|right)|are a crime`,
    ),
  ),
  cue(
    'consequence',
    'is what the school does about a breach',
    (unit) => unit.under === 'consequence' && unit.actor !== 'parent' && (allows(unit) || actsLater(unit)) && !says('reserves? the right')(unit),
  ),

  cue(
    'prohibition',
    'says what is not accepted',
    says(
      String.raw`(?:un|in)acceptable|inappropriate|not (?:be )?(?:acceptable|accepted|tolerated?|condoned?|permitted|allowed|ok(?:ay)?)|(?:will|shall|does|do|cannot|can) not(?:,[^,]{0,30},)? (?:under any circumstances )?(?:accept|tolerate|condone|stand over)|prohibited|forbidden|banned|off limits|has any place|takes? a firm stand against|(?:are|is) discouraged`,
    ),
  ),
  cue(
    'prohibition',
    'asks to refrain from something',
    says('refrain from|(?:please|will|should|must|to) avoid(?:ing)?|steer clear of|under no circumstances|at no stage|at no time'),
  ),
  cue(
    'prohibition',
    'says what parents are instructed not to do',
    says(
      String.raw`(?:expected|required|asked|requested|instructed|advised|urged|reminded) not to|(?:are|is) not to|ask (?:that )?(?:you|{parent}) (?:do )?not|kindly do not|please (?:do not|don't)`,
    ),
  ),
  cue(
    'prohibition',
    'forbids it',
    (unit) =>
      unit.negated &&
      !isSchool(unit) &&
      (binds(unit) ||
        unit.modal === 'may' ||
        unit.modal === 'can' ||
        (unit.modal === 'will' && (unit.actor === 'parent' || unit.actor === 'group-admin'))),
  ),
  cue('prohibition', 'forbids it', opens(String.raw`(?:please )?(?:do not|don't|never|no {pupil}|not to)`)),
  cue(
    'prohibition',
    'forbids it',
    says(
      String.raw`no (?:photograph(?:y|s)?|images?|pictures?|films?|filming|recordings?)(?: \w+){0,12} (?:may|is|are|should|must|can)|only able to|must never|may not|should never`,
    ),
  ),

  cue('right', 'is a right the school keeps', says(String.raw`(?:reserves?|retains?) the right|(?:is|are) entitled to`)),
  cue('right', 'says what the school may do', (unit) => isSchool(unit) && allows(unit)),

  cue(
    'procedure',
    'introduces steps',
    says(String.raw`(?:these|following|three|four|five|the) (?:steps|stages)|steps (?:are|is) (?:listed|set out|as follows)|in the order given`),
  ),
  cue('permission', 'says what is allowed', (unit) => allows(unit) && !isSchool(unit) && (unit.actor !== 'thing' || says('(?:may|can) be')(unit))),
  cue(
    'permission',
    'says what is allowed',
    says(String.raw`(?:is|are) (?:welcome|free|allowed|permitted) to|remain free to|is fine|may be permitted`),
  ),

  cue(
    'procedure',
    'says which procedure is followed',
    says(String.raw`(?:procedure|policy) (?:will|shall) be followed|(?:are|is|will be) dealt with|will be (?:investigated|handled|passed)`),
  ),
  cue('procedure', 'is a step of raising a concern', (unit) => unit.under === 'procedure' && (unit.orders || isSchool(unit) || unit.as === 'item')),

  cue('expectation', 'says what is expected', (unit) => (binds(unit) && !isSchool(unit)) || (binds(unit) && /^(?:is|are) /.test(unit.modal ?? ''))),
  cue(
    'expectation',
    'says what is expected',
    says(
      String.raw`(?:we|school|trust|association) (?:ask|asks|expects?|requests?|urges?|encourages?|would like)|asks? (?:that )?{parent}|expects? {parent}|would be grateful|(?:could|can) we ask|in accordance with the`,
    ),
  ),
  cue('expectation', 'asks for something', ({ orders, negated }) => orders && !negated),
  cue('expectation', 'says what parents will do', (unit) => actsLater(unit) && (unit.actor === 'parent' || unit.actor === 'group-admin')),

  cue('procedure', 'says what the school does', (unit) => isSchool(unit) && actsLater(unit)),
];

/** What a heading says about the sentences under it that do not say it themselves. */
export const headingCues: readonly { readonly kind: ClauseKind; readonly when: RegExp; readonly reason: string }[] = [
  {
    kind: 'prohibition',
    when: pattern(
      String.raw`not (?:acceptable|accepted|allowed|to do)|unacceptable|inappropriate|cannot accept|out of bounds|steer clear|do not|don't`,
    ),
    reason: 'stands under a heading about what is not accepted',
  },
  {
    kind: 'consequence',
    when: pattern(
      String.raw`consequences?|breach(?:es)?|broken|sanctions?|how we (?:will )?respond|is ignored|non-?compliance|dealing with|failure to`,
    ),
    reason: 'stands under a heading about breaches',
  },
  {
    kind: 'definition',
    when: pattern('definitions?|words we use|meaning of|terms used|glossary|terminology'),
    reason: 'stands under a heading for definitions',
  },
  { kind: 'review', when: pattern('review|keeping it up to date|monitoring'), reason: 'stands under a heading about review' },
  {
    kind: 'policy',
    when: pattern('(?:related|other|linked|associated) (?:district |school |trust )?(?:policies|documents)'),
    reason: 'stands under a heading for related policies',
  },
  { kind: 'legislation', when: pattern('legal|law|laws|legislation|statutory'), reason: 'stands under a heading about the law' },
  {
    kind: 'procedure',
    when: pattern(String.raw`raising|concerns?|complaints?|something goes wrong|has upset you|reporting|support|steps`),
    reason: 'stands under a heading about raising concerns',
  },
  {
    kind: 'expectation',
    when: pattern('what (?:we ask|helps)|expectations?|we encourage|responsibilit(?:y|ies)|how you can help|we ask'),
    reason: 'stands under a heading about what is expected',
  },
];
