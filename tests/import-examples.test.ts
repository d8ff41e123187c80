// The importer's benchmark is worth what its labels are worth (examples/import/LABELLING.md): a unit that is not in its document scores nothing.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clauseKinds, partySchema, topicSchema } from '@schoolgate/sdk/model';

interface Labels {
  readonly audience: string;
  readonly header: Record<string, string>;
  readonly units: readonly { line: number; text: string; kind: string; party: string; topic: string }[];
}

const examples = new URL('../examples/import/', import.meta.url);
const documents = ['seen', 'unseen'].flatMap((half) => {
  const folder = new URL(`${half}/`, examples);
  return existsSync(folder) ? readdirSync(folder).map((name) => ({ name: `${half}/${name}`, folder: new URL(`${name}/`, folder) })) : [];
});
/** Letters and figures only: a bullet, a tab or a soft hyphen is no part of a unit's words. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the unit starts on the first of the lines; page furniture (a header, a page number) may interrupt it once. */
function startsHere(unit: string, lines: readonly string[]): boolean {
  const letters = lettersOf(unit);
  const text = lettersOf(lines.slice(0, 14).join(''));
  const end = lettersOf(lines[0] ?? '').length;
  const starts = (head: string) => {
    const start = text.indexOf(head);
    return start >= 0 && start < end ? start : undefined;
  };
  if (starts(letters) !== undefined) return true;
  // Ten letters are enough not to be found by chance, and no running header is longer than 150.
  return Array.from({ length: Math.max(letters.length - 12, 0) }, (_, index) => index + 10).some((length) => {
    const start = starts(letters.slice(0, length));
    if (start === undefined) return false;
    const rest = text.indexOf(letters.slice(length), start + length);
    return rest >= 0 && rest - start - length <= 150;
  });
}

void test('every labelled unit of the benchmark stands in its document, on the line it names', () => {
  assert.ok(documents.length > 0);
  const astray = documents.flatMap(({ name, folder }) => {
    const lines = readFileSync(new URL('source.txt', folder), 'utf8').split('\n');
    const { units } = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')) as Labels;
    return units.filter(({ line, text }) => !startsHere(text, lines.slice(line - 1))).map(({ line, text }) => `${name}:${line}: ${text}`);
  });
  assert.deepEqual(astray, []);
});

void test('labels name kinds, parties, topics and audiences that the model knows, and only what a header can say', () => {
  const words = {
    kind: [...clauseKinds, 'undertaking'],
    party: partySchema.options as readonly string[],
    topic: topicSchema.options as readonly string[],
  };
  for (const { name, folder } of documents) {
    const { audience, header, units } = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')) as Labels;
    assert.ok(['parent', 'staff', 'pupil'].includes(audience), `${name}: ${audience}`);
    for (const field of Object.keys(header)) assert.ok(['title', 'issued', 'review.every', 'review.next'].includes(field), `${name}: ${field}`);
    for (const unit of units)
      for (const [field, known] of Object.entries(words) as [keyof typeof words, readonly string[]][])
        assert.ok(known.includes(unit[field]), `${name}:${unit.line}: ${unit[field]} is no ${field}`);
  }
});
