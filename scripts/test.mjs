// npm test: the one list of checks. `npm test -- NAME …` runs some of them; `npm run test:long` runs the long ones too.
// The last line is the total, as "N passed, N failed".
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installBrowsers } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = ['sdk', 'cli', 'server', 'elements'];
const published = packages;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { long: { type: 'boolean', default: false } } });

const onSource = '--conditions=@schoolgate/source';
/** Ten minutes a test: one that waits for ever is a failure, not a run without an end. */
const nodeTests = (files) => `node ${onSource} --import ./scripts/property-seed.mjs --test --test-timeout=600000 --test-reporter=spec ${files}`;

/** One site for all of them, so one file after the other. */
const wordpressTests = nodeTests("--test-concurrency=1 tests/contract/wordpress.test.ts 'packages/wordpress/tests/*.test.ts'");

/** Real server processes and real clients; for PostgreSQL, under `with-postgres`. */
const serverFiles = "'tests/server/*.test.ts'";
const serverTests = (settings) => `${settings} ${nodeTests(serverFiles)}`;

/** How each runner says what it counted; a command without a runner is one check. */
const last = (output, pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
const counts = {
  node: (output) => ({
    passed: last(output, /^ℹ pass (\d+)$/gm),
    failed: last(output, /^ℹ (?:fail) (\d+)$/gm) + last(output, /^ℹ cancelled (\d+)$/gm),
  }),
  wtr: (output) => ({ passed: last(output, /(\d+) passed/g), failed: last(output, /(\d+) failed/g) }),
  playwright: (output) => ({ passed: last(output, /^\s*(\d+) passed/gm), failed: last(output, /^\s*(\d+) failed/gm) }),
};

/** name, command, runner, whether it is one of the long ones; neighbours of one `stage` run two at a time, for two cores. */
const checks = [
  { name: 'lint', command: 'eslint . --max-warnings=0', stage: 'source' },
  { name: 'format', command: 'prettier --check --log-level=warn .', stage: 'source' },
  { name: 'arrows', command: 'depcruise packages/*/src --config .dependency-cruiser.mjs', stage: 'source' },
  ...[...packages.map((name) => `packages/${name}`), 'packages/demo', 'packages/wordpress', 'tests', 'bench'].map((folder) => ({
    name: `types ${folder}`,
    command: `tsc -p ${folder} --noEmit`,
    stage: 'source',
  })),
  { name: 'build', command: 'node scripts/build.mjs', needed: true },
  ...published.map((name) => ({
    name: `exports ${name}`,
    command: `publint packages/${name} --strict && attw --pack packages/${name} --profile esm-only --no-emoji --no-color`,
  })),
  { name: 'sizes', command: 'node scripts/print-sizes.mjs --check' },
  ...['sdk', 'cli', 'server', 'wordpress'].map((name) => ({
    name: `unit ${name}`,
    command: nodeTests(`'packages/${name}/src/**/*.test.ts'`),
    runner: 'node',
  })),
  {
    name: 'server on PostgreSQL',
    command: `node scripts/with-postgres.mjs ${nodeTests("'packages/server/src/**/*.test.ts'")}`,
    runner: 'node',
  },
  { name: 'across packages', command: nodeTests("'tests/*.test.ts'"), runner: 'node' },
  { name: 'faults and kills', command: serverTests('KILLS=2 REQUESTS=100'), runner: 'node' },
  { name: 'faults and kills, many', command: serverTests('KILLS=20 REQUESTS=1000'), runner: 'node', long: true },
  {
    name: 'faults and kills, many, of two processes on PostgreSQL',
    command: `KILLS=20 REQUESTS=1000 node scripts/with-postgres.mjs ${nodeTests(serverFiles)}`,
    runner: 'node',
    long: true,
  },
  { name: 'contract with the server', command: nodeTests('tests/contract/server.test.ts'), runner: 'node' },
  { name: 'php', command: 'node scripts/check-php.mjs' },
  { name: 'WordPress', command: `node scripts/with-wordpress.mjs ${wordpressTests}`, runner: 'node' },
  {
    name: 'WordPress in the browser',
    command: 'node scripts/with-wordpress.mjs playwright test --config packages/wordpress/tests/playwright.config.ts',
    runner: 'playwright',
    browsers: ['chromium'],
    long: true,
  },
  { name: 'WordPress on MariaDB', command: `WORDPRESS_DB=mariadb node scripts/with-wordpress.mjs ${wordpressTests}`, runner: 'node', long: true },
  {
    name: 'WordPress as a network',
    command: `WORDPRESS_NETWORK=1 node scripts/with-wordpress.mjs ${nodeTests('packages/wordpress/tests/network/network.test.ts')}`,
    runner: 'node',
    long: true,
  },
  {
    name: 'elements in every state',
    command: 'STATES=only pnpm --filter @schoolgate/elements run test',
    runner: 'wtr',
    browsers: ['chromium'],
    stage: 'elements',
  },
  { name: 'elements', command: 'STATES=not pnpm --filter @schoolgate/elements run test', runner: 'wtr', browsers: ['chromium'], stage: 'elements' },
  {
    name: 'elements in Firefox',
    command: 'BROWSERS=firefox pnpm --filter @schoolgate/elements run test',
    runner: 'wtr',
    browsers: ['firefox'],
    long: true,
  },
  {
    name: 'elements in WebKit',
    command: 'cd packages/elements && BROWSERS=webkit ./with-webkit.sh pnpm exec wtr',
    runner: 'wtr',
    browsers: ['webkit'],
    long: true,
  },
  { name: 'end to end', command: 'playwright test --config tests/end-to-end/playwright.config.ts', runner: 'playwright', browsers: ['chromium'] },
  {
    name: 'hostile pages, strict policy, bad networks',
    command: 'LONG=1 playwright test --config tests/end-to-end/playwright.config.ts',
    runner: 'playwright',
    browsers: ['chromium'],
    long: true,
  },
  { name: 'properties at random', command: 'node scripts/properties-at-random.mjs', runner: 'node', long: true },
  { name: 'learned kinds', command: `node ${onSource} bench/learn-kinds.ts --check` },
  { name: 'pages of the elements', command: 'node scripts/write-element-docs.mjs --check' },
  { name: 'docs', command: 'typedoc --logLevel Warn' },
];

/** What a check ends with where the machine has not what it needs, and the check may do without. */
const NOT_RUN = 77;

/** Runs a command in a shell, shows what it prints, as it comes where it runs alone, and keeps it for counting. */
const run = (name, command, alone) =>
  new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    let output = `\n── ${name}\n`;
    if (alone) process.stdout.write(output);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (alone) process.stdout.write(text);
      });
    child.on('close', (code) => {
      if (!alone) process.stdout.write(output);
      resolve({ ok: code === 0, notRun: code === NOT_RUN, output });
    });
  });

