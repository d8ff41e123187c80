// Which way imports point (docs/guide/architecture.md draws it). A new folder in packages/sdk/src needs a line here before it may import anything.
const sdk = '^packages/sdk/src/';
const tests = '(\\.test\\.ts$|examples\\.ts$|/testing/)';

/** Within the SDK a layer imports itself, `errors` and what is named. */
const layers = {
  model: [],
  defaults: ['model'], // the words and dated facts that two branches need
  policy: ['model'],
  importer: ['model', 'policy'],
  templates: ['model', 'policy', 'defaults'],
  export: ['model', 'policy'],
  pathway: ['model', 'policy', 'defaults'],
  declaration: ['model', 'policy'],
  client: ['model', 'policy'],
};

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `sdk-${layer}`,
  comment: `${layer} imports ${['errors', ...allowed].join(', ')} and nothing else of the SDK`,
  severity: 'error',
  from: { path: `${sdk}${layer}/`, pathNot: tests },
  to: { path: sdk, pathNot: `${sdk}(errors\\.ts$|(${[layer, ...allowed].join('|')})/)` },
}));

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    ...layerRules,
    rule('no-cycles', 'A cycle means that two rooms are one', {}, { circular: true, viaOnly: { pathNot: 'node_modules' } }),
    rule('sdk-errors-first', 'errors.ts imports nothing of the SDK', { path: `${sdk}errors\\.ts$` }, { path: sdk }),
    rule(
      'sdk-is-headless',
      'The SDK runs anywhere: no Node built-ins, no Lit',
      { path: sdk, pathNot: tests },
      { path: '^(node:|lit|@lit/)|node_modules/(lit|@lit)/', dependencyTypesNot: ['type-only'] },
    ),
    rule('sdk-no-core-modules', 'The SDK runs anywhere', { path: sdk, pathNot: tests }, { dependencyTypes: ['core'] }),
    rule(
      'elements-run-in-browsers',
      'Elements use no Node built-ins',
      { path: '^packages/elements/src/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    rule('sdk-stands-alone', 'The SDK imports no other package of ours', { path: sdk }, { path: '^packages/(?!sdk/)' }),
    rule(
      'server-takes-pure-parts',
      'The server uses model, policy, pathway and declaration; what it shares with the client lives in model',
      { path: '^packages/server/src/' },
      { path: `^packages/(elements|cli|demo)/|${sdk}(client|importer|templates|export|index\\.ts)` },
    ),
    rule('cli-takes-the-sdk', 'The CLI imports the SDK only', { path: '^packages/cli/src/' }, { path: '^packages/(elements|server|demo)/' }),
    rule(
      'wordpress-takes-the-sdk',
      'The plugin imports the SDK; the elements come to it as they are built',
      { path: '^packages/wordpress/src/' },
      { path: '^packages/(server|cli|demo|elements)/' },
    ),
    rule('elements-take-the-sdk', 'Elements import the SDK only', { path: '^packages/elements/src/' }, { path: '^packages/(server|cli|demo)/' }),
    rule(
      'elements-take-light-parts',
      'Only the HTML reader of the importer may reach a page',
      { path: '^packages/elements/src/', pathNot: tests },
      { path: `${sdk}(templates/|importer/(?!.*(html|nodes))|index\\.ts)` },
    ),
    rule(
      'elements-keep-apart',
      'One element never imports another: what two need moves to context, strings, styles or forms',
      { path: '^packages/elements/src/([a-z]+-[a-z-]+)/', pathNot: tests },
      { path: '^packages/elements/src/[a-z]+-[a-z-]+/', pathNot: '^packages/elements/src/$1/' },
    ),
    rule(
      'classes-register-nothing',
      'Only define.ts, the loader, tests and the demo import a .define.ts',
      { path: '^packages/elements/src/', pathNot: `${tests}|(define|loader)\\.ts$` },
      { path: '\\.define\\.ts$' },
    ),
    rule(
      'through-the-front-door',
      'Nobody reaches past a package’s exports',
      { path: '^packages/([^/]+)/' },
      { path: '^packages/([^/]+)/(src|dist)/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    ),
    rule('no-tests-in-code', 'Code imports no tests and no test doubles', { path: '^packages/[^/]+/src/', pathNot: tests }, { path: tests }),
    rule(
      'known-dependencies',
      'Every import is declared in the package that uses it',
      { path: '^packages/[^/]+/src/', pathNot: tests },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule('not-resolvable', 'Every import exists', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    exclude: { path: '(/dist/|/bundle/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['@schoolgate/source', 'import', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
