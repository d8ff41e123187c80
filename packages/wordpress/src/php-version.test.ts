// The plugin runs on the PHP that it says it needs; PHP's own check on this machine is of a newer one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../schoolgate/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.php'));

/** Code without its comments and texts, at the same lines. */
const plain = (code: string) => {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, (found) =>
    /^['"]/.test(found) ? `'${blank(found.slice(2))}'` : blank(found),
  );
};

/** What PHP has had only since after 7.4, and how it would be found. */
const newer: Readonly<Record<string, readonly [pattern: RegExp, sample: string]>> = {
  'match (8.0)': [/(?<!::|->|function )\bmatch\s*\(/, '$x = match ( $y ) {'],
  'nullsafe calls (8.0)': [/\?->/, '$a?->b()'],
  'attributes (8.0)': [/#\[/, '#[Pure]'],
  'named arguments (8.0)': [/[(,]\s*[a-z_]+\s*:\s(?!:)/, 'f( $a, strict: true )'],
  'promoted constructors (8.0)': [
    /\(\s*[^)]*\b(?:public|private|protected)\s+(?:readonly\s+)?\??\w*\s*\$/,
    'function __construct( private string $a ) {',
  ],
  'union types (8.0)': [/(?:function[^{;]*[(,]\s*\??\w+\s*\|\s*\w+\s+\$|\)\s*:\s*\??\w+\s*\|)/, 'function f( int|string $a ) {'],
  'mixed, never and static as types (8.0)': [/(?:\)\s*:\s*\??(?:mixed|never|static)\b|[(,]\s*mixed\s+\$)/, 'function f( mixed $a ): static {'],
  'catch without a variable (8.0)': [/catch\s*\(\s*[\\\w|\s]+\)/, 'catch ( \\Exception ) {'],
  'throw within an expression (8.0)': [/(?:\?\?|\?|:|=>)\s*throw\b/, '$a ?? throw $b'],
  'a comma after the last parameter (8.0)': [/function\s*\w*\s*\([^()]*,\s*\)/, 'function f( $a, ) {'],
  'enum and readonly (8.1)': [/^\s*(?:final\s+|abstract\s+)?(?:enum\s+\w+|readonly\b)/m, 'enum Suit {'],
  'a function as a value (8.1)': [/\w\(\s*\.\.\.\s*\)/, 'strlen( ... )'],
  'new in a default (8.1)': [/function[^{;]*=\s*new\b/, 'function f( $a = new B() ) {'],
  'newer functions': [
    /(?<![>:\w])(?:str_contains|str_starts_with|str_ends_with|get_debug_type|array_is_list|array_find|array_any|array_all|fdiv|preg_last_error_msg|json_validate|mb_trim|mb_str_pad|iterator_apply_all|fsync|enum_exists)\s*\(/,
    'str_contains( $a, $b )',
  ],
};

for (const [what, [pattern, sample]] of Object.entries(newer))
  test(`needs no PHP newer than 7.4: ${what}`, () => {
    assert.match(sample, pattern);
    for (const name of files) {
      const found = pattern.exec(plain(readFileSync(join(folder, name), 'utf8')));
      assert.equal(found, null, `${name}: ${found?.[0].trim()}`);
    }
  });

test('says itself that it needs PHP 7.4, in both places', () => {
  for (const name of ['schoolgate.php', 'readme.txt']) assert.match(readFileSync(join(folder, name), 'utf8'), /Requires PHP:\s+7\.4\b/);
});
