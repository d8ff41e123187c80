// Writes examples/<template>/policy.json from details.json beside it: node --conditions=@schoolgate/source scripts/write-examples.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { createPolicy, templates } from '@schoolgate/sdk/templates';

for (const name of Object.keys(templates)) {
  const file = (base) => new URL(`../examples/${name}/${base}.json`, import.meta.url);
  const policy = createPolicy(name, JSON.parse(await readFile(file('details'), 'utf8')));
  await writeFile(file('policy'), await format(JSON.stringify(policy, null, 2), { parser: 'json', printWidth: 150 }));
}
