/**
 * The words for people and things that the cues are made of: `{parent}` in a cue's pattern stands for this row.
 * Patterns are plain alternations without repetition inside repetition, so that matching stays linear.
 */
const groups = {
  parent:
    /(?:parents?(?:\(s\))?(?: ?\/ ?| and | or | & )(?:carers?|guardians?|caregivers?)|parents?|carers?|guardians?|caregivers?|famil(?:y|ies)|mothers?|fathers?|grandparents?|you|visitors?|adults?|anyone|anybody|everyone|everybody|those|members(?! of)|(?:any|no) person)/,
  pupil: /(?:pupils?|students?|children|child|learners?|young people)/,
  staff:
    /(?:members? of staff|staff(?: members?)?|teachers?|employees?|colleagues?|teaching assistants?|tutors?|coach(?:es)?|workers?|advis[eo]rs?|counsell?ors?|receptionists?|librarians?|caretakers?|co-?ordinators?|officers?|assistants?)/,
  governor:
    /(?:(?:chair|clerk)(?:person)?(?: of| to)? (?:the )?(?:governors|board|governing body)|governors?|panel|committee|clerk|chair|governing (?:body|board)|board(?: of (?:governors|management|trustees|directors))?|trustees|college council)/,
  admin:
    /(?:representatives?|reps?|volunteers?|room parents?|(?:group |chat )?admin(?:istrator)?s?|whoever (?:runs|sets up|starts)[^,.;:]{0,40}|(?:group |chat )?organisers?|moderators?|hosts?)/,
  head: /(?:(?:executive |deputy |assistant |vice[- ]|acting )?(?:head ?teacher|head ?master|headmistress|principal|head)s?(?: ?\/ ?ceo)?|chief executive|head of (?:school|year|department|phase|sixth form)|(?:year|phase|pastoral|safeguarding|designated) leads?|year heads?|designated safeguarding lead|pastoral team|(?:senior )?leadership team|slt|superintendent)/,
  school:
    /(?:(?:schools?|academy|academies|colleges?|trust|federation|association|nursery|council|district|local authority)(?! (?:community|gates?|values?|events?|website|pages?|policy|policies|app|office|day|hours))|school office|office|secretary|business manager|executive director|dean|we)/,
  document:
    /(?:(?:social media |online |staff )?(?:code of conduct|policy|code|document|agreement|guide|guidelines|guidance|charter|procedure|statement|protocol|promise|pledge|contract|leaflet|booklet|handbook|pages?|rules|chapter|text|standards|slip))/,
  police: /(?:police(?: \w+)?|law enforcement|gardaí|garda síochána|psni)/,
} as const;

/** A cue's pattern with its groups filled in; matches whole words, whatever their case. Line breaks in it mean nothing. */
export const pattern = (source: string): RegExp => {
  const oneLine = source.replace(/\s*\n\s*/g, '').trim();
  const filled = oneLine.replace(/\{(\w+)\}/g, (whole, name: string) => (name in groups ? groups[name as keyof typeof groups].source : whole));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${filled})(?![\\p{L}\\p{N}])`, 'iu');
};

const named = Object.entries(groups).map(([name, words]) => [`_${name}`, new RegExp(pattern(words.source).source, 'giu')] as const);
/** The text with `_parent`, `_staff` … for the words that name them. */
export const markGroups = (text: string): string => named.reduce((rest, [name, words]) => rest.replace(words, name), text);
