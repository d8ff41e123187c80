import { pattern } from '../words.ts';
import { cue, either, isItem, opens, under, type Cue, type Test } from './cue.ts';
import { sanctions } from './vocabulary.ts';

/** Words for behaviour that no school asks for. */
const badBehaviour = pattern(String.raw`
  abus(?:e|ive|ing)|insult(?:s|ing)?|threat(?:s|en|ening)?|harass(?:ing|ment)?|bully(?:ing)?|intimidat(?:e|ing|ion)|defam(?:atory|ation|ing)|libel(?:l?ous)?|slander(?:ous)?|offensive|derogatory|rude
  |aggressi(?:ve|on)|hostile|malicious|untrue|false|misleading|rumours?|rumors?|gossip(?:ing)?|speculat(?:ion|ing)|discriminat(?:ory|ion|ing)|racis[tm]|sexis[tm]|homophobic|hate|hateful|obscene|swearing
  |foul|disrespect(?:ful)?|ridicul(?:e|ing)|mock(?:ery|ing)?|humiliat(?:e|ing)|undermin(?:e|ing)|shaming|blaming|critici[sz]ing|complaining|venting|airing|grievances|petitions?|disrepute
  |impersonat(?:e|ing|ion)|fake|anonymous(?:ly)?|confidential|screenshots|tagging|trolling|spam(?:ming)?|covert(?:ly)?|secret(?:ly)?|name-calling|pile-ons|without (?:\w+ ){0,4}(?:permission|consent|asking)
  |personal (?:attacks?|remarks|information|details)|private (?:information|details|matters)`);

/** "Posting …", "using …" at the head of a list item names a behaviour; these name a good one. */
const goodGerund =
  /^(?:supporting|helping|treating|respecting|showing|listening|speaking|thinking|modell?ing|keeping|working|encouraging|reading|checking|raising|following|talking|reporting|asking|being|setting|ensuring|making sure|monitoring|teaching|guiding|reminding|attending|engaging|communicating|celebrating|praising|promoting|protecting|taking responsibility|cheering|waiting|thanking|welcoming)\b/i;

const namesBadBehaviour: Test = ({ main }) => badBehaviour.test(main);
const namesGoodBehaviour: Test = ({ main }) => goodGerund.test(main);
const startsWithGerund: Test = ({ main }) => /^\p{L}+ing\b/u.test(main);

/** Cues that count only where neither the sentence, nor its lead-in, nor its heading says anything stronger. */
export const weakCues: readonly Cue[] = [
  cue('consequence', 'names a sanction', either(isItem, under('consequence')), sanctions),
  cue('expectation', 'names good behaviour', isItem, namesGoodBehaviour),
  cue('prohibition', 'names behaviour that schools do not accept', isItem, either(namesBadBehaviour, startsWithGerund)),
  cue('expectation', 'says what parents do, under a heading about that', under('expectation'), opens('(?:all )?(?:{parent}|{pupil})')),
];
