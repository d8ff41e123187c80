import type { PrintLine } from './page-lines.ts';

export interface PrintPage {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly PrintLine[];
}

/** As much of a page's height as its header or footer can take up. */
const margin = 0.14;

type Furniture = 'page-header' | 'page-footer';

const pageNumber = /^\W{0,3}(?:page|tudalen|leathanach|p\.?)?\s{0,3}\d{1,4}(?:\s{0,3}(?:of|o|\/|as)\s{0,3}\d{1,4})?\W{0,3}$/i;

/** The same on every page: page numbers become #, and a line counts only at the same height and in the same size. */
const patternOf = ({ text, y, size }: PrintLine) =>
  `${text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()} ${Math.round(y / 4)} ${Math.round(size)}`;

/** The lines that pages repeat along their top and bottom, and what is set across the page at an angle. */
export function findFurniture(pages: readonly PrintPage[]): Map<PrintLine, Furniture> {
  const zoneOf = ({ y }: PrintLine, { top, bottom }: PrintPage): Furniture | undefined => {
    const height = top - bottom;
    if (y > top - margin * height) return 'page-header';
    return y < bottom + margin * height ? 'page-footer' : undefined;
  };
  const times = new Map<string, number>();
  for (const page of pages) {
    const patterns = new Set(page.lines.filter((line) => zoneOf(line, page)).map(patternOf));
    for (const pattern of patterns) times.set(pattern, (times.get(pattern) ?? 0) + 1);
  }
  const found = new Map<PrintLine, Furniture>();
  for (const page of pages)
    for (const line of page.lines) {
      const zone = zoneOf(line, page);
      // Left and right pages may have lines of their own.
      const repeats = (times.get(patternOf(line)) ?? 0) >= Math.max(2, 0.3 * pages.length);
      if (!line.isLevel) found.set(line, 'page-header');
      else if (zone && (repeats || pageNumber.test(line.text))) found.set(line, zone);
    }
  return found;
}
