import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../code-of-conduct/change-list.ts'; // else loaded on demand, in many small files
import '../code-of-conduct/policy-tools.ts';
import '../code-of-conduct/render-around.ts';
import '../concern-pathway/concern-form.ts';
import '../define.ts';
import { examples } from '../examples.ts';
import '../parent-declaration/answered-declaration.ts';
import type { Example } from './example.ts';
import { createFakeClient } from './fake-client.ts';
import { loadExample } from './load-example.ts';
import { settle } from './use-form.ts';

const grounds = {
  light: 'color-scheme: light; background: #fff; color: #1a1a1a',
  dark: 'color-scheme: dark; background: #101418; color: #f2f2f2',
};

/** Draws a state on a ground, so that contrast is measured, in a column as wide as a phone or wider, in letters as wide as they come. */
const draw = async (example: Example, ground: keyof typeof grounds, width = 900): Promise<LitElement> => {
  const policy = await loadExample();
  const context = { policy, client: createFakeClient(policy) };
  const page = await fixture(
    html`<div style="${grounds[ground]}; inline-size: ${width}px; font: 18px/1.5 Verdana, 'DejaVu Sans', sans-serif">
      ${example.render(context)}
    </div>`,
  );
  const element = page.querySelector<LitElement>(example.tag)!;
  await settle(element);
  await example.act?.(element, context);
  await settle(element);
  return element;
};

/** What stands out of the element's box at a side. */
const listWideParts = (element: LitElement): string[] => {
  const { left, right } = element.getBoundingClientRect();
  const wide = [...element.renderRoot.querySelectorAll('*')].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.width > 1 && (box.right > right + 1 || box.left < left - 1);
  });
  return wide.map(({ tagName, className }) => `${tagName} ${String(className)}`);
};

describe('every state of every element', () => {
  for (const example of examples)
    describe(`<${example.tag}>: ${example.name}`, () => {
      for (const ground of Object.keys(grounds) as (keyof typeof grounds)[])
        it(`is accessible on a ${ground} ground`, async () => {
          const element = await draw(example, ground);
          await expect(element).to.be.accessible();
        });

      it('fits a screen of 320 pixels less the page’s margins, and narrow ones with letters of twice the size', async () => {
        const element = await draw(example, 'light', 280);
        expect(listWideParts(element)).to.deep.equal([]);
        const page = element.closest<HTMLElement>('[style]')!;
        page.style.fontSize = '36px';
        for (const width of [280, 335]) {
          page.style.inlineSize = `${width}px`;
          expect(listWideParts(element), `letters twice as large on ${width} pixels`).to.deep.equal([]);
        }
      });
    });

  after(() => console.log(`${examples.length} states checked, each on a light and a dark ground and at 320 pixels`));
});
