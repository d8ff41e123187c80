import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameSchema } from './text.ts';

const takes = (name: string) => nameSchema(200).safeParse(name).success;

for (const name of [
  'Alex Example',
  'Siân ap Rhys-O’Neill',
  'Zoë',
  'Zoe\u0308', // the same, with the two dots as a character of their own
  '王小明',
  'محمد علی\u200cزاده', // a joiner that belongs to how it is written
  'අ\u0dca\u200dර', // and another
  'שרה\u200f', // a mark of the keyboard, which turns nothing around it
  'Class 3B',
  '4',
  '  Alex  ',
])
  test(`a name may be ${JSON.stringify(name)}`, () => assert.ok(takes(name)));

const refused: Record<string, string> = {
  'nothing but spaces': '   ',
  'nothing but characters without a width': '\u200b\u200d\u2060',
  'nothing but signs': '-–’.',
  'two lines': 'Alex\nExample',
  'two lines by another sign': 'Alex\u2028Example',
  'a tabulator': 'Alex\tExample',
  'an end of text': 'Alex\u0000',
  'an escape sequence': 'Alex\u001b[2J',
  'a turn of direction': 'Alex\u202eelpmaxE',
  'an isolate of direction': '\u2066Alex\u2069',
  'half a character': 'Alex \ud83d',
  'more than there is room for': 'A'.repeat(201),
};
for (const [what, name] of Object.entries(refused)) test(`a name is not ${what}`, () => assert.ok(!takes(name)));
