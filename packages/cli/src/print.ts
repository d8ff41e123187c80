/** A value for programs. */
export const printJson = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);

/** A page for people. */
export const printPage = (lines: Iterable<string>): boolean => process.stdout.write(`${[...lines].join('\n')}\n`);

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** One line of a text, cut where it is long. */
export const excerpt = (text: string, length = 90): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
};
