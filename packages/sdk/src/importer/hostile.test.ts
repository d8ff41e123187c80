import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ImportError } from '../errors.ts';
import { policySchema } from '../model/index.ts';
import { importPolicy } from './index.ts';

const paragraph = 'Parents must not post photographs of other children. The school may remove comments that break this policy. ';

/** Input made to exhaust a reader; a slow machine under load still has time to spare. */
const cases: readonly (readonly [string, string])[] = [
  ['a megabyte of text on one line', paragraph.repeat(9000)],
  ['a megabyte without a space', 'a'.repeat(1e6)],
  ['a megabyte of spaces between two words', `a${' '.repeat(1e6)}b`],
  ['a megabyte of tabs between two words', `a${'\t'.repeat(1e6)}b`],
  ['a megabyte of full stops', `${'.'.repeat(1e6)} a`],
  ['a megabyte of underscores after a label', `Signed ${'_'.repeat(1e6)}`],
  ['dots and brackets in turn', '.)'.repeat(5e5) + 'a'],
  ['quotation marks without end', '"'.repeat(1e6)],
  ['bookmarks that never close', '[bookmark: '.repeat(1e5)],
  ['tags that never close', '<u '.repeat(3e5)],
  ['a quarter of a million bullets on one line', '• a '.repeat(2.5e5)],
  ['semicolons without end', `Parents must: ${'b; '.repeat(3e5)}`],
  ['headings in capitals without end', 'REVIEW The '.repeat(1e5)],
  ['dates without end', '1/1/2020 '.repeat(1e5)],
  ['laws without end', 'The Data Protection Act 2018 and '.repeat(3e4)],
  ['modals that lead to modals', `${'parents that if when may '.repeat(4e4)}.`],
  ['tens of thousands of lines', 'Parents must be kind to all of the others here.\nThe school may ask.\n'.repeat(10_000)],
  ['tens of thousands of salutations', 'Dear parents\n'.repeat(15_000)],
  ['tens of thousands of signers', 'I have read this\n'.repeat(15_000)],
  ['lists in lists in lists', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}- level ${depth}:`).join('\n')],
];

describe('hostile text', () => {
  for (const [name, text] of cases)
    it(`${name} ends in a policy or a typed error, and soon`, async () => {
      const started = performance.now();
      const result = await importPolicy({ text }).catch((error: unknown) => error);
      if (result instanceof Error) assert.ok(result instanceof ImportError, String(result));
      else policySchema.parse((result as { policy: unknown }).policy);
      assert.ok(performance.now() - started < 15_000, 'took too long');
    });

  it('says what is wrong: empty, too large, nested too deeply, no text at all', async () => {
    const reasonOf = (text: string) =>
      importPolicy({ text }).then(
        () => 'none',
        (error: unknown) => (error instanceof ImportError ? error.reason : String(error)),
      );
    assert.equal(await reasonOf(' \n\t\n'), 'empty');
    assert.equal(await reasonOf('a b '.repeat(2e6)), 'too-large');
    assert.equal(await reasonOf(Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}- level:`).join('\n')), 'too-deep');
    assert.equal(await reasonOf('PK\u0003\u0004\0\0\0'), 'unreadable');
  });

  it('keeps scripts and event handlers as words that do nothing', async () => {
    const { policy } = await importPolicy({ text: 'Parents must not write <script>alert(1)</script> here.\n<img src=x onerror=alert(1)>\n' });
    assert.match(policy.sections[0]?.clauses[0]?.text ?? '', /<script>alert\(1\)<\/script>/);
  });
});
