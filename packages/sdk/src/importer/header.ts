import type { Organisation, Policy } from '../model/index.ts';
import { readControlRow, type ControlField } from './control-rows.ts';
import { findDates, findPeriod } from './dates.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import type { QuestionList } from './questions.ts';

/** The header of a policy while it is being read. */
export interface Header {
  title?: string;
  organisation?: Organisation;
  version?: string;
  issued?: string;
  review: { every?: string; next?: string; by?: string };
  approvedBy?: string;
  /** The title in Welsh, where a bilingual document prints both. */
  welshTitle?: string;
}

const organisationWord =
  /\b(?:school|academy|academies|trust|college|primary|infants?|junior|nursery|ysgol|scoil|gaelscoil|association|federation|elementary|grammar)\b/i;
const titleWord =
  /\b(?:code of conduct|polic(?:y|ies)|charter|agreement|guidelines?|guide|guidance|social media|online|acceptable use|statement|protocol|expectations|behaviour|cytundeb|cyfryngau|polisi)\b/i;
const welsh = /\b(?:cyfryngau|cymdeithasol|cytundeb|polisi|ysgol|rhieni|rhwng|ar-lein|ymddygiad)\b/i;

const kinds: readonly (readonly [Organisation['kind'], RegExp])[] = [
  ['trust', /\btrust\b/i],
  ['association', /\b(?:association|federation)\b/i],
  ['academy', /\bacadem(?:y|ies)\b/i],
  ['school', organisationWord],
];
export const organisationOf = (name: string): Organisation => ({ name, kind: kinds.find(([, words]) => words.test(name))?.[0] ?? 'other' });

const small = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'between', 'their']);
/** Capitals are how a title is set, not how it is spelt. */
const spellTitle = (text: string): string => {
  if (/\p{Ll}/u.test(text)) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
};

const isShort = (text: string) => text.length <= 150 && text.split(/\s+/).length <= 16 && !/[.;:!?]$/.test(text);

const isDateOnly = (text: string) => {
  const [date, ...more] = findDates(text);
  return date !== undefined && more.length === 0 && text.replace(date.text, '').replace(/[\s.,()]|issued|updated|approved|date|last/gi, '') === '';
};

/** Puts what a control row says into the header, and says which field that was. */
function applyRow(header: Header, field: ControlField, value: string, ask: QuestionList['add'], monthFirst: boolean): string | undefined {
  if (field === 'issued' || field === 'review.next') {
    const date = findDates(value, { monthFirst })[0];
    if (!date?.value) {
      ask({ id: `date-${field}`, field, question: `“${value}” is no date of the calendar. Which date is meant?`, choices: [] });
      return date ? field : undefined;
    }
    if (date.orElse)
      ask({
        id: `date-${field}`,
        field,
        question: `“${date.text}” can be read in two ways. Which is meant?`,
        choices: [
          { id: date.value, label: date.value },
          { id: date.orElse, label: date.orElse },
        ],
      });
    if (field === 'issued') header.issued ??= date.value;
    else header.review.next ??= date.value;
    return field;
  }
  if (field === 'review.every') {
    const period = findPeriod(value);
    if (period) header.review.every ??= period;
    return period && field;
  }
  if (field === 'review.by') header.review.by ??= value;
  else if (field === 'version') header.version ??= value;
  else header.approvedBy ??= value;
  return field;
}

/** "Ratified by the Board of Management: 22.11.2022" says who in its label and when in its value. */
function readRow(text: string, header: Header, ask: QuestionList['add'], monthFirst: boolean): string | undefined {
  const row = readControlRow(text);
  if (!row) return undefined;
  const who = /^(?:approved|adopted|ratified|endorsed|agreed) by (?:the )?(.+)$/i.exec(row.label)?.[1];
  if (who && findDates(row.value).length > 0) {
    header.approvedBy ??= who;
    applyRow(header, 'issued', row.value, ask, monthFirst);
    return 'control.approvedBy, issued';
  }
  if (row.field === undefined) return '';
  return applyRow(header, row.field, row.value, ask, monthFirst);
}

export interface ReadHeaderOptions {
  readonly monthFirst: boolean;
  readonly ledger: Ledger;
  readonly ask: QuestionList['add'];
}

/** Reads the lines above the first section: names, title, dates, document control. Returns what is left of the lines. */
export function readHeader(lines: readonly Line[], header: Header, { ledger, ask, monthFirst }: ReadHeaderOptions): Line[] {
  let index = 0;
  let titleLines = 0;
  for (; index < lines.length; index++) {
    const line = lines[index] as Line;
    const { text } = line.passage;
    const field = line.marker ? undefined : readFrontLine(text, header, titleLines, { ask, monthFirst });
    if (field === undefined) break;
    if (field === '') ledger.artefact(line.passage, 'a row of document control that a policy has no field for');
    else ledger.header(line.passage, field);
    if (field === 'title') titleLines = index + 1;
  }
  return lines.slice(index);
}

function readFrontLine(
  text: string,
  header: Header,
  titleAt: number,
  { ask, monthFirst }: Pick<ReadHeaderOptions, 'ask' | 'monthFirst'>,
): string | undefined {
  const row = readRow(text, header, ask, monthFirst);
  if (row !== undefined) return row;
  if (isDateOnly(text)) return applyRow(header, 'issued', text, ask, monthFirst);
  if (!isShort(text)) return undefined;
  const isTitle = titleWord.test(text);
  if (!isTitle && organisationWord.test(text) && !header.organisation) {
    header.organisation = organisationOf(spellTitle(text));
    return 'organisation.name';
  }
  if (isTitle && welsh.test(text) && !/\b(?:the|and|for|of|social media)\b/i.test(text)) {
    header.welshTitle ??= spellTitle(text);
    return 'translations.cy.title';
  }
  if (isTitle && !header.title && titleAt === 0) {
    header.title = spellTitle(text);
    return 'title';
  }
  return undefined;
}

const same = (a: string, b: string | undefined) => b !== undefined && a.toLowerCase().replace(/\s+/g, ' ') === b.toLowerCase();

/** Takes out what repeats the title or the school's name further down, and a date that stands alone at the end. */
export function takeRepeats(lines: readonly Line[], header: Header, { ledger }: Pick<ReadHeaderOptions, 'ledger'>): Line[] {
  return lines.filter((line, index) => {
    const { text } = line.passage;
    if (line.marker) return true;
    if (same(text, header.title)) return (ledger.artefact(line.passage, 'repeats the title'), false);
    if (same(text, header.organisation?.name)) return (ledger.header(line.passage, 'organisation.name'), false);
    if (header.issued === undefined && index === lines.length - 1 && isDateOnly(text)) {
      const date = findDates(text)[0]?.value;
      if (date) {
        header.issued = date;
        return (ledger.header(line.passage, 'issued'), false);
      }
    }
    return true;
  });
}

/** The header as the policy carries it: only what the document said. */
export const headerFields = ({ title, organisation, issued, review, approvedBy, welshTitle }: Header): Partial<Policy> => ({
  ...(title !== undefined && { title }),
  ...(organisation && { organisation }),
  ...(issued !== undefined && { issued }),
  ...(Object.keys(review).length > 0 && { review }),
  ...(approvedBy !== undefined && { control: { approvedBy } }),
  ...(welshTitle !== undefined && { translations: { cy: { title: welshTitle, text: {} } } }),
});
