/** What editors and the docs read: every element with its attributes, events, slots, parts and custom properties. */
export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.examples.ts', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: true,
};
