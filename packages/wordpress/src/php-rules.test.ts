// What WordPress's coding standard asks of security, as far as reading the plugin's own files can tell.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../schoolgate/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.php'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** From an opening bracket to the one that closes it, texts in quotation marks left aside. */
function bracketed(code: string, from: number): string {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const quote = code[at];
    if (quote === "'" || quote === '"') {
      at++;
      while (at < code.length && code[at] !== quote) at += code[at] === '\\' ? 2 : 1;
    } else if (quote === '(') depth++;
    else if (quote === ')' && --depth === 0) return code.slice(from, at + 1);
  }
  return code.slice(from);
}

/** Without the calls of these functions, and what is given to them. */
function withoutCalls(code: string, functions: RegExp): string {
  const found = functions.exec(code);
  if (!found) return code;
  const open = code.indexOf('(', found.index);
  return withoutCalls(code.slice(0, found.index) + code.slice(open + bracketed(code, open).length), functions);
}
const withoutTexts = (code: string) => code.replaceAll(/'(?:\\.|[^'\\])*'/g, "''");

/** What the calls of a function are given, with the line of each. */
const argumentsOf = (name: string, functions: RegExp) => {
  const code = read(name);
  return [...code.matchAll(functions)].map((call) => {
    const line = code.slice(0, call.index).split('\n').length;
    const rest = code.split('\n')[line - 1] ?? '';
    return { at: `${name}:${line}`, given: bracketed(code, call.index + call[0].length - 1), ignored: rest.includes('phpcs:ignore') };
  });
};

/** Variables that hold a prepared statement, or a part of one that is written out in the same file. */
const PREPARED = /\$(?:where|more|(?:of_)?only|table\b(?= \)))|self::where\( \$people \)/g;

test('no statement is put together of anything but its own words and what was prepared', () => {
  const statements = files.flatMap((name) => argumentsOf(name, /\$wpdb->(?:query|get_var|get_row|get_col|get_results)\(/g));
  assert.ok(statements.length > 25, String(statements.length));
  for (const { at, given } of statements) {
    const rest = withoutTexts(withoutCalls(given, /\$wpdb->prepare\(/)).replaceAll(PREPARED, '');
    assert.doesNotMatch(rest, /\$|"/, `${at}: ${rest}`);
  }
  for (const { at, given } of files.flatMap((name) => argumentsOf(name, /\$wpdb->prepare\(/g)))
    assert.match(given, /^\(\s*(?:'[^']*'|"[^"$]*")\s*[,)]/, `${at}: a prepared statement is a text of its own`);
});

const ESCAPES = /\b(?:esc_(?:html|attr|url)(?:__|_e)?|wp_kses|selected|checked)\(/;

/** One of two texts of our own, by a variable that is not printed. */
const CHOICE = /(?:'' === )?\$\w+ \? '' : ''/g;

test('nothing is printed that was not escaped for its place', () => {
  const printed = files.flatMap((name) => {
    const code = read(name);
    const echoes = [...code.matchAll(/\becho\b([\s\S]*?);[^\n]*\n/g)].map((found) => ({
      at: `${name}:${code.slice(0, found.index).split('\n').length}`,
      given: found[1] ?? '',
      ignored: found[0].includes('phpcs:ignore'),
    }));
    return [...echoes, ...argumentsOf(name, /(?<!s)\bprintf\(/g)];
  });
  assert.ok(printed.length > 50, String(printed.length));
  for (const { at, given, ignored } of printed) {
    const code = given.replaceAll(/\(int\) \$[\w[\]'>-]+/g, '');
    const rest = withoutTexts(withoutCalls(code, ESCAPES)).replaceAll(CHOICE, '');
    if (!ignored && !given.includes('phpcs:ignore')) assert.doesNotMatch(rest, /\$/, `${at}: ${rest.trim()}`);
  }
});

test('every file is nothing to whoever calls it by its address', () => {
  for (const name of files) assert.match(read(name), /defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, name);
});

test('what a request brings is read in few places', () => {
  const readers = files.filter((name) => /\$_(?:GET|POST|REQUEST|COOKIE|FILES|SERVER)\b|php:\/\/input/.test(read(name)));
  assert.deepEqual(readers.sort(), [
    'admin/class-records-table.php',
    'admin/class-register-page.php',
    'includes/class-admin-pages.php',
    'includes/class-rate-limit.php',
  ]);
});

test('every change in the administration asks first whether this person may', () => {
  for (const name of files.filter((file) => file.startsWith('admin/'))) {
    const code = read(name);
    const actions = [...(/function actions\(\)[\s\S]*?\n\t}/.exec(code)?.[0] ?? '').matchAll(/'(\w+)'\s*=> array\( self::class, '(\w+)' \)/g)];
    for (const [, action, method] of actions)
      assert.match(
        code,
        new RegExp(`function ${method}\\(\\): void \\{\\s*Admin_Pages::guard\\( Capabilities::\\w+, '${action}' \\);`),
        `${name} ${action}`,
      );
  }
});
