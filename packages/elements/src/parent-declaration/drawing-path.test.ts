import { expect } from '@open-wc/testing';
import { drawingSchema } from '@schoolgate/sdk/model';
import { addLine, withoutLastLine, type Point } from './drawing-path.ts';

const scribble = (points: number): Point[] =>
  Array.from({ length: points }, (_, index) => [150 + 140 * Math.sin(index / 7), 50 + 45 * Math.cos(index / 5)]);
const countLines = (path: string) => path.split('M').length - 1;

describe('a drawn signature as path data', () => {
  it('is the same on a small screen and a large one', () => {
    const small: Point[] = [
      [10, 20],
      [100, 40],
    ];
    const large = small.map(([x, y]): Point => [x * 2, y * 2]);
    expect(addLine('', small, 300)).to.equal('M20 40L200 80');
    expect(addLine('', large, 600)).to.equal('M20 40L200 80');
  });

  it('keeps a dot, and cuts what went over the edge', () => {
    expect(addLine('', [[5, 5]], 600)).to.equal('M5 5L5 5');
    const over: Point[] = [
      [-40, 50.4],
      [900, 300],
    ];
    expect(addLine('', over, 600)).to.equal('M0 50L600 200');
  });

  it('adds lines one after the other, and takes the last one away', () => {
    const one = addLine('', [[1, 1]], 600);
    const two = addLine(one, [[9, 9]], 600);
    expect(two).to.equal('M1 1L1 1M9 9L9 9');
    expect(withoutLastLine(two)).to.equal(one);
    expect(withoutLastLine(withoutLastLine(one))).to.equal('');
  });

  it('is always something that the server takes, however long somebody scribbles', () => {
    let path = '';
    for (let line = 0; line < 40; line++) path = addLine(path, scribble(400), 300);
    expect(drawingSchema.safeParse(path).success).to.equal(true);
    expect(countLines(path), 'lines kept').to.equal(40);
    path = 'M1 1L1 1'.repeat(2490); // dots, of which none can be left out
    for (let dot = 0; dot < 8; dot++) path = addLine(path, [[100, 50]], 300);
    expect(drawingSchema.safeParse(path).success).to.equal(true);
    expect(addLine(path, [[100, 50]], 300), 'full').to.equal(path);
  });
});
