/** How a list writes its numbers. */
export type NumberStyle = 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman';

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(count: number): string {
  let [rest, text] = [count, ''];
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/** a … z, aa, ab …, as web pages count; word processors write aa, bb. Lists of more than 26 items are rare enough. */
function toLetters(count: number): string {
  let [rest, text] = [count, ''];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

/** A number as a list prints it; letters and Roman numerals know no zero and nothing past 3999. */
export function formatNumber(count: number, style: NumberStyle): string {
  if (style === 'decimal' || !Number.isInteger(count) || count < 1 || count > 3999) return String(count);
  const text = style.endsWith('roman') ? toRoman(count) : toLetters(count);
  return style.startsWith('upper') ? text.toUpperCase() : text;
}
