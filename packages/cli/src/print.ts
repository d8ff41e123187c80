/** A value for programs. */
export const printJson = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);

/**
 * A line that cannot steer the terminal that shows it, nor fake a line of ours: what a document or a form put in of control
 * characters, line breaks and signs that turn the direction of writing is shown as spaces.
 */
export const printable = (line: string): string => line.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, ' ');

/** A page for people, one line an entry. */
export const printPage = (lines: Iterable<string>): boolean => process.stdout.write(`${[...lines].map(printable).join('\n')}\n`);

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** One line of a text, cut where it is long. */
export const excerpt = (text: string, length = 90): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
};
