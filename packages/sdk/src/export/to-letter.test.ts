import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Policy } from '../model/index.ts';
import { examplePolicy } from '../testing/example.ts';
import { toLetter } from './to-letter.ts';

const bare: Policy = { schemaVersion: 1, id: 'p', version: '1', language: 'en', sections: [] };

describe('a letter that the policy brings', () => {
  const policy: Policy = {
    ...bare,
    letter: {
      salutation: 'Dear parents,',
      subject: 'RE: Our code',
      body: [{ id: 'a', kind: 'statement', text: 'Please avoid:', clauses: [{ id: 'b', kind: 'prohibition', text: 'threats' }] }],
      signOff: 'Yours\nThe Head',
    },
  };
  test('goes out word for word', () =>
    assert.equal(toLetter(policy), 'Dear parents,\n\nRE: Our code\n\nPlease avoid:\n  - threats\n\nYours\nThe Head\n'));
  test('goes out as a page to print', () => {
    const page = toLetter({ ...policy, letter: { ...policy.letter!, subject: '<b>Code</b>' } }, { format: 'html' });
    assert.match(page, /^<!doctype html>.*<h1 data-part="subject">&lt;b&gt;Code&lt;\/b&gt;<\/h1>.*<li id="b" data-clause="prohibition">/s);
  });
});

describe('a letter written from the policy', () => {
  test('names the parts, the declaration and whom to talk to', () => {
    const letter = toLetter(examplePolicy(), { url: 'https://oakfield.example/code', answerBy: '2026-12-01', from: 'The headteacher' });
    assert.match(letter, /^Dear parents and carers,\n/);
    assert.match(letter, /You can read it here: https:\/\/oakfield.example\/code\n/);
    assert.match(letter, / {2}- Group chats and messages\n/);
    assert.match(letter, /tell us by 1 December 2026 whether you sign it/);
    assert.match(letter, /start with is the class teacher \(ring 01632 960301 or write to office@oakfield.example\)/);
    assert.match(letter, /again in September 2027/);
    assert.match(letter, /\nYours sincerely,\nThe headteacher\n$/);
  });
  test('says nothing that the policy does not', () => {
    const letter = toLetter(bare);
    assert.doesNotMatch(letter, /declaration|sign|undefined|parts:|look at it again/);
    assert.match(letter, /^Dear parents and carers,\n\nOur code of conduct\n\nWe would like you to know our code of conduct\. /);
  });
});
