/**
 * The words for people and things that the cues are made of: `{parent}` in a cue's pattern stands for this row.
 * Patterns are plain alternations without repetition inside repetition, so that matching stays linear.
 */
const groups = {
  parent:
    /(?:parents?(?:\(s\))?(?: ?\/ ?| and | or | & )(?:carers?|guardians?)|parents?|carers?|guardians?|caregivers?|famil(?:y|ies)|mothers?|fathers?|grandparents?|you|visitors?|adults?|anyone|anybody|everyone|everybody|(?:any|no) person)/,
  pupil: /(?:pupils?|students?|children|child|learners?|young people)/,
  staff: /(?:staff|teachers?|employees?|colleagues?|teaching assistants?|tutors?|members? of staff|workers?)/,
  governor: /(?:governors?|governing (?:body|board)|board(?: of (?:governors|management|trustees|directors))?|trustees|college council)/,
  admin:
    /(?:representatives?|reps?|volunteers?|room parents?|(?:group |chat )?admin(?:istrator)?s?|whoever (?:runs|sets up|starts)[^,.;:]{0,40}|organisers?|moderators?)/,
  head: /(?:(?:executive |deputy |assistant |vice[- ])?(?:head ?teacher|headmaster|headmistress|principal|head)s?(?: ?\/ ?ceo)?|chief executive|head of school|(?:senior )?leadership team|slt)/,
  school: /(?:schools?|academy|academies|colleges?|trust|federation|association|nursery|council|district|local authority|school office|office|we)/,
  document: /(?:social media )?(?:code of conduct|policy|code|document|agreement|guide|guidelines|charter|procedure)/,
  behaviour: /(?:behaviours?|conduct|actions?|activit(?:y|ies)|posts?|comments?|content|uses?|following|these|this)/,
} as const;

/** A cue's pattern with its groups filled in; matches whole words, whatever their case. */
export const pattern = (source: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${source.replace(/\{(\w+)\}/g, (_, name: string) => groups[name as keyof typeof groups].source)})(?![\\p{L}\\p{N}])`,
    'iu',
  );
