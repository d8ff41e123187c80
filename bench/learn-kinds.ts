// Writes what the importer compares units by, as learned from the labelled documents in examples/import/seen.
// Run it after their labels, the cues or the traits have changed: node --conditions=@schoolgate/source bench/learn-kinds.ts
// With --check it writes nothing, and fails where the table is not current.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { learn, printWeights, readLessons, type Lesson } from '../packages/sdk/src/testing/learn-kinds.ts';

const folder = new URL('../examples/import/seen/', import.meta.url);
const table = new URL('../packages/sdk/src/importer/likeness/weights.ts', import.meta.url);

const documents: Lesson[][] = [];
for (const name of (await readdir(folder)).sort()) {
  const labels = JSON.parse(await readFile(new URL(`${name}/labels.json`, folder), 'utf8')) as { units: { text: string; kind: string }[] };
  documents.push(await readLessons({ text: await readFile(new URL(`${name}/source.txt`, folder), 'utf8'), units: labels.units }));
}
const weights = printWeights(learn(documents));
const text = `// Written by bench/learn-kinds.ts from examples/import/seen; not to be edited by hand.\nexport const weights = String.raw\`\n${weights}\n\`;\n`;
if (!process.argv.includes('--check')) await writeFile(table, text);
else if ((await readFile(table, 'utf8')) !== text) {
  console.error('The weights are not those that the labelled documents, the cues and the traits give. Run it again without --check.');
  process.exitCode = 1;
}
console.log(`${weights.split('\n').length} traits, ${Buffer.byteLength(weights)} bytes`);
