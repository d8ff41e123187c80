import { applyRow, isDateOnly, opening } from './document-control.ts';
import { findDates } from './dates.ts';
import type { HeaderReading } from './header.ts';
import type { Line } from './line.ts';
import {
  endsAsOrganisation,
  isOrganisation,
  isTitle,
  isWelsh,
  organisationOf,
  organisationIn,
  spellTitle,
  splitNames,
  titleScore,
} from './titles.ts';

const isSentence = (text: string) =>
  text.length > 160 || (/[.!?]["'”’)]*$/.test(text) && text.split(/\s+/).length >= 7) || (/:$/.test(text) && !isTitle(text.slice(0, -1)));
const isCapitals = (text: string) => !/\p{Ll}/u.test(text);

/** Where the opening ends: at the first sentence, or at the first heading that the mark-up or a number shows. */
const endOfFront = (lines: readonly Line[]): number => {
  const end = lines
    .slice(0, opening)
    .findIndex(
      ({ passage: { text }, marker, role, level }) =>
        isSentence(text) || marker !== undefined || (role === 'heading' && level !== 1 && !isTitle(text)),
    );
  return end < 0 ? Math.min(lines.length, opening) : end;
};

/** The names and dates above the first section: what each line feeds, or undefined where it stays text. */
function readName({ passage: { text } }: Line, reading: HeaderReading, alsoNamed: boolean): string | undefined {
  const { header } = reading;
  if (isDateOnly(text)) return applyRow({ label: 'date', value: text, field: 'issued' }, reading);
  const names = splitNames(text);
  if (names && !header.organisation && !header.title) {
    header.organisation = organisationOf(spellTitle(names.organisation));
    header.title = spellTitle(names.title);
    return 'organisation.name, title';
  }
  if (!reading.inWelsh && isWelsh(text) && text.length <= 120 && !isOrganisation(text)) {
    header.welshTitle ??= spellTitle(text);
    return 'translations.cy.title';
  }
  if (isOrganisation(text) && (!isTitle(text) || endsAsOrganisation(text)) && (!header.organisation || alsoNamed)) {
    // A school with a name in two languages prints both.
    header.organisation = organisationOf([...(header.organisation ? [header.organisation.name] : []), spellTitle(text)].join(' / '));
    return 'organisation.name';
  }
  return undefined;
}

const sectionWords =
  /^(?:introduction|aims?|purpose|scope|statement of intent|background|rationale|overview|contents|welcome|foreword|vision|mission|values|context|why\b|about\b|our (?:aims|values|vision)|policy statement)\b/i;

/** Lines of one title: no gap between them, and the first ends in a colon or small word, the next starts with one, or all are very short. */
const goesOn = (title: Line, next: Line) =>
  next.passage.text.length <= 80 &&
  !isOrganisation(next.passage.text) &&
  (/(?:[:–—&-]|\b(?:for|of|and|the|to|with|on|in|between))$/i.test(title.passage.text) ||
    /^(?:(?:for|of|and|between|to|with|on)\b(?!:)|\()/i.test(next.passage.text) ||
    (!next.gap && isCapitals(title.passage.text) && isCapitals(next.passage.text)) ||
    (!next.gap && [title, next].every(({ passage: { text } }) => text.split(/\s+/).length <= 3)));

/**
 * The lines of the title: the best of the opening's lines by what it speaks of, or the first where it cannot be a section's
 * heading, with the lines that belong to it.
 */
function findTitle(lines: readonly Line[], end: number, hasOrganisation: boolean): Line[] {
  const front = lines.slice(0, end).filter(({ passage: { text } }) => text.length <= 160 && !sectionWords.test(text));
  const scored = front.map((line, index) => ({
    line,
    index,
    score:
      titleScore(line.passage.text, isCapitals(line.passage.text)) + (index === 0 ? 1 : 0) + (line.role === 'heading' && line.level === 1 ? 2 : 0),
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>((found, next) => (found && found.score >= next.score ? found : next), undefined);
  if (!best || best.score < 1) return [];
  const after = lines[lines.indexOf(best.line) + 1];
  // A short line right above a text may be the heading of that text.
  if (best.score < 3 && best.line.role === 'heading' && best.line.level === undefined) return [];
  if (best.score < 3 && !hasOrganisation && (!after || isSentence(after.passage.text))) return [];
  let [from, to] = [best.index, best.index + 1];
  while (from > 0 && goesOn(front[from - 1] as Line, front[from] as Line) && titleScore(front[from - 1]?.passage.text ?? '', false) >= 1) from--;
  while (to < front.length && goesOn(front[to - 1] as Line, front[to] as Line)) to++;
  return front.slice(from, to);
}

/** Reads the names and dates above the first section. Returns what is left of the lines, in order. */
export function takeFront(lines: readonly Line[], reading: HeaderReading): Line[] {
  const { header, ledger } = reading;
  const end = endOfFront(lines);
  const taken = new Set<Line>();
  let before: string | undefined;
  for (const line of lines.slice(0, end)) {
    const field = line.passage.text.length <= 160 ? readName(line, reading, before === 'organisation.name' && !line.gap) : undefined;
    before = field;
    if (field === undefined) continue;
    ledger.header(line.passage, field);
    taken.add(line);
  }
  const left = lines.filter((line) => !taken.has(line));
  if (header.title !== undefined) return left;
  const title = findTitle(left, end - taken.size, header.organisation !== undefined);
  if (title.length === 0) return left;
  header.title = title.map(({ passage: { text } }, index) => spellTitle(text, index > 0)).join(' ');
  const own = organisationIn(header.title);
  if (own && !header.organisation) header.organisation = organisationOf(own);
  for (const { passage } of title) ledger.header(passage, 'title');
  return left.filter((line) => !title.includes(line));
}

const same = (a: string, b: string | undefined) => b !== undefined && a.toLowerCase().replace(/\s+/g, ' ') === b.toLowerCase();

/** Takes out what repeats the title or the school's name further down, and a date that stands alone at the end. */
export function takeRepeats(lines: readonly Line[], { header, ledger }: HeaderReading): Line[] {
  return lines.filter((line, index) => {
    const { text } = line.passage;
    if (line.marker) return true;
    if (same(text, header.title)) return (ledger.artefact(line.passage, 'repeats the title'), false);
    if (same(text, header.organisation?.name)) return (ledger.header(line.passage, 'organisation.name'), false);
    if (index === lines.length - 1 && isDateOnly(text)) {
      header.issued ??= findDates(text)[0]?.value as string;
      return (ledger.header(line.passage, 'issued'), false);
    }
    return true;
  });
}
