import { emailSchema, fieldProblem, InvalidDocumentError, nameSchema, textSchema, type FieldProblem } from '@schoolgate/sdk/model';
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';

export interface Pupil {
  readonly externalId: string;
  readonly name: string;
  readonly class: string | undefined;
}
export interface Parent {
  readonly externalId: string;
  readonly name: string;
  readonly email: string | undefined;
}
export interface Relation {
  /** External ids. */
  readonly parent: string;
  readonly pupil: string;
  readonly relation: string | undefined;
  readonly restricted: boolean;
}
/** A roll as the school's own system exported it, without contradictions. */
export interface ParsedRoll {
  readonly pupils: readonly Pupil[];
  readonly parents: readonly Parent[];
  readonly relations: readonly Relation[];
}

const MAXIMUM_LINES = 50_000;
const orNothing = <T extends z.core.$ZodType>(schema: T) => z.union([z.literal('').transform(() => undefined), schema]).optional();

/** Zod here and zod/mini in the model make schemas that work together. */
const lineSchema = z.object({
  pupil_id: textSchema(100),
  pupil_name: nameSchema(200),
  class: orNothing(nameSchema(100)),
  parent_id: textSchema(100),
  parent_name: nameSchema(200),
  parent_email: orNothing(emailSchema),
  relation: orNothing(textSchema(100)),
  // What could be a restriction is never read as none.
  contact: z
    .string()
    .optional()
    .transform((text) => (text ?? '').trim().toLowerCase())
    .pipe(z.enum(['', 'yes', 'no'])),
});
type Line = z.infer<typeof lineSchema>;
const needed = ['pupil_id', 'pupil_name', 'parent_id', 'parent_name'] as const;

const refuse = (problems: readonly FieldProblem[]) => new InvalidDocumentError('The roll cannot be read.', problems);
const refuseAll = (detail: string) => refuse([fieldProblem('#/csv', 'invalid', detail)]);
/** Lines are counted as a spreadsheet shows them: the heading is the first. */
const atLine = (line: number, column: string, detail: string) => fieldProblem(`#/csv/${line}/${column}`, 'invalid', detail);

/** Spreadsheets write commas, semicolons or tabs, by country; the heading shows which. */
const separatorOf = (csv: string) => {
  const [heading = ''] = csv.split(/\r?\n/, 1);
  const count = (separator: string) => heading.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
};

function readRows(csv: string): { line: number; row: Record<string, string> }[] {
  try {
    const rows = parse(csv, {
      bom: true,
      columns: (heading: string[]) => heading.map((name) => name.trim().toLowerCase()),
      delimiter: separatorOf(csv),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: Record<string, string> }[];
    return rows.map(({ info, record }) => ({ line: info.lines, row: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refuseAll(`This is not CSV that can be read${typeof error.lines === 'number' ? `; the trouble begins at line ${error.lines}` : ''}.`);
  }
}

/** Collects what several lines say about one person, and finds where they disagree. */
function collect<T extends { externalId: string }>(lines: readonly { line: number; person: T }[], what: string, problems: FieldProblem[]): T[] {
  const known = new Map<string, T>();
  for (const { line, person } of lines) {
    const earlier = known.get(person.externalId);
    if (!earlier) known.set(person.externalId, person);
    else if (JSON.stringify(earlier) !== JSON.stringify(person))
      problems.push(atLine(line, `${what}_id`, `An earlier line says something else about the ${what} with this id.`));
  }
  return [...known.values()];
}

function checkLines(rows: readonly { line: number; row: Record<string, string> }[], problems: FieldProblem[]): (Line & { line: number })[] {
  return rows.flatMap(({ line, row }) => {
    const checked = lineSchema.safeParse(row);
    if (checked.success) return [{ line, ...checked.data }];
    problems.push(...checked.error.issues.map(({ path }) => atLine(line, String(path[0]), 'This is missing or not in the form that is expected.')));
    return [];
  });
}

/**
 * Reads a roll; see `rollRequestSchema` for its columns. Others are left aside.
 * @throws {@link InvalidDocumentError} with the lines and columns that are wrong, and no word of what stands there
 */
export function parseRoll(csv: string): ParsedRoll {
  const rows = readRows(csv);
  const [first] = rows;
  if (!first) throw refuseAll('There is no line below the heading: an empty roll would end everything that hangs on it.');
  if (rows.length > MAXIMUM_LINES) throw refuseAll(`There are more than ${MAXIMUM_LINES} lines.`);
  const missing = needed.filter((name) => !Object.hasOwn(first.row, name));
  if (missing.length > 0) throw refuseAll(`The heading lacks ${missing.join(', ')}.`);

  const problems: FieldProblem[] = [];
  const lines = checkLines(rows, problems);
  const pupils = collect(
    lines.map(({ line, ...row }) => ({ line, person: { externalId: row.pupil_id, name: row.pupil_name, class: row.class } })),
    'pupil',
    problems,
  );
  const parents = collect(
    lines.map(({ line, ...row }) => ({ line, person: { externalId: row.parent_id, name: row.parent_name, email: row.parent_email } })),
    'parent',
    problems,
  );
  const pairs = new Set<string>();
  for (const { line, parent_id, pupil_id } of lines) {
    const pair = JSON.stringify([parent_id, pupil_id]);
    if (pairs.has(pair)) problems.push(atLine(line, 'parent_id', 'An earlier line is about the same parent and pupil.'));
    pairs.add(pair);
  }
  if (problems.length > 0) throw refuse(problems);
  const relations = lines.map((row) => ({ parent: row.parent_id, pupil: row.pupil_id, relation: row.relation, restricted: row.contact === 'no' }));
  return { pupils, parents, relations };
}
