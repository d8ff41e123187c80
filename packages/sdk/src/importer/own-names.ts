import type { Header } from './header.ts';
import type { Line } from './line.ts';

export interface OwnNames {
  /** The school's name where running text gives it and the header does not. */
  readonly full?: string;
  /** Every form of it, longest first. */
  readonly all: readonly string[];
}

const word = String.raw`\p{Lu}[\p{L}'’.-]*`;
const organisation = String.raw`(?:Primary Headteachers|(?:Primary|Infant|Junior|High|Grammar|Secondary|Community|Elementary|Nursery)(?: School)?|School|Academy(?: Trust)?|Trust|College|Association of (?:\p{Lu}\p{L}+ ?){1,4})`;
/** "Three Counties Academy Trust (TCAT) understands …": a name with a word for a school in it, as the subject of a sentence. */
const subject = new RegExp(
  String.raw`^(?:The )?((?:${word} ){1,5}${organisation})(?: \((\p{Lu}{2,8})\))? (?:understands?|is|are|has|have|expects?|recognises?|believes?|aims?|asks?|wants?|welcomes?)\b`,
  'u',
);

/** How the document calls its own school, so that "TCAT will" reads as "the school will". */
export function findOwnNames(lines: readonly Line[], header: Header): OwnNames {
  const given = header.organisation?.name;
  const found = lines
    .slice(0, 40)
    .map((line) => subject.exec(line.passage.text.slice(0, 300)))
    .find((match) => match !== null);
  const full = found?.[1]?.trim();
  const all = [given, full, found?.[2]].filter((name) => name !== undefined);
  return { ...(full !== undefined && { full }), all: [...new Set(all)].sort((a, b) => b.length - a.length) };
}
