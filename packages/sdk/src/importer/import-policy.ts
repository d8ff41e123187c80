import { ImportError } from '../errors.ts';
import { policySchema, type Clause, type Policy, type Section } from '../model/index.ts';
import { findAudience } from './audience.ts';
import type { Verdict } from './classify.ts';
import { buildClauses, type Surroundings } from './build-clauses.ts';
import { buildDeclaration, findResign } from './build-declaration.ts';
import { buildLetter } from './build-letter.ts';
import { findTerms, readIssued, readReview } from './facts.ts';
import { isMonthFirst } from './dates.ts';
import { findLanguage } from './language.ts';
import { foldLines } from './fold-lines.ts';
import { removeFurniture } from './furniture.ts';
import { takeControl } from './document-control.ts';
import { takeFront, takeRepeats } from './front-matter.ts';
import { headerFields, type Header, type HeaderReading } from './header.ts';
import { takeLetter } from './letter.ts';
import { createLedger, type LineReport } from './ledger.ts';
import { readLine, type Line } from './line.ts';
import { nestLines } from './nest-lines.ts';
import { findOutline, type RawSection } from './outline.ts';
import { findOwnNames } from './own-names.ts';
import { findPathway } from './pathway-steps.ts';
import { createQuestions, type Question } from './questions.ts';
import { readText } from './readers/text.ts';
import { createIds, toSlug } from './slugs.ts';
import { organisationOf } from './titles.ts';
import { splitColumns } from './split-columns.ts';
import { splitLines } from './split-lines.ts';
import { checkBlocks, type SourceBlock } from './source-block.ts';

/** A document to import: plain text, or the blocks that a reader made of another format. */
export type ImportSource = { readonly text: string } | { readonly blocks: readonly SourceBlock[] };

/** What the person who imports knows better than the document; each wins over what it says. */
export interface ImportOptions {
  /** @default a slug of the title */
  readonly id?: string;
  /** @default the version or date that the document prints, else "draft" */
  readonly version?: string;
  /** BCP 47. @default "cy" where the document is in Welsh, else "en-GB" */
  readonly language?: string;
  readonly title?: string;
  /** The name of the school. */
  readonly organisation?: string;
  /** YYYY-MM-DD. With it the import asks about a review that was due before. */
  readonly today?: string;
}

export interface ImportReport {
  /** What became of each line of the source that is not blank, in order, each exactly once. */
  readonly lines: readonly LineReport[];
  /** What a person should decide. */
  readonly questions: readonly Question[];
}

export interface ImportResult {
  readonly policy: Policy;
  readonly report: ImportReport;
}

const blocksOf = (source: ImportSource): readonly SourceBlock[] => ('blocks' in source ? source.blocks : readText(source.text));

/**
 * Turns a school's own document into a policy: every sentence becomes a clause that says what it is, and nothing is lost.
 * @throws {@link ImportError} where the document is empty, too large or nested too deeply to be a policy
 */
export async function importPolicy(source: ImportSource, options: ImportOptions = {}): Promise<ImportResult> {
  const blocks = blocksOf(source);
  checkBlocks(blocks);
  const ledger = createLedger(blocks);
  const questions = createQuestions();
  const ask = questions.add;

  const read = blocks.map((block) => readLine(block, ledger)).filter((line): line is Line => line !== undefined);
  const lines = foldLines(removeFurniture(splitLines(splitColumns(read)), ledger));
  const text = lines.map((line) => line.passage.text).join('\n');
  const monthFirst = options.language === 'en-US' || isMonthFirst(text);
  const header: Header = { review: {}, history: [] };
  const language = options.language ?? findLanguage(text) ?? 'en-GB';
  const reading: HeaderReading = { header, ledger, ask, monthFirst, inWelsh: language === 'cy' };
  const { letter: letterLines, rest } = takeLetter(lines, reading);
  const controlled = takeControl(rest, reading);
  const body = takeFront(controlled, reading);
  const names = findOwnNames(body, header);
  if (!header.organisation && names.full !== undefined) header.organisation = organisationOf(names.full);
  const outline = findOutline(takeRepeats(body, reading));

  const audience = findAudience(header.title, text);
  if (audience) {
    const who = audience === 'staff' ? 'staff' : 'pupils';
    ask({
      id: 'audience',
      field: 'audience',
      question: `This document seems to be written for ${who} and not for parents. If it is the right one, whom does it bind?`,
      choices: [
        { id: audience, label: who },
        { id: 'parent', label: 'parents' },
      ],
    });
  }
  const broken = [...new Set(text.match(lostLetters) ?? [])].slice(0, 5);
  if (broken.length > 0)
    ask({
      id: 'lost-letters',
      question: `Letters seem to be missing in some words (${broken.map((word) => `“${word}”`).join(', ')}). Import the original file if you have it.`,
      choices: [{ id: 'keep', label: 'Go on with the words as they are' }],
    });
  const giveId = createIds();
  // Reserved, whatever headings say: the form and the letter are named so in the report.
  const formId = giveId('declaration');
  const letterId = giveId('letter');
  const around = (prefix: string, heading: string | undefined): Surroundings => ({
    heading,
    prefix,
    giveId,
    ledger,
    ownNames: names.all,
    unsettled: new Set(),
    trail: [],
    ...(audience && { audience }),
    onClause(clause, verdict, passage) {
      askAboutClause(clause, verdict, ask);
      const fields = verdict.kind === 'review' ? readReview(passage.text, header, monthFirst) : [];
      if (verdict.kind === 'review' || verdict.kind === 'statement') fields.push(...readIssued(passage.text, header, monthFirst));
      for (const field of fields) ledger.note(passage, field);
    },
  });

  const sections = outline.sections.map((section): Section => {
    const heading = section.heading?.passage.text;
    const id = giveId(toSlug(heading ?? section.lines[0]?.passage.text ?? '', 40) || 'section');
    if (section.heading) ledger.keep(section.heading.passage, id);
    const clauses = buildClauses(nestLines(section.lines), around(id, heading));
    askAboutSection(section, id, ask);
    return {
      id,
      ...(heading !== undefined && { heading }),
      ...(section.heading?.marker?.label !== undefined && { number: section.heading.marker.label }),
      clauses,
    };
  });
  for (const { passage } of outline.blanks) ledger.artefact(passage, 'a line for the school itself to sign');
  for (const stray of outline.strays) {
    const clause = sections.flatMap((section) => section.clauses).find(({ source: at }) => at?.from === stray.passage.origins[0]?.line);
    ask({
      id: `stray-${clause?.id ?? stray.passage.origins[0]?.line}`,
      ...(clause && { clause: clause.id, field: 'clause' }),
      question: `“${stray.passage.text}” stands alone between two sections. Is it part of the policy?`,
      choices: [
        { id: 'keep', label: 'Yes, keep it' },
        { id: 'remove', label: 'No, remove it' },
      ],
    });
  }
  const declaration = outline.declaration && buildDeclaration(outline.declaration, { ledger, ask, giveId, id: formId });
  const letter = letterLines && buildLetter(letterLines, letterId, around(letterId, undefined));
  const pathway = findPathway(sections);

  const resign = declaration && findResign(text);
  const terms = findTerms(text);
  if (options.title !== undefined) header.title = options.title;
  if (options.organisation !== undefined) header.organisation = organisationOf(options.organisation);
  askAboutReview(header.review.next, options.today, ask);
  if (header.title === undefined) ask({ id: 'title', field: 'title', question: 'The document does not print its title. What is it?', choices: [] });

  const policy: Policy = {
    schemaVersion: 1,
    id: options.id ?? (toSlug(header.title ?? '', 80) || 'code-of-conduct'),
    version: options.version ?? versionOf(header),
    language,
    ...headerFields(header),
    ...(terms && { terms }),
    sections,
    ...(declaration && { declaration: { ...declaration, ...(resign && { resign }) } }),
    ...(pathway && { pathway }),
    ...(letter && { letter }),
  };
  checkPolicy(policy);
  return { policy, report: { lines: ledger.lines(), questions: questions.all() } };
}

