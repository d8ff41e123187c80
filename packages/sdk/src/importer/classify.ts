import type { ClauseKind, Party, Topic } from '../model/index.ts';
import { headingCues, ownCues } from './cues.ts';
import { readUnit, type Unit } from './unit.ts';
import { pattern } from './words.ts';

/** What a sentence was taken for, and why. */
export interface Verdict {
  readonly kind: ClauseKind;
  readonly party?: Party;
  readonly topic: Topic;
  readonly reason: string;
  /** `own`: its own words say so; `place`: its lead-in or heading does; `none`: nothing said anything else. */
  readonly from: 'own' | 'place' | 'none';
}

export interface Place {
  readonly as: Unit['as'];
  readonly heading?: string | undefined;
  readonly leadIn?: Verdict | undefined;
}

const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'photography',
    pattern(
      String.raw`photos?|photograph(?:s|y|ed|ing)?|pictures?|images?|film(?:s|ed|ing)?|videos?|recordings?|livestream(?:ing)?|cameras?|drones?`,
    ),
  ],
  ['messaging', pattern(String.raw`messag(?:e|es|ing)|whatsapp|chats?|messenger|texts?|group chats?|apps?`)],
  ['email', pattern(String.raw`e-?mails?`)],
  [
    'social-media',
    pattern(
      String.raw`social media|social network(?:s|ing)?|online|post(?:s|ed|ing)?|facebook|twitter|instagram|tiktok|snapchat|websites?|platforms?|statuses|friend|follow|accounts?|profiles?`,
    ),
  ],
  ['contact', pattern(String.raw`contact(?:s|ing|ed)?|phone|ring|call|meeting|appointment|speak|talk|office|reception|complaints?|concerns?`)],
  ['in-person', pattern(String.raw`gates?|premises|grounds|playground|front counter|face to face|in person|site`)],
];

const topicOf = (text: string, heading: string | undefined): Topic =>
  topics.find(([, words]) => words.test(text))?.[0] ??
  (heading === undefined ? undefined : topics.find(([, words]) => words.test(heading))?.[0]) ??
  'general';

export const headingKind = (heading: string | undefined): (typeof headingCues)[number] | undefined =>
  heading === undefined ? undefined : headingCues.find(({ when }) => when.test(heading.slice(0, 300)));

const partyOf = ({ actor }: Unit, kind: ClauseKind): Party | undefined => {
  if (actor === undefined || actor === 'thing') return kind === 'right' ? 'school' : undefined;
  if (kind === 'prohibition' && (actor === 'school' || actor === 'governor')) return undefined;
  if (kind === 'expectation' && (actor === 'school' || actor === 'governor')) return undefined;
  return actor;
};

/** What one sentence, item or lead-in is: by its own words first, then by what it hangs on, then by the heading above it. */
export function classify(words: string, { as, heading, leadIn }: Place): Verdict {
  const under = headingKind(heading);
  const unit = readUnit(words, { as, under: under?.kind, leadIn: leadIn?.kind });
  const own = ownCues.find(({ when }) => when(unit));
  const topic = topicOf(unit.text, heading);
  const verdict = (kind: ClauseKind, reason: string, from: Verdict['from']): Verdict => {
    const party = partyOf(unit, kind);
    return { kind, topic, reason, from, ...(party && party !== 'parent' && { party }) };
  };
  if (leadIn !== undefined && as === 'item' && (own === undefined || !standsAlone(unit))) {
    return { kind: leadIn.kind, topic, reason: `an item of a list: ${leadIn.reason}`, from: 'place', ...(leadIn.party && { party: leadIn.party }) };
  }
  if (own) return verdict(own.kind, own.reason, 'own');
  if (under && under.kind !== 'policy') return verdict(under.kind, under.reason, 'place');
  return verdict('statement', 'says nothing that binds anybody', 'none');
}

/** An item with a subject and a modal of its own ("they must never …", "never share …") speaks for itself. */
const standsAlone = ({ text, modal, actor }: Unit): boolean =>
  /^(?:never|do not|don't)\b/i.test(text) ||
  (modal !== undefined && actor !== undefined && actor !== 'thing' && text.search(/\b(?:must|should|may|can|will|shall|are)\b/i) < 60);
