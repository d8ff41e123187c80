import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findReferences } from './references.ts';

describe('what a text refers to', () => {
  for (const [text, expected] of [
    ['Protection of Freedoms Act 2012 (as amended)', [{ to: 'legislation', title: 'Protection of Freedoms Act', year: 2012 }]],
    [
      '(a) the Malicious Communications (Northern Ireland) Order 1988',
      [{ to: 'legislation', title: 'Malicious Communications (Northern Ireland) Order', year: 1988 }],
    ],
    ['the Defamation Act (Northern Ireland) 2022', [{ to: 'legislation', title: 'Defamation Act (Northern Ireland)', year: 2022 }]],
    ['UK General Data Protection Regulation (GDPR)', [{ to: 'legislation', title: 'UK General Data Protection Regulation' }]],
    ['More is in our Photography and Images Policy.', [{ to: 'policy', title: 'Photography and Images Policy' }]],
    ['Please refer to our communications policy.', [{ to: 'policy', title: 'communications policy' }]],
    ['This policy applies to parents. Parents must not act alone.', []],
  ] as const)
    it(`in “${text}”`, () => assert.deepEqual(findReferences(text), expected));
});
