import { findDates } from './dates.ts';

/** What a row of a document-control table feeds. */
export type ControlField = 'issued' | 'review.next' | 'review.every' | 'review.by' | 'control.approvedBy' | 'version' | 'title' | 'organisation.name';

interface Label {
  /** Left out for rows that a policy has no field for. */
  readonly field?: ControlField;
  readonly when: RegExp;
}

/** Labels as schools print them; where two could match, the more exact one stands first. */
const labels: readonly Label[] = [
  {
    field: 'review.next',
    when: /\bnext\b.*\b(?:review|revision|update|look)|^(?:policy )?(?:review|revision) (?:due|date|by|on)\b|^(?:policy )?(?:for|to be|due for|due to be|up for) (?:review|revis|reviewed|revised|revision)|^date (?:for|of) (?:next )?review$|^(?:policy )?review$|adolygiad nesaf|^expiry date$|^valid until$/i,
  },
  {
    field: 'review.every',
    when: /\b(?:review|revision|update)\b.*\b(?:cycle|period|frequency|schedule|interval)\b|^frequency|^reviewed?(?: every)?$|^how often|^adolygir$|^cycle$|^reviewed? (?:every|how often)|^review(?:ed)? annually$/i,
  },
  {
    field: 'review.by',
    when: /^(?:person|people|staff|member of staff|lead|officer|post|body|role)(?:\(s\))? responsible(?: for [\w ]{3,40})?$|^responsible(?: (?:person|officer|post|lead|body))?$|^responsibility(?: of)?$|^(?:policy |document )?(?:owner|lead|manager|holder)$|^(?:to be )?reviewed by$/i,
  },
  {
    field: 'control.approvedBy',
    when: /^(?:approved|adopted|ratified|endorsed|agreed|authori[sz]ed|signed off) by$|^mabwysiadwyd gan$|^(?:approving|approval) (?:body|committee|authority)$|^(?:responsible )?committee$|^approval(?: level)?$/i,
  },
  {
    field: 'issued',
    when: /\b(?:approved|adopted|ratified|endorsed|agreed|issued|published|effective|implemented|created|in force)\b|\b(?:issue|approval|adoption|publication|policy|version|revision|ratification) date\b|\bdate (?:of )?(?:issue|approval|adoption|publication|policy|ratification)\b|\b(?:last|date) (?:review(?:ed)?|updated?|revised|amended)\b|^(?:issue|dated?|this version|mabwysiadwyd|dyddiad)$/i,
  },
  { field: 'version', when: /^version(?: (?:no\.?|number))?$|^(?:issue|edition|revision)(?: (?:no\.?|number))?$/i },
  {
    field: 'title',
    when: /^(?:policy|document|name of (?:policy|document)) ?(?:title|name)$|^title(?: of (?:policy|document))?$|^policy$|^document$/i,
  },
  { field: 'organisation.name', when: /^(?:name of )?(?:school|academy|college|trust|organisation|organization|institution)(?: name)?$/i },
  {
    when: /^(?:drafted|written|prepared|compiled|produced) by$|^first reading$|^(?:document|policy) (?:ref(?:erence)?|number|no\.?|type|status|code|category|level)\.?$|^ref(?:erence)?(?:\.| no\.?| number)?$|^(?:intended |target )?audience$|^applies to$|^for$|^status$|^department$|^author$|^contact$|^(?:chair|head ?teacher|principal|clerk)(?: of [\w ]{3,30})?(?: signature)?$|^signed(?: by)?$|^signature$|^statutory$|^(?:published )?location$|^distribution$|^linked policies$/i,
  },
];

/** Bilingual rows carry the label twice, "Adolygir / Reviewed". */
const findLabel = (printed: string): Label | undefined => {
  const label = printed.replace(/\s*:$/, '').trim();
  if (label.length > 60 || label.split(/\s+/).length > 7 || /[.!?]/.test(label.replace(/\b(?:no|ref)\./i, ''))) return undefined;
  const names = [label, ...label.split(/\s\/\s/)];
  return labels.find(({ when }) => names.some((name) => when.test(name.trim())));
};

export interface ControlRow {
  readonly label: string;
  readonly value: string;
  readonly field: ControlField | undefined;
}

const row = (label: string, value: string): ControlRow | undefined => {
  const found = findLabel(label);
  const text = value.replace(/^[\s:|–-]+|[\s|]+$/g, '');
  return found && text !== '' && text.length <= 100 && !/[.!?]\s+\p{Lu}/u.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Miss)\./g, ''))
    ? { label: label.replace(/\s*:$/, '').trim(), value: text, field: found.field }
    : undefined;
};

/** "Reviewed May 2024, next review May 2026": labels that their dates follow without a colon. */
function splitDates(text: string): ControlRow[] | undefined {
  if (text.length > 120) return undefined;
  const rows = text.split(/,\s+(?!\d)|;\s+|\.\s+(?=\p{Lu})|\s+[–—/|·]\s+|\t+| {3,}/u).map((part): ControlRow | undefined => {
    const [date] = findDates(part);
    if (!date || date.at + date.text.length < part.replace(/[\s.)]+$/, '').length) return undefined;
    return row(part.slice(0, date.at).replace(/[\s:(–—-]+$/, ''), date.text);
  });
  return rows.every((found) => found !== undefined) ? rows : undefined;
}

