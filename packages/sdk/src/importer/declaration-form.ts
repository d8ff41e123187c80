import type { DeclarationField } from '../model/index.ts';
import type { Line } from './line.ts';

/** What the blanks of a form ask for: the first row whose words are in the label. Names are those the rest of the SDK knows. */
const fieldCues: readonly { readonly name: string; readonly type: DeclarationField['type']; readonly when: RegExp }[] = [
  { name: 'relationship', type: 'text', when: /relationship|perthynas|capacity/i },
  { name: 'signature', type: 'signature', when: /\bsign|signature|llofnod|síniú/i },
  { name: 'date', type: 'date', when: /\bdate\b|dyddiad|dáta/i },
  { name: 'email', type: 'email', when: /e-?mail/i },
  { name: 'phone', type: 'tel', when: /phone|mobile|\btel\b/i },
  { name: 'childClass', type: 'text', when: /class|\broom\b|\byear\b|\bform\b|\brang\b|grade|tutor group|dosbarth/i },
  { name: 'post', type: 'text', when: /post held|job title|position/i },
  { name: 'childName', type: 'text', when: /child|pupil|student|learner|\bson\b|plentyn/i },
  { name: 'parentName', type: 'text', when: /name|parent|carer|guardian|enw/i },
];

const formHeading =
  /\b(?:declaration|acknowledge?ment|(?:return|reply|tear[- ]off|consent) (?:slip|form)|agreement(?: form)?|signatures?|datganiad|pledge|undertaking|confirmation|sign(?:ing)? (?:and return|below|here|up)|please sign|contract|to be (?:completed|signed|returned)|to sign|commitment)\b/i;
/** These name a form and nothing else. */
const surelyForm = /\b(?:declaration|acknowledge?ment|(?:return|reply|tear[- ]off|consent) (?:slip|form)|datganiad|pledge)\b/i;

/** Headings that speak of an agreement, and are none. */
const aboutTheForm = /\b(?:break(?:s|ing)?|broken|breach(?:es)?|review|why|purpose|aims?|about|if|how|keeping|introduction)\b/i;

const blank = /(?:_{2,}|\.{4,}|…{2,}|\t)/;
/** Words that only the label of a blank has; "Parents:" may introduce a list. */
const plainLabels = /\b(?:names?|sign|signed|signature|llofnod|dated?|dyddiad|class|relationship|e-?mail|phone|mobile|enw)\b/i;
const doing = /\b(?:will|shall|agree|understand|must|may|should|not|undertake|promise|to|that)\b/i;
const toFill = /_{2,}|\.{4,}|…{2,}|[:\t]\s*$/;
/** "Signed<tab>Date": tabs part labels, or the columns of a table, whose cells say more than a word or two. */
const hasShortCells = (text: string) => text.includes('\t') && text.split(/\t+/).every((cell) => cell.trim().split(/\s+/).length <= 4);

/** A line to fill in: labels with blanks or colons after them, or nothing but the words of labels. */
export function isSignLine({ passage: { text } }: Line): boolean {
  if (text.length > 400 || speaks.test(text)) return false;
  const printed = text.replace(/[.…_]{2,}/g, ' ').replace(/[\s._…:-]+$/, '');
  if (/[.!?;]\s+\p{L}/u.test(printed)) return false;
  const isShort = printed.split(/\s+/).length <= 6;
  if (blank.test(text) && toFill.test(text) && !/\t/.test(text))
    return printed.split(/\s+/).length <= 30 && fieldCues.some(({ when }) => when.test(printed));
  if (toFill.test(text) || hasShortCells(text)) return isShort && plainLabels.test(printed) && !doing.test(printed);
  return isOnlyLabels(printed);
}
/** Inside a form any few words with a colon or a blank after them ask for something. */
export const isBareLabel = ({ passage: { text }, marker }: Line): boolean =>
  marker === undefined &&
  /^[^.!?:]{2,60}(?::|:?\s*(?:_{2,}|\.{4,}|…{2,}))[\s._…]*$/.test(text) &&
  text.replace(/[._…]/g, '').trim().split(/\s+/).length <= 5 &&
  !doing.test(text) &&
  !speaks.test(text);

