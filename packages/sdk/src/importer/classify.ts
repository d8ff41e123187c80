import type { ClauseKind, Party, Topic } from '../model/index.ts';
import { headingCues, ownCues, weakCues } from './cues/index.ts';
import { likelihoods, memory } from './likeness/likeness.ts';
import { traitsOf } from './likeness/traits.ts';
import { readUnit, type Actor, type Setting, type Unit } from './unit.ts';
import { pattern } from './words.ts';

/** What a sentence was taken for, and why. */
export interface Verdict {
  readonly kind: ClauseKind;
  readonly text: string;
  readonly party?: Party;
  readonly topic: Topic;
  readonly reason: string;
  /** `own`: its own words say so; `place`: its lead-in or heading does; `none`: nothing said anything else. */
  readonly from: 'own' | 'place' | 'none';
  readonly actor?: Actor | undefined;
  /** True where its words bind or allow somebody, and no cue could say which. */
  readonly unclear?: boolean;
}

export interface Place extends Pick<Setting, 'as' | 'step' | 'before'> {
  readonly heading?: string | undefined;
  readonly leadIn?: Verdict | undefined;
  /** The kind of the unit before it in the same section. */
  readonly previous?: ClauseKind | undefined;
  /** The first items of the list that a lead-in introduces. */
  readonly items?: readonly string[] | undefined;
}

const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'photography',
    pattern(
      String.raw`photos?|photograph(?:s|y|er|ed|ing)?|pictures?|images?|film(?:s|ed|ing)?|filming|videos?|record(?:ing|ings)|livestream(?:ing|ed)?|cameras?|drones?`,
    ),
  ],
  ['email', pattern(String.raw`e-?mails?`)],
  ['messaging', pattern(String.raw`messag(?:e|es|ing)|whatsapp|chats?|messenger|group chats?|(?:school|parents'|messaging|phone) apps?|texts?`)],
  [
    'social-media',
    pattern(
      String.raw`social media|social network(?:s|ing)?|online|post(?:s|ed|ing)?|facebook|twitter|instagram|tiktok|snapchat|websites?|platforms?|statuses|friend|follow|accounts?|profiles?|screenshots?|internet|hashtags?|trolling`,
    ),
  ],
  ['in-person', pattern(String.raw`gates?|premises|grounds|playground|front counter|face to face|in person|swear(?:s|ing)?|shout(?:s|ing)?`)],
  [
    'contact',
    pattern(String.raw`contact(?:s|ing|ed)?|phone|ring|call|meeting|meet|appointment|speak|talk|write|office|reception|concerns?|complaints?`),
  ],
];
const findTopic = (text: string | undefined): Topic | undefined =>
  text === undefined ? undefined : topics.find(([, words]) => words.test(text))?.[0];

/**
 * By its own words; what people should do is also about what its list or its heading is about, else about social media, as
 * these documents are. How a concern is raised is about contact.
 */
function topicOf(text: string, kind: ClauseKind, heading: string | undefined, leadIn: Verdict | undefined): Topic {
  if (kind === 'review') return 'general';
  const own = findTopic(text);
  if (own) return own;
  if (!conduct.has(kind) && kind !== 'right' && kind !== 'procedure') return 'general';
  const around = leadIn && leadIn.topic !== 'general' ? leadIn.topic : findTopic(heading);
  return around ?? (kind === 'procedure' ? 'contact' : conduct.has(kind) ? 'social-media' : 'general');
}

