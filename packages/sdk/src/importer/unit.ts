import type { ClauseKind, Party } from '../model/index.ts';
import { pattern } from './words.ts';

/** What a cue may look at: one sentence, list item or lead-in, and where it stands. */
export interface Unit {
  /** With plain quotes and single spaces; the school's own name reads "the school". */
  readonly text: string;
  readonly as: 'sentence' | 'item' | 'lead-in';
  /** What the heading above it is about, where it says so. */
  readonly under?: ClauseKind | undefined;
  /** The kind of the lead-in that it hangs on. */
  readonly leadIn?: ClauseKind | undefined;
  /** The modal that carries the sentence, in lower case ("must", "may", "are expected to"). */
  readonly modal?: string | undefined;
  /** True where that modal, or the sentence as a whole, says no. */
  readonly negated: boolean;
  /** Who acts, as far as the words before the modal say. */
  readonly actor?: Actor | undefined;
  /** True where it starts like an order: "Please wait", "Check the background". */
  readonly orders: boolean;
}

export type Actor = Party | 'thing';

const modal =
  /\b((?:is|are|will be|shall be) (?:expected|required|asked|requested|instructed|encouraged|advised|urged|reminded|responsible|allowed|permitted|welcome|free|able|entitled|obliged)|must|shall|should|will|would|may|might|can(?=not|\b)|could|ought to|needs? to|ha(?:s|ve) to|(?:is|are) not to|(?:is|are) to)\b/i;
const negation = /^(?:[^.;:]{0,12}\b)?(?:not|never|no longer)\b|^n(?:o|')t\b/i;

/** The base forms that orders in such documents start with. A tagger for all of English would weigh more than the importer. */
const verbs = new Set(
  'abide accept acknowledge act address adhere agree alert allow approach arrange ask attend avoid be bear book bring call celebrate check choose collect come communicate complete comply consider contact copy crop deal delete direct disable discuss do email encourage engage ensure explain file fill find follow forward get give go greet hand help hold honour ignore inform invite involve join keep know leave let limit listen log look maintain make mark meet message model monitor mute notify obtain offer pause pass phone pick post present promote protect provide put raise read record refer refrain remain remember remind remove reply report request respect respond return ring save search see seek send set share show sign speak stay stop submit supervise support switch take talk teach tell thank think treat try turn understand use visit wait watch work write'.split(
    ' ',
  ),
);

const actors: readonly (readonly [Actor, RegExp])[] = [
  ['group-admin', pattern('{admin}')],
  ['parent', pattern('{parent}')],
  ['governor', pattern('{governor}')],
  ['school', pattern('{head}')],
  ['school', pattern('{school}')],
  ['staff', pattern('{staff}')],
  ['pupil', pattern('{pupil}')],
];

/** What comes before the comma says when; who does what follows it. */
const fronted = /^(?:if|when|where|should|once|after|before|in|on|at|during|while|whilst|as|depending|for|under|following)\b[^,]{0,300},\s*/i;

/** "We ask that social media should not …": the asking only introduces what is asked. */
const wrapper = /^(?:we|the school|the \w+) (?:also )?(?:asks?|expects?|requests?|requires?) that\s+/i;

/** The one who acts is the first named; in "keeping in contact can help" nobody is. */
function findActor(before: string): Actor | undefined {
  const subject = before.slice(before.lastIndexOf(';') + 1).trimStart();
  if (/^\w+ing\b/i.test(subject)) return 'thing';
  const found = actors
    .map(([actor, words]) => ({ actor, at: words.exec(subject)?.index ?? Infinity }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at)[0];
  return found?.actor ?? (/\w/.test(subject) ? 'thing' : undefined);
}

const startsWithOrder = (text: string) => {
  const words = text
    .replace(/^(?:if|when|where|once|before|after|for|in|on|at|during)\b[^,]{0,200},\s*/i, '')
    .replace(/^(?:please|kindly|always|also|never|do not|don't|only|instead,?|then|first,?|initially)\s+/i, '')
    .toLowerCase();
  return verbs.has(/^[a-z]+/.exec(words)?.[0] ?? '') && !/^[a-z]+ (?:is|are|was|were|has|have|will|may|can|must|should|of)\b/.test(words);
};

/** Cues read this much of a sentence: what it is stands near its start, and so the cost of a cue is bounded. */
const readable = 700;

export function readUnit(words: string, place: Pick<Unit, 'as' | 'under' | 'leadIn'>): Unit {
  const text = words
    .slice(0, readable)
    .replace(/[‘’‛`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const main = text.replace(fronted, '').replace(wrapper, '');
  const found = modal.exec(main);
  const after = found ? main.slice(found.index + found[0].length) : '';
  const negated = /not\b/.test(found?.[1] ?? '') || negation.test(after) || /^(?:please )?(?:do not|don't|never)\b/i.test(text);
  return {
    ...place,
    text,
    modal: found?.[1]?.toLowerCase(),
    negated,
    actor: findActor(found ? main.slice(0, found.index) : main.slice(0, 80)),
    orders: startsWithOrder(text),
  };
}
