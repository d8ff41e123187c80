import { build, analyzeMetafile } from 'esbuild';
import { gzipSync } from 'node:zlib';
const r = await build({
  stdin: { contents: process.argv[2], resolveDir: '/work/main/tests' },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  conditions: ['@schoolgate/source'],
  write: false,
  metafile: true,
});
console.log(gzipSync(r.outputFiles[0].contents, { level: 9 }).length, r.outputFiles[0].contents.length);
const o = Object.values(r.metafile.outputs)[0].inputs;
for (const [k, v] of Object.entries(o)
  .sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput)
  .slice(0, +process.argv[3] || 40))
  console.log(v.bytesInOutput, k.replace(/.*node_modules\//, 'nm/'));
