// Writes what the importer compares units by, as learned from the labelled documents in examples/import/seen.
// Run it after their labels, the cues or the traits have changed: node --conditions=@schoolgate/source bench/learn-kinds.ts
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
await writeFile(
  table,
  `// Written by bench/learn-kinds.ts from examples/import/seen; not to be edited by hand.\nexport const weights = String.raw\`\n${weights}\n\`;\n`,
);
console.log(`${weights.split('\n').length} traits, ${Buffer.byteLength(weights)} bytes`);
