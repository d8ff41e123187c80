// Prints how much code a page loads for each element until it can be used: the bundle's own files, gzipped.
// With --check it fails where a ceiling is passed. Run after `rollup -c`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const bundle = fileURLToPath(new URL('../packages/elements/bundle/', import.meta.url));
const manifest = JSON.parse(readFileSync(bundle + 'chunks.json', 'utf8'));

/** Bytes, gzip -9. */
const sizeOf = (file) => gzipSync(readFileSync(bundle + file), { level: 9 }).length;

/** A chunk and everything that it imports before it runs. */
const closure = (files) => {
  const found = new Set(files);
  for (const file of found) for (const imported of manifest[file].imports) found.add(imported);
  return found;
};
const chunkNamed = (name) => {
  const file = Object.keys(manifest).find((key) => manifest[key].name === name);
  if (!file) throw new Error(`The bundle has no chunk ${name}.`);
  return file;
};

const loader = ['schoolgate.js'];
const rows = [
  { what: 'loader', files: loader, ceiling: 3000 },
  { what: '<code-of-conduct>, readable', files: [...loader, chunkNamed('code-of-conduct.define')], ceiling: 20_000 },
  { what: '<parent-declaration>, usable', files: [...loader, chunkNamed('parent-declaration.define')], ceiling: 24_000 },
  {
    what: '  all code, sending included',
    files: [...loader, ...['parent-declaration.define', 'answered-declaration', 'create-client', 'solve-challenge'].map(chunkNamed)],
    ceiling: 42_000,
  },
  { what: '<concern-pathway>, usable', files: [...loader, chunkNamed('concern-pathway.define')], ceiling: 24_000 },
  { what: '  its stages, fetched behind the first screen', files: [...loader, chunkNamed('concern-pathway.define'), chunkNamed('stage-help')] },
  { what: '  its form, when somebody writes', files: [...loader, chunkNamed('concern-pathway.define'), chunkNamed('concern-form')] },
  {
    what: '  all code until a concern is sent',
    files: [...loader, ...['concern-pathway.define', 'stage-help', 'concern-form', 'create-client', 'solve-challenge'].map(chunkNamed)],
  },
  {
    what: 'all three',
    files: [...loader, ...['code-of-conduct', 'parent-declaration', 'concern-pathway'].map((tag) => chunkNamed(`${tag}.define`))],
  },
];

const table = rows.map(({ what, files, ceiling }) => {
  const all = [...closure(files)];
  const bytes = all.reduce((sum, file) => sum + sizeOf(file), 0);
  return {
    what,
    files: all.length,
    'gzip kB': Number((bytes / 1000).toFixed(1)),
    'ceiling kB': ceiling === undefined ? '' : ceiling / 1000,
    over: ceiling !== undefined && bytes > ceiling,
  };
});
console.table(Object.fromEntries(table.map(({ what, over, ...row }) => [what, { ...row, ...(over && { verdict: 'too large' }) }])));
if (process.argv.includes('--check') && table.some(({ over }) => over)) process.exit(1);
