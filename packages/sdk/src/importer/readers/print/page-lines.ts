/** A run of characters where the page puts it; y grows upwards, lengths are points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** False for what is set at an angle, such as a watermark. */
  readonly isLevel: boolean;
}

/** One line of print. */
export interface PrintLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where it ends. */
  readonly right: number;
  /** Where the last of its columns starts; its own start where it has one. */
  readonly column: number;
  readonly size: number;
  readonly isLevel: boolean;
}

/** A gap of this many times the size of the type is a column; of that many, a space that was not written. */
const columnGap = 2;
const wordGap = 0.17;

const bullet = /^[\s•·∙●○◦▪■□►▶➢✓✔❖‣⁃o\uF0A7\uF0B7\uF0FC\uF0D8\uF076–—-]+$/;
/** A number and its full stop stand before their text, however wide the space is that a list sets between. */
const marker = /^\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]*$/i;

const joins = (line: PrintLine, run: Run): boolean => {
  const size = Math.max(line.size, run.size);
  return line.isLevel === run.isLevel && Math.abs(line.y - run.y) < 0.45 * size && run.x > line.right - 0.6 * size;
};

const between = (line: PrintLine, run: Run): string => {
  const gap = run.x - line.right;
  if (gap > columnGap * run.size && !bullet.test(line.text) && !marker.test(line.text)) return '\t';
  return gap > wordGap * run.size && !/\s$/.test(line.text) && !/^\s/.test(run.text) ? ' ' : '';
};

const append = (line: PrintLine, run: Run): PrintLine => {
  const space = between(line, run);
  return {
    ...line,
    text: space === '\t' ? `${line.text.trimEnd()}\t${run.text.trimStart()}` : line.text + space + run.text,
    right: Math.max(line.right, run.x + run.width),
    column: space === '\t' ? run.x : line.column,
    size: Math.max(line.size, run.size),
  };
};

const lineOf = ({ text, x, y, width, size, isLevel }: Run): PrintLine => ({ text, x, y, right: x + width, column: x, size, isLevel });

/**
 * The lines of a page. Files name the runs in the order in which they were written, which is the order of reading even in
 * columns; where it jumps about, the page is read from top to bottom instead.
 */
export function readLines(runs: readonly Run[]): PrintLine[] {
  const inked = runs.filter(({ text }) => text.trim() !== '');
  const lines = joinRuns(inked);
  const jumps = lines.filter((line, index) => index > 0 && line.y > (lines[index - 1] as PrintLine).y + line.size).length;
  if (jumps <= 3 + lines.length / 8) return lines;
  // Rounded, so that runs on one line, however slightly raised, are compared by where they start.
  const row = ({ y, size }: Run) => Math.round(y / Math.max(4, size / 2));
  return joinRuns([...inked].sort((a, b) => row(b) - row(a) || a.x - b.x));
}

function joinRuns(runs: readonly Run[]): PrintLine[] {
  const lines: PrintLine[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last && joins(last, run)) lines[lines.length - 1] = append(last, run);
    else lines.push(lineOf(run));
  }
  return lines;
}
