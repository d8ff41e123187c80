import { expect } from '@open-wc/testing';
import '../code-of-conduct/change-list.ts'; // else loaded on demand, in many small files
import '../code-of-conduct/policy-tools.ts';
import '../code-of-conduct/render-around.ts';
import '../concern-pathway/concern-form.ts';
import '../define.ts';
import { examples } from '../examples.ts';
import '../parent-declaration/answered-declaration.ts';
import '../parent-declaration/unsent-answer.ts';
import '../parent-declaration/entrance.ts';
import '../parent-declaration/signature-drawing.ts';
import { drawExample, grounds } from './draw-example.ts';
import { partsTooWide } from './parts-too-wide.ts';
import { targetsTooSmall } from './targets-too-small.ts';

describe('every state of every element', () => {
  for (const example of examples)
    describe(`<${example.tag}>: ${example.name}`, () => {
      for (const ground of Object.keys(grounds) as (keyof typeof grounds)[])
        it(`is accessible on a ${ground} ground`, async () => {
          const element = await drawExample(example, { ground, width: 900 });
          await expect(element).to.be.accessible();
        });

      it('fits a screen of 320 pixels less the page’s margins, with room to press everything, and narrow ones with letters of twice the size', async () => {
        const element = await drawExample(example, { ground: 'light', width: 280 });
        expect(partsTooWide(element)).to.deep.equal([]);
        expect(targetsTooSmall(element), 'targets of less than 24 pixels').to.deep.equal([]);
        const page = element.closest<HTMLElement>('[style]')!;
        page.style.fontSize = '36px';
        for (const width of [280, 335]) {
          page.style.inlineSize = `${width}px`;
          expect(partsTooWide(element), `letters twice as large on ${width} pixels`).to.deep.equal([]);
        }
      });
    });

  after(() => console.log(`${examples.length} states checked, each on a light and a dark ground and at 320 pixels`));
});
