import type { ClauseKind, Party } from '../model/index.ts';
import { pattern } from './words.ts';

/** Where a sentence stands. */
export interface Setting {
  readonly as: 'sentence' | 'item' | 'lead-in';
  /** True for a numbered step: "Step 2", "Stage 1", "Cam B". */
  readonly step?: boolean;
  /** What the heading above it is about, where it says so. */
  readonly under?: ClauseKind | undefined;
  /** The kind of the lead-in that it hangs on. */
  readonly leadIn?: ClauseKind | undefined;
  /** Who acted in the sentence or the lead-in before it: "they" means them. */
  readonly before?: Actor | undefined;
}

/** What a cue may look at: one sentence, list item or lead-in. */
export interface Unit extends Setting {
  /** With plain quotes and single spaces; the school's own name reads "the school". */
  readonly text: string;
  /** The same without what only leads up to it: "If …,", "We ask that", "Parents should be aware that". */
  readonly main: string;
  /** The modal that carries the sentence, in lower case ("must", "may", "are expected to"). */
  readonly modal?: string | undefined;
  /** True where that modal, or the sentence as a whole, says no. */
  readonly negated: boolean;
  /** The words before the modal. */
  readonly subject: string;
  /** Who acts, as far as the words before the modal say; `thing` where it is nobody. */
  readonly actor?: Actor | undefined;
  /** True where the words before the sentence ask for it: "We ask that …", "It is expected that …". */
  readonly asked: boolean;
  /** True where it starts like an order: "Please wait", "Check the background". */
  readonly orders: boolean;
}

export type Actor = Party | 'thing';

const modals =
  /\b((?:is|are|will be|shall be|be) (?:\w+ly )?(?:expected|required|asked|requested|directed|instructed|encouraged|advised|urged|reminded|responsible|allowed|permitted|welcome|free|able|entitled|obliged|invited|forbidden|discouraged)|must|shall|should|will|would|may|might|cannot|can|could|ought (?:\w+ )?to|needs? to|ha(?:s|ve) to|agrees? to|undertakes? to|(?:is|are) not to|(?:is|are) to)\b/gi;
