import type { Clause, Letter } from '../model/index.ts';
import { buildClauses, type Surroundings } from './build-clauses.ts';
import { findClosing, isSalutation, isSubject, type LetterLines } from './letter.ts';
import { nestLines } from './nest-lines.ts';

/** A letter to parents: from "Dear …" to the name under the closing words. */
export function buildLetter({ lines, date }: LetterLines, id: string, around: Surroundings): Letter {
  const closing = findClosing(lines);
  const [body, end] = closing < 0 ? [lines, []] : [lines.slice(0, closing), lines.slice(closing)];
  const salutation = body.find(isSalutation);
  const subject = body[1] && isSubject(body[1]) ? body[1] : undefined;
  for (const line of [salutation, subject, ...end]) if (line) around.ledger.keep(line.passage, id);
  const clauses: Clause[] = buildClauses(nestLines(body.filter((line) => line !== salutation && line !== subject)), around);
  return {
    ...(date !== undefined && { date }),
    ...(salutation && { salutation: salutation.passage.text }),
    ...(subject && { subject: subject.passage.text }),
    body: clauses,
    ...(end.length > 0 && { signOff: end.map((line) => line.passage.text).join('\n') }),
  };
}
