import { formatNumber, type NumberStyle } from '../list-numbers.ts';
import { childElements, findChild, isOn, numberOf, valueOf, type XmlElement } from './parse-xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": the numbers of this level and those above it. */
  readonly text: string;
  /** All its numbers in figures, whatever the levels above say. */
  readonly isLegal: boolean;
  /** The level (from 1) after which it begins again; 0 for never. */
  readonly restart: number | undefined;
}

/** Counters belong to the abstract list, so that lists that only differ in name count on. */
interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts through the lists of a document, paragraph by paragraph, in its order. */
export interface Numbering {
  /** What Word prints before the next paragraph of this list; undefined where it prints nothing. */
  next(numId: string, level: number): { readonly marker: string; readonly isBullet: boolean } | undefined;
}

const styles: Record<string, NumberStyle> = {
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};
const format = (count: number, name: string): string => {
  if (name === 'decimalZero') return String(count).padStart(2, '0');
  return formatNumber(count, styles[name] ?? 'decimal');
};

const readLevel = (level: XmlElement): Level => ({
  start: numberOf(valueOf(level, 'w:start')) ?? 0,
  format: valueOf(level, 'w:numFmt') ?? 'decimal',
  text: valueOf(level, 'w:lvlText') ?? '',
  isLegal: isOn(level, 'w:isLgl'),
  restart: numberOf(valueOf(level, 'w:lvlRestart')),
});
const readLevels = (parent: XmlElement | undefined): [number, Level][] =>
  childElements(parent, 'w:lvl').map((level) => [numberOf(level.attributes['w:ilvl']) ?? 0, readLevel(level)]);

/** @param numIdOfStyle the list that a list style stands for */
function readLists(part: XmlElement | undefined, numIdOfStyle: (style: string) => string | undefined): Map<string, List> {
  const abstracts = new Map(childElements(part, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', list]));
  const nums = new Map(childElements(part, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]));
  const abstractOf = (num: XmlElement | undefined, hops = 0): XmlElement | undefined => {
    const found = abstracts.get(valueOf(num, 'w:abstractNumId') ?? '');
    const link = valueOf(found, 'w:numStyleLink');
    return link === undefined || hops > 3 ? found : abstractOf(nums.get(numIdOfStyle(link) ?? ''), hops + 1);
  };
  return new Map(
    [...nums].map(([id, num]) => {
      const abstract = abstractOf(num);
      const overrides = childElements(num, 'w:lvlOverride');
      const starts = overrides.flatMap((override): [number, number][] => {
        const start = numberOf(valueOf(override, 'w:startOverride'));
        return start === undefined ? [] : [[numberOf(override.attributes['w:ilvl']) ?? 0, start]];
      });
      const levels = new Map([...readLevels(abstract), ...overrides.flatMap(readLevels)]);
      return [id, { abstractId: abstract?.attributes['w:abstractNumId'] ?? '', levels, starts: new Map(starts) }];
    }),
  );
}

/** Bullets of symbol fonts are a character of no meaning elsewhere. */
const bulletOf = (text: string): string => (/^[-–—+o•·∙●○◦▪■□►▶➢➤✓✔❖*‣⁃☐]$/.test(text) ? text : '•');

/** @param stylesPart for lists that are defined by a style */
export function readNumbering(part: XmlElement | undefined, stylesPart: XmlElement | undefined): Numbering {
  const listStyles = new Map(
    childElements(stylesPart, 'w:style')
      .filter((style) => style.attributes['w:type'] === 'numbering')
      .map((style) => [style.attributes['w:styleId'] ?? '', valueOf(findChild(findChild(style, 'w:pPr'), 'w:numPr'), 'w:numId')]),
  );
  const lists = readLists(part, (style) => listStyles.get(style));
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next(numId, at) {
      const list = lists.get(numId);
      const level = list?.levels.get(at);
      if (!list || !level || level.format === 'none') return undefined;
      const counts = counters.get(list.abstractId) ?? new Map<number, number>();
      counters.set(list.abstractId, counts);
      const override = begun.has(`${numId} ${at}`) ? undefined : list.starts.get(at);
      begun.add(`${numId} ${at}`);
      const before = counts.get(at);
      counts.set(at, override ?? (before === undefined ? level.start : before + 1));
      for (const [deeper, { restart }] of list.levels)
        if (deeper > at && (restart === undefined || (restart > 0 && at < restart))) counts.delete(deeper);
      if (level.format === 'bullet') return { marker: bulletOf(level.text.trim()), isBullet: true };
      const marker = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const above = list.levels.get(index);
        if (!counts.has(index)) counts.set(index, above?.start ?? 1);
        return format(counts.get(index) ?? 1, level.isLegal ? 'decimal' : (above?.format ?? 'decimal'));
      });
      return marker.trim() === '' ? undefined : { marker: marker.trim(), isBullet: false };
    },
  };
}
