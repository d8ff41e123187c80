// What a user of the published packages meets: every entry of `exports` exists as built, with its types.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

type Entry = string | { readonly types: string; readonly default: string };
interface Manifest {
  readonly name: string;
  readonly exports: Record<string, Entry>;
  readonly bin?: Record<string, string>;
  readonly customElements?: string;
  readonly sideEffects?: readonly string[];
}

const folder = (name: string) => new URL(`../packages/${name}/`, import.meta.url);
const manifestOf = (name: string) => JSON.parse(readFileSync(new URL('package.json', folder(name)), 'utf8')) as Manifest;

for (const name of ['sdk', 'cli', 'server', 'elements']) {
  const manifest = manifestOf(name);
  const runsInNode = name === 'sdk' || name === 'server';
  for (const [entry, target] of Object.entries(manifest.exports)) {
    test(`${manifest.name} ${entry} is there as built`, async () => {
      const paths = typeof target === 'string' ? [target] : [target.types, target.default];
      for (const path of paths) assert.ok(existsSync(new URL(path, folder(name))), path);
      if (typeof target === 'string' || !runsInNode) return;
      const loaded = (await import(pathToFileURL(new URL(target.default, folder(name)).pathname).href)) as object;
      assert.ok(Object.keys(loaded).length > 0, `${entry} exports nothing`);
    });
  }
  for (const [command, path] of Object.entries(manifest.bin ?? {}))
    test(`the command ${command} is there`, () => assert.ok(existsSync(new URL(path, folder(name)))));
}

for (const name of ['sdk', 'cli', 'server', 'elements'])
  test(`every file that a file of ${name} imports, at once or later, is in the package`, () => {
    const dist = new URL('dist/', folder(name));
    const imports = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const code = readFileSync(new URL(file, dist), 'utf8');
        const paths = [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.\.?\/[^'"]+)['"]/g)].map(([, path = '']) => path);
        return paths.map((path) => ({ file, path, target: new URL(path, new URL(file, dist)) }));
      });
    assert.ok(imports.length > 0);
    for (const { file, path, target } of imports) assert.ok(existsSync(target), `${file}: ${path}`);
  });

test('the manifest of the custom elements names every tag and its class', () => {
  const manifest = manifestOf('elements');
  const { modules } = JSON.parse(readFileSync(new URL(manifest.customElements ?? '', folder('elements')), 'utf8')) as {
    modules: { declarations?: { tagName?: string; name: string }[] }[];
  };
  const tags = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName, name }) => (tagName ? [[tagName, name]] : [])));
  assert.deepEqual(Object.fromEntries(tags), {
    'code-of-conduct': 'CodeOfConduct',
    'concern-pathway': 'ConcernPathway',
    'conduct-provider': 'ConductProvider',
    'declaration-register': 'DeclarationRegister',
    'parent-declaration': 'ParentDeclaration',
    'parent-letter': 'ParentLetter',
    'think-before-posting': 'ThinkBeforePosting',
  });
});

test('a bundler keeps every module of the elements that is imported for what it does', () => {
  const { sideEffects } = manifestOf('elements');
  const source = new URL('src/', folder('elements'));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !/\.(test|examples)\.ts$|^testing/.test(file),
  );
  const imported = files.flatMap((file) => {
    const names = [...readFileSync(new URL(file, source), 'utf8').matchAll(/^import '(\..+)';$/gm)].map(([, name = '']) => name);
    return names.map((name) => new URL(name, new URL(file, source)).pathname);
  });
  assert.ok(imported.length > 0);
  for (const path of imported)
    assert.ok(
      sideEffects?.some((pattern) => matchesGlob(path, pattern)),
      path,
    );
});