export const headingKind = (heading: string | undefined): (typeof headingCues)[number] | undefined =>
  heading === undefined
    ? undefined
    : headingCues.find(({ when }) =>
        when.test(
          heading
            .slice(0, 300)
            .replace(/[‘’]/g, "'")
            .replace(/(?<=\p{L})n't\b/giu, ' not'),
        ),
      );

/** What a sentence of this kind is about is what its readers do; other kinds speak of the school and of what it goes by. */
const conduct: ReadonlySet<ClauseKind> = new Set(['expectation', 'prohibition', 'permission']);
/** Names and texts that stand for themselves: nobody acts in them. */
const schoolsOwn: ReadonlySet<ClauseKind> = new Set(['statement', 'legislation', 'guidance', 'policy', 'review', 'right']);

const runsGroup = pattern(
  String.raw`{admin}|(?:(?:who|if you|for those who) )?(?:runs?|running|manag(?:e|es|ing)|hosts?|hosting|organis(?:e|ing)|set(?:s|ting)? up) (?:an? |the |your )?(?:[\w-]+ ){0,2}(?:groups?|chats?|pages?)`,
);

function partyOf({ actor }: Unit, kind: ClauseKind, heading: string | undefined): Party | undefined {
  const named = actor === 'thing' ? undefined : actor;
  if (schoolsOwn.has(kind)) return named === undefined || named === 'parent' ? 'school' : named;
  if (!conduct.has(kind)) return named;
  // What is forbidden by the school is forbidden to parents; under "Running a class chat" it is whoever runs one who is spoken to.
  if (named === undefined || named === 'parent' || named === 'school' || named === 'governor')
    return heading !== undefined && runsGroup.test(heading.slice(0, 300)) ? 'group-admin' : named === 'parent' ? named : undefined;
  return named;
}

/** A heading settles what a list under it holds, and what a section of names and meanings holds; a sentence may be about anything. */
const settles = (kind: ClauseKind, { as }: Unit): boolean =>
  as !== 'sentence' || ['definition', 'policy', 'review', 'procedure', 'consequence'].includes(kind);

/** What the cues take a unit for: by its own words first, then by what it hangs on, then by the heading above it. */
function judge(unit: Unit, { heading, leadIn }: Place): Pick<Verdict, 'kind' | 'reason' | 'from' | 'unclear'> {
  const under = headingKind(heading);
  const own = ownCues.find(({ when }) => when(unit));
  if (leadIn && leadIn.from !== 'none' && unit.as === 'item' && !(own && standsAlone(unit, own.kind, leadIn)))
    return { kind: leadIn.kind, reason: `an item of a list that ${leadIn.reason}`, from: 'place' };
  // "Name staff" under "Don't" says the opposite of what it says alone.
  if (under?.kind === 'prohibition' && own?.kind === 'expectation' && unit.as === 'item' && unit.orders && !unit.negated)
    return { kind: 'prohibition', reason: under.reason, from: 'place' };
  if (own) return { kind: own.kind, reason: own.reason, from: 'own' };
  if (under && settles(under.kind, unit)) return { kind: under.kind, reason: under.reason, from: 'place' };
  const weak = weakCues.find(({ when }) => when(unit));
  if (weak) return { kind: weak.kind, reason: weak.reason, from: 'place' };
  const unclear = unit.modal !== undefined && /^(?:must|shall|should|ought|may|(?:is|are) to)/.test(unit.modal);
  return { kind: 'statement', reason: 'says nothing that binds anybody', from: 'none', ...(unclear && { unclear }) };
}

/** How much more likely a cue makes its kind, as a logarithm: what likeness must outweigh to be believed against it. */
const trust = { own: 2, list: 2.5, place: 1.4, none: 0.6 } as const;

/** How likely each kind is by what units of it have in common; a lead-in is also as likely as its items are on average. */
function likelihoodsOf(unit: Unit, { items = [], ...place }: Place): ReadonlyMap<ClauseKind, number> | undefined {
  const traits = traitsOf(unit, place);
  memory.tell?.(unit.text, traits);
  const own = likelihoods(traits);
  const others = items.flatMap(
    (words) => likelihoods(traitsOf(readUnit(words, { as: 'item', under: unit.under }), { heading: place.heading })) ?? [],
  );
  if (!own || others.length === 0) return own;
  return new Map([...own].map(([kind, likely]) => [kind, likely + others.reduce((sum, other) => sum + (other.get(kind) ?? 0), 0) / others.length]));
}

/** The cues' judgement, unless the unit is much more like those of another kind in the documents that were labelled by hand. */
function weigh(judged: ReturnType<typeof judge>, unit: Unit, place: Place): ReturnType<typeof judge> {
  const likely = likelihoodsOf(unit, place);
  if (!likely) return judged;
  const trusted = judged.from === 'place' && place.leadIn?.kind === judged.kind && place.leadIn.from === 'own' ? trust.list : trust[judged.from];
  const score = (kind: ClauseKind) => (likely.get(kind) ?? -Infinity) + (kind === judged.kind ? trusted : 0);
  const [best = judged.kind] = [...likely.keys()].sort((a, b) => score(b) - score(a));
  return best === judged.kind ? judged : { kind: best, reason: 'reads like others of its kind', from: 'place' };
}

/** What one sentence, item or lead-in is, whom it binds and what it is about. */
export function classify(words: string, place: Place): Verdict {
  const { heading, leadIn } = place;
  const under = headingKind(heading);
  const unit = readUnit(words, { ...place, before: place.before ?? leadIn?.actor, under: under?.kind, leadIn: leadIn?.kind });
  const judged = weigh(judge(unit, place), unit, place);
  const { kind } = judged;
  // An item that its list settles is about whom the list is about.
  const listed = unit.as === 'item' && leadIn && judged.from === 'place' && kind === leadIn.kind;
  const party = listed ? leadIn.party : partyOf(unit, kind, heading);
  return {
    ...judged,
    text: unit.text,
    topic: topicOf(unit.text, kind, heading, leadIn),
    actor: listed ? leadIn.actor : unit.actor,
    ...(party && party !== 'parent' && { party }),
  };
}

const names: readonly ClauseKind[] = ['legislation', 'guidance', 'policy'];

/** An item speaks for itself where it has a subject and a modal of its own, turns round what it hangs on, or is a name in a list of names. */
function standsAlone({ main, modal, actor, negated }: Unit, kind: ClauseKind, leadIn: Verdict): boolean {
  if (kind === 'legislation') return true;
  // "Complaints Policy" under "Parents should also know:" is a name, whatever parents should do with it.
  if (names.includes(kind)) return leadIn.from === 'none' || leadIn.kind === 'expectation' || names.includes(leadIn.kind);
  if (kind === 'consequence' && (leadIn.kind === 'right' || leadIn.kind === 'procedure')) return true;
  if (kind === 'prohibition' && leadIn.kind === 'expectation') return negated || /^(?:never|not|avoid|refrain|do not|don't)\b/i.test(main);
  if (leadIn.from === 'none') return true;
  // "can share our posts", "are asked to ring": what each of them may or must do changes from line to line.
  if (modal !== undefined && leadIn.from !== 'own' && main.toLowerCase().startsWith(modal)) return true;
  return modal !== undefined && actor !== undefined && actor !== 'thing' && main.toLowerCase().indexOf(modal) < 60;
}