const negation = /^(?:n?'t\b|not\b|[^.;:]{0,14}?\b(?:not|never|no longer|neither)\b)/i;

/** The base forms that orders in such documents start with. A tagger for all of English would weigh more than the importer. */
const verbs = new Set(
  'admit agree alter apologise appeal argue arrive aim beware blur blame block borrow brag break browse bully buy call catch cheer chat clean climb cool comfort complete copy crop cross crowd cut dance dare decide delay dial disagree donate draw drag dress drink drive drop dig drum eat edit enjoy enrol exaggerate expect explore face fail fall feed fight figure flag focus fold forget frown gossip grab guess head heed hide hurry identify ignore impersonate insult interrupt invent jump kick kiss knock label lend lie light livestream lobby lock lodge love lower manage message miss mock move nag nip notice object obey observe overlook pack paint pick pin place plan point pretend promise prove provoke publish pull punish quarrel queue quit race rate rank recall reconsider reduce refuse relax rely remark rename reopen repair resist rest retain rethink ring rise rush scan scold screenshot scroll seem sell shame shield shop shout sing sleep smile snap solve spare spell spoil spy squabble stare start steer store stream strike surf swap swear switch text threaten tidy touch trade tease undermine unfollow vent volunteer vote wander wash waste wave whisper win wish wonder wrap yell abide accept acknowledge act add address adhere agree aim alert allow always answer apply approach arrange ask attend avoid back be bear become begin behave believe book bring build call care carry catch celebrate change charge chat check choose clear click close collect come comment communicate complain complete comply confirm consider contact copy correct count crop deal delete demonstrate direct disable discuss display do drop email encourage engage ensure enter establish explain express fill film find finish fix focus follow forward friend gather get give go greet guide hand hang help hold honour ignore include inform invite involve join judge keep know label laugh lead learn leave let lift like limit link listen log look lose mail maintain make mark meet mention message mind miss model moderate monitor mute name note notify obtain offer open organise own park participate pass pause pay phone photograph pick play pop post praise prepare present promote protect provide pull push put question quote raise reach react read realise recognise recognize record refer reflect refrain refuse remain remember remind remove repeat reply report request resolve respect respond rest return review ring run save say search see seek select send separate set settle share show sign sit speak spread stand start stay step stick stop submit suggest supervise support switch tag take talk teach tell text thank think throw track treat try turn type understand undo update uphold use value view visit wait walk warn watch wear welcome work worry write'.split(
    ' ',
  ),
);

export const isBaseVerb = (word: string): boolean => verbs.has(word.toLowerCase());

const actors: readonly (readonly [Actor, string])[] = [
  ['group-admin', '{admin}'],
  ['governor', '{governor}'],
  ['parent', '{parent}'],
  ['school', '{head}'],
  ['staff', '{staff}'],
  ['school', '{school}'],
  ['pupil', '{pupil}'],
];
/** "The school's procedure" and "parents' posts" are no people. */
const noOwner = String.raw`(?!['’]s?\s|['’]s?$)`;
const anywhere = actors.map(([actor, words]) => [actor, pattern(words + noOwner)] as const);
const atEnd = actors.map(([actor, words]) => [actor, new RegExp(`${pattern(words).source}$`, 'iu')] as const);
const preposition = /(?<=\S\s+)\b(?:of|about|with|to|from|for|by|at|against|between|on|in|towards|involving)\b/i;
const directlyAfterPreposition =
  /\b(?:of|about|with|to|from|for|by|at|against|between|on|towards)(?: (?:the|a|an|our|other|any|all|their|your|current|fellow|school))*\s*$/i;

/** What comes before the comma says when; who does what follows it. */
const fronted =
  /^(?:(?:if|when|where|wherever|whenever|should|once|after|before|while|whilst|as|unless|until)\b[^,]{0,300}|(?:in|on|at|during|depending|for|under|following|from|with|to|by)\b[^,]{0,80}),\s*/i;

/** "Matters that cannot be settled", "so that pupils cannot post": a modal of a side clause says nothing about the sentence. */
const sideClause =
  /\S\s+(?:(?:that|which|who)|because(?:\s+[\w'/-]+){1,6}|(?:so that|if|when|where|whether|how|what|which|until|unless)(?:\s+[\w'/-]+){1,3})\s+$/i;
const reported = /\S\s+that(?:\s+[\w'/-]+){1,5}\s+$/i;

function findModal(main: string): { word: string; at: number } | undefined {
  for (const { 0: word, index } of main.matchAll(modals)) {
    const before = main.slice(Math.max(0, index - 60), index);
    if (sideClause.test(before) || (/^(?:can|may|will|would|might|could)/i.test(word) && reported.test(before))) continue;
    return { word: word.toLowerCase(), at: index };
  }
  return undefined;
}

/** "We ask that social media should not …": the asking only introduces what is asked. */
const asking =
  /^(?:(?:we|the school|the \w+) (?:also |therefore |would |kindly |respectfully |strongly )*(?:asks?|expects?|requests?|requires?|insists?)(?: you| that you| that| parents and carers| parents\/carers| parents| families)?(?= (?:to |not |do |does |should |must |please |parents|carers|families|all |any |everyone|you |no |nobody |social|group|messages|photo|posts|concerns))(?: to)?|it is (?:expected|important|essential|vital|requested|hoped) (?:that|to)|please (?:note|be aware|remember|ensure|make sure) that) +/i;
/** What only leads up to the sentence. */
const leadingUp =
  /^(?:[\p{L}' ]{3,40}, (?=please )|(?:parents|families|everyone|everybody|grown-ups|parents and carers|children|pupils|staff|volunteers|reps|admins),|(?:parents?|you|families|parents\/carers) should bear in mind that|(?:parents?|you|families|parents\/carers|parents and carers) (?:should|must|need to|are asked to) (?:understand|be aware|note|remember|know) that|it is understood that|as a result,|in particular,|however,|therefore,|in addition,|also,|instead,|finally,|first,|as a first step,|in the first instance,|last of all,|next,|after that,|failing that,) ?/iu;

/** "School cameras", "staff accounts": the first word only says whose they are. */
const adjunct =
  /\b(?:school|college|academy|trust|staff|class|parent|pupil|student|family) (?=(?:cameras?|devices?|accounts?|tablets?|phones?|systems?|equipment|groups?|chats?|pages?|numbers?|addresses|e?-?mails?|property|photos?|uniform|names?)\b)/gi;

/** The one who stands right before the modal acts, unless as an object ("messages to parents must"); else the first named does. */
function findActor(before: string, earlier: Actor | undefined): Actor | undefined {
  const whole = before.slice(before.lastIndexOf(';') + 1).trim();
  // "A parent who disrupts a school may …": the one before "who" acts.
  const subject = whole.split(/\s(?:who|whose|which)\s/i)[0] ?? whole;
  if (/^(?!during\b)\w+ing\b/i.test(subject)) return 'thing';
  if (/(?:^|[\s,])(?:they|he|she|he or she|s\/he)(?: (?:also|then|themselves))?$/i.test(subject)) return earlier ?? 'parent';
  if (/(?:^|[\s,])it(?: also| then)?$/i.test(subject)) return earlier === 'school' || earlier === 'governor' ? earlier : 'thing';
  for (const [actor, words] of atEnd) {
    const found = words.exec(subject);
    if (found && !directlyAfterPreposition.test(subject.slice(0, found.index))) return actor;
  }
  for (const segment of subject.replace(adjunct, '').split(/,\s*/).reverse()) {
    const [first] = anywhere
      .map(([actor, words]) => ({ actor, at: words.exec(segment)?.index ?? Infinity }))
      .filter(({ at }) => at < Infinity)
      .sort((a, b) => a.at - b.at);
    if (first) return preposition.test(segment.slice(0, first.at)) ? 'thing' : first.actor;
  }
  return subject === '' ? undefined : 'thing';
}

const startsWithOrder = (main: string) => {
  const words = main
    .replace(
      /^(?:(?:please|kindly|always|also|never|do not|don't|only|instead|then|first|firstly|initially|so|and|if possible|where possible),? )+/i,
      '',
    )
    .toLowerCase();
  if (/^(?:please|kindly)\b(?! (?:note|see|be aware|find))/i.test(main)) return true;
  return (
    verbs.has(/^[a-z]+/.exec(words)?.[0] ?? '') &&
    !/^[a-z]+,/.test(words) &&
    !/^[a-z]+ (?:is|are|was|were|has|have|will|may|can|must|should|of|on\b.* (?:is|are))\b/.test(words)
  );
};

/** Cues read this much of a sentence: what it is stands near its start, and so the cost of a cue is bounded. */
const readable = 700;

export function readUnit(words: string, setting: Setting): Unit {
  const text = words
    .slice(0, readable)
    .replace(/[‘’‛`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/(?<=\p{L})'ll\b/giu, ' will')
    .replace(/(?<=\p{L})'re\b/giu, ' are')
    .replace(/(?<=\p{L})'ve\b/giu, ' have')
    .replace(/(?<=\b(?:we|you|they|i))'d\b/giu, ' would')
    .replace(/\bcan't\b/gi, 'cannot')
    .replace(/\bwon't\b/gi, 'will not')
    .replace(/(?<=\p{L})n't\b/giu, ' not')
    .replace(/\s+/g, ' ')
    .trim();
  const rest = text.replace(leadingUp, '').replace(fronted, '').replace(leadingUp, '');
  // "That you pause before replying" goes on from a heading such as "What we ask".
  const asked = asking.test(rest) || (/^that\s/i.test(rest) && setting.under === 'expectation');
  const main = rest.replace(asking, '').replace(/^(?:[Bb]oth|[Aa]ll|and|or|but|That|that) (?=\p{Ll})/u, '');
  // A modal in quotes is spoken of, not used.
  const found = findModal(main.replace(/"[^"]{1,20}"/g, (quoted) => '"'.repeat(quoted.length)));
  const after = found ? main.slice(found.at + found.word.length) : '';
  const negated =
    /not\b|forbidden|discouraged/i.test(found?.word ?? '') ||
    (found !== undefined && negation.test(after)) ||
    /^(?:please |kindly )?(?:do not|never|not|no|nothing|nobody|(?:in|on|at|under|by) no (?:account|circumstances|time|case|way|event|means|point|stage)|nor)\b/i.test(
      main,
    ) ||
    (asked && /^[^,;]{0,60}\b(?:do|does) not\b/i.test(main)) ||
    (found !== undefined && /^(?:no|nobody|no[- ]one|none|neither|nothing|nor)\b/i.test(main));
  const subject = found ? main.slice(0, found.at) : main;
  return {
    ...setting,
    text,
    main,
    subject,
    modal: found?.word.replace('cannot', 'can'),
    negated,
    asked,
    actor: findActor(found ? subject : main.split(' ').slice(0, 5).join(' '), setting.before),
    orders: startsWithOrder(main),
  };
}
