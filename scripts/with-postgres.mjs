// node scripts/with-postgres.mjs COMMAND …: runs a command with TEST_DATABASE_URL set to a PostgreSQL of its own, which
// lives in a temporary folder and ends with it. PostgreSQL is installed with apt where that is possible.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.getuid?.() === 0;
const versions = '/usr/lib/postgresql';

const findBinaries = () => {
  const found = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  return found.map((version) => join(versions, version, 'bin')).find((path) => existsSync(join(path, 'initdb')));
};

if (!findBinaries() && root && spawnSync('apt-get', ['--version']).status === 0) {
  console.log('Installing postgresql …');
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-y', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--no-install-recommends', 'postgresql');
}
const binaries = findBinaries();
if (!binaries) {
  console.error('not run: PostgreSQL is missing. Install the package postgresql.');
  process.exit(1);
}

/** PostgreSQL refuses to run as root, so there it runs as the user that its package made. */
const asPostgres = (command, args) => (root ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]);
const pg = (name, ...args) => {
  const [command, all] = asPostgres(join(binaries, name), args);
  const { status, stderr } = spawnSync(command, all, { encoding: 'utf8', cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
};

const port = await new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => done(free));
  });
});
const folder = mkdtempSync(join(tmpdir(), 'schoolgate-postgres-'));
const data = join(folder, 'data');
let status = 1;
try {
  if (root) spawnSync('chown', ['postgres', folder]);
  pg('initdb', '--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync');
  pg(
    'pg_ctl',
    '--pgdata',
    data,
    '--wait',
    '--log',
    join(folder, 'log'),
    '--options',
    `-p ${port} -k ${folder} -h 127.0.0.1 -c fsync=off -c max_connections=300`,
    'start',
  );
  const [command, ...args] = process.argv.slice(2);
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres` },
  });
  status = await new Promise((done) => child.on('close', (code) => done(code ?? 1)));
} finally {
  try {
    pg('pg_ctl', '--pgdata', data, '--mode', 'immediate', 'stop');
  } catch {
    // it never started
  }
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);
