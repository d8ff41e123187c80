import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { po } from 'gettext-parser';
import { listStrings } from './list-strings.ts';

const folder = fileURLToPath(new URL('../schoolgate/', import.meta.url));
const strings = listStrings(folder);
const { translations } = po.parse(readFileSync(new URL('../schoolgate/languages/schoolgate-cy.po', import.meta.url)));

test('the plugin’s sentences are found, wherever they stand', () => {
  const files = new Set(strings.map(({ file }) => file.split('/')[0]));
  assert.deepEqual([...files].sort(), ['admin', 'blocks', 'includes']);
});

test('every sentence is there in Welsh, and nothing else is', () => {
  const keys = strings.map(({ context = '', text }) => [context, text]);
  const translated = Object.entries(translations).flatMap(([context, entries]) =>
    Object.entries(entries).flatMap(([text, { msgstr }]) => (text !== '' && msgstr.every((words) => words !== '') ? [[context, text]] : [])),
  );
  assert.deepEqual(translated.map(String).sort(), keys.map(String).sort());
});

test('a translation keeps the places for numbers and names', () => {
  const places = (text: string) => (text.match(/%(?:\d\$)?[sd]/g) ?? []).sort();
  for (const entries of Object.values(translations))
    for (const [text, { msgstr }] of Object.entries(entries))
      if (text !== '') for (const words of msgstr) assert.deepEqual(places(words), places(text), text);
});
