import { readControlRows, readHistoryHeader, readLabelRow, readSplitRow, splitCells, type ControlRow } from './control-rows.ts';
import { findDates, findPeriod } from './dates.ts';
import type { HeaderReading } from './header.ts';
import type { Line } from './line.ts';
import { organisationOf, spellTitle } from './titles.ts';

const dateOnly = /[\s.,()–|-]|issued|updated|approved|date|last|agreed|adopted|version/gi;
export const isDateOnly = (text: string): boolean => {
  if (text.length > 60) return false;
  const [date, ...more] = findDates(text);
  return date !== undefined && more.length === 0 && text.replace(date.text, '').replace(dateOnly, '') === '';
};

const applyVersion = (value: string, { header, monthFirst }: HeaderReading): string => {
  const date = findDates(value, { monthFirst })[0];
  const label = (date ? value.slice(0, date.at) : value).replace(/[\s,(–—-]+$/, '');
  if (label) header.version ??= label;
  if (date?.value) header.issued ??= date.value;
  return date?.value ? 'version, issued' : 'version';
};

/** The fields that a control row fed; undefined where its value is not what its label promises. */
export function applyRow({ label, value, field }: ControlRow, reading: HeaderReading): string | undefined {
  const { header, ask, monthFirst } = reading;
  const who = /^(?:date )?(?:approved|adopted|ratified|endorsed|agreed) by (?:the )?(.+)$/i.exec(label)?.[1];
  if (field === 'issued' || field === 'review.next') {
    const date = findDates(value, { monthFirst })[0];
    const period = findPeriod(value);
    if (!date && field === 'review.next' && period) return applyRow({ label, value, field: 'review.every' }, reading);
    if (!date && field === 'issued' && /^(?:approv|adopt|ratifi|agreed|endors)/i.test(label))
      return applyRow({ label, value, field: 'control.approvedBy' }, reading);
    if (!date) return undefined;
    if (date.value === undefined)
      ask({ id: `date-${field}`, field, question: `“${value}” is no date of the calendar. Which date is meant?`, choices: [] });
    if (date.orElse && date.value) {
      const choices = [date.value, date.orElse].map((id) => ({ id, label: id }));
      ask({ id: `date-${field}`, field, question: `“${date.text}” can be read in two ways. Which is meant?`, choices });
    }
    if (date.value && field === 'issued') header.issued ??= date.value;
    if (date.value && field === 'review.next') header.review.next ??= date.value;
    if (who) header.approvedBy ??= who;
    return who ? 'control.approvedBy, issued' : field;
  }
  if (field === 'review.every') {
    const period = findPeriod(value);
    if (period) header.review.every ??= period;
    else if (/^reviewed$/i.test(label)) return applyRow({ label, value, field: 'issued' }, reading);
    return period && field;
  }
  if (field === 'control.approvedBy') {
    const date = findDates(value, { monthFirst })[0];
    if (date?.value) header.issued ??= date.value;
    header.approvedBy ??= (date ? value.slice(0, date.at) : value).replace(/[\s,(–-]+(?:on|in)?\s*$/i, '');
    return date?.value ? 'control.approvedBy, issued' : field;
  }
  if (field === 'review.by') header.review.by ??= value;
  else if (field === 'version') return applyVersion(value, reading);
  else if (field === 'title') header.title ??= spellTitle(value);
  else if (field === 'organisation.name') header.organisation ??= organisationOf(spellTitle(value));
  return field ?? '';
}

/** "Ratified by the Board of Management: 22.11.2022" says who in its label and when in its value. */
function readWho(text: string): ControlRow[] {
  const found =
    /^((?:date )?(?:approved|adopted|ratified|endorsed|agreed) by (?:the )?[^:|\t]{3,60})(?::\s*|\s*\|\s*|\t+|,\s*| on | in |\s*\()(.{4,40}?)\)?$/i.exec(
      text,
    );
  return found?.[1] && found[2] && isDateOnly(found[2]) ? [{ label: found[1], value: found[2], field: 'issued' }] : [];
}

/** A title or a school is named so only above the text: further down "Policy: …" may be a sentence of it. */
const onlyInOpening = new Set<string | undefined>(['title', 'organisation.name']);
export const opening = 25;

const rowsOf = (line: Line | undefined, index: number): ControlRow[] => {
  if (!line || (line.marker && !/[|\t]/.test(line.passage.text))) return [];
  const { text } = line.passage;
  return [...readWho(text), ...readControlRows(text)].filter(({ field }) => index < opening || !onlyInOpening.has(field));
};

/** The fields that the line's control rows fed; undefined where it has none, '' where a policy has no field for them. */
function readRows(lines: readonly Line[], index: number, reading: HeaderReading): string | undefined {
  const rows = rowsOf(lines[index], index);
  if (rows.length === 0) return undefined;
  const hasNeighbour = [index - 1, index + 1].some((near) => rowsOf(lines[near], near).some(({ field }) => field !== undefined));
  if (rows.every(({ field }) => field === undefined) && !hasNeighbour) return undefined;
  const fields = rows.map((found) => applyRow(found, reading));
  return fields.includes(undefined) ? undefined : [...new Set(fields.filter(Boolean))].join(', ');
}

/** The rows of a version history from `at` on: how many lines they take, the header row included. */
function readHistory(lines: readonly Line[], at: number, { header, monthFirst }: HeaderReading): number {
  const columns = readHistoryHeader(lines[at]?.printed ?? '');
  if (!columns) return 0;
  let end = at + 1;
  for (; end < lines.length; end++) {
    const cells = splitCells(lines[end]?.printed ?? '');
    const cell = (column: (typeof columns)[number]) => cells[columns.indexOf(column)];
    const date = findDates(cell('date') ?? '', { monthFirst })[0]?.value;
    if (cells.length < 2 || cells.length > columns.length || !date || (columns.includes('version') && !/^v?\.?\d/i.test(cell('version') ?? '')))
      break;
    const review = findDates(cell('review') ?? '', { monthFirst })[0]?.value;
    if (review && columns.includes('review')) header.review.next = review;
    const [version, change] = [columns.includes('version') ? cell('version') : undefined, columns.includes('change') ? cell('change') : undefined];
    header.history.push({ date, ...(version && { version }), ...(change && { change }) });
  }
  return end - at > 1 ? end - at : 0;
}

/** Takes document control out of the lines: rows of a table, in the opening or anywhere else where they stand together or alone at an end. */
export function takeControl(lines: readonly Line[], reading: HeaderReading): Line[] {
  const { ledger } = reading;
  const left: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const { text } = line.passage;
    const size = line.marker ? 0 : readHistory(lines, index, reading);
    if (size > 0) {
      for (const row of lines.slice(index, index + size)) ledger.header(row.passage, 'control.history');
      index += size - 1;
      continue;
    }
    const labelled = line.marker ? undefined : readLabelRow(text, lines[index + 1]?.passage.text);
    const fed = labelled?.map((row) => applyRow(row, reading)).filter((field) => field !== undefined && field !== '');
    if (fed && fed.length > 0) {
      for (const row of lines.slice(index, index + 2)) ledger.header(row.passage, [...new Set(fed)].join(', '));
      index++;
      continue;
    }
    const value = line.marker ? undefined : lines[index + 1];
    const split = readSplitRow(text, value?.marker ? undefined : value?.passage.text);
    const splitField = split && applyRow(split, reading);
    if (split && splitField !== undefined && value) {
      for (const { passage } of [line, value]) ledger.header(passage, splitField);
      index++;
      continue;
    }
    const field = readRows(lines, index, reading);
    if (field === undefined) left.push(line);
    else if (field === '') ledger.artefact(line.passage, 'a row of document control that a policy has no field for');
    else ledger.header(line.passage, field);
  }
  return left;
}
