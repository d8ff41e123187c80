// Serves the demo school site with the project's own server on the embedded database.
// node scripts/serve.mjs [FILE]: FILE is a school's own document, or a policy as JSON; without it, the example school's.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [given] = process.argv.slice(2);
const file = given ? resolve(process.env.INIT_CWD ?? process.cwd(), given) : join(root, 'examples/primary-school/policy.json');
const organisation = given ? slug(basename(file, extname(file))) : 'oakfield';
const dataDir = resolve(process.env.INIT_CWD ?? root, process.env.DATA_DIR ?? join(root, '.data'));
const out = join(root, 'packages/demo/dist', organisation);

function slug(text) {
  return (
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || 'school'
  );
}

const runNode = (args) => {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
};

const isFree = (port) =>
  new Promise((done) => {
    const probe = createServer().once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });

mkdirSync(out, { recursive: true });
let source = file;
if (extname(file) !== '.json') {
  const imported = runNode(['packages/cli/bin/schoolgate.js', 'import', file, '--id', 'parents-social-media', '--json']);
  const { report } = JSON.parse(imported);
  console.log(
    `Read ${report.lines.length} lines of ${basename(file)}; ${report.questions.length} questions are left for the school (schoolgate import shows them).`,
  );
  source = join(out, 'imported.json');
  writeFileSync(source, imported);
}
runNode(['packages/demo/src/main.ts', source, out, organisation]);
const { organisation: named } = JSON.parse(readFileSync(join(out, 'policy.json'), 'utf8'));

const server = spawn(process.execPath, ['packages/server/bin/schoolgate-server.js', 'start'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: process.env.PORT ?? ((await isFree(8080)) ? '8080' : '0'), // 0 lets the system choose a free one
    DATA_DIR: dataDir,
    SITE_DIR: join(out, 'site'),
    POLICY_FILES: join(out, 'policy.json'),
    ORGANISATION: organisation,
    ORGANISATION_NAME: named?.name ?? 'Our school',
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
