// The bundle for one <script type="module" src="schoolgate.js">: the loader, and one chunk per element that it fetches on demand.
// The npm packages are not bundled; tsc writes those.
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import esbuild from 'rollup-plugin-esbuild';

const elements = 'packages/elements';

/** What every element stands on, in one file and not in five; what only some need stands in theirs. */
const shared = [
  '/node_modules/lit',
  '/node_modules/@lit/',
  '/elements/src/context/',
  '/elements/src/templates/heading',
  '/elements/src/templates/linked-text',
  '/elements/src/templates/mail-address',
  '/elements/src/templates/calendar-icon',
  '/elements/src/templates/live-region',
  '/elements/src/templates/loading-state',
  '/elements/src/templates/web-link',
  '/elements/src/forms/kept-answer',
  '/elements/src/styles/base',
  '/elements/src/styles/token',
  '/elements/src/strings/en/common',
  '/elements/src/strings/text-direction',
  '/elements/src/strings/format-date',
  '/sdk/src/policy/walk-clauses.ts',
];
const onlySome = /\/directive|context-provider|value-notifier|ask-client|create-client/;

/** What the forms need, in one file too: over HTTP/1.1 a browser asks for six at once, and the snippet's sixth is this one. */
const form = [
  '/elements/src/templates/back-button',
  '/elements/src/forms/field',
  '/elements/src/forms/error-summary',
  '/elements/src/forms/focus',
  '/elements/src/forms/sending-notice',
  '/elements/src/strings/en/count',
  '/elements/src/styles/add-styles',
  '/elements/src/styles/form',
  '/elements/src/strings/en/forms',
  '/elements/src/styles/entry',
  '/elements/src/forms/privacy-notice',
  '/elements/src/forms/child-fields',
  '/sdk/src/errors',
];

const chunkOf = (id) => {
  if (form.some((part) => id.includes(part))) return 'form';
  return shared.some((part) => id.includes(part)) && !onlySome.test(id) ? 'shared' : undefined;
};

/** What runs at once is compiled beside the page's own thread, where the browser knows this word; the rest waits until it is called. */
const compileAtOnce = {
  name: 'compile-at-once',
  renderChunk: (code, { name }) => (/^(shared|form)$|\.define$/.test(name) ? { code: `//# allFunctionsCalledOnLoad\n${code}`, map: null } : null),
};

/** Every chunk's name and what it needs, for the table of sizes; and the loader asks for all that an element needs at once. */
const listChunks = {
  name: 'list-chunks',
  buildStart() {
    rmSync(`${elements}/bundle`, { recursive: true, force: true }); // chunks of an earlier build have other names
  },
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const list = Object.fromEntries(chunks.map(({ fileName, name, imports, dynamicImports }) => [fileName, { name, imports, dynamicImports }]));
    this.emitFile({ type: 'asset', fileName: 'chunks.json', source: JSON.stringify(list, undefined, 2) });

    // without this, a browser learns of an element's own imports only when it has the element: one round trip more
    for (const entry of chunks.filter(({ isEntry }) => isEntry))
      for (const file of entry.dynamicImports) {
        const needed = new Set([file]);
        for (const found of needed) for (const imported of list[found].imports) needed.add(imported);
        const calls = [...needed].map((name) => `import("./${name}")`);
        entry.code = entry.code.replace(`import("./${file}")`, `Promise.all([${calls.join()}])`);
      }
  },
};

/** What stands beside the bundle as it is: room for the elements, the page for a frame, and a word to browsers without modules. */
const besides = {
  name: 'besides',
  async buildStart() {
    for (const name of ['frame.html', 'frame.css', 'nomodule.js'])
      this.emitFile({ type: 'asset', fileName: name, source: await readFile(`${elements}/frame/${name}`) });
    const room = await transform(await readFile(`${elements}/frame/schoolgate.css`, 'utf8'), { loader: 'css', minify: true });
    this.emitFile({ type: 'asset', fileName: 'schoolgate.css', source: room.code });
    for (const name of ['frame', 'frame-height']) {
      const { code } = await transform(await readFile(`${elements}/src/${name}.ts`, 'utf8'), { loader: 'ts', minify: true, target: 'es2022' });
      this.emitFile({ type: 'asset', fileName: `${name}.js`, source: code });
    }
  },
};

const hash = async (file) =>
  `sha384-${createHash('sha384')
    .update(await readFile(file))
    .digest('base64')}`;