const chosen = checks.filter(({ name, long }) =>
  positionals.length > 0 ? positionals.includes(name.split(' ')[0]) || positionals.includes(name) : values.long || !long,
);
const missing = installBrowsers([...new Set(chosen.flatMap(({ browsers = [] }) => browsers))]);
const total = { passed: 0, failed: 0 };
const rows = [];

/** @returns false where what follows would only repeat the same failure */
async function check({ name, command, runner, browsers = [], needed }, alone) {
  const started = performance.now();
  const lacking = browsers.filter((browser) => missing.includes(browser));
  const { ok, notRun, output } = lacking.length > 0 ? { ok: false, output: '' } : await run(name, command, alone);
  const counted = runner ? counts[runner](output) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  // A runner that fails without a failed test, or runs no test, is itself a failure.
  if (runner && !notRun && ((!ok && counted.failed === 0) || (ok && counted.passed === 0))) counted.failed += 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  rows.push({ check: name, passed: counted.passed, failed: counted.failed, seconds, ...(notRun && { note: 'not run' }) });
  return ok || !needed;
}

const stages = [];
for (const one of chosen) {
  const stage = stages.at(-1);
  if (one.stage && stage?.[0].stage === one.stage) stage.push(one);
  else stages.push([one]);
}
for (const stage of stages) {
  const waiting = stage.values();
  const work = async () => {
    let going = true;
    for (const one of waiting) going = (await check(one, stage.length === 1)) && going;
    return going;
  };
  if ((await Promise.all([work(), work()])).includes(false)) break;
}
console.log();
console.table(rows);
if (chosen.length === 0) console.error(`No such check. There are: ${checks.map(({ name }) => name).join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
