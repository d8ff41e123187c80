import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidDocumentError } from '@schoolgate/sdk/model';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { parseRoll } from './parse-roll.ts';

const heading = 'pupil_id,pupil_name,class,parent_id,parent_name,parent_email,relation,contact';
const roll = (...lines: string[]) => [heading, ...lines].join('\n');

/** What is wrong with a roll, as the places that are named. */
const places = (csv: string): string[] => {
  try {
    parseRoll(csv);
  } catch (error) {
    assert.ok(error instanceof InvalidDocumentError);
    return error.problems.map(({ pointer }) => pointer);
  }
  throw new Error('It was read.');
};

test('a pupil with two parents who live apart is one pupil, and the restriction is of one parent only', () => {
  const csv = roll(
    'p1,Child One,3B,a,Parent One,one@home.example,mother,yes',
    'p1,Child One,3B,b,Parent Two,,father,no',
    'p2,Child Two,,a,Parent One,one@home.example,,',
  );
  assert.deepEqual(parseRoll(csv), {
    pupils: [
      { externalId: 'p1', name: 'Child One', class: '3B' },
      { externalId: 'p2', name: 'Child Two', class: undefined },
    ],
    parents: [
      { externalId: 'a', name: 'Parent One', email: 'one@home.example' },
      { externalId: 'b', name: 'Parent Two', email: undefined },
    ],
    relations: [
      { parent: 'a', pupil: 'p1', relation: 'mother', restricted: false },
      { parent: 'b', pupil: 'p1', relation: 'father', restricted: true },
      { parent: 'a', pupil: 'p2', relation: undefined, restricted: false },
    ],
  });
});

test('what a spreadsheet writes is read: semicolons, tabs, a byte order mark, Windows lines, quotes, other columns', () => {
  const expected = parseRoll('pupil_id,pupil_name,parent_id,parent_name\np1,"One, Child",a,Parent One');
  for (const csv of [
    '\ufeffpupil_id;pupil_name;parent_id;parent_name\r\np1;One, Child;a;Parent One\r\n\r\n',
    'Parent_Name\tPupil_ID\tPupil_Name\tParent_ID\tHouse\nParent One\tp1\tOne, Child\ta\tBeech',
  ])
    assert.deepEqual(parseRoll(csv), expected);
});

for (const [title, csv, expected] of [
  ['nothing below the heading', heading, ['#/csv']],
  ['a heading that lacks what is needed', 'pupil_id,parent_id\np1,a', ['#/csv']],
  ['a quote that is never closed', roll('p1,"Child One,3B,a,Parent One,,,'), ['#/csv']],
  ['a line with a field too many', roll('p1,Child One,3B,a,Parent One,,,yes,more'), ['#/csv']],
  ['a missing name', roll('p1,,3B,a,Parent One,,,'), ['#/csv/2/pupil_name']],
  ['an address that is none', roll('p1,Child One,3B,a,Parent One,none,,'), ['#/csv/2/parent_email']],
  ['a restriction that nobody can read', roll('p1,Child One,3B,a,Parent One,,,maybe'), ['#/csv/2/contact']],
  ['one id for two pupils', roll('p1,Child One,3B,a,Parent One,,,', 'p1,Child Two,3B,b,Parent Two,,,'), ['#/csv/3/pupil_id']],
  ['one id for two parents', roll('p1,Child One,3B,a,Parent One,,,', 'p2,Child Two,3B,a,Parent Two,,,'), ['#/csv/3/parent_id']],
  ['one pair twice', roll('p1,Child One,3B,a,Parent One,,,yes', 'p1,Child One,3B,a,Parent One,,,no'), ['#/csv/3/parent_id']],
] as const)
  test(`a roll with ${title} is refused at that place`, () => {
    assert.deepEqual(places(csv), expected);
  });

test('a refusal repeats nothing that stands in the file', () => {
  assert.throws(
    () => parseRoll(roll('p1,Unmistakable,3B,a,Unmistakable,Unmistakable,,Unmistakable')),
    (error) => error instanceof InvalidDocumentError && !JSON.stringify([error.message, error.problems]).includes('Unmistakable'),
  );
});

test('whatever names people have, they come out as they went in', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.replaceAll(/[\p{C}\p{Z}\ufeff]/gu, 'x') + 'a');
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
      const csv = stringify(
        names.map((text, index) => [`p${index}`, text, `a${index}`, text]),
        { header: true, columns: ['pupil_id', 'pupil_name', 'parent_id', 'parent_name'] },
      );
      assert.deepEqual(
        parseRoll(csv).parents.map((parent) => parent.name),
        names,
      );
    }),
    { numRuns: 200 },
  );
});
