// The bundle for one <script type="module" src="schoolgate.js">: the loader, and one chunk per element that it fetches on demand.
// The npm packages are not bundled; tsc writes those.
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const elements = 'packages/elements';

/** Says which chunk needs which, for the table of sizes and for preloading. */
const listChunks = {
  name: 'list-chunks',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const list = Object.fromEntries(chunks.map(({ fileName, name, imports, dynamicImports }) => [fileName, { name, imports, dynamicImports }]));
    this.emitFile({ type: 'asset', fileName: 'chunks.json', source: JSON.stringify(list, undefined, 2) });
  },
};

/** Rollup cannot read some of zod's annotations, which is of no consequence: what they mark is used. */
const onwarn = (warning, warn) => {
  const fromLibrary = (warning.id ?? warning.ids?.join() ?? '').includes('node_modules');
  if (!fromLibrary || !['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(warning.code ?? '')) warn(warning);
};

export default {
  input: { schoolgate: `${elements}/src/loader.ts` },
  output: {
    dir: `${elements}/bundle`,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    hashCharacters: 'base36',
  },
  onwarn,
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['@schoolgate/source', 'browser'], extensions: ['.ts', '.js'] }),
    esbuild({ target: 'es2022', tsconfig: `${elements}/tsconfig.json`, minify: true, legalComments: 'none' }),
    listChunks,
  ],
};