/**
 * The loader and its style sheet under names that belong to this version and content alone, beside the evergreen ones; and for each file the hash that a page
 * may insist on, for each tag the files that it needs at once, and what goes around a policy's text that stands in the page.
 */
const publishIntegrity = {
  name: 'publish-integrity',
  async writeBundle({ dir }, bundle) {
    const { version } = JSON.parse(await readFile(`${elements}/package.json`, 'utf8'));
    const pin = async (end) => {
      const source = `${dir}/schoolgate.${end}`;
      const content = createHash('sha256')
        .update(await readFile(source))
        .digest('hex');
      const name = `schoolgate-${version}-${content.slice(0, 8)}.${end}`;
      await copyFile(source, `${dir}/${name}`);
      return name;
    };
    const [pinned, style] = [await pin('js'), await pin('css')];
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const needs = (file) => [file, ...bundle[file].imports.flatMap(needs)];
    const tags = chunks.flatMap(({ fileName, name }) =>
      name.endsWith('.define') ? [[name.slice(0, -'.define'.length), [...new Set(needs(fileName))]]] : [],
    );
    const shown = Object.fromEntries(tags)['code-of-conduct'];
    const text = needs(chunks.find(({ name }) => name === 'render-around').fileName).filter((file) => !shown.includes(file));
    const files = [pinned, style, ...chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName)];
    const integrity = Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(`${dir}/${file}`)])));
    const list = { version, script: 'schoolgate.js', pinned, style, tags: Object.fromEntries(tags), text, integrity };
    await writeFile(`${dir}/bundle.json`, JSON.stringify(list, undefined, 2));
  },
};

/** esbuild leaves the text of templates alone; a style sheet may lose its white space. */
const minifyStyles = {
  name: 'minify-styles',
  async transform(code, id) {
    const sheet = id.endsWith('.styles.ts') ? /css`([^`$]*)`/.exec(code)?.[1] : undefined;
    if (sheet === undefined) return null;
    const { code: minified } = await transform(sheet, { loader: 'css', minify: true });
    return { code: code.replace(sheet, () => minified.trim()), map: null };
  },
};

/** A line break and its indentation in a template are one space on the screen. */
const minifyTemplates = {
  name: 'minify-templates',
  transform(code, id) {
    if (id.includes('node_modules') || !/\bhtml\b/.test(code)) return null;
    const program = this.parse(code);
    const imported = program.body.flatMap(({ type, specifiers }) => (type === 'ImportDeclaration' ? specifiers : []));
    const tag = imported.find((specifier) => specifier.imported?.name === 'html')?.local.name; // its name is a short one by now
    const parts = [];
    const visit = (node) => {
      if (node?.type === 'TaggedTemplateExpression' && node.tag.name === tag) parts.push(...node.quasi.quasis);
      if (typeof node === 'object') for (const child of Object.values(node ?? {})) visit(child);
    };
    visit(program);
    let minified = code;
    for (const { start, end } of parts.toSorted((a, b) => b.start - a.start))
      minified = minified.slice(0, start) + minified.slice(start, end).replaceAll(/\s*\n\s*/g, ' ') + minified.slice(end);
    return { code: minified, map: null };
  },
};

/** Rollup cannot read some of zod's annotations, which is of no consequence: what they mark is used. */
const onwarn = (warning, warn) => {
  const fromLibrary = (warning.id ?? warning.ids?.join() ?? '').includes('node_modules');
  if (!fromLibrary || !['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(warning.code ?? '')) warn(warning);
};

export default {
  maxParallelFileOps: 1, // modules that finish loading in another order are put into other chunks
  input: { schoolgate: `${elements}/src/loader.ts` },
  output: {
    dir: `${elements}/bundle`,
    format: 'es',
    sourcemap: 'hidden', // the maps lie beside the files for whoever looks for an error; a page need not load their names
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    hashCharacters: 'base36',
    onlyExplicitManualChunks: true, // else a module brings everything that its package's index names
    manualChunks: chunkOf,
  },
  onwarn,
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['@schoolgate/source', 'browser'], extensions: ['.ts', '.js'] }),
    minifyStyles,
    esbuild({ target: 'es2022', tsconfig: `${elements}/tsconfig.json`, minify: true, legalComments: 'none', charset: 'utf8' }),
    minifyTemplates,
    terser({ module: true, ecma: 2022, compress: { passes: 3 } }), // a fiftieth less, beyond what esbuild makes of each module alone
    compileAtOnce,
    listChunks,
    besides,
    publishIntegrity,
  ],
};
