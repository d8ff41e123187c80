// The bundle for one <script type="module" src="schoolgate.js">: the loader, and one chunk per element that it fetches on demand.
// The npm packages are not bundled; tsc writes those.
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const elements = 'packages/elements';

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
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['@schoolgate/source', 'browser'], extensions: ['.ts', '.js'] }),
    esbuild({ target: 'es2022', tsconfig: `${elements}/tsconfig.json`, minify: true, legalComments: 'none' }),
  ],
};
