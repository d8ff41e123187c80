// TypeScript rewrites `import('./part.ts')` to what it emits, except in a class with decorators whose members it moves: those are left
// to this, since a browser or a bundler that meets one finds no such file.
import { globSync, readFileSync, writeFileSync } from 'node:fs';

for (const file of globSync('dist/**/*.js')) {
  const code = readFileSync(file, 'utf8');
  const finished = code.replaceAll(/\bimport\((['"])(\.\.?\/[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
  if (finished !== code) writeFileSync(file, finished);
}
