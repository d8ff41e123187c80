import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const elements = fileURLToPath(new URL('../packages/elements/', import.meta.url));
const read = (file: string) => readFileSync(elements + file, 'utf8');
const tags = readdirSync(elements + 'src').filter((folder) => existsSync(`${elements}src/${folder}/${folder}.define.ts`));

test('every element is exported, registered, loaded on demand and published under its tag', () => {
  assert.ok(tags.length >= 7);
  const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
  for (const tag of tags) {
    assert.match(read('src/index.ts'), new RegExp(`'\\./${tag}/${tag}\\.ts'`), `src/index.ts lacks ${tag}`);
    assert.match(read('src/define.ts'), new RegExp(`'\\./${tag}/${tag}\\.define\\.ts'`), `src/define.ts lacks ${tag}`);
    assert.match(
      read('src/loader.ts'),
      new RegExp(`'${tag}': \\(\\) => import\\('\\./${tag}/${tag}\\.define\\.ts'\\)`),
      `src/loader.ts lacks ${tag}`,
    );
    assert.ok(`./${tag}` in exports && `./${tag}/define` in exports, `package.json exports no ${tag}`);
  }
});

test('the examples of every element that shows something are among those that are checked', () => {
  const listed = read('src/examples.ts');
  for (const tag of tags.filter((name) => name !== 'conduct-provider'))
    assert.match(listed, new RegExp(`'\\./${tag}/${tag}\\.examples\\.ts'`), `src/examples.ts lacks ${tag}`);
});

test('nothing is registered or published without a folder of its own', () => {
  const named = [...(read('src/define.ts') + read('src/loader.ts')).matchAll(/'\.\/([a-z-]+)\/\1\.define\.ts'/g)].map(([, tag]) => tag);
  assert.deepEqual([...new Set(named)].toSorted(), tags.toSorted());
});
