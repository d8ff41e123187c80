import type { DeclarationField, DeclarationForm } from '../model/index.ts';
import { addField, fieldsOfSentence, isBareLabel, isSignLine, labelsOf, showBlanks } from './declaration-form.ts';
import type { Line } from './line.ts';
import type { Ledger } from './ledger.ts';
import { nestLines, type Node } from './nest-lines.ts';
import type { RawSection } from './outline.ts';
import { slicePassage, type Passage } from './passage.ts';
import type { QuestionList } from './questions.ts';
import { toSlug } from './slugs.ts';

/** After its last full stop a paragraph may go on to introduce the list, whatever text recognition did to the capital. */
const splitLeadIn = (passage: Passage): [Passage | undefined, Passage] => {
  const stop = Math.max(passage.text.lastIndexOf('. '), passage.text.lastIndexOf('? '));
  return stop < 0 ? [undefined, passage] : [slicePassage(passage, 0, stop + 1), slicePassage(passage, stop + 1)];
};

/** Parts of one sentence that blanks kept apart go on in one line. */
const joinParts = (parts: readonly string[]): string =>
  parts.reduce((whole, part) => (whole === '' ? part : whole + (/[.!?:;]$/.test(whole) ? '\n' : ' ') + part), '');

const looksDamaged = (text: string) =>
  /^\p{Ll}/u.test(text) || /\b(of|the|to|a|and) (?:this|that|the|my) \1\b/i.test(text) || /[.!?] \p{Ll}{3,}/u.test(text);

/** Whether the form has to be signed again, in the document's own words; left out where it does not say. */
export const findResign = (text: string): DeclarationForm['resign'] => {
  if (/\bsign\b[^.]{0,120}\b(?:should any changes be made|(?:if|when|whenever) (?:it|any(?:thing)?|the \w+|changes?)[^.]{0,40}change)/i.test(text))
    return 'on-any-change';
  if (
    /\b(?:sign|complete)\b[^.]{0,120}\b(?:every year|each year|annually|yearly|each september|start of (?:each|every) (?:school|academic) year)/i.test(
      text,
    )
  )
    return 'yearly';
  return undefined;
};

interface Building {
  readonly ledger: Ledger;
  readonly ask: QuestionList['add'];
  readonly giveId: (wanted: string) => string;
  /** What the report calls the form itself. */
  readonly id: string;
}

/** One undertaking while the form is read: its words, and the lines they came from. */
interface Item {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** The form that parents sign: what they state, what they undertake, and the blanks they fill in. */
export function buildDeclaration({ heading, lines }: RawSection, { ledger, ask, giveId, id }: Building): DeclarationForm {
  const fields: DeclarationField[] = [];
  const statements: Passage[] = [];
  const items: Item[] = [];
  let leadIn: Passage | undefined;
  const isField = (line: Line) => isSignLine(line) || isBareLabel(line);
  for (const { line, children } of nestLines(lines.filter((each) => !isField(each)))) {
    const { passage } = line;
    const below = childPassages(children);
    for (const label of fieldsOfSentence(passage.text)) addField(fields, label);
    if (below.length > 0 && items.length === 0) {
      const [before, introduction] = splitLeadIn(passage);
      if (before) statements.push(before);
      leadIn = introduction;
      items.push(...below.map((child) => ({ text: child.text, passages: [child] })));
      // A second list stays with its own lead-in as one undertaking: alone, its items may say the opposite.
    } else if (below.length > 0) items.push({ text: [passage, ...below].map(({ text }) => text).join('\n'), passages: [passage, ...below] });
    else if (items.length > 0 || (line.marker && line.marker.depth === 1)) items.push({ text: passage.text, passages: [passage] });
    else statements.push(passage);
  }
  for (const { passage } of lines.filter(isField)) {
    for (const label of labelsOf(passage.text)) addField(fields, label);
    ledger.header(passage, 'declaration.fields');
  }
  askAboutDamage(statements, leadIn, ask);

  const stated = [...(heading ? [heading.passage] : []), ...statements, ...(leadIn ? [leadIn] : [])];
  // A form that begins with its list states the first of it.
  const first = statements.length === 0 && !leadIn ? items.shift() : undefined;
  for (const passage of [...stated, ...(first?.passages ?? [])]) ledger.keep(passage, id);
  const undertakings = items.map(({ text, passages }) => {
    const own = giveId(`${id}.${toSlug(text) || 'undertaking'}`);
    for (const passage of passages) ledger.keep(passage, own);
    return { id: own, text: showBlanks(text) };
  });
  const statement = joinParts(statements.map(({ text }) => showBlanks(text))) || first?.text;
  if (statement)
    return { ...(heading && { heading: heading.passage.text }), statement, ...(leadIn && { leadIn: showBlanks(leadIn.text) }), undertakings, fields };
  if (leadIn) return { ...(heading && { heading: heading.passage.text }), statement: showBlanks(leadIn.text), undertakings, fields };
  return { statement: heading?.passage.text ?? '', undertakings, fields };
}

/** Everything below a lead-in, in order: a form shows its list flat. */
const childPassages = (nodes: readonly Node[]): Passage[] => nodes.flatMap(({ line, children }) => [line.passage, ...childPassages(children)]);

function askAboutDamage(statements: readonly Passage[], leadIn: Passage | undefined, ask: QuestionList['add']): void {
  for (const [index, passage] of [...statements, ...(leadIn ? [leadIn] : [])].entries()) {
    const follows = index > 0 && !/[.!?]$/.test(statements[index - 1]?.text ?? '');
    if (follows || !looksDamaged(passage.text)) continue;
    ask({
      id: 'declaration-damaged',
      field: leadIn === passage ? 'declaration.leadIn' : 'declaration.statement',
      question: `Words seem to be missing here. What should it say? “${passage.text}”`,
      text: showBlanks(passage.text),
      choices: [],
    });
  }
}