/** A lead-in whose list is gone, and words that bind somebody in a way that no cue knows. */
function askAboutClause({ id, text, clauses }: Clause, { unclear }: Verdict, ask: (question: Question) => void): void {
  const excerpt = text.length > 160 ? `${text.slice(0, 160)}…` : text;
  if (/:$/.test(text) && !clauses)
    ask({
      id: `list-${id}`,
      clause: id,
      field: 'clauses',
      question: `“${excerpt}” announces a list, but none follows. What belongs there?`,
      choices: [],
    });
  const [blank] = placeholder.exec(text) ?? [];
  if (blank !== undefined)
    ask({ id: `blank-${id}`, clause: id, field: 'text', text: blank, question: `“${blank}” was never filled in. What belongs there?`, choices: [] });
  if (unclear) ask({ id: `kind-${id}`, clause: id, field: 'kind', question: `What does this say to parents? “${excerpt}”`, choices: kindChoices });
}

/** "[insert name]", "<school name>", "XXX": what a model text left for the school to fill in. */
const placeholder =
  /\[(?:insert|add|enter|name|school|date|number|contact|delete|your|the|details|phone|email|title|link|role|year|e\.g)\b[^\]\n]{0,80}\]|<(?:insert|add|enter|name of|school|your)\b[^>\n]{0,80}>|\bX{3,}\b|\bTB[CA]\b/i;

function askAboutReview(next: string | undefined, today: string | undefined, ask: (question: Question) => void): void {
  if (next === undefined || today === undefined || next >= today.slice(0, next.length)) return;
  ask({ id: 'review-past', field: 'review.next', question: `The next review was due in ${next}. When is it due now?`, choices: [] });
}

const kindChoices = [
  { id: 'expectation', label: 'Something to do' },
  { id: 'prohibition', label: 'Something not to do' },
  { id: 'permission', label: 'Something that is allowed' },
  { id: 'right', label: 'Something the school may do' },
  { id: 'procedure', label: 'How something is done' },
  { id: 'statement', label: 'Information only' },
];

/** Text that lost "fi", "fl" or "ff" on its way out of a PDF: the longest of such words, which are nothing else. */
const lostLetters =
  /\b(?:of ce|con dential\w*|con rm\w*|speci c\w*|bene t\w*|pro le\w*|identi ed|noti ed|signi cant\w*|of cer\w*|di cult\w*|di erent\w*)\b/g;

const versionOf = ({ version, issued }: Header): string =>
  version?.replace(/^v(?=\d)/i, '').match(/^[A-Za-z0-9][A-Za-z0-9._~+-]{0,99}$/)?.[0] ?? issued ?? 'draft';

function askAboutSection({ lost, lines }: RawSection, id: string, ask: (question: Question) => void): void {
  if (!lost) return;
  const opening = lines[0]?.passage.text.slice(0, 80) ?? '';
  ask({
    id: `heading-${id}`,
    clause: id,
    field: 'heading',
    question: `A section seems to begin at “${opening}…”, but its heading is missing. What is it called?`,
    choices: [],
  });
}

/** What the model cannot hold (hundreds of sections, thousands of clauses in one) is no policy, however well it was read. */
function checkPolicy(policy: Policy): void {
  const result = policySchema.safeParse(policy);
  if (!result.success)
    throw new ImportError('The document is larger than a policy can be. Import the part that holds the policy.', 'too-large', {
      cause: result.error,
    });
}
