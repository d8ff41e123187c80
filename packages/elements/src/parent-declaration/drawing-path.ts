/** Across and down, in pixels or in units of the box. */
export type Point = readonly [number, number];

/** The model's box for a drawn signature, and its limit in characters. */
const BOX: Point = [600, 200];
const LIMIT = 20_000;

const toUnit = (value: number, end: number) => Math.min(end, Math.max(0, Math.round(value)));

/** `M1 2L3 4L5 6M…` → the points of each line. */
const readLines = (path: string): Point[][] =>
  path
    .split('M')
    .slice(1)
    .map((line) => line.split('L').map((point) => point.split(' ').map(Number) as unknown as Point));

/** A dot goes from its point to itself. */
const writeLine = (line: readonly Point[]) => {
  const points = line.length === 1 ? [...line, ...line] : line;
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
};

/** Both ends, and in between only points that are some way from the one before. */
const thinOut = (line: readonly Point[], distance: number): Point[] => {
  let kept: Point | undefined;
  return line.filter((point, index) => {
    const far = !kept || index === line.length - 1 || Math.hypot(point[0] - kept[0], point[1] - kept[1]) >= distance;
    if (far) kept = point;
    return far;
  });
};

/**
 * Adds a line to a drawing as the model keeps it: whole numbers in its box, with as much detail as its length leaves room for.
 * @param line as drawn on an area `width` wide, in the shape of the box
 * @returns the drawing as it was where there is no room for even a rough line
 */
export function addLine(path: string, line: readonly Point[], width: number): string {
  const scale = BOX[0] / width;
  const lines = [...readLines(path), line.map(([x, y]): Point => [toUnit(x * scale, BOX[0]), toUnit(y * scale, BOX[1])])];
  for (let distance = 2; distance <= 1024; distance *= 2) {
    const text = lines.map((points) => writeLine(thinOut(points, distance))).join('');
    if (text.length <= LIMIT) return text;
  }
  return path;
}

/** Takes the last line away. */
export const withoutLastLine = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('M')));
