import type { DeclarationField } from '../model/index.ts';
import type { Line } from './line.ts';

/** What the blanks of a form ask for: the first row whose words are in the label. Names are those the rest of the SDK knows. */
const fieldCues: readonly { readonly name: string; readonly type: DeclarationField['type']; readonly when: RegExp }[] = [
  { name: 'relationship', type: 'text', when: /relationship|perthynas|capacity/i },
  { name: 'signature', type: 'signature', when: /\bsign|signature|llofnod|síniú/i },
  { name: 'date', type: 'date', when: /\bdate\b|dyddiad|dáta/i },
  { name: 'email', type: 'email', when: /e-?mail/i },
  { name: 'phone', type: 'tel', when: /phone|mobile|\btel\b/i },
  { name: 'childClass', type: 'text', when: /class|\byear\b|\bform\b|\brang\b|grade|tutor group|dosbarth/i },
  { name: 'post', type: 'text', when: /post held|job title|position/i },
  { name: 'childName', type: 'text', when: /child|pupil|student|learner|\bson\b|plentyn/i },
  { name: 'parentName', type: 'text', when: /name|parent|carer|guardian|enw/i },
];

const formWords =
  'declaration|acknowledge?ment|return slip|reply slip|agreement form|signature|datganiad|parental agreement|home[- ]school agreement|consent form|tear[- ]off';
const formHeading = new RegExp(`\\b(?:${formWords})`, 'i');

const blank = /(?:_{2,}|\.{4,}|…{2,}|\t+)/;
export const isSignLine = ({ passage: { text } }: Line): boolean =>
  text.length <= 300 &&
  /^(?:(?:parent|carer|guardian)[^:]{0,30})?(?:signed|signature|llofnod|date|name|print name)\b/i.test(text) &&
  !/[.!?]$/.test(text.replace(/[.…_\s]+$/, ''));

const speaksAsSigner = ({ passage: { text } }: Line) => /^(?:I|I\/We|We,? the undersigned|By signing)\b/.test(text);

/** A heading such as "Parent Declaration" starts the form only where somebody then speaks as "I", or signs. */
export const isFormHeading = (heading: Line, next: readonly Line[]): boolean =>
  formHeading.test(heading.passage.text) && next.some((line) => speaksAsSigner(line) || isSignLine(line));

/** A form without a heading starts where the signer speaks and lines to sign follow. */
export const isFormLine = (line: Line, next: readonly Line[]): boolean =>
  speaksAsSigner(line) && (blank.test(line.passage.text) || next.slice(0, 10).some(isSignLine));

const nameFor = (label: string, taken: readonly DeclarationField[]): Pick<DeclarationField, 'name' | 'type'> => {
  const found = fieldCues.find(({ when }) => when.test(label)) ?? { name: 'answer', type: 'text' as const };
  const same = taken.filter(({ name }) => name === found.name || name.startsWith(`${found.name}-`)).length;
  return { name: same === 0 ? found.name : `${found.name}-${same + 1}`, type: found.type };
};

/** The same blank may be named twice, in the sentence and in the lines below; only what is signed may stand there twice. */
export function addField(fields: DeclarationField[], printed: string): void {
  const label = printed
    .replace(/[\s:_.…]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  if (!/\p{L}{2}/u.test(label)) return;
  fields.push({ ...nameFor(label, fields), label: label.charAt(0).toUpperCase() + label.slice(1), required: true });
}

/** "(name of child)" says what the blank before it is for; otherwise the words before the blank do. */
export function fieldsOfSentence(text: string): string[] {
  const hints = [...text.matchAll(/\(((?:print |full )?names?[^()]{0,40}|[^()]{0,30}\bname|class|date)\)/gi)].map((match) => ({
    at: match.index,
    label: match[1] ?? '',
  }));
  const blanks = [...text.matchAll(/_{2,}|\.{4,}|…{2,}|\t+/g)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (/^\s*\(/.test(text.slice(end, end + 3))) return [];
    const before = text.slice(Math.max(0, match.index - 60), match.index).trimEnd();
    return /\p{L}$/u.test(before) ? [{ at: match.index, label: labelBefore(before) }] : [];
  });
  return [...hints, ...blanks].sort((a, b) => a.at - b.at).map(({ label }) => label);
}

const labelBefore = (before: string): string => {
  if (/(?:parents?(?:\(s\))?|carers?|guardians?)[^.]{0,20}\bof$/i.test(before)) return 'Name of child';
  if (/^\W*I(?:\/we)?,?$/i.test(before)) return 'Name';
  return /[\p{L}']+$/u.exec(before)?.[0] ?? '';
};

/** The labels of a line of blanks: "Signed: ____ Date: ____". */
export const labelsOf = (text: string): string[] => {
  const byBlank = text
    .split(/_{2,}|\.{4,}|…{2,}|\t+|:| {3,}/)
    .map((label) => label.trim())
    .filter((label) => /\p{L}{2}/u.test(label));
  return byBlank.length > 1 || blank.test(text) || /:/.test(text) ? byBlank : [text];
};

export const showBlanks = (text: string): string =>
  text
    .replace(/\s*(?:_{2,}|\.{4,}|…{2,}|\t+)\s*/g, ' ____ ')
    .replace(/ {2,}/g, ' ')
    .trim();
