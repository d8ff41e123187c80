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
import '../strings/ar.ts';
import '../strings/speaker.ts';
import { drawExample } from './draw-example.ts';
import { partsTooWide } from './parts-too-wide.ts';

describe('every state of every element in Arabic', () => {
  for (const example of examples)
    it(`<${example.tag}>: ${example.name}: is accessible, from right to left, and fits a phone`, async () => {
      const element = await drawExample(example, { ground: 'light', width: 280, locale: 'ar' });
      expect(getComputedStyle(element.renderRoot.querySelector('[lang="ar"]') ?? element).direction).to.equal('rtl');
      expect(partsTooWide(element)).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });
});