/** "Version 3 – Summer 2023" holds the one and the other. */
function splitVersion(text: string): ControlRow[] | undefined {
  const found = /^v(?:ersion)?\.?\s?(\d[\w.]{0,10})\s*(?:[–—|,:(-]\s*)?([^)]{0,40})\)?$/i.exec(text);
  if (!found?.[1]) return undefined;
  const version: ControlRow = { label: 'version', value: found[1], field: 'version' };
  if (!found[2]) return [version];
  return findDates(found[2]).length > 0 ? [version, { label: 'date', value: found[2], field: 'issued' }] : undefined;
}

export const splitCells = (text: string): string[] =>
  text
    .split(/\s*\|\s*|\t+| {3,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

/** "Approved: March 2024 Next review: March 2026": the places where a known label with a colon starts. */
function splitPairs(text: string): ControlRow[] | undefined {
  const colons = [...text.matchAll(/:(?=\s|\S)/g)].map(({ index }) => index);
  const starts: { from: number; colon: number }[] = [];
  for (const colon of colons.slice(0, 8)) {
    const before = text.slice(starts.at(-1)?.colon ?? 0, colon);
    const words = before.replace(/^:\s*/, '').split(' ');
    // The longest run of words before the colon that is a label; what stands before it is the value of the label before.
    const length = words.findIndex((_, index) => findLabel(words.slice(index).join(' ')) !== undefined);
    if (length < 0 || (starts.length === 0 && length > 0)) continue;
    starts.push({ from: colon - words.slice(length).join(' ').length, colon });
  }
  if (starts.length === 0) return undefined;
  const rows = starts.map(({ from, colon }, index) => row(text.slice(from, colon), text.slice(colon + 1, starts[index + 1]?.from)));
  return rows.every((found) => found !== undefined) ? rows : undefined;
}

/** The rows on a line such as "Review cycle: every two years" or "Version | 3.1 | Date | May 2024"; empty for anything else. */
export function readControlRows(text: string): ControlRow[] {
  if (text.length > 250 || /_{3,}|…{2,}|\.{5,}/.test(text)) return [];
  const cells = splitCells(text);
  if (cells.length >= 2) {
    const pairs = cells.map((cell) => splitPairs(cell) ?? splitDates(cell) ?? splitVersion(cell));
    if (pairs.every((found) => found !== undefined)) return pairs.flat();
    if (cells.length % 2 === 0) {
      const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [row(cell, cells[index + 1] ?? '')] : []));
      if (rows.every((found) => found !== undefined)) return rows;
    }
    if (cells.length === 2) return splitDates(text) ?? [];
  }
  return splitVersion(text) ?? splitPairs(text) ?? splitDates(text) ?? [];
}

/** Tables of which the text has one cell a line: a label alone, its value on the next. */
export const readSplitRow = (label: string, value: string | undefined): ControlRow | undefined =>
  value === undefined ||
  value.length > 100 ||
  findLabel(value) ||
  /[.!?]$/.test(value) ||
  !findLabel(label)?.field ||
  /^(?:policy|document|review|date|contact|school|academy|college|trust)\s*:?$/i.test(label)
    ? undefined
    : row(label, value);

type Column = 'version' | 'date' | 'change' | 'review' | 'other';
const columns: readonly (readonly [Column, RegExp])[] = [
  ['version', /^(?:version|issue|revision|edition|v|no\.?)(?: (?:no\.?|number))?$/i],
  ['review', /^(?:date (?:of |for )?)?next review(?: date| due)?$|^review (?:date|due)$/i],
  ['date', /^(?:date(?: (?:issued|of \w+|approved|reviewed|adopted|changed))?|issued|when|reviewed|approved on|last reviewed|approved)$/i],
  [
    'change',
    /^(?:changes?(?: made)?|amendments?|summary(?: of changes)?|details(?: of changes?)?|description|comments?|notes?|update(?: information)?|reason(?: for change)?|what changed)$/i,
  ],
];

/** The columns of a version history, where the line is its header row: a date and at least one more that is known. */
export function readHistoryHeader(text: string): Column[] | undefined {
  const cells = splitCells(text);
  if (cells.length < 2 || cells.some((cell) => cell.length > 30 || /\d/.test(cell))) return undefined;
  const found = cells.map((cell) => columns.find(([, when]) => when.test(cell))?.[0] ?? ('other' as const));
  return found.includes('date') && found.filter((column) => column !== 'other').length >= 2 ? found : undefined;
}

/** A table with its labels in one row and their values in the next; undefined for anything else. */
export function readLabelRow(labelsText: string, valuesText: string | undefined): ControlRow[] | undefined {
  const [names, values] = [splitCells(labelsText), splitCells(valuesText ?? '')];
  if (names.length < 2 || names.length !== values.length) return undefined;
  if (!names.every((name) => findLabel(name)) || values.some((value) => findLabel(value))) return undefined;
  const rows = names.map((name, index) => row(name, values[index] ?? ''));
  return rows.every((found) => found !== undefined) ? rows : undefined;
}
