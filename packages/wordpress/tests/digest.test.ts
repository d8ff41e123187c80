// The digests in PHP are those of the SDK. Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { runPhp } from './wordpress-site.ts';

/** JSON as parsing gives it: no -0. */
const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

test('any JSON has one canonical text, in PHP as in JavaScript', async () => {
  const numbers = [0, -1.5, 1e21, 1e20, 123456789012345680000, 1e-6, 1e-7, 5e-324, 1.7976931348623157e308, 0.1, 1 / 3, 333333333.3333333, 4.5, 2e-3];
  const keys = { é: 1, '\u{10000}': 2, '\ufffd': 3, a: 4, '': 5, '10': 6, '9': 7, '\u0080': 8, '</script>': 9, '\r': 10 };
  const values = [numbers, keys, '\u2028\u0001\u007f"\\/', ...fc.sample(json, { numRuns: 150, seed: 20_261_121 })].filter(
    (value) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)),
  );
  const digests = await runPhp(
    'return array_map(fn($text) => hash("sha256", Schoolgate\\Json::canonicalize(Schoolgate\\Json::decode($text))), $input);',
    values.map((value) => JSON.stringify(value)),
  );
  const expected = values.map((value) =>
    createHash('sha256')
      .update(canonicalize(value) ?? '')
      .digest('hex'),
  );
  for (const [index, digest] of (digests as string[]).entries()) assert.equal(digest, expected[index], JSON.stringify(values[index]));
});
