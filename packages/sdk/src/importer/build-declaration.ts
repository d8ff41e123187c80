import type { DeclarationField, DeclarationForm } from '../model/index.ts';
import { addField, fieldsOfSentence, isBareLabel, isSignLine, labelsOf, showBlanks } from './declaration-form.ts';
import type { Line } from './line.ts';
import type { Ledger } from './ledger.ts';
import { nestLines } from './nest-lines.ts';
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
}

/** The form that parents sign: what they state, what they undertake, and the blanks they fill in. */
export function buildDeclaration({ heading, lines }: RawSection, { ledger, ask, giveId }: Building): DeclarationForm {
  const fields: DeclarationField[] = [];
  const statements: Passage[] = [];
  const undertakings: DeclarationForm['undertakings'] = [];
  let leadIn: Passage | undefined;
  const id = giveId('declaration');
  const keep = (passage: Passage) => ledger.keep(passage, id);
  if (heading) keep(heading.passage);

  const addUndertaking = (passage: Passage, text = passage.text) => {
    const own = giveId(`declaration.${toSlug(text) || 'undertaking'}`);
    undertakings.push({ id: own, text: showBlanks(text) });
    ledger.keep(passage, own);
    return own;
  };
  const isField = (line: Line) => isSignLine(line) || isBareLabel(line);
  const nodes = nestLines(lines.filter((line) => !isField(line)));
  for (const { line, children } of nodes) {
    const { passage } = line;
    for (const label of fieldsOfSentence(passage.text)) addField(fields, label);
    if (children.length > 0 && undertakings.length === 0) {
      const [before, introduction] = splitLeadIn(passage);
      if (before) statements.push(before);
      leadIn = introduction;
      keep(passage);
      for (const child of children) addUndertaking(child.line.passage);
    } else if (children.length > 0) {
      // A second list stays with its own lead-in as one undertaking: alone, its items may say the opposite.
      const own = addUndertaking(passage, [passage.text, ...children.map((child) => child.line.passage.text)].join('\n'));
      for (const child of children) ledger.keep(child.line.passage, own);
    } else if (undertakings.length > 0 || (line.marker && line.marker.depth === 1)) addUndertaking(passage);
    else {
      statements.push(passage);
      keep(passage);
    }
  }
  for (const { passage } of lines.filter(isField)) {
    for (const label of labelsOf(passage.text)) addField(fields, label);
    ledger.header(passage, 'declaration.fields');
  }
  for (const [index, passage] of [...statements, ...(leadIn ? [leadIn] : [])].entries())
    if (looksDamaged(passage.text) && (index === 0 || /[.!?]$/.test(statements[index - 1]?.text ?? '')))
      ask({
        id: 'declaration-damaged',
        field: leadIn === passage ? 'declaration.leadIn' : 'declaration.statement',
        question: `Words seem to be missing here. What should it say? “${passage.text}”`,
        choices: [],
      });
  const statement = joinParts(statements.map(({ text }) => showBlanks(text)));
  if (statement)
    return { ...(heading && { heading: heading.passage.text }), statement, ...(leadIn && { leadIn: showBlanks(leadIn.text) }), undertakings, fields };
  // The form begins with its list: what introduces it, or the first of it, is what the parent states.
  const first = leadIn ? showBlanks(leadIn.text) : undertakings.shift()?.text;
  if (first !== undefined) return { ...(heading && { heading: heading.passage.text }), statement: first, undertakings, fields };
  return { statement: heading?.passage.text ?? '', undertakings, fields };
}
