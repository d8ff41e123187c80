// The real documents lie beside the repository and are not part of it; without them there is nothing to test here.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importPolicy } from '../../importer/index.ts';
import { findClause } from '../find-clause.ts';
import { lintPolicy } from './lint-policy.ts';

const folder = new URL('../../../../../../shared/seeds/', import.meta.url);
const present = existsSync(folder);
const lintSeed = async (start: string) => {
  const file = readdirSync(folder).find((name) => name.startsWith(start)) ?? assert.fail(start);
  const { policy } = await importPolicy({ text: readFileSync(new URL(file, folder), 'utf8') });
  const findings = lintPolicy(policy, { today: '2026-11-21' });
  const wordsOf = (rule: string) =>
    findings.flatMap(({ rule: id, clause = '' }) =>
      id === rule ? [findClause(policy, clause)?.text ?? policy.declaration?.undertakings.find((item) => item.id === clause)?.text ?? ''] : [],
    );
  return { rules: new Set(findings.map(({ rule }) => rule)), wordsOf };
};

test('finds in real documents what a careful reader finds', { skip: !present && 'there are no documents in ../shared/seeds' }, async () => {
  const primary = await lintSeed('000');
  assert.ok(primary.rules.has('declaration-missing'));
  assert.match(primary.wordsOf('criticism-banned').join('\n'), /^Posting negative, defamatory/);

  const trust = await lintSeed('001');
  assert.deepEqual(trust.wordsOf('criticism-banned'), [
    'Complaining about TCAT’s values and methods on social media or any of our individual schools',
  ]);
  assert.ok(trust.rules.has('review-overdue') && !trust.rules.has('messages-viewed-without-consent'));

  const academy = await lintSeed('002');
  assert.match(academy.wordsOf('term-undefined').join('\n'), /JTMAT/);
  assert.match(academy.wordsOf('signing-compelled').join('\n'), /^All parents will be required to read/);
  assert.equal(academy.wordsOf('criticism-banned').length, 2);
  for (const rule of ['privacy-missing', 'review-overdue', 'contact-missing']) assert.ok(academy.rules.has(rule), rule);

  const association = await lintSeed('003');
  assert.ok(association.wordsOf('criticism-banned').some((words) => words.startsWith('Complaining about the school/college')));
  assert.ok(association.rules.has('review-missing') && association.rules.has('reading-age'));

  const values = await lintSeed('004');
  assert.ok(values.wordsOf('criticism-banned').some((words) => words.startsWith('Using social media to publicly challenge')));
  for (const rule of ['organisation-missing', 'clock-missing', 'review-missing']) assert.ok(values.rules.has(rule), rule);
});
