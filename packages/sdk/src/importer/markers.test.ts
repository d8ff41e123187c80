import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarker } from './markers.ts';

describe('bullets and numbers', () => {
  for (const [line, label, rest] of [
    ['• be kind', undefined, 'be kind'],
    ['o be kind', undefined, 'be kind'],
    ['- o Complaining', undefined, 'Complaining'],
    ['+ be kind', undefined, 'be kind'],
    ['[ ] I have read it', undefined, 'I have read it'],
    ['1. Be kind', '1', 'Be kind'],
    ['4.1.2 choose a picture', '4.1.2', 'choose a picture'],
    ['(iv) be kind', 'iv', 'be kind'],
    ['b) be kind', 'b', 'be kind'],
    ['Step 1 Write to the teacher', 'Step 1', 'Write to the teacher'],
    ['Stage 2 – ask the Principal', 'Stage 2', 'ask the Principal'],
    ['Cam A  Talk to the class teacher', 'Cam A', 'Talk to the class teacher'],
    ['1 Purpose', '1', 'Purpose'],
  ] as const)
    it(`takes it off “${line}”`, () => {
      const { marker, rest: words } = readMarker(line);
      assert.ok(marker);
      assert.deepEqual([marker.label, words], [label, rest]);
    });

  for (const line of [
    'A parent may ask.',
    '2 years have passed since then, and the school has grown.',
    '9.10 a.m. is too late',
    '-kind words',
    'I have read it.',
  ])
    it(`leaves “${line}” alone`, () => assert.deepEqual(readMarker(line), { rest: line }));
});