const isOnlyLabels = (text: string): boolean =>
  /\b(?:names?|signed?|signature|dated?|class|e-?mail|phone|telephone)\b/i.test(text) &&
  text
    .split(/[\s/:,&()'’]+/)
    .filter(Boolean)
    .every((word) =>
      /^(?:parents?|carers?|guardians?|students?|pupils?|child(?:ren)?|s|of|the|full|print(?:ed)?|names?|signed?|signature|by|dated?|class|year|group|form|e-?mail|phone|telephone|and|or)$/i.test(
        word,
      ),
    );

/** In the first words of a line: "I have read …", "By signing I agree …", "I/We, ____, parents of …". Capital I: "i" counts in lists. */
const speaks =
  /^[^.;:]{0,80}\b(?:I|[Ww]e)(?: ?\/ ?(?:[Ww]e|I))?,? (?:hereby |also |therefore |now |do )?(?:have (?:read|received|understood|discussed)|undertake|declare|promise|confirm|acknowledge|certify|pledge|consent|the (?:undersigned|parents?))\b|^[^.;:]{0,60}\bI(?: ?\/ ?[Ww]e)?,? (?:hereby |also |therefore |now |do )?(?:have|will|shall|agree|understand|accept|commit|am the|give|know that)\b|^(?:I|We|I ?\/ ?We)\b,?\s*[_….(\t]|^By signing\b|^The undersigned\b|^(?:I|We|I ?\/ ?We),? (?:the |being (?:the )?|as (?:the )?)?(?:undersigned|parent|carer|guardian)/;
/** "As parents we will …", "We agree to …": believed only under the heading of a form. */
const speaksAsParents = ({ passage: { text } }: Line): boolean =>
  /^(?:as (?:a |the )?(?:parents?|carers?|famil(?:y|ies))\b[^.]{0,40}\bwe|we) (?:will|shall|agree|undertake|promise|have read)\b/i.test(text);

/** "I have read …", "I ____ (name), parent of …": the person who signs. */
export const speaksAsSigner = ({ passage: { text } }: Line): boolean => speaks.test(text);

/** Where a form starts in a section, and how surely it is one. */
export interface FoundForm {
  readonly start: number;
  readonly certainty: number;
}

/**
 * The form in a section: at its first line under a heading such as "Parent Declaration", else where somebody begins to
 * speak as "I"; believed where there is something to sign, or more than one such line.
 */
export function findForm(heading: string | undefined, lines: readonly Line[]): FoundForm | undefined {
  const first = lines.findIndex(speaksAsSigner);
  const signs = lines.some(isSignLine) || blank.test(lines[first]?.passage.text ?? '');
  const named = heading !== undefined && formHeading.test(heading) && !aboutTheForm.test(heading);
  const certainty = (named ? 2 : 0) + (signs ? 2 : 0) + (first >= 0 ? 1 : 0);
  if (named && lines.length > 0) {
    const believed = first >= 0 || (lines.length <= 40 && (signs || surelyForm.test(heading) || lines.some(speaksAsParents)));
    return believed ? { start: 0, certainty } : undefined;
  }
  if (first < 0 || (!signs && lines.filter(speaksAsSigner).length < 3)) return undefined;
  return { start: lines.slice(0, first).every(isSignLine) ? 0 : first, certainty };
}

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
  const hints = [...text.matchAll(/[([]((?:print |full )?names?[^()[\]]{0,40}|[^()[\]]{0,30}\bname|class|date)[)\]]/gi)].map((match) => ({
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
  if (byBlank.length > 1 || blank.test(text) || /:/.test(text)) return byBlank;
  return text.match(/\S.*?\b(?:names?|signature|signed|date|class|e-?mail|phone)\b(?:\s*\([^()]{0,40}\))?/gi) ?? [text];
};

export const showBlanks = (text: string): string =>
  text
    .replace(/\s*(?:_{2,}|\.{4,}|…{2,}|\t+)\s*/g, ' ____ ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** A section that only goes on with the form above it: more blanks, or what the signer says next. */
export const continuesForm = (heading: Line | undefined, lines: readonly Line[]): boolean =>
  (heading !== undefined && /^I\b/.test(heading.passage.text)) ||
  /^I (?:WILL|AGREE|UNDERSTAND|PROMISE|HAVE)\b/.test(heading?.passage.text ?? '') ||
  (lines.length > 0 && lines.every(isSignLine));
