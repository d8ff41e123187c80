/** Keeps to what a page may use, and fails where an event says neither what it is nor when it is fired. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const element of declarations.filter(({ customElement }) => customElement)) {
        element.members = element.members?.filter(({ privacy }) => privacy !== 'private' && privacy !== 'protected');
        // the analyzer also lists what is dispatched, by the argument's name
        element.events = element.events?.filter(({ name }) => name?.startsWith(element.tagName));
        for (const { name, description, type } of element.events ?? [])
          if (!description || !type) throw new Error(`<${element.tagName}> fires ${name} without saying what or when.`);
      }
  },
};

/** What editors and the docs read: every element with its attributes, events, slots, parts and custom properties. */
export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.examples.ts', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: true,
  plugins: [publicOnly],
};
