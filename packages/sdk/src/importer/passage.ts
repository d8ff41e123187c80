/** A stretch of the document's own words that remembers which lines they came from. */
export interface Passage {
  readonly text: string;
  /** Where in `text` the words of each source line begin, in order; the first is always at 0. */
  readonly origins: readonly { readonly at: number; readonly line: number }[];
}

export const passageOf = (text: string, line: number): Passage => ({ text, origins: [{ at: 0, line }] });

/** The part between two offsets, without the spaces around it. */
export const slicePassage = ({ text, origins }: Passage, from: number, to = text.length): Passage => {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  const inside = origins.filter((origin, index) => origin.at < Math.max(end, start + 1) && (origins[index + 1]?.at ?? Infinity) > start);
  return { text: text.slice(start, end), origins: inside.map(({ at, line }) => ({ at: Math.max(0, at - start), line })) };
};

/** All after each other, with a space between. */
export const joinPassages = (passages: readonly Passage[]): Passage => {
  const origins: Passage['origins'][number][] = [];
  let at = 0;
  for (const { text, origins: more } of passages) {
    for (const origin of more) origins.push({ at: origin.at + at, line: origin.line });
    at += text.length + 1;
  }
  return { text: passages.map(({ text }) => text).join(' '), origins };
};

export const linesOf = ({ origins }: Passage): number[] => [...new Set(origins.map((origin) => origin.line))];

/** The first and the last line, as a clause names its source. */
export const spanOf = ({ origins }: Passage): { from: number; to: number } => ({ from: origins[0]?.line ?? 1, to: origins.at(-1)?.line ?? 1 });
